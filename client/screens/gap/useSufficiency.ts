import { useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { useLast } from '../../ui/useLast.ts';
import type { GapAnswer, LocationAnswer } from './councils/answers.ts';
import { gapDocument, gapLocationDocument } from './gap.graphql.ts';
import type { GapFilter } from './gapAddress.ts';
import { locationQuestion, sufficiencyQuestion } from './gapQuestion.ts';

export interface Asked<Answer> {
  /** The last answer there is, which may be to the question before. */
  readonly shown: Answer | null;
  /** The sentence of an expected failure. */
  readonly problem: string | null;
  readonly error: CombinedError | null;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

export function useGap(regionId: string, filter: GapFilter): Asked<GapAnswer> {
  const variables = useMemo(() => ({ question: sufficiencyQuestion(regionId, filter) }), [regionId, filter]);
  const [{ data, fetching, error }, ask] = useQuery({ query: gapDocument, variables });
  const result = data?.sufficiency;
  return {
    shown: useLast(result?.__typename === 'SufficiencyAnswer' ? result : null, fetching),
    problem: result && result.__typename !== 'SufficiencyAnswer' ? result.sentence : null,
    error: error ?? null,
    isFetching: fetching,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

export function useLocation(regionId: string, filter: GapFilter): Asked<LocationAnswer> {
  const variables = useMemo(() => ({ question: locationQuestion(regionId, filter) }), [regionId, filter]);
  const [{ data, fetching, error }, ask] = useQuery({ query: gapLocationDocument, variables });
  const result = data?.placementLocation;
  return {
    shown: useLast(result?.__typename === 'LocationAnswer' ? result : null, fetching),
    problem: result && result.__typename !== 'LocationAnswer' ? result.sentence : null,
    error: error ?? null,
    isFetching: fetching,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
