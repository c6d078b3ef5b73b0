import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { homesWithinQuery } from './findHomes.graphql.ts';
import { asNearHomeQuestion, type FindQuestion, widerMiles } from './question.ts';

export type NextDistance =
  | { readonly kind: 'LOOKING'; readonly miles: number }
  | { readonly kind: 'FOUND'; readonly miles: number; readonly homes: number }
  /** The server did not say: the distance is offered without a count. */
  | { readonly kind: 'NOT_TOLD'; readonly miles: number }
  | { readonly kind: 'NONE' };

/**
 * The nearest wider distance at which a home could take the children, asked one distance after another.
 *
 * Cost  one request for each distance without a home, six at most. Start it anew (by its key) for another question.
 */
export function useNextDistance(question: FindQuestion, withinMiles: number): NextDistance {
  const distances = widerMiles(withinMiles);
  const [tried, setTried] = useState(0);
  const miles = distances[tried];
  const [{ data, error }] = useQuery({
    query: homesWithinQuery,
    variables: { question: { ...asNearHomeQuestion(question), withinMiles: miles ?? withinMiles } },
    pause: miles === undefined,
  });
  const result = data?.nearHomeMatches;
  const answer = result?.__typename === 'NearHomeAnswer' && result.question.withinMiles === miles ? result : null;
  const emptyMiles = answer?.matchCount === 0 ? miles : undefined;
  useEffect(() => {
    if (emptyMiles !== undefined) setTried((before) => before + 1);
  }, [emptyMiles]);
  if (miles === undefined) return { kind: 'NONE' };
  if (error) return { kind: 'NOT_TOLD', miles };
  return answer !== null && answer.matchCount > 0
    ? { kind: 'FOUND', miles, homes: answer.matchCount }
    : { kind: 'LOOKING', miles };
}
