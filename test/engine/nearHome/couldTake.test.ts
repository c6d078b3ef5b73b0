import { describe, expect, it } from 'vitest';
import type { HomeFacts, NeedFacts } from '../../../server/engine/facts.ts';
import { barrierTo, capacityOf, placesTaken } from '../../../server/engine/nearHome/couldTake.ts';
import type { HomeRoom } from '../../../server/engine/nearHome/homeRoom.ts';
import { requirementOf } from '../../../server/engine/requirement.ts';
import { asOf, buildChild, buildHome, buildNeed, buildSiblings, milesNorth } from '../factsBuilders.ts';

const asked = (need: Partial<NeedFacts> = {}) => requirementOf(buildNeed(need), { asOf, isEmergency: false });

function room(home: Partial<HomeFacts>, held = 0): HomeRoom {
  const built = buildHome(home);
  const free = Math.max(0, built.registeredPlaces - held);
  const ordinary = built.kind === 'CHILDRENS_HOME' ? free : Math.min(free, Math.max(0, 3 - held));
  return { home: built, usable: built.registeredPlaces, held, free, ordinary };
}

describe('barrierTo: whoever lives there', () => {
  it.each<[string, Partial<NeedFacts>, Partial<HomeFacts>, string | null]>([
    ['a full home is no barrier', {}, { filledPlaces: 3 }, null],
    ['a child who must be alone, beside others', { isSoloRequired: true }, { filledPlaces: 1 }, null],
    ['too old', {}, { ageTo: 9 }, 'WRONG_TYPE_OR_AGE'],
    ['closed', {}, { status: 'CLOSED' }, 'WRONG_TYPE_OR_AGE'],
    ['kin of other children', {}, { kind: 'KINSHIP' }, 'WRONG_TYPE_OR_AGE'],
    ['an unsuitable type', { suitability: { FOSTERING: 'UNSUITABLE' } }, {}, 'WRONG_TYPE_OR_AGE'],
    ['an offer that is missing', { requiredOffers: ['UASC'] }, {}, 'NEED_NOT_OFFERED'],
    ['an adaptation that is missing', { requiredAdaptations: ['HOIST'] }, {}, 'NEED_NOT_OFFERED'],
    [
      'an area to avoid',
      { children: [buildChild({ areasToAvoid: [{ id: 'a', label: 'a', centre: milesNorth(1), radiusMiles: 1 }] })] },
      {},
      'AREA_TO_AVOID',
    ],
    ['type before need', { requiredOffers: ['UASC'] }, { ageTo: 9 }, 'WRONG_TYPE_OR_AGE'],
  ])('%s', (_, need, home, expected) => {
    expect(barrierTo(asked(need), buildHome(home))).toBe(expected);
  });
});

describe('placesTaken', () => {
  const siblings = (count: number, change: Partial<NeedFacts> = {}) => ({ children: buildSiblings(count), ...change });
  it.each<[string, Partial<NeedFacts>, HomeRoom, number]>([
    ['one child takes one', {}, room({}), 1],
    ['three take three', siblings(3), room({}), 3],
    ['none where there are too few', siblings(3), room({ registeredPlaces: 2 }), 0],
    ['four in four foster places take them all', siblings(4), room({ registeredPlaces: 4 }), 3],
    ['four beside another child', siblings(4), room({ registeredPlaces: 5 }, 1), 0],
    [
      'four beside another child, exempted by name',
      siblings(4),
      room({ registeredPlaces: 5, exemptSiblingGroupIds: ['siblings'] }, 1),
      2,
    ],
    [
      'a fourth beside three brothers and sisters',
      siblings(1),
      room({ registeredPlaces: 4, residentSiblingGroupId: 'siblings' }, 3),
      1,
    ],
    ['a fourth beside three others', siblings(1), room({ registeredPlaces: 4 }, 3), 0],
    ['four in a children’s home take four', siblings(4), room({ kind: 'CHILDRENS_HOME', registeredPlaces: 6 }), 4],
    ['alone takes the home', { isSoloRequired: true }, room({ kind: 'CHILDRENS_HOME', registeredPlaces: 4 }), 4],
    ['alone, beside one who stays', { isSoloRequired: true }, room({}, 1), 0],
  ])('%s', (_, need, home, expected) => {
    expect(placesTaken(asked(need), home)).toBe(expected);
    expect(expected).toBeLessThanOrEqual(capacityOf(home));
  });

  it('has nothing to share out where nothing is free', () => {
    expect(capacityOf(room({}, 3))).toBe(0);
    expect(capacityOf(room({ registeredPlaces: 5 }, 3))).toBe(1);
    expect(capacityOf(room({ registeredPlaces: 5 }))).toBe(3);
  });
});
