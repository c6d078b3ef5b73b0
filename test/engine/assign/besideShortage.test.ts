import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideShortage } from '../../../server/engine/assign/besideShortage.ts';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { findShortage } from '../../../server/engine/assign/shortage.ts';
import { bestOfAll, problemOf, smallWorld, type World } from './worlds.ts';

function boundsOf({ groups, capacity }: World) {
  const problem = problemOf(groups, capacity);
  const network = networkOf(problem);
  const shortage = findShortage(network);
  const { unmetLowerBound, arcOf } = besideShortage(problem, network, shortage);
  return { unmetLowerBound, arcOf, ofFlow: shortage.unmetChildren, shortage, network };
}

const arc = (home: number, size: number) => ({ home, cost: 0, places: size });
const group = (size: number, ...homes: number[]) => ({ size, arcs: homes.map((home) => arc(home, size)) });

describe('besideShortage', () => {
  it('is never above what trying every way finds, nor below what the flow proves', () => {
    let [above, most] = [0, 0];
    fc.assert(
      fc.property(smallWorld, (world) => {
        const { unmetLowerBound, ofFlow } = boundsOf(world);
        expect(unmetLowerBound).toBeLessThanOrEqual(bestOfAll(world).unmetChildren);
        expect(unmetLowerBound).toBeGreaterThanOrEqual(ofFlow);
        if (bestOfAll(world).unmetChildren > ofFlow) most++;
        if (unmetLowerBound > ofFlow) above++;
      }),
      { seed: 43, numRuns: 3000 },
    );
    expect(above).toBeGreaterThan(most / 2);
  });

  it('is exact where nobody is short child by child', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const { unmetLowerBound, ofFlow } = boundsOf(world);
        if (ofFlow === 0) expect(unmetLowerBound).toBe(bestOfAll(world).unmetChildren);
      }),
      { seed: 44, numRuns: 1000 },
    );
  });

  it.each<[sentence: string, world: World, unmet: number]>([
    [
      'three places where only pairs may live leave one empty',
      { groups: [group(2, 0), group(2, 0)], capacity: [3] },
      2,
    ],
    [
      'a pair with half its room here and half there costs a child a place, though only others are short',
      {
        groups: [group(1, 0), group(1, 0), group(1, 1), group(1, 2), group(2, 1, 2)],
        capacity: [1, 2, 2],
      },
      2,
    ],
    [
      'a child who is not short may have the place that pairs leave empty, at no loss',
      { groups: [group(2, 0), group(2, 0), group(1, 0, 1)], capacity: [3, 1] },
      2,
    ],
  ])('%s', (_, world, unmet) => {
    expect(bestOfAll(world).unmetChildren).toBeGreaterThanOrEqual(unmet);
    expect(boundsOf(world).unmetLowerBound).toBe(unmet);
  });

  it('gives arcs only to groups that are not short', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const { arcOf, shortage, network } = boundsOf(world);
        for (const [at, own] of arcOf.entries()) {
          if (own < 0) continue;
          expect(shortage.isGroupShort[at]).toBe(0);
          expect(network.arcGroup[own]).toBe(at);
        }
      }),
      { seed: 45, numRuns: 500 },
    );
  });
});
