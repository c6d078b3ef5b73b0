import { useMemo, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { gapDocument, gapLocationDocument } from './gap.graphql.ts';
import { type GapFilter, locationQuestion, sufficiencyQuestion } from './gapQuestion.ts';
import { type GapAnswer, type GapRow, gapRows } from './gapRows.ts';

export interface ShownGap {
  readonly answer: GapAnswer;
  readonly rows: readonly GapRow[];
  readonly total: GapRow;
  readonly hasLocation: boolean;
}

export interface GapState {
  /** The last answer there is, which may be to the question before. */
  readonly shown: ShownGap | null;
  readonly problem: { sentence: string; isMissing: boolean } | null;
  readonly error: CombinedError | null;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

/** The gap and where children live now, for one question. */
export function useGapAnswer(regionId: string, filter: GapFilter): GapState {
  const gapVariables = useMemo(() => ({ question: sufficiencyQuestion(regionId, filter) }), [regionId, filter]);
  const locationVariables = useMemo(() => ({ question: locationQuestion(regionId, filter) }), [regionId, filter]);
  const [gap, askGap] = useQuery({ query: gapDocument, variables: gapVariables });
  const [location, askLocation] = useQuery({ query: gapLocationDocument, variables: locationVariables });
  const result = gap.data?.sufficiency;
  const where = location.data?.placementLocation;
  const isFetching = gap.fetching || location.fetching;
  const fresh = useMemo(() => {
    if (result?.__typename !== 'SufficiencyAnswer') return null;
    const known = where?.__typename === 'LocationAnswer' ? where : null;
    return { answer: result, hasLocation: known !== null, ...gapRows(result, known) };
  }, [result, where]);
  // Both halves of an answer are shown together: half of one beside half of another would be no answer to any question.
  const [last, setLast] = useState<ShownGap | null>(null);
  if (!isFetching && last !== fresh) setLast(fresh);
  return {
    shown: isFetching ? last : fresh,
    problem:
      result && result.__typename !== 'SufficiencyAnswer'
        ? { sentence: result.sentence, isMissing: result.__typename === 'NotFoundProblem' }
        : null,
    error: gap.error ?? null,
    isFetching,
    retry: () => {
      askGap({ requestPolicy: 'network-only' });
      askLocation({ requestPolicy: 'network-only' });
    },
  };
}
