import { useState } from 'react';
import type { ImportStatus } from '../../../schema/vocabulary.ts';
import { type ImportOrder, type ImportReceipt, sendFiles } from '../../api/importFiles.ts';
import { useStartAgain } from '../../session/startAgain.ts';
import { DroppedParts } from '../../ui/DroppedParts.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../url/location.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';
import { paths } from '../../url/route.ts';
import { importWords } from '../../words/imports.ts';
import { ImportForm } from './ImportForm.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportResult } from './ImportResult.tsx';
import { PastImport } from './PastImport.tsx';

const loadedStatuses: ReadonlySet<ImportStatus> = new Set(['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE']);

type Sending =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'unreachable' }
  | { state: 'answered'; receipt: ImportReceipt };

function useChosenBatch() {
  const query = readQuery(useSearch());
  const batch = query.code('batch');
  const choose = (id: string | null) => navigate(paths.imports + writeQuery({ batch: id }), 'replace');
  return { batch, choose, dropped: query.dropped() };
}

/** Imports: files in, checked, with every problem and what to do about it. */
export function ImportsScreen() {
  const { batch, choose, dropped } = useChosenBatch();
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const [version, setVersion] = useState(0);
  usePageTitle(importWords.title);
  const startAgain = useStartAgain();
  const send = async (order: ImportOrder) => {
    setSending({ state: 'sending' });
    if (batch !== null) choose(null);
    const receipt = await sendFiles(order);
    setSending(receipt === null ? { state: 'unreachable' } : { state: 'answered', receipt });
    setVersion((last) => last + 1);
    if (receipt?.id && loadedStatuses.has(receipt.status)) showFresh(receipt.id);
  };
  // The facts have changed, so nothing fetched before may be shown again; the address keeps the result in view.
  const showFresh = (id: string) => {
    choose(id);
    startAgain();
  };
  return (
    <>
      <DroppedParts names={dropped} />
      <h1 className="nh-h1">{importWords.title}</h1>
      <p className="nh-lede nh-imports__lede">{importWords.lede}</p>
      <div className="nh-import-split">
        <ImportForm isSending={sending.state === 'sending'} onSend={send} />
        <div className="nh-import-answers">
          <ErrorSummary errors={sending.state === 'unreachable' ? [{ sentence: importWords.unreachable }] : []} />
          {batch !== null ? <PastImport key={`${batch}-${version}`} id={batch} onDecided={showFresh} /> : null}
          {batch === null && sending.state === 'answered' ? (
            <ImportResult receipt={sending.receipt} onDecided={showFresh} />
          ) : null}
          <ImportHistory version={version} selected={batch} onSelect={choose} />
        </div>
      </div>
    </>
  );
}
