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
  /** The children who may have the places of a home, by position in the lists; each once. */
  readonly suitableFor: (supply: number) => Iterable<number>;
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

/** Points as unit vectors, side by side. */
interface Located {
  readonly points: readonly Point[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

function located(list: readonly { readonly point: Point }[]): Located {
  const vectors = list.map(({ point }) => unitVectorOf(point));
  return {
    points: list.map(({ point }) => point),
    x: Float64Array.from(vectors, ({ x }) => x),
    y: Float64Array.from(vectors, ({ y }) => y),
    z: Float64Array.from(vectors, ({ z }) => z),
  };
}

interface Pairing {
  readonly children: Located;
  readonly limits: readonly Limit[];
  readonly home: Point;
  readonly vector: UnitVector;
}

/** Exactly the step Turf's miles fall in; Turf is asked only where the straight line is too close to call. */
function weightOf(i: number, { children, limits, home, vector }: Pairing): number {
  const dx = (children.x[i] ?? 0) - vector.x;
  const dy = (children.y[i] ?? 0) - vector.y;
  const dz = (children.z[i] ?? 0) - vector.z;
  const chordSquared = dx * dx + dy * dy + dz * dz;
  for (const { toMiles, weight, inner, outer } of limits) {
    if (chordSquared > outer) continue;
    const point = children.points[i];
    if (chordSquared < inner || (point && distanceMiles(point, home) <= toMiles)) return weight;
  }
  return 0;
}

/**
 * Two-step floating catchment areas: R(j) = S(j) ÷ Σ D(k) w(k, j), then A(i) = Σ R(j) w(i, j), over suitable pairs only.
 *
 * Units   children and places; access = places for each child, below 1 = fewer than one each. Turf miles.
 * Shape   Σ D·A = Σ S over the places with any child in reach, but for rounding of the arithmetic.
 * Order   of the lists changes nothing but the last digits.
 * Cost    about 20 ns a suitable pair.
 * Source  engine.md §5.
 */
export function catchmentOf({ demand, supply, steps, suitableFor }: CatchmentQuestion): Catchment {
  const limits = steps.map(limitOf);
  const children = located(demand);
  const count = Float64Array.from(demand, (one) => one.children);
  const access = new Float64Array(demand.length);
  const reached = new Int32Array(demand.length);
  const weights = new Float64Array(demand.length);
  let placesInReach = 0;
  for (const [j, { point, places }] of supply.entries()) {
    const pairing = { children, limits, home: point, vector: unitVectorOf(point) };
    let found = 0;
    let competition = 0;
    for (const i of suitableFor(j)) {
      const weight = weightOf(i, pairing);
      if (weight === 0) continue;
      reached[found] = i;
      weights[found++] = weight;
      competition += weight * (count[i] ?? 0);
    }
    if (places === 0 || competition === 0) continue;
    placesInReach += places;
    const share = places / competition;
    for (let at = 0; at < found; at++) {
      const i = reached[at] ?? 0;
      access[i] = (access[i] ?? 0) + share * (weights[at] ?? 0);
    }
  }
  const demandTimesAccess = access.reduce((sum, one, i) => sum + one * (count[i] ?? 0), 0);
  return { access, demandTimesAccess, placesInReach };
}

/** The invariant, within what adding many small numbers can lose. */
export function isConserved({ demandTimesAccess, placesInReach }: Catchment): boolean {
  return Math.abs(demandTimesAccess - placesInReach) <= 1e-9 * Math.max(1, placesInReach);
}
