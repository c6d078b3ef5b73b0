import { describe, expect, it } from 'vitest';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { roomsOf } from '../../../server/engine/nearHome/homeRoom.ts';
import type { NearHomeSetting } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { standingOf } from '../../../server/engine/nearHome/standing.ts';
import { asOf, buildChild, buildHome, buildPlacement, buildRegion, kent } from '../factsBuilders.ts';

const everyone: NearHomeSetting = { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false };

/** Two children live in the home: one stands, and one is far by choice and stays. */
function room(home: Partial<HomeFacts>, setting: Partial<NearHomeSetting> = {}) {
  const children = [buildChild({ id: 'stands' }), buildChild({ id: 'stays' })];
  const facts = {
    region: buildRegion(),
    children,
    placements: children.map(({ id }) =>
      buildPlacement({ id, childId: id, homeId: 'home-1', distanceReason: id === 'stays' ? 'CHOICE' : null }),
    ),
    needs: [],
    homes: [buildHome({ registeredPlaces: 6, filledPlaces: 2, ...home })],
  };
  const asked = { ...everyone, ...setting };
  const [found] = roomsOf(facts, standingOf(facts, asked), asked);
  return found && { usable: found.usable, held: found.held, free: found.free, ordinary: found.ordinary };
}

describe('roomsOf', () => {
  it.each<[string, Partial<HomeFacts>, Partial<NearHomeSetting>, object | undefined]>([
    [
      'those who stand give up their place, those who stay keep it',
      {},
      {},
      { usable: 6, held: 1, free: 5, ordinary: 2 },
    ],
    [
      'a children’s home has no fostering limit',
      { kind: 'CHILDRENS_HOME' },
      {},
      { usable: 6, held: 1, free: 5, ordinary: 5 },
    ],
    [
      'other regions’ children hold their places',
      { filledPlaces: 4 },
      {},
      { usable: 6, held: 3, free: 3, ordinary: 0 },
    ],
    [
      'unless these are released',
      { filledPlaces: 4 },
      { releasePlacesOfOtherRegions: true },
      { usable: 6, held: 1, free: 5, ordinary: 2 },
    ],
    [
      'a return with fewer filled than live there',
      { filledPlaces: 0 },
      {},
      { usable: 6, held: 1, free: 5, ordinary: 2 },
    ],
    ['places on hold are never usable', { onHoldPlaces: 2 }, {}, { usable: 4, held: 1, free: 3, ordinary: 2 }],
    ['more on hold than there are', { onHoldPlaces: 9 }, {}, { usable: 0, held: 1, free: 0, ordinary: 0 }],
    ['reserved places count for everyone', { reservedPlaces: 1 }, {}, { usable: 6, held: 1, free: 5, ordinary: 2 }],
    [
      'and are kept where the rest stay',
      { reservedPlaces: 1 },
      { reading: 'WAITING_OR_BADLY_FAR' },
      { usable: 6, held: 3, free: 3, ordinary: 0 },
    ],
    [
      'filled that cannot be read holds every place',
      { filledPlaces: Number.NaN, vacantPlaces: 0 },
      {},
      { usable: 6, held: Infinity, free: 0, ordinary: 0 },
    ],
    ['places below zero', { registeredPlaces: -3 }, {}, { usable: 0, held: 1, free: 0, ordinary: 0 }],
    ['closed', { status: 'CLOSED' }, {}, { usable: 0, held: 1, free: 0, ordinary: 0 }],
    ['short breaks only', { isShortBreakOnly: true }, {}, { usable: 6, held: 1, free: 0, ordinary: 0 }],
    ['a home of another region is no room of ours', { hostAuthority: kent }, {}, undefined],
  ])('%s', (_, home, setting, expected) => {
    expect(room(home, setting)).toEqual(expected);
  });
});
