/** A made-up region, or a made-up England, of groups of children and homes to assign: seeded, clustered, short of places. */
import type { AssignProblem } from '../server/engine/assign/problem.ts';

export interface WorldSize {
  readonly groups: number;
  readonly homes: number;
  /** Share of the homes in reach that suit a group, by type, age, gender and needs. */
  readonly suitableShare: number;
  /** The nearest so many suitable homes are arcs. */
  readonly nearest: number;
  /** Share of children there is no place for. */
  readonly short: number;
  readonly widthMiles: number;
  readonly seed: number;
}

export type Random = () => number;
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Towns as [x, y, share], in parts of the width: where children live; homes stand half as often there, and farther out. */
const towns: readonly (readonly [number, number, number])[] = [
  [0.72, 0.2, 0.2],
  [0.45, 0.62, 0.12],
  [0.5, 0.45, 0.11],
  [0.55, 0.68, 0.09],
  [0.58, 0.6, 0.07],
  [0.55, 0.85, 0.07],
  [0.38, 0.6, 0.08],
  [0.4, 0.2, 0.06],
  [0.6, 0.52, 0.06],
  [0.3, 0.08, 0.04],
];
export const farthestMiles = 20;

/** mulberry32 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function spot(random: Random, size: WorldSize, near: { townShare: number; spreadMiles: number }): Spot {
  let draw = random() / near.townShare;
  for (const [x, y, share] of towns) {
    draw -= share / 0.9;
    if (draw > 0) continue;
    const turn = random() * 2 * Math.PI;
    const miles = -Math.log(1 - random()) * near.spreadMiles;
    return { x: x * size.widthMiles + Math.cos(turn) * miles, y: y * size.widthMiles + Math.sin(turn) * miles };
  }
  return { x: random() * size.widthMiles, y: random() * size.widthMiles };
}

function sizesOf(random: Random, groups: number): Int32Array {
  return Int32Array.from({ length: groups }, () => {
    const draw = random();
    return draw < 0.792 ? 1 : draw < 0.93 ? 2 : draw < 0.98 ? 3 : draw < 0.995 ? 4 : 5;
  });
}

function placesOf(random: Random, homes: number, wanted: number): Int32Array {
  const places = Int32Array.from({ length: homes }, () => {
    const draw = random();
    return draw < 0.45 ? 1 : draw < 0.75 ? 2 : draw < 0.9 ? 3 : draw < 0.96 ? 4 : draw < 0.99 ? 5 : 6;
  });
  let have = places.reduce((sum, count) => sum + count, 0);
  while (have !== wanted) {
    const home = Math.floor(random() * homes);
    const next = (places[home] ?? 0) + Math.sign(wanted - have);
    if (next < 1 || next > 6) continue;
    places[home] = next;
    have += Math.sign(wanted - have);
  }
  return places;
}

/** Homes by square of the farthest distance, so that only the nine squares round a child are looked at. */
function squaresOf(homes: readonly Spot[]): Map<string, number[]> {
  const squares = new Map<string, number[]>();
  for (const [home, { x, y }] of homes.entries()) {
    const key = `${Math.floor(x / farthestMiles)},${Math.floor(y / farthestMiles)}`;
    const known = squares.get(key);
    if (known) known.push(home);
    else squares.set(key, [home]);
  }
  return squares;
}

function around(squares: Map<string, number[]>, { x, y }: Spot): number[] {
  const [column, row] = [Math.floor(x / farthestMiles), Math.floor(y / farthestMiles)];
  const steps = [-1, 0, 1];
  return steps.flatMap((dx) => steps.flatMap((dy) => squares.get(`${column + dx},${row + dy}`) ?? []));
}

/** Where each group comes from, and how often a week it is visited there. */
export interface PlacedWorld {
  readonly problem: AssignProblem;
  readonly from: readonly Spot[];
  readonly visits: readonly number[];
}

export function buildWorld(size: WorldSize): AssignProblem {
  return buildPlacedWorld(size).problem;
}

export function buildPlacedWorld(size: WorldSize): PlacedWorld {
  const random = seededRandom(size.seed);
  const groupSize = sizesOf(random, size.groups);
  const children = groupSize.reduce((sum, count) => sum + count, 0);
  const capacity = placesOf(random, size.homes, Math.round(children * (1 - size.short)));
  const homes = Array.from({ length: size.homes }, () => spot(random, size, { townShare: 0.75, spreadMiles: 8 }));
  const squares = squaresOf(homes);
  const arcStart = new Int32Array(size.groups + 1);
  const [arcHome, arcCost, arcPlaces]: number[][] = [[], [], []];
  const origins: Spot[] = [];
  const visitsOf: number[] = [];
  for (const [group, members] of groupSize.entries()) {
    const from = spot(random, size, { townShare: 0.9, spreadMiles: 5 });
    const visits = 1 + Math.floor(random() * 4);
    origins.push(from);
    visitsOf.push(visits);
    const reached = around(squares, from)
      .filter((home) => (capacity[home] ?? 0) >= members && random() < size.suitableShare)
      .map((home) => ({ home, miles: Math.hypot((homes[home]?.x ?? 0) - from.x, (homes[home]?.y ?? 0) - from.y) }))
      .filter(({ miles }) => miles <= farthestMiles)
      .sort((a, b) => a.miles - b.miles || a.home - b.home)
      .slice(0, size.nearest);
    for (const { home, miles } of reached) {
      arcHome?.push(home);
      arcCost?.push(Math.round(miles * visits * 2 * 100) * members);
      arcPlaces?.push(members);
    }
    arcStart[group + 1] = arcHome?.length ?? 0;
  }
  const problem = {
    groupSize,
    capacity,
    arcStart,
    arcHome: Int32Array.from(arcHome ?? []),
    arcCost: Int32Array.from(arcCost ?? []),
    arcPlaces: Int32Array.from(arcPlaces ?? []),
  };
  return { problem, from: origins, visits: visitsOf };
}
