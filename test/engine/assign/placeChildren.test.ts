import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closePlaces, closeSome } from '../../../server/engine/assign/closePlaces.ts';
import { openPlaces, openSome } from '../../../server/engine/assign/openPlaces.ts';
import { placeChildren, placeSome } from '../../../server/engine/assign/placeChildren.ts';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { problemOf, smallWorld } from './worlds.ts';

/** Homes of one place or more, so that no arc is left out and none comes in. */
const withPlaces = smallWorld.map(({ groups, capacity }) => ({
  groups: groups.map(({ arcs }) => ({ size: 1, arcs: arcs.map((arc) => ({ ...arc, places: 1 })) })),
  capacity: capacity.map((places) => places + 1),
}));

describe('places that open and close', () => {
  it('come to the value of solving with so many, and back again', () => {
    fc.assert(
      fc.property(withPlaces, fc.nat(4), fc.integer({ min: 1, max: 3 }), ({ groups, capacity }, draw, count) => {
        if (capacity.length === 0) return;
        const home = draw % capacity.length;
        const flow = solveSplit(problemOf(groups, capacity));
        const before = { ...flow.total };
        const more = capacity.map((places, at) => (at === home ? places + count : places));
        openPlaces(flow, home, count);
        expect(flow.total).toEqual(solveSplit(problemOf(groups, more)).total);
        closePlaces(flow, home, count);
        expect(flow.total).toEqual(before);
      }),
      { seed: 121, numRuns: 300 },
    );
  });

  it('change nothing where it would take the limit or more, and say by how much they change where less', () => {
    fc.assert(
      fc.property(withPlaces, fc.nat(4), fc.nat(40), ({ groups, capacity }, draw, limit) => {
        if (capacity.length === 0) return;
        const home = draw % capacity.length;
        const flow = solveSplit(problemOf(groups, capacity));
        const { unmetWeight } = flow.network;
        const value = () => flow.total.unmetChildren * unmetWeight + flow.total.cost;
        for (const [change, sign] of [
          [closeSome, 1],
          [openSome, -1],
        ] as const) {
          const before = { ...flow.total };
          const [valueBefore, price] = [value(), flow.homePrice[home] ?? 0];
          const { count, distance } = change(flow, home, { count: 1, limit });
          if (count === 0) expect(flow.total).toEqual(before);
          else expect(value() - valueBefore).toBe(sign * price + distance);
          expect(count === 0 ? distance : -1).toBe(count === 0 ? Infinity : -1);
          if (sign === 1 && count === 0) return;
        }
      }),
      { seed: 122, numRuns: 300 },
    );
  });

  it('one child more of a group is placed as solving with it places it', () => {
    const groups = [
      {
        size: 1,
        arcs: [
          { home: 0, cost: 4, places: 1 },
          { home: 1, cost: 9, places: 1 },
        ],
      },
      { size: 1, arcs: [{ home: 0, cost: 5, places: 1 }] },
    ];
    const flow = solveSplit(problemOf(groups, [1, 2]));
    expect(flow.total).toEqual({ unmetChildren: 0, cost: 14 });
    expect(placeSome(flow, 0, { count: 1, limit: 0 })).toEqual({ count: 0, distance: Infinity });
    placeChildren(flow, 0, 1);
    expect(flow.total).toEqual({ unmetChildren: 0, cost: 23 });
    placeChildren(flow, 1, 2);
    expect(flow.total).toEqual({ unmetChildren: 2, cost: 23 });
  });
});
