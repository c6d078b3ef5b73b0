import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allArcs } from '../../../server/engine/assign/fewestUnmetApart.ts';
import { placeMore } from '../../../server/engine/nearHome/placeMore.ts';
import { bestOfAll, problemOf, smallWorld, type World } from '../assign/worlds.ts';

function more({ groups, capacity }: World, start?: readonly number[]) {
  const problem = problemOf(groups, capacity);
  const placing = { ...problem, sizes: problem.groupSize, arcs: allArcs(problem) };
  return placeMore(placing, start ? Int32Array.from(start) : new Int32Array(groups.length).fill(-1));
}

const unmetIn = ({ groups }: World, homeOf: Int32Array) =>
  groups.reduce((sum, { size }, n) => sum + (homeOf[n] === -1 ? size : 0), 0);

function keepsPlaces({ groups, capacity }: World, homeOf: Int32Array): void {
  const left = [...capacity];
  for (const [n, { arcs }] of groups.entries()) {
    const home = homeOf[n] ?? -1;
    if (home < 0) continue;
    const arc = arcs.find((one) => one.home === home);
    expect(arc).toBeDefined();
    left[home] = (left[home] ?? 0) - (arc?.places ?? 0);
  }
  for (const places of left) expect(places).toBeGreaterThanOrEqual(0);
}

const one = (...homes: number[]) => ({ size: 1, arcs: homes.map((home) => ({ home, cost: 0, places: 1 })) });
const pair = (...homes: number[]) => ({ size: 2, arcs: homes.map((home) => ({ home, cost: 0, places: 2 })) });
const alone = (...homes: number[]) => ({ size: 2, arcs: homes.map((home) => ({ home, cost: 0, places: 3 })) });

describe('placeMore', () => {
  it('keeps every place, groups whole, and is never better than the best nor worse on a second try', () => {
    let [best, reached] = [0, 0];
    fc.assert(
      fc.property(smallWorld, (world) => {
        const homeOf = more(world);
        keepsPlaces(world, homeOf);
        const { unmetChildren } = bestOfAll(world);
        expect(unmetIn(world, homeOf)).toBeGreaterThanOrEqual(unmetChildren);
        expect(unmetIn(world, more(world, [...homeOf]))).toBe(unmetIn(world, homeOf));
        best++;
        if (unmetIn(world, homeOf) === unmetChildren) reached++;
      }),
      { seed: 92, numRuns: 500 },
    );
    expect(reached / best).toBeGreaterThan(0.9);
  });

  it.each([
    ['single children make way for a pair', [one(0, 1), one(0, 2), pair(0)], [2, 1, 1], [0, 0, -1]],
    ['a pair makes way for single children', [pair(0, 1), one(0), one(0)], [2, 2], [0, -1, -1]],
    ['a pair that keeps a place empty makes way for three', [alone(0), one(0), one(0), one(0)], [3], [0, -1, -1, -1]],
    ['a pair comes before one child who has nowhere else', [one(0), pair(0)], [2], [0, -1]],
  ])('%s', (_, groups, capacity, start) => {
    const world = { groups, capacity };
    expect(unmetIn(world, more(world, start))).toBe(bestOfAll(world).unmetChildren);
  });

  it('gives a household to a family that takes fewer places than it has children', () => {
    const family = { size: 4, arcs: [{ home: 0, cost: 0, places: 3 }] };
    const world = { groups: [one(0), one(0), one(0), family], capacity: [3] };
    expect(unmetIn(world, more(world, [0, 0, 0, -1]))).toBe(3);
  });
});
