import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { announce } from '../../../ui/announce.ts';
import { Failure } from '../../../ui/Failure.tsx';
import { LoadingBlock } from '../../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { navigate, useSearch } from '../../../url/location.ts';
import { paths } from '../../../url/route.ts';
import { draftWords, needFormWords } from '../../../words/needForm.ts';
import { DraftList } from './DraftList.tsx';
import { emptyState } from './emptyState.ts';
import { type FormState, stateOf } from './formState.ts';
import { NeedCrumb } from './NeedCrumb.tsx';
import { NeedForm } from './NeedForm.tsx';
import { needDraftsQuery } from './needForm.graphql.ts';
import { useNeedForm } from './useNeedForm.ts';

/** The address names the draft, so that a reload goes on where it was. */
const addressOf = (draftId: string) => `${paths.recordNeed}?draft=${encodeURIComponent(draftId)}`;

export function RecordNeedScreen() {
  usePageTitle(needFormWords.record);
  const asked = new URLSearchParams(useSearch()).get('draft');
  const [opened, setOpened] = useState({ draftId: asked, count: 0 });
  const [{ data, error }, ask] = useQuery({ query: needDraftsQuery, requestPolicy: 'network-only' });
  const [known, setKnown] = useState(data);
  useEffect(() => {
    if (data) setKnown((before) => before ?? data);
  }, [data]);
  const open = (draftId: string | null) => {
    navigate(draftId === null ? paths.recordNeed : addressOf(draftId), 'replace');
    setOpened({ draftId, count: opened.count + 1 });
  };
  if (error && !known)
    return (
      <>
        <h1 className="nh-h1">{needFormWords.record}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (!known) return <LoadingBlock shape="panel" />;
  const drafts = known.needDrafts.filter(({ needId }) => needId === null);
  const draft = drafts.find(({ id }) => id === opened.draftId) ?? null;
  return (
    <>
      <NeedCrumb here={needFormWords.record} />
      <div className="nh-answer">
        <div>
          <h1 className="nh-h1">{needFormWords.record}</h1>
          <p className="nh-meta">{needFormWords.recordLede}</p>
        </div>
      </div>
      {opened.draftId !== null && draft === null ? <p className="nh-advice">{draftWords.gone}</p> : null}
      {draft === null ? <DraftList drafts={drafts} onOpen={open} /> : <p className="nh-advice">{draftWords.resumed}</p>}
      <NewNeed
        key={opened.count}
        state={draft === null ? emptyState : stateOf(draft.terms)}
        draftId={draft?.id ?? null}
      />
    </>
  );
}

function NewNeed({ state, draftId }: { state: FormState; draftId: string | null }) {
  const form = useNeedForm({
    state,
    draftId,
    held: null,
    onSaved: ({ id, reference }) => {
      announce(needFormWords.recorded(reference));
      navigate(paths.find(id));
    },
  });
  const { id } = form.draft;
  useEffect(() => {
    if (id !== null) navigate(addressOf(id), 'replace');
  }, [id]);
  return <NeedForm form={form} title={needFormWords.record} saveLabel={needFormWords.save} />;
}
