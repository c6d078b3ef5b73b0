import { describe, expect, test } from 'vitest';
import { findAddress, readFindQuestion, widerMiles } from '../../../client/screens/find/question.ts';
import { barScaleMiles, missingOnAll, weeklyParts } from '../../../client/screens/find/weeklyParts.ts';
import { untilInWords, weekdayInWords } from '../../../client/words/day.ts';
import { afterColon, count, listInWords, regulationInWords } from '../../../client/words/phrases.ts';

describe('the question in the address', () => {
  test('is read back as it was written', () => {
    const question = { needId: 'a1', withinMiles: 30, isEmergency: true, prefers: [], showsHeld: false };
    const address = findAddress(question);
    expect(address).toBe('/needs/a1?within=30&emergency=yes');
    expect(readFindQuestion('a1', '?within=30&emergency=yes')).toEqual({ question, dropped: [] });
  });

  test.each(['0', '201', '-5', 'ten', '1e9', ''])(
    'drops the distance "%s" and falls back to the region’s own',
    (typed) => {
      expect(readFindQuestion('a1', `?within=${typed}`)).toEqual({
        question: { needId: 'a1', withinMiles: null, isEmergency: false, prefers: [], showsHeld: false },
        dropped: ['within'],
      });
    },
  );

  test('holds what is preferred in the order of the boxes, however it was typed, and drops what is unknown', () => {
    const { question } = readFindQuestion('a1', '?prefer=council.school&held=yes');
    expect(question).toMatchObject({ prefers: ['school', 'council'], showsHeld: true });
    expect(findAddress(question)).toBe('/needs/a1?prefer=school.council&held=yes');
    expect(readFindQuestion('a1', '?prefer=school.garden')).toMatchObject({
      question: { prefers: [] },
      dropped: ['prefer'],
    });
  });

  test('offers every distance beyond the one asked, nearest first', () => {
    expect(widerMiles(20)).toEqual([30, 50, 100, 200]);
    expect(widerMiles(60)).toEqual([100, 200]);
    expect(widerMiles(200)).toEqual([]);
  });
});

describe('the parts of weekly miles', () => {
  const family = { kind: 'FAMILY', label: 'Mother', miles: 2.6, visitsPerWeek: 2 } as const;
  const school = { kind: 'SCHOOL', label: 'School', miles: 3.3, visitsPerWeek: null } as const;

  test('come in the order family, school, community, and a kind not recorded is left out, never zero', () => {
    expect(weeklyParts({ total: 10.4, family: 10.4, school: null, community: null }, [school, family])).toEqual([
      { kind: 'FAMILY', milesAWeek: 10.4, places: [family] },
      { kind: 'SCHOOL', milesAWeek: null, places: [school] },
    ]);
  });

  test('are drawn on one scale that the largest just fits', () => {
    expect(barScaleMiles([10, null, 50])).toBeCloseTo(56);
    expect(barScaleMiles([null])).toBe(1);
  });

  test('say once what no home counts', () => {
    const matches = [
      { weeklyMiles: { missing: ['SCHOOL', 'COMMUNITY'] as const } },
      { weeklyMiles: { missing: ['SCHOOL'] as const } },
    ];
    expect(missingOnAll(matches)).toEqual(['SCHOOL']);
  });
});

describe('words', () => {
  test.each([
    ['2025-03-31', 'today'],
    ['2025-04-01', 'tomorrow'],
    ['2025-04-06', 'in 6 days'],
    ['2025-03-30', '1 day late'],
    ['2025-03-01', '30 days late'],
  ])('a home needed by %s is needed "%s" on 31 March 2025', (neededBy, words) => {
    expect(untilInWords(neededBy, '2025-03-31')).toBe(words);
  });

  test('days are named with the year only where it differs', () => {
    expect(weekdayInWords('2025-04-04', '2025-03-31')).toBe('Friday 4 April');
    expect(weekdayInWords('2026-01-02', '2025-03-31')).toBe('Friday 2 January 2026');
  });

  test('counts, lists and sentences read as English', () => {
    expect([count(1, 'child', 'children'), count(1264, 'home')]).toEqual(['1 child', '1,264 homes']);
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(afterColon('Outside the council’s area.')).toBe('outside the council’s area');
    expect(afterColon('One thing. Another thing.')).toBe('one thing. Another thing.');
    expect(regulationInWords('Care Planning Regulations 2010 reg 11(2)')).toBe('regulation 11(2)');
    expect(regulationInWords('Care plan')).toBe('Care plan');
  });
});
