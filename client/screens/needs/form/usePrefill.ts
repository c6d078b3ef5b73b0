import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { NeedPrefillQuery } from '../../../generated/graphql.ts';
import { announce } from '../../../ui/announce.ts';
import { type FormChild, type FormState, withPrefill } from './formState.ts';
import { prefillQuery } from './needForm.graphql.ts';

type Answer = Extract<NeedPrefillQuery['needPrefill'], { __typename: 'NeedPrefill' }>;

export interface Prefill {
  readonly children: readonly FormChild[];
  readonly siblings: Answer['siblings'];
  readonly missingFacts: readonly string[];
  readonly add: (reference: string) => void;
  readonly remove: (reference: string) => void;
  /** Children the form begins with: looked up, nothing of the form changed. */
  readonly look: (references: readonly string[]) => void;
}

type Change = (change: (state: FormState) => FormState) => void;

const nothingFound = { children: [], siblings: [], missingFacts: [] };

/** What is on record of the children chosen, put into the form as each is added. */
export function usePrefill(state: FormState, change: Change): Prefill {
  const client = useClient();
  const [found, setFound] = useState<Pick<Prefill, 'children' | 'siblings' | 'missingFacts'>>(nothingFound);
  const seen = useRef<ReadonlySet<string>>(new Set());
  const ask = useCallback(
    async (references: readonly string[]): Promise<Answer | null> => {
      if (references.length === 0) {
        setFound(nothingFound);
        return null;
      }
      const variables = { childReferences: [...references] };
      const { data } = await client.query(prefillQuery, variables, { requestPolicy: 'network-only' }).toPromise();
      if (data?.needPrefill.__typename === 'NeedPrefill') {
        setFound(data.needPrefill);
        return data.needPrefill;
      }
      if (data) announce(data.needPrefill.sentence);
      return null;
    },
    [client],
  );
  const note = useCallback((answer: Answer | null) => {
    const { importantPlaces, areasToAvoid } = answer?.terms ?? { importantPlaces: [], areasToAvoid: [] };
    const ids = [...(importantPlaces ?? []), ...(areasToAvoid ?? [])].flatMap(({ id }) => id ?? []);
    seen.current = new Set([...seen.current, ...ids]);
  }, []);
  return {
    ...found,
    add: async (reference) => {
      if (state.childReferences.includes(reference)) return;
      const answer = await ask([...state.childReferences, reference]);
      if (answer === null) return;
      const before = seen.current;
      change((now) => withPrefill(now, answer.terms, before));
      note(answer);
    },
    remove: async (reference) => {
      const childReferences = state.childReferences.filter((one) => one !== reference);
      change((now) => ({ ...now, childReferences, places: ofOthers(now, reference) }));
      await ask(childReferences);
    },
    look: useCallback(
      async (references) => {
        note(await ask(references));
      },
      [ask, note],
    ),
  };
}

/** Places that are of that child alone go with the child. */
function ofOthers({ places }: FormState, reference: string): FormState['places'] {
  return places.flatMap((place) => {
    if (place.childReferences === null) return [place];
    const childReferences = place.childReferences.filter((one) => one !== reference);
    return childReferences.length === 0 ? [] : [{ ...place, childReferences }];
  });
}
