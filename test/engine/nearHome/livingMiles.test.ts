import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../server/engine/demand.ts';
import type { ChildFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import { isFarByPlan, isFarForWantOfPlaces } from '../../../server/engine/nearHome/distanceReason.ts';
import { livingMiles } from '../../../server/engine/nearHome/livingMiles.ts';
import { at, buildChild, buildHome, buildPlace, buildPlacement, milesNorth } from '../factsBuilders.ts';

const homes = new Map([['home-1', buildHome({ location: at(milesNorth(4)) })]]);
const community = [buildPlace({ kind: 'COMMUNITY', isFamilyHome: false, location: at(milesNorth(1)) })];

function miles(placement: Partial<PlacementFacts> | null, child: Partial<ChildFacts> = {}): number | null {
  const stay = placement && buildPlacement({ ssda903DistanceMiles: 7.1, ...placement });
  const situation: Situation = {
    child: buildChild(child),
    age: 10,
    isUasc: child.isUasc ?? false,
    stay,
    shortBreak: null,
    need: null,
  };
  const found = livingMiles(situation, homes);
  return found && Math.round(found * 10) / 10;
}

describe('livingMiles', () => {
  it.each<[string, number | null, number | null]>([
    ['the home is known: measured', miles({ homeId: 'home-1' }), 4],
    ['only the placement’s own point is known', miles({ location: at(milesNorth(6)) }), 6],
    ['the home before the placement’s own point', miles({ homeId: 'home-1', location: at(milesNorth(6)) }), 4],
    ['neither: as recorded in the return', miles({}), 7.1],
    ['nor recorded', miles({ ssda903DistanceMiles: null }), null],
    ['no address of the family: as recorded', miles({ homeId: 'home-1' }, { importantPlaces: [] }), 7.1],
    [
      'unaccompanied: from the community place',
      miles({ homeId: 'home-1' }, { isUasc: true, importantPlaces: community }),
      3,
    ],
    [
      'unaccompanied: a recorded distance is none of theirs',
      miles({}, { isUasc: true, importantPlaces: community }),
      null,
    ],
    ['lives nowhere yet', miles(null), null],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('the reason recorded for living far', () => {
  it.each<[string | null | undefined, boolean, boolean]>([
    ['CHOICE', true, false],
    ['SAFEGUARDING', true, false],
    ['DOES_NOT_EXIST', false, true],
    ['REFUSED_ON_MATCHING', false, true],
    ['CARER_MOVING', false, false],
    ['LEGAL', false, false],
    [null, false, false],
    [undefined, false, false],
  ])('%s', (reason, isByPlan, isForWant) => {
    expect(isFarByPlan(reason)).toBe(isByPlan);
    expect(isFarForWantOfPlaces(reason)).toBe(isForWant);
  });
});
