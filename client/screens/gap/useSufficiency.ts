import { useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { useViewer } from '../../session/viewer.tsx';
import { useLast } from '../../ui/useLast.ts';
import { type GapAnswer, type LocationAnswer, type PlacesAnswer, settleNearHome } from './councils/answers.ts';
import { gapDocument, gapPlacesDocument } from './gap.graphql.ts';
import type { GapFilter } from './gapAddress.ts';
import { locationQuestion, sufficiencyQuestion } from './gapQuestion.ts';
import { gapLocationDocument } from './location.graphql.ts';

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
  const { maySeeExactNumbers } = useViewer();
  const result = data?.sufficiency;
  const fresh = useMemo(
    () => (result?.__typename === 'SufficiencyAnswer' ? settleNearHome(result, maySeeExactNumbers) : null),
    [result, maySeeExactNumbers],
  );
  return {
    shown: useLast(fresh, fetching),
    problem: result && result.__typename !== 'SufficiencyAnswer' ? result.sentence : null,
    error: error ?? null,
    isFetching: fetching,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

export function usePlaces(regionId: string, filter: GapFilter): Asked<PlacesAnswer> {
  const variables = useMemo(() => ({ question: sufficiencyQuestion(regionId, filter) }), [regionId, filter]);
  const [{ data, fetching, error }, ask] = useQuery({ query: gapPlacesDocument, variables });
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
