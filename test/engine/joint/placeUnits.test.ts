import { expect, it } from 'vitest';
import { jointNeeds } from '../../../server/engine/joint/jointNeeds.ts';
import { jointRooms } from '../../../server/engine/joint/jointRooms.ts';
import { placeUnits } from '../../../server/engine/joint/placeUnits.ts';
import { at, buildChild, buildHome, buildNeed, milesNorth } from '../factsBuilders.ts';
import { place, setting } from './jointWorlds.ts';

const needs = ['a', 'b'].map((id) => buildNeed({ id, requiredAdaptations: ['HOIST'], children: [buildChild({ id })] }));
const oneHoist = [{ adaptation: 'HOIST' as const, places: 1, taken: 0 }];
const near = buildHome({ id: 'near', adaptations: ['HOIST'], adaptedPlaces: oneHoist });
const other = buildHome({ id: 'other', adaptations: ['HOIST'], adaptedPlaces: oneHoist, location: at(milesNorth(5)) });
const placed = (homes: readonly (typeof near)[]) => {
  const { units } = jointNeeds(needs, setting);
  return placeUnits(
    { units, rooms: jointRooms(homes, setting), held: [], own: [], withinMiles: setting.withinMiles },
    place,
  ).placing;
};

it('gives one adapted place to one child, though the home has others free', () => {
  expect(placed([near])).toMatchObject({ unmetChildren: 1 });
});

it('sends the other child to the next home that has one', () => {
  const { homeOf, unmetChildren, unmetLowerBound } = placed([near, other]);
  expect([[...homeOf], unmetChildren, unmetLowerBound]).toEqual([[0, 1], 0, 0]);
});
