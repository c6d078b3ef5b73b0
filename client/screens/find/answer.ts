/** The parts of the answer that the cards, the map and the lists show. */
import type { FindHomesQuery } from '../../generated/graphql.ts';

export type Need = NonNullable<FindHomesQuery['placementNeed']>;
export type Answer = Extract<FindHomesQuery['nearHomeMatches'], { __typename?: 'NearHomeAnswer' }>;
export type Match = Answer['matches'][number];
export type NearMiss = Answer['nearMisses'][number];
export type RuledOut = Answer['ruledOut'][number];
