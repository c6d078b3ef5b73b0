import { expect, it } from 'vitest';
import { jointRooms } from '../../../server/engine/joint/jointRooms.ts';
import { ownPlaces, withOwn } from '../../../server/engine/joint/ownPlaces.ts';
import { asOfferedTo } from '../../../server/engine/ownHolds.ts';
import { buildHome, buildNeed, buildSiblings } from '../factsBuilders.ts';
import { setting } from './jointWorlds.ts';

const hoists = buildHome({
  ...{ id: 'hoists', registeredPlaces: 4, filledPlaces: 1, reservedPlaces: 2, adaptations: ['HOIST'] },
  adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 1 }],
});
const held = buildNeed({
  ...{ children: buildSiblings(3), requiredAdaptations: ['HOIST'] },
  heldPlaces: [
    { homeId: 'hoists', places: 2 },
    { homeId: 'gone', places: 1 },
  ],
});

it('is what the home offers the need beyond what it offers anybody', () => {
  expect(ownPlaces([held], [hoists], setting)).toEqual([
    { needId: 'need-1', homeId: 'hoists', free: 2, held: 2, adapted: new Map([['HOIST', 1]]) },
  ]);
  expect(ownPlaces([buildNeed()], [hoists], setting)).toEqual([]);
});

it('makes the open room the room that is offered to the need', () => {
  const [own] = ownPlaces([held], [hoists], setting);
  const [open] = jointRooms([hoists], setting);
  const [offered] = jointRooms([asOfferedTo(held, hoists)], setting);
  expect(own && open && withOwn(open, own)).toMatchObject({
    ...{ free: 3, held: 1, ordinary: offered?.ordinary },
    home: { adaptedPlaces: offered?.home.adaptedPlaces },
  });
});
