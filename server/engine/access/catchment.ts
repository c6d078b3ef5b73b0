/** How many places are there within reach for each child, when everyone in reach of a place has a share of it? */
import { chordSquaredMargin, chordSquaredOfMiles, distanceMiles, type UnitVector, unitVectorOf } from '../distance.ts';
import type { Point } from '../facts.ts';

/** Places up to `toMiles` away, included, count `weight`; beyond the last step nothing counts. */
export interface DistanceStep {
  readonly toMiles: number;
  readonly weight: number;
}

/**
 * The published weights. Luo and Qi give them for 10, 20 and 30 minutes; using them by miles is our choice.
 *
 * Source  Luo & Qi 2009, Health & Place, doi:10.1016/j.healthplace.2009.06.002 (slow decay: 1, 0.68, 0.22).
 */
export const weightedSteps: readonly DistanceStep[] = [
  { toMiles: 5, weight: 1 },
  { toMiles: 10, weight: 0.68 },
  { toMiles: 20, weight: 0.22 },
];
/** Source  Luo & Wang 2003, doi:10.1068/b29120: all within the catchment alike. */
export const plainSteps: readonly DistanceStep[] = [{ toMiles: 20, weight: 1 }];

export interface CatchmentDemand {
  readonly point: Point;
  readonly children: number;
}
export interface CatchmentSupply {
  readonly point: Point;
  readonly places: number;
}

export interface CatchmentQuestion {
  readonly demand: readonly CatchmentDemand[];
  readonly supply: readonly CatchmentSupply[];
  /** Nearest first. */
  readonly steps: readonly DistanceStep[];
  /** May the children at one place have the places at the other? By position in the lists. */
  readonly isSuitable: (demand: number, supply: number) => boolean;
}

export interface Catchment {
  /** Places for each child, by position in the demand. */
  readonly access: Float64Array;
  /** Σ children × access. */
  readonly demandTimesAccess: number;
  /** Places that have any child in reach: what `demandTimesAccess` must equal. */
  readonly placesInReach: number;
}

interface Limit extends DistanceStep {
  readonly inner: number;
  readonly outer: number;
}

function limitOf({ toMiles, weight }: DistanceStep): Limit {
  const chordSquared = chordSquaredOfMiles(toMiles);
  const margin = chordSquaredMargin(chordSquared);
  return { toMiles, weight, inner: chordSquared - margin, outer: chordSquared + margin };
}

interface Located {
  readonly point: Point;
  readonly vector: UnitVector;
}

function located<At extends { readonly point: Point }>(list: readonly At[]): readonly Located[] {
  return list.map(({ point }) => ({ point, vector: unitVectorOf(point) }));
}

/** Exactly the step Turf's miles fall in; Turf is asked only where the straight line is too close to call. */
function weightBetween(a: Located, b: Located, limits: readonly Limit[]): number {
  const [p, q] = [a.vector, b.vector];
  const chordSquared = (p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2;
  for (const { toMiles, weight, inner, outer } of limits) {
    if (chordSquared > outer) continue;
    if (chordSquared < inner || distanceMiles(a.point, b.point) <= toMiles) return weight;
  }
  return 0;
}

/**
 * Two-step floating catchment areas: R(j) = S(j) ÷ Σ D(k) w(k, j), then A(i) = Σ R(j) w(i, j), over suitable pairs only.
 *
 * Units   children and places; access = places for each child, below 1 = fewer than one each. Turf miles.
 * Shape   Σ D·A = Σ S over the places with any child in reach, but for rounding of the arithmetic.
 * Order   of the lists changes nothing but the last digits.
 * Cost    every pair twice, about 15 ns each: 6,000 children and 1,500 homes in 0.3 s.
 * Source  engine.md §5.
 */
export function catchmentOf({ demand, supply, steps, isSuitable }: CatchmentQuestion): Catchment {
  const limits = steps.map(limitOf);
  const [children, homes] = [located(demand), located(supply)];
  const access = new Float64Array(demand.length);
  let placesInReach = 0;
  for (const [j, home] of homes.entries()) {
    const places = supply[j]?.places ?? 0;
    const reached: number[] = [];
    const weights: number[] = [];
    let competition = 0;
    for (const [i, child] of children.entries()) {
      if (!isSuitable(i, j)) continue;
      const weight = weightBetween(child, home, limits);
      if (weight === 0) continue;
      reached.push(i);
      weights.push(weight);
      competition += weight * (demand[i]?.children ?? 0);
    }
    if (places === 0 || competition === 0) continue;
    placesInReach += places;
    for (const [at, i] of reached.entries()) access[i] = (access[i] ?? 0) + (places / competition) * (weights[at] ?? 0);
  }
  const demandTimesAccess = demand.reduce((sum, { children: count }, i) => sum + count * (access[i] ?? 0), 0);
  return { access, demandTimesAccess, placesInReach };
}

/** The invariant, within what adding many small numbers can lose. */
export function isConserved({ demandTimesAccess, placesInReach }: Catchment): boolean {
  return Math.abs(demandTimesAccess - placesInReach) <= 1e-9 * Math.max(1, placesInReach);
}
