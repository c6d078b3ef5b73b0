import { describe, expect, it } from 'vitest';
import type { NeedFacts } from '../../../server/engine/facts.ts';
import { heldRooms } from '../../../server/engine/joint/heldRooms.ts';
import { jointNeeds } from '../../../server/engine/joint/jointNeeds.ts';
import { jointRooms } from '../../../server/engine/joint/jointRooms.ts';
import { ownPlaces } from '../../../server/engine/joint/ownPlaces.ts';
import {
  bestToppedUp,
  placesAfter,
  placesForAll,
  type TopUp,
  topUpsOf,
} from '../../../server/engine/joint/toppedUp.ts';
import type { Placing } from '../../../server/engine/nearHome/placing.ts';
import { buildHome, buildNeed, buildSiblings } from '../factsBuilders.ts';
import { setting } from './jointWorlds.ts';

const home = buildHome({ id: 'h', registeredPlaces: 4, reservedPlaces: 1 });
const holding = (places: number, changes: Partial<NeedFacts> = {}) =>
  buildNeed({ children: buildSiblings(3), siblingPlan: 'TOGETHER', heldPlaces: [{ homeId: 'h', places }], ...changes });

function asked(need: NeedFacts) {
  const { units } = jointNeeds([need], setting);
  const places = {
    rooms: jointRooms([home], setting),
    held: heldRooms([need], [home], setting),
    own: ownPlaces([need], [home], setting),
  };
  return { units, places, topUps: topUpsOf(units, places, setting.withinMiles) };
}

describe('who could be topped up', () => {
  it.each<[string, NeedFacts, number]>([
    ['three who hold one place', holding(1), 1],
    ['three who hold none', holding(0), 0],
    ['three, each to live alone, one in the place held', holding(1, { siblingPlan: 'APART' }), 0],
    ['three whose homes are too far', holding(1, { children: buildSiblings(3, { importantPlaces: [] }) }), 0],
  ])('%s', (_, need, count) => {
    expect(asked(need).topUps).toHaveLength(count);
  });

  it('take of the open room only what they do not hold, and their held place is no room any more', () => {
    const { units, places, topUps } = asked(holding(1));
    const after = placesAfter(units, places, topUps);
    expect([places.rooms[0]?.free, after?.rooms[0]?.free, after?.held, after?.own]).toEqual([3, 1, [], []]);
    expect(placesAfter(units, places, [...topUps, ...topUps])).toBeNull();
    expect(placesForAll(places, topUps).rooms[0]?.free).toBe(4);
  });
});

describe('bestToppedUp', () => {
  const { topUps } = asked(holding(1));
  const placing = (unmetChildren: number, cost: number, homeOf = [-1]): Placing => ({
    ...{ homeOf: Int32Array.from(homeOf), unmetChildren, unmetLowerBound: unmetChildren, cost, costLowerBound: cost },
    ...{ status: 'OPTIMAL', prices: null },
  });
  const tried = (none: Placing, some: Placing | null, forAll: Placing) =>
    bestToppedUp(topUps, forAll, (given: readonly TopUp[]) => (given.length === 0 ? none : some));

  it('is proved where it is as good as with all places open to all', () => {
    expect(tried(placing(3, 0), placing(0, 5), placing(0, 5)).placing).toMatchObject({
      unmetChildren: 0,
      status: 'OPTIMAL',
    });
  });

  it.each<[string, Placing | null]>([
    ['it helps nobody', placing(3, 9)],
    ['they are in each other’s way', null],
  ])('stays without where %s, and claims no more than is proved', (_, some) => {
    expect(tried(placing(1, 7), some, placing(0, 5)).placing).toMatchObject({
      ...{ unmetChildren: 1, unmetLowerBound: 0, cost: 7, costLowerBound: null, status: 'WITHIN_BOUND' },
    });
  });
});
