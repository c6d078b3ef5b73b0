/** What is recorded of one need, as the screens of the decision show it. */
import type { NeedPlacingQuery, PlaceChoiceQuery, PlacedFragment } from '../../generated/graphql.ts';

export type PlacingNeed = NonNullable<NeedPlacingQuery['placementNeed']>;
export type Call = PlacingNeed['calls'][number];
export type HeldPlace = PlacingNeed['heldPlaces'][number];
export type Decision = NonNullable<PlacingNeed['decision']>;
export type Task = PlacingNeed['approvalTasks'][number];
export type Weighed = Extract<PlaceChoiceQuery['placeChoice'], { __typename?: 'PlaceChoice' }>;
export type Placed = PlacedFragment;
export type Problem = Exclude<Placed, { __typename?: 'PlacementNeed' }>;

export function isProblem(placed: Placed): placed is Problem {
  return placed.__typename !== 'PlacementNeed';
}

/** What to say of a home that has no name. */
export function nameOf(home: { readonly id: string; readonly name?: string | null }): string {
  return home.name ?? home.id;
}
