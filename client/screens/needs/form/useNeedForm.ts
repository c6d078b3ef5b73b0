import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import type { NeedOutcomeFragment } from '../../../generated/graphql.ts';
import { useFactsChanged } from '../../../session/factsChanged.ts';
import { needFormWords } from '../../../words/needForm.ts';
import { type FormProblem, type FormState, type Terms, termsOf, unreadable } from './formState.ts';
import { changeNeedMutation, createNeedMutation, needToChangeQuery } from './needForm.graphql.ts';
import { type NeedDraft, useNeedDraft } from './useNeedDraft.ts';

/** A need that is being changed, in the version it was read. */
export interface NeedToChange {
  readonly id: string;
  readonly version: number;
}

/** What a colleague saved meanwhile. */
export interface Stale {
  readonly changedBy: string;
  readonly changedAt: string;
  readonly version: number;
  readonly theirs: Terms;
}

export interface NeedForm {
  readonly state: FormState;
  readonly change: (change: (state: FormState) => FormState) => void;
  readonly problems: readonly FormProblem[];
  readonly isSending: boolean;
  readonly stale: Stale | null;
  readonly draft: NeedDraft;
  /** Sends the form, or the terms given in its place. */
  readonly send: (instead?: { readonly state: FormState; readonly version: number }) => void;
}

interface Beginning {
  readonly state: FormState;
  readonly draftId: string | null;
  readonly held: NeedToChange | null;
  readonly onSaved: (need: { readonly id: string; readonly reference: string }) => void;
}

type Send = (state: FormState, version: number) => Promise<NeedOutcomeFragment | null>;

function useSend(held: NeedToChange | null, draft: NeedDraft): Send {
  const client = useClient();
  return async (state, version) => {
    const need = termsOf(state);
    const draftId = await draft.settled();
    if (held === null) {
      const { data } = await client.mutation(createNeedMutation, { need, draftId }).toPromise();
      return data?.createPlacementNeed ?? null;
    }
    const variables = { id: held.id, version, need, draftId };
    const { data } = await client.mutation(changeNeedMutation, variables).toPromise();
    return data?.changePlacementNeed ?? null;
  };
}

export function useNeedForm({ state: first, draftId, held, onSaved }: Beginning): NeedForm {
  const client = useClient();
  const forget = useFactsChanged();
  const [form, setForm] = useState({ state: first, isChanged: false });
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [isSending, setSending] = useState(false);
  const [stale, setStale] = useState<Stale | null>(null);
  const of = { draftId, needId: held?.id ?? null, needVersion: held?.version ?? null };
  const draft = useNeedDraft(form.state, form.isChanged, of);
  const post = useSend(held, draft);
  const change = useCallback((make: (state: FormState) => FormState) => {
    setForm((now) => ({ state: make(now.state), isChanged: true }));
  }, []);
  const settle = async (outcome: NeedOutcomeFragment | null) => {
    if (outcome === null) setProblems([{ field: '', sentence: needFormWords.failed }]);
    else if (outcome.__typename === 'PlacementNeed') {
      draft.stop();
      onSaved(outcome);
      forget();
    } else if (outcome.__typename === 'BadQuestion' && outcome.problems.length > 0) setProblems(outcome.problems);
    else if (outcome.__typename === 'StaleProblem' && held !== null) {
      const options = { requestPolicy: 'network-only' } as const;
      const { data } = await client.query(needToChangeQuery, { id: held.id }, options).toPromise();
      const { changedBy, changedAt, version } = outcome;
      if (data?.placementNeed) setStale({ changedBy, changedAt, version, theirs: data.placementNeed.terms });
      else setProblems([{ field: '', sentence: outcome.sentence }]);
    } else setProblems([{ field: '', sentence: outcome.sentence }]);
  };
  const send: NeedForm['send'] = async (instead) => {
    if (isSending) return;
    const state = instead?.state ?? form.state;
    if (instead !== undefined) setForm({ state, isChanged: true });
    const wrong = unreadable(state);
    setProblems(wrong);
    setStale(null);
    if (wrong.length > 0) return;
    setSending(true);
    await settle(await post(state, instead?.version ?? held?.version ?? 0));
    setSending(false);
  };
  return { ...form, change, problems, isSending, stale, draft, send };
}
