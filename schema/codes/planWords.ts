/** What a plan of new places is after, where homes may stand, and how sure it is of itself. */

export const planObjectives = {
  MOST_CHILDREN: 'Most children near home',
  FEWEST_MILES: 'Fewest weekly miles',
  LEAST_COST: 'Least yearly cost',
} as const;
export type PlanObjective = keyof typeof planObjectives;

export const planAreaKinds = {
  HEXAGONS: 'Anywhere in the region',
  TOWNS: 'Towns',
} as const;
export type PlanAreaKind = keyof typeof planAreaKinds;

export const planStatuses = {
  PROVED_BEST: 'Proved best',
  WITHIN_BOUND: 'Within a proved bound',
  STOPPED: 'Stopped early, best so far kept',
  EVALUATED: 'A plan made by hand, worked out as it stands',
} as const;
export type PlanStatus = keyof typeof planStatuses;
