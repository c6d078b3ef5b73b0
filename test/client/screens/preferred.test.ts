import { describe, expect, test } from 'vitest';
import { isStale, narrowedAnswer, preferencesOf } from '../../../client/screens/find/preferred.ts';
import type { Preference } from '../../../client/screens/find/question.ts';
import { preferenceWords } from '../../../client/words/preferences.ts';

type Narrowed = Parameters<typeof narrowedAnswer>;

/** Only what narrowing reads. */
function homeRanked(
  rank: number,
  facts: { keepsSchool: boolean; inCouncil: boolean; kind: string; days: number | null },
) {
  const factor = (name: string, isMet: boolean) => ({ factor: name, status: isMet ? 'MET' : 'NOT_MET' });
  return {
    rank,
    home: { kind: facts.kind },
    confirmedDaysAgo: facts.days,
    factors: [factor('EDUCATION', facts.keepsSchool), factor('IN_AREA', facts.inCouncil)],
  };
}
const matches = [
  homeRanked(1, { keepsSchool: true, inCouncil: false, kind: 'IN_HOUSE_FOSTER', days: 2 }),
  homeRanked(2, { keepsSchool: true, inCouncil: true, kind: 'CHILDRENS_HOME', days: 7 }),
  homeRanked(3, { keepsSchool: false, inCouncil: true, kind: 'AGENCY_FOSTER', days: null }),
];
const answer = { matches, matchCount: matches.length } as unknown as Narrowed[1];
const need = {
  importantPlaces: [{ kind: 'SCHOOL' }],
  preferredTypes: [{ type: 'FOSTERING', suitability: 'PREFERRED' }],
} as unknown as Narrowed[0];

describe('what is preferred', () => {
  test.each<[readonly Preference[], readonly number[]]>([
    [[], [1, 2, 3]],
    [['school'], [1, 2]],
    [['council'], [2, 3]],
    [['type'], [1, 3]],
    [['confirmed'], [1]],
    [['school', 'council'], [2]],
    [['school', 'council', 'type'], []],
  ])('%j leaves the homes ranked %j in the order of the engine', (prefers, ranks) => {
    const narrowed = narrowedAnswer(need, answer, { prefers, cards: 10 });
    expect(narrowed.answer.matches.map(({ rank }) => rank)).toEqual(ranks);
    expect(narrowed.answer.matchCount).toBe(ranks.length);
    expect(narrowed.couldTake).toBe(3);
  });

  test('shows as many as were asked for and counts them all', () => {
    const narrowed = narrowedAnswer(need, answer, { prefers: ['school'], cards: 1 });
    expect(narrowed.answer.matches).toHaveLength(1);
    expect(narrowed.answer.matchCount).toBe(2);
  });

  test('is not offered, nor heeded, where it could tell no homes apart', () => {
    const bare = { importantPlaces: [], preferredTypes: [] };
    expect(preferencesOf(bare)).toEqual(['council', 'confirmed']);
    expect(narrowedAnswer(bare, answer, { prefers: ['school'], cards: 10 }).answer.matchCount).toBe(3);
  });

  test('is said with its count', () => {
    const said = { children: 2, prefers: ['school', 'council'] as const, council: 'Oldham' };
    expect(preferenceWords.answer({ ...said, kept: 3, couldTake: 15 })).toBe(
      '3 of the 15 homes that could take both children also keep the school and stand in Oldham.',
    );
    expect(preferenceWords.answer({ ...said, kept: 0, couldTake: 1, children: 1 })).toBe(
      'None of the 1 home that could take the child also keep the school and stand in Oldham.',
    );
  });
});

test.each([
  [0, false],
  [6, false],
  [7, true],
  [null, true],
])('free places confirmed %s days ago are stale: %s', (days, stale) => {
  expect(isStale(days)).toBe(stale);
});
