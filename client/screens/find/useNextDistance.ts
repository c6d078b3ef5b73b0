import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { homesWithinQuery } from './besideMatches.graphql.ts';
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
  // A split is no home that takes them all.
  const homes = answer === null || answer.matches[0]?.isSplit ? 0 : answer.matchCount;
  const emptyMiles = answer !== null && homes === 0 ? miles : undefined;
  useEffect(() => {
    if (emptyMiles !== undefined) setTried((before) => before + 1);
  }, [emptyMiles]);
  if (miles === undefined) return { kind: 'NONE' };
  if (error) return { kind: 'NOT_TOLD', miles };
  return homes > 0 ? { kind: 'FOUND', miles, homes } : { kind: 'LOOKING', miles };
}
