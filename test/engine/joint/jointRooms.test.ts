import { expect, it } from 'vitest';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { jointRooms, roomAfter } from '../../../server/engine/joint/jointRooms.ts';
import { requirementOf } from '../../../server/engine/requirement.ts';
import { buildHome, buildNeed, buildSiblings } from '../factsBuilders.ts';
import { setting } from './jointWorlds.ts';

const roomOf = (changes: Partial<HomeFacts>, day = setting) => jointRooms([buildHome(changes)], day)[0];
const after = (home: Partial<HomeFacts>, need: Partial<NeedFacts> = {}) => {
  const room = roomOf(home);
  return room ? roomAfter(room, requirementOf(buildNeed(need), setting)) : null;
};
const endedHold = {
  onHoldPlaces: 1,
  registeredPlaces: 1,
  holds: [{ reason: 'BUILDING' as const, places: 1, until: '2025-03-30' }],
};

it.each([
  ['a foster household takes three in all', { registeredPlaces: 5, filledPlaces: 1 }, { free: 4, ordinary: 2 }],
  [
    'a children’s home takes as many as it has',
    { kind: 'CHILDRENS_HOME', registeredPlaces: 5, filledPlaces: 1 },
    { free: 4, ordinary: 4 },
  ],
  ['a hold that has ended is free', endedHold, { free: 1 }],
  [
    'a promised place counts as a child fostered there',
    { registeredPlaces: 5, filledPlaces: 1, reservedPlaces: 1 },
    { held: 2, free: 3, ordinary: 1 },
  ],
  [
    'who has left by the day counts no more',
    { registeredPlaces: 3, filledPlaces: 3, notices: [{ places: 1, on: '2025-03-30' }] },
    { held: 2, free: 1, ordinary: 1 },
  ],
] as const)('%s', (_, home, room) => {
  expect(roomOf(home)).toMatchObject(room);
});

it('in an emergency only what the home itself calls free', () => {
  expect(roomOf(endedHold, { ...setting, isEmergency: true })?.free).toBe(0);
});

it.each([
  ['one fewer', { registeredPlaces: 2 }, {}, 1],
  ['none once a child must be alone', { registeredPlaces: 3 }, { isSoloRequired: true }, 0],
  [
    'no room for a child alone where others live',
    { registeredPlaces: 3, filledPlaces: 1 },
    { isSoloRequired: true },
    null,
  ],
  ['four brothers and sisters fill a household', { registeredPlaces: 6 }, { children: buildSiblings(4) }, 0],
  ['full', { registeredPlaces: 1, filledPlaces: 1 }, {}, null],
] as const)('%s', (_, home, need, free) => {
  expect(after(home, need)?.free ?? null).toBe(free);
});

it('takes the adapted place with the child who needs it', () => {
  const home = {
    adaptations: ['HOIST' as const],
    adaptedPlaces: [{ adaptation: 'HOIST' as const, places: 2, taken: 1 }],
  };
  const left = after(home, { requiredAdaptations: ['HOIST'] })?.home.adaptedPlaces;
  expect(left).toEqual([{ adaptation: 'HOIST', places: 0, taken: 0 }]);
});
