/** The parts of the answer that the cards, the map and the lists show. */
import type { FindHomesQuery } from '../../generated/graphql.ts';

export type Need = NonNullable<FindHomesQuery['placementNeed']>;
export type Answer = Extract<FindHomesQuery['nearHomeMatches'], { __typename?: 'NearHomeAnswer' }>;
export type Match = Answer['matches'][number];
export type NearMiss = Answer['nearMisses'][number];
export type RuledOut = Answer['ruledOut'][number];

/** One home that takes all the children; where there is none, ways of splitting brothers and sisters. */
export function isSplitAnswer(answer: Pick<Answer, 'matches' | 'splits'>): boolean {
  return answer.splits.length > 0 && !answer.matches.some((match) => !match.isSplit);
}
