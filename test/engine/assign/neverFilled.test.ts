import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../server/engine/assign/network.ts';
import { placesNeverFilled } from '../../../server/engine/assign/neverFilled.ts';
import { findShortage, type Shortage } from '../../../server/engine/assign/shortage.ts';
import { bestOfAll, problemOf, smallWorld, type World } from './worlds.ts';

function neverFilledIn({ groups, capacity }: World) {
  const problem = problemOf(groups, capacity);
  const network = networkOf(problem);
  const shortage = findShortage(network);
  return { ...placesNeverFilled(problem, network, shortage), shortage };
}

/** Fewest places that groups who are short leave empty in the homes where places run out, by trying every way. */
function leastEmpty({ groups, capacity }: World, { isGroupShort, isHomeShort }: Shortage): number {
  const short = groups.filter((_, at) => isGroupShort[at] === 1);
  const places = capacity.map((count, home) => (isHomeShort[home] === 1 ? count : 0));
  const children = short.reduce((sum, { size }) => sum + size, 0);
  const { unmetChildren } = bestOfAll({ groups: short, capacity: places });
  return places.reduce((sum, count) => sum + count, 0) - (children - unmetChildren);
}

const group = (size: number, ...homes: number[]) => ({
  size,
  arcs: homes.map((home) => ({ home, cost: 0, places: size })),
});

describe('placesNeverFilled', () => {
  it('is never more than what stays empty in the best way there is', () => {
    let [some, found] = [0, 0];
    fc.assert(
      fc.property(smallWorld, (world) => {
        const { places, mostIn, shortage } = neverFilledIn(world);
        const least = leastEmpty(world, shortage);
        expect(places).toBeLessThanOrEqual(least);
        for (const [home, most] of mostIn.entries()) {
          expect(most).toBeLessThanOrEqual(places);
          if (shortage.isHomeShort[home] === 0) expect(most).toBe(0);
        }
        if (least > 0) some++;
        if (places > 0) found++;
      }),
      { seed: 46, numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(some / 2);
  });

  it.each<[sentence: string, world: World, places: number]>([
    ['three places where only pairs may live', { groups: [group(2, 0), group(2, 0)], capacity: [3] }, 1],
    [
      'two homes of three places that need the same three brothers',
      {
        groups: [group(3, 0, 1), group(1, 0), group(1, 0), group(1, 1), group(1, 1)],
        capacity: [3, 3],
      },
      1,
    ],
    [
      'single children enough for every place',
      { groups: [group(2, 0), group(1, 0), group(1, 0), group(1, 0)], capacity: [3] },
      0,
    ],
    ['places for all', { groups: [group(2, 0)], capacity: [3] }, 0],
  ])('%s', (_, world, places) => {
    expect(neverFilledIn(world).places).toBe(places);
    expect(bestOfAll(world).unmetChildren).toBeGreaterThanOrEqual(neverFilledIn(world).shortage.unmetChildren + places);
  });
});
