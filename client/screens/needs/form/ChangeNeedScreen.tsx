import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { NeedToChangeQuery } from '../../../generated/graphql.ts';
import { announce } from '../../../ui/announce.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { LoadingBlock } from '../../../ui/LoadingBlock.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Link } from '../../../url/Link.tsx';
import { navigate, useSearch } from '../../../url/location.ts';
import { paths } from '../../../url/route.ts';
import { draftWords, needFormWords } from '../../../words/needForm.ts';
import { findAddress, readFindQuestion } from '../../find/question.ts';
import { DraftList } from './DraftList.tsx';
import { stateOf, type Terms } from './formState.ts';
import { NeedCrumb } from './NeedCrumb.tsx';
import { NeedForm } from './NeedForm.tsx';
import { needDraftsQuery, needToChangeQuery } from './needForm.graphql.ts';
import { StaleChoice } from './StaleChoice.tsx';
import { useNeedForm } from './useNeedForm.ts';
import { WithdrawNeed } from './WithdrawNeed.tsx';

type Need = NonNullable<NeedToChangeQuery['placementNeed']>;
interface Draft {
  readonly id: string;
  readonly needVersion: number | null;
  readonly terms: Terms;
}

export function ChangeNeedScreen({ needId }: { needId: string }) {
  usePageTitle(needFormWords.changeTitle);
  const fresh = { requestPolicy: 'network-only' } as const;
  const [{ data, error }, ask] = useQuery({ query: needToChangeQuery, variables: { id: needId }, ...fresh });
  const [{ data: drafted }] = useQuery({ query: needDraftsQuery, ...fresh });
  const [first, setFirst] = useState<NeedToChangeQuery | null>(null);
  useEffect(() => {
    // The version that was opened stays the one that is changed, whatever is read meanwhile.
    if (data) setFirst((before) => before ?? data);
  }, [data]);
  const [draft, setDraft] = useState<Draft | null>(null);
  if (error && first === null)
    return (
      <>
        <h1 className="nh-h1">{needFormWords.changeTitle}</h1>
        <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </>
    );
  if (first === null || drafted === undefined) return <LoadingBlock shape="panel" />;
  const need = first.placementNeed;
  if (need === null || need.status !== 'OPEN') return <NotToChange isClosed={need !== null} />;
  const drafts = drafted.needDrafts.filter((one) => one.needId === need.id);
  return (
    <>
      <NeedCrumb here={needFormWords.change(need.reference)} />
      <div className="nh-answer">
        <h1 className="nh-h1">{needFormWords.change(need.reference)}</h1>
      </div>
      {draft === null ? (
        <DraftList drafts={drafts} onOpen={(id) => setDraft(drafts.find((one) => one.id === id) ?? null)} />
      ) : (
        <p className="nh-advice">{draftWords.resumed}</p>
      )}
      <Changing key={draft?.id ?? ''} need={need} draft={draft} />
    </>
  );
}

function Changing({ need, draft }: { need: Need; draft: Draft | null }) {
  // Whoever comes from the homes of the need goes back to the same question.
  const { question } = readFindQuestion(need.id, useSearch());
  const form = useNeedForm({
    state: stateOf(draft?.terms ?? need.terms),
    draftId: draft?.id ?? null,
    held: { id: need.id, version: draft?.needVersion ?? need.version },
    onSaved: ({ id, reference }) => {
      announce(needFormWords.changed(reference));
      navigate(findAddress({ ...question, needId: id }));
    },
  });
  return (
    <>
      {form.stale === null ? null : <StaleChoice mine={form.state} stale={form.stale} onChoose={form.send} />}
      <NeedForm form={form} title={needFormWords.change(need.reference)} saveLabel={needFormWords.saveChange} />
      <WithdrawNeed need={need} />
    </>
  );
}

function NotToChange({ isClosed }: { isClosed: boolean }) {
  return (
    <>
      <div className="nh-answer">
        <h1 className="nh-h1">{needFormWords.changeTitle}</h1>
      </div>
      <EmptyState title={isClosed ? needFormWords.closed : needFormWords.notThere}>
        <p>
          <Link to={paths.needs} className="govuk-link">
            {needFormWords.back}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
