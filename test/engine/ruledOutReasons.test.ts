import { describe, expect, it } from 'vitest';
import { ruledOutReasons } from '../../server/engine/ruledOutReasons.ts';
import { askHomes, asOf, at, buildHome, buildNeed, milesNorth } from './factsBuilders.ts';

const day = { asOf, isEmergency: false };

describe('a ruled-out home’s own reason', () => {
  const homes = [
    buildHome({ id: 'up-to-8', ageTo: 8 }),
    buildHome({ id: 'up-to-6', ageTo: 6, location: at(milesNorth(2)) }),
    buildHome({ id: 'full', registeredPlaces: 1, filledPlaces: 1 }),
  ];

  it('tells the facts of that home against the need’s, by reference, in the order asked', () => {
    expect(ruledOutReasons(buildNeed(), day, { rule: 'AGE', homeIds: ['up-to-8', 'up-to-6'], homes })).toEqual([
      { homeId: 'up-to-8', sentence: 'N-1: Approved for 0 to 8; the child is 10.' },
      { homeId: 'up-to-6', sentence: 'N-1: Approved for 0 to 6; the child is 10.' },
    ]);
  });

  it('is there for every home the match rules out', () => {
    for (const { rule, homeIds } of askHomes(homes).ruledOut) {
      const reasons = ruledOutReasons(buildNeed(), day, { rule, homeIds, homes });
      expect(reasons.map(({ homeId }) => homeId)).toEqual(homeIds);
      for (const { sentence } of reasons) expect(sentence).toMatch(/^N-1: .+\.$/);
    }
  });

  it('leaves out a home that is not there', () => {
    expect(ruledOutReasons(buildNeed(), day, { rule: 'AGE', homeIds: ['gone'], homes })).toEqual([]);
  });
});
