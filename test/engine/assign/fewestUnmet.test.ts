import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOfHomes } from '../../../server/engine/assign/attempt.ts';
import { fewestUnmet } from '../../../server/engine/assign/fewestUnmet.ts';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { bestOfAll, problemOf, smallWorld, type World } from './worlds.ts';

function fewestOf({ groups, capacity }: World, tries: number) {
  const problem = problemOf(groups, capacity);
  const network = networkOf(problem);
  const found = fewestUnmet(problem, network, tries);
  const homeOf = found.arcOf?.map((arc) => (arc < 0 ? -1 : (network.arcHome[arc] ?? -1)));
  return { ...found, problem, network, homeOf };
}

describe('fewestUnmet: groups stay whole', () => {
  it('is what trying every way finds, and its homes leave just so many unmet', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const { unmetLowerBound, homeOf, problem, network } = fewestOf(world, 100_000);
        expect(unmetLowerBound).toBe(bestOfAll(world).unmetChildren);
        expect(totalOfHomes(problem, network, homeOf ?? new Int32Array()).unmetChildren).toBe(unmetLowerBound);
        const taken = new Map<number, number>();
        for (const [group, home] of (homeOf ?? []).entries()) {
          const places = world.groups[group]?.arcs.find((arc) => arc.home === home)?.places ?? 0;
          taken.set(home, (taken.get(home) ?? 0) + places);
        }
        for (const [home, places] of taken)
          if (home >= 0) expect(places).toBeLessThanOrEqual(world.capacity[home] ?? 0);
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  it('claims no more than is true when the tries run out, and gives no homes then', () => {
    fc.assert(
      fc.property(smallWorld, fc.integer({ min: 0, max: 6 }), (world, tries) => {
        const found = fewestOf(world, tries);
        expect(found.tries).toBeLessThanOrEqual(tries + 1);
        const { unmetChildren } = bestOfAll(world);
        if (found.arcOf === null) expect(found.unmetLowerBound).toBeLessThanOrEqual(unmetChildren);
        else expect(found.unmetLowerBound).toBe(unmetChildren);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('three pairs fill two homes of three child by child, but one pair is unmet when they stay whole', () => {
    const pair = { size: 2, arcs: [0, 1].map((home) => ({ home, cost: 0, places: 2 })) };
    const world = { groups: [pair, pair, pair], capacity: [3, 3] };
    expect(fewestOf(world, 1_000).unmetLowerBound).toBe(2);
  });
});
