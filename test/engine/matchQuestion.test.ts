import { expect, it } from 'vitest';
import { indexHomes } from '../../server/engine/homeIndex.ts';
import { anchorsOf, importantPlacesOf } from '../../server/engine/importantPlaces.ts';
import { consideredHomes, type MatchQuestion } from '../../server/engine/matchQuestion.ts';
import { optionOf } from '../../server/engine/option.ts';
import { compareOptions } from '../../server/engine/rank.ts';
import { requirementOf } from '../../server/engine/requirement.ts';
import { asOf, at, buildHome, buildNeed, buildRegion, milesNorth } from './factsBuilders.ts';

const need = buildNeed();
const question: MatchQuestion = {
  asked: requirementOf(need, { asOf, isEmergency: false }),
  places: importantPlacesOf(need),
  anchors: anchorsOf(need),
  withinMiles: 5,
  region: buildRegion(),
};
const aunt = { kind: 'KINSHIP', namedChildIds: ['child-1'] } as const;

it('considers homes in reach and named kin anywhere, nearest first, unknown last', () => {
  const homes = [
    buildHome({ id: 'a', location: at(milesNorth(3)) }),
    buildHome({ id: 'b', location: at(milesNorth(2)) }),
    buildHome({ id: 'c', location: at(milesNorth(2)) }),
    buildHome({ id: 'd', location: at(milesNorth(6)) }),
    buildHome({ id: 'e', ...aunt, location: null }),
    buildHome({ id: 'f', ...aunt, location: at(milesNorth(30)) }),
    buildHome({ id: 'g', ...aunt, location: at(milesNorth(1)) }),
    buildHome({ id: 'h', ...aunt, namedChildIds: ['other'], location: at(milesNorth(30)) }),
  ];
  const ids = consideredHomes(question, indexHomes(homes)).map(({ home }) => home.id);
  expect(ids).toEqual(['g', 'b', 'c', 'a', 'f', 'e']);
});

it('orders an option whose weekly miles are not known after one whose are', () => {
  const near = optionOf(question, { home: buildHome({ id: 'b' }), miles: 1 });
  const unknown = { ...near, home: buildHome({ id: 'a' }), weeklyMiles: { ...near.weeklyMiles, total: null } };
  expect(compareOptions(near, unknown)).toBeLessThan(0);
  expect(compareOptions(unknown, near)).toBeGreaterThan(0);
  expect(compareOptions(unknown, unknown)).toBe(0);
});
