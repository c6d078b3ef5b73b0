import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { importStatuses } from '../../../schema/vocabulary.ts';
import type { ImportReceipt } from '../../api/importFiles.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SummaryBar } from '../../ui/SummaryBar.tsx';
import { en } from '../../words/en.ts';
import { formatNumber } from '../../words/formats.ts';
import { attentionStatuses, importWords } from '../../words/imports.ts';
import { acceptImportDocument, discardImportDocument } from './imports.graphql.ts';
import { ProblemTable } from './ProblemTable.tsx';

interface ImportResultProps {
  receipt: ImportReceipt;
  /** All problems there are, when the receipt holds only the first. */
  problemCount?: number;
  /** After a staged import was accepted or discarded. */
  onDecided: (id: string) => void;
}

function StagedChoice({ id, onDecided }: { id: string; onDecided: (id: string) => void }) {
  const [, accept] = useMutation(acceptImportDocument);
  const [, discard] = useMutation(discardImportDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (choice: 'accept' | 'discard') => {
    const result =
      choice === 'accept' ? (await accept({ id })).data?.acceptImport : (await discard({ id })).data?.discardImport;
    if (result?.__typename !== 'ImportBatch') return setProblem(result?.sentence ?? en.wentWrong.sentence);
    announce(result.sentence);
    onDecided(id);
  };
  return (
    <>
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem }]} />
      <p>{importWords.staged}</p>
      <div className="nh-tools">
        <Button onPress={() => decide('accept')}>{importWords.accept}</Button>
        <Button look="secondary" onPress={() => decide('discard')}>
          {importWords.discard}
        </Button>
      </div>
    </>
  );
}

/** Rows read and what became of each; the others add up to the first. */
function countParts({ status, rows, accepted, setAside, identical, blank }: ImportReceipt) {
  const { counts } = importWords;
  return [
    { label: counts.rows, value: formatNumber(rows) },
    { label: status === 'STAGED' ? counts.ready : counts.accepted, value: formatNumber(accepted) },
    { label: counts.setAside, value: formatNumber(setAside) },
    { label: counts.identical, value: formatNumber(identical) },
    { label: counts.blank, value: formatNumber(blank) },
  ];
}

/** What became of the files: the sentence, the counts that add up, the choice if one is open, and every problem. */
export function ImportResult({ receipt, problemCount = receipt.problems.length, onDecided }: ImportResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, status, sentence } = receipt;
  useEffect(() => {
    if (sentence !== '') heading.current?.focus();
  }, [sentence]);
  const isStaged = status === 'STAGED';
  return (
    <section className="nh-import-result" aria-labelledby="import-result">
      <p>
        <span className={attentionStatuses.includes(status) ? 'govuk-tag nh-tag--attention' : 'govuk-tag'}>
          {importStatuses[status]}
        </span>
      </p>
      <h2 className="nh-h2" id="import-result" ref={heading} tabIndex={-1}>
        {sentence}
      </h2>
      {receipt.rows > 0 ? <SummaryBar parts={countParts(receipt)} /> : null}
      {receipt.warned > 0 ? <p>{importWords.warned(receipt.warned)}</p> : null}
      {isStaged && id !== null ? <StagedChoice id={id} onDecided={onDecided} /> : null}
      {id !== null && receipt.setAside > 0 ? (
        <p>
          <a href={`/imports/${encodeURIComponent(id)}/set-aside.csv`} download>
            {importWords.setAsideFile}
          </a>
        </p>
      ) : null}
      {receipt.problems.length > 0 ? <ProblemTable problems={receipt.problems} count={problemCount} /> : null}
    </section>
  );
}
