import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactPrices, pricesInStages, valueOfPlace } from '../../../server/engine/assign/placeValue.ts';
import { solveSplitAgain } from '../../../server/engine/assign/resolve.ts';
import { costOf, solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { type GroupRow, problemOf, smallWorld, type World } from './worlds.ts';

interface Changed extends World {
  readonly groupBefore: number[];
  readonly homeBefore: number[];
}

const numbers = (items: readonly unknown[]) => [...items.keys()];
const same = (world: World): Changed => ({
  ...world,
  groupBefore: numbers(world.groups),
  homeBefore: numbers(world.capacity),
});

const changes: [name: string, change: (world: World, draw: number) => Changed][] = [
  ['nothing', (world) => same(world)],
  [
    'places more',
    (world, draw) =>
      same({
        ...world,
        capacity: world.capacity.map((places, home) => (home === draw % world.capacity.length ? places + 2 : places)),
      }),
  ],
  [
    'places fewer',
    (world, draw) =>
      same({
        ...world,
        capacity: world.capacity.map((places, home) =>
          home === draw % world.capacity.length ? Math.max(0, places - 1) : places,
        ),
      }),
  ],
  [
    'a home less',
    ({ groups, capacity }) => ({
      groups: groups.map(({ size, arcs }) => ({
        size,
        arcs: arcs.filter(({ home }) => home > 0).map((arc) => ({ ...arc, home: arc.home - 1 })),
      })),
      capacity: capacity.slice(1),
      groupBefore: numbers(groups),
      homeBefore: numbers(capacity).slice(1),
    }),
  ],
  [
    'a home more',
    ({ groups, capacity }, draw) => ({
      groups: groups.map(({ size, arcs }, at) => ({
        size,
        arcs: at % 2 === 0 ? [...arcs, { home: capacity.length, cost: (draw * (at + 1)) % 50, places: size }] : arcs,
      })),
      capacity: [...capacity, 3],
      groupBefore: numbers(groups),
      homeBefore: [...numbers(capacity), -1],
    }),
  ],
  [
    'a group less',
    ({ groups, capacity }) => ({
      groups: groups.slice(1),
      capacity,
      groupBefore: numbers(groups).slice(1),
      homeBefore: numbers(capacity),
    }),
  ],
  [
    'a group more, of a size not seen before',
    ({ groups, capacity }, draw) => ({
      groups: [{ size: 5, arcs: capacity.map((_, home) => ({ home, cost: draw % 90, places: 5 })) }, ...groups],
      capacity: capacity.map((places) => places + 3),
      groupBefore: [-1, ...numbers(groups)],
      homeBefore: numbers(capacity),
    }),
  ],
  [
    'other costs at one home',
    ({ groups, capacity }, draw) => ({
      groups: groups.map(({ size, arcs }) => ({
        size,
        arcs: arcs.map((arc) => (arc.home === 0 ? { ...arc, cost: (arc.cost + draw) % 70 } : arc)),
      })),
      capacity,
      groupBefore: numbers(groups),
      homeBefore: [-1, ...numbers(capacity).slice(1)].slice(0, capacity.length),
    }),
  ],
];

describe.each(changes)('solved again after a change: %s', (_name, change) => {
  it('has the value of solving afresh, and the exact values of places', () => {
    fc.assert(
      fc.property(smallWorld, fc.nat(1000), (world, draw) => {
        const before = solveSplit(problemOf(world.groups, world.capacity));
        const { groups, capacity, groupBefore, homeBefore } = change(world, draw);
        const problem = problemOf(groups, capacity);
        const again = solveSplitAgain(before, problem, {
          groupBefore: Int32Array.from(groupBefore),
          homeBefore: Int32Array.from(homeBefore),
        });
        const afresh = solveSplit(problem);
        expect(again.total.unmetChildren).toBe(afresh.total.unmetChildren);
        expect(again.total.cost / again.network.scale).toBeCloseTo(afresh.total.cost / afresh.network.scale, 9);
        expect(pricesInStages(exactPrices(again))).toEqual(pricesInStages(exactPrices(afresh)));
      }),
      { seed: 61, numRuns: 150 },
    );
  });
});

describe('the value of a place', () => {
  const single = ({ groups, capacity }: World): World => ({
    capacity,
    groups: groups.map(({ size, arcs }) => ({ size, arcs: arcs.map((arc) => ({ ...arc, places: size })) })),
  });
  const singles = ({ groups, capacity }: World): World => ({
    capacity,
    groups: groups.map(({ arcs }) => ({ size: 1, arcs: arcs.map((arc) => ({ ...arc, places: 1 })) })),
  });
  const split = ({ groups, capacity }: World) => solveSplit(problemOf(groups, capacity));

  it('of a home there is, is what solving with one place more finds', () => {
    fc.assert(
      fc.property(smallWorld.map(singles), (world) => {
        // A home without a place takes nobody: its arcs are in only when a place is.
        const positive = { ...world, capacity: world.capacity.map((places) => places + 1) };
        const before = split(positive);
        const { childrenByPlace, costSavedByPlace } = pricesInStages(exactPrices(before));
        for (const home of positive.capacity.keys()) {
          const after = split({
            ...positive,
            capacity: positive.capacity.map((places, at) => (at === home ? places + 1 : places)),
          });
          expect(childrenByPlace[home]).toBe(before.total.unmetChildren - after.total.unmetChildren);
          expect(costSavedByPlace[home]).toBe(costOf(before) - costOf(after));
        }
      }),
      { seed: 62, numRuns: 300 },
    );
  });

  it('of a home there might be, is what solving with that home finds', () => {
    fc.assert(
      fc.property(smallWorld.map(single), fc.array(fc.nat(400), { minLength: 6, maxLength: 6 }), (world, costs) => {
        const before = split(world);
        const mayLive = [...world.groups.keys()].filter((group) => (costs[group] ?? 0) % 3 !== 0);
        const value = valueOfPlace(exactPrices(before), {
          group: mayLive,
          costPerChild: mayLive.map((group) => costs[group] ?? 0),
        });
        // Every child on its own, so that one place takes one child of a group as the split flow has it.
        const apart = (group: GroupRow, at: number): GroupRow[] =>
          Array.from({ length: group.size }, () => ({
            size: 1,
            arcs: [
              ...group.arcs
                .filter(({ home, places }) => places <= (world.capacity[home] ?? 0))
                .map((arc) => ({ ...arc, cost: arc.cost * (6 / group.size), places: 1 })),
              ...(mayLive.includes(at) ? [{ home: world.capacity.length, cost: (costs[at] ?? 0) * 6, places: 1 }] : []),
            ],
          }));
        const groups = world.groups.flatMap(apart);
        const without = split({ groups, capacity: [...world.capacity, 0] });
        const withIt = split({ groups, capacity: [...world.capacity, 1] });
        expect(value.children).toBe(without.total.unmetChildren - withIt.total.unmetChildren);
        expect(value.costSaved).toBeCloseTo((without.total.cost - withIt.total.cost) / 6, 9);
      }),
      { seed: 63, numRuns: 300 },
    );
  });
});
