import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { OthersWaitingQuery } from '../../generated/graphql.ts';
import { othersWaitingQuery } from './besideMatches.graphql.ts';
import { asNearHomeQuestion, type FindQuestion } from './question.ts';

type Found = Extract<OthersWaitingQuery['nearHomeMatches'], { __typename?: 'NearHomeAnswer' }>;
export type OtherWaiting = NonNullable<Found['matches'][number]['othersWaiting']>[number];
export type OthersByRank = ReadonlyMap<number, readonly OtherWaiting[]>;

/** Other waiting children whom each home is the only near option of, by rank; none until it is known. */
export function useOthersWaiting(question: FindQuestion, matches: number): OthersByRank {
  const variables = { question: asNearHomeQuestion(question), first: matches };
  const [{ data }] = useQuery({ query: othersWaitingQuery, variables, pause: matches === 0 });
  return useMemo(() => {
    const found = data?.nearHomeMatches;
    const rows = found?.__typename === 'NearHomeAnswer' ? found.matches : [];
    return new Map(rows.map(({ rank, othersWaiting }) => [rank, othersWaiting ?? []]));
  }, [data]);
}
