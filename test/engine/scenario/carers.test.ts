import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenlyOut, fosterHouseholds, spotsForHouseholds } from '../../../server/engine/scenario/carerSpots.ts';
import { recruitFoster } from '../../../server/engine/scenario/recruitFoster.ts';
import { householdsKept, retainFoster, usualYearlyLossPercent } from '../../../server/engine/scenario/retainFoster.ts';
import type { RecruitFoster, RetainFoster } from '../../../server/engine/scenario/scenario.ts';
import { at, buildHome, kent, milesNorth, oldham, tameside } from '../factsBuilders.ts';
import { anyChild, buildFacts, day, fieldsAtFault, own, said, shortIn, under } from './scenarioFacts.ts';

/** Three carers together, and one ten miles off; their places are all taken by nobody known. */
const carers = [1, 1, 1, 10].map((miles, n) =>
  buildHome({ id: `home-${n}`, location: at(milesNorth(miles)), registeredPlaces: 0, vacantPlaces: 0 }),
);
const facts = buildFacts(5, { homes: carers });
const recruiting: RecruitFoster = {
  ...own,
  ...anyChild,
  kind: 'RECRUIT_FOSTER',
  localAuthority: oldham,
  homeKind: 'IN_HOUSE_FOSTER',
  households: 2,
  placesEach: 2,
};
const keeping: RetainFoster = {
  ...own,
  kind: 'RETAIN_FOSTER',
  localAuthority: null,
  households: null,
  sharePercent: 50,
  yearlyLossPercent: 25,
};

describe('foster households are recruited', () => {
  it('two of two places house four of five children', () => {
    expect([shortIn(facts), shortIn(under(facts, recruiting))]).toEqual([5, 1]);
  });

  it('of more than three places only for brothers and sisters', () => {
    expect(fieldsAtFault(facts, { ...recruiting, placesEach: 4 })).toEqual(['placesEach']);
    expect(fieldsAtFault(facts, { ...recruiting, placesEach: 4, offers: ['SIBLINGS'] })).toEqual([]);
  });

  it('where carers live: three of four in the town of three', () => {
    const spots = spotsForHouseholds(facts, oldham, 4).map(({ point }) => point.lat.toFixed(2));
    const counts = [...new Set(spots)].map((spot) => spots.filter((lat) => lat === spot).length);
    expect(counts.toSorted()).toEqual([1, 3]);
  });

  it('of a council without carers beside its homes, else where its children come from, else nowhere', () => {
    const homes = [buildHome({ id: 'h', kind: 'CHILDRENS_HOME' })];
    expect(spotsForHouseholds({ ...facts, homes }, oldham, 1)).toHaveLength(1);
    expect(spotsForHouseholds({ ...facts, homes: [] }, oldham, 1)).toHaveLength(1);
    expect(spotsForHouseholds(facts, tameside, 1)).toEqual([]);
    expect(fieldsAtFault(facts, { ...recruiting, localAuthority: tameside })).toEqual(['localAuthority']);
  });

  it('in the same places whatever order homes are given in', () => {
    const shuffled = fc.shuffledSubarray([...carers], { minLength: carers.length });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 9 }), (homes, households) => {
        expect(spotsForHouseholds({ ...facts, homes }, oldham, households)).toEqual(
          spotsForHouseholds(facts, oldham, households),
        );
        expect(spotsForHouseholds(facts, oldham, households)).toHaveLength(households);
      }),
      { numRuns: 50, seed: 6 },
    );
  });

  it.each([
    [{ households: 0 }, ['households']],
    [{ households: 2.5, placesEach: 4 }, ['households', 'placesEach']],
    [{ localAuthority: kent }, ['localAuthority']],
    [{ homeKind: 'CHILDRENS_HOME' as const }, ['homeKind']],
    [{ ageFrom: 12, ageTo: 3 }, ['ageTo']],
  ])('not with %j', (changes, fields) => {
    expect(fieldsAtFault(facts, { ...recruiting, ...changes })).toEqual(fields);
  });

  it('is said with who, where and for whom', () => {
    expect(said({ ...recruiting, households: 12, ageFrom: 10, ageTo: 17 })).toBe(
      'Recruits 12 in-house foster households of 2 places in Oldham from 31 March 2025, for ages 10 to 17',
    );
    expect(recruitFoster.faults(recruiting, facts, { base: facts, asOf: day })).toEqual([]);
  });
});

describe('foster households are kept', () => {
  /** 40 households of 2 places, none free but by change; 25 % a year lose 10. */
  const many = buildFacts(6, {
    homes: Array.from({ length: 40 }, (_, n) =>
      buildHome({ id: `h${String(n).padStart(2, '0')}`, registeredPlaces: 2, filledPlaces: 2 }),
    ),
  });
  const setting = { base: many, asOf: day };

  it.each([
    ['half of ten a year in two years', {}, 10],
    ['three fewer lost a year in two years', { households: 3, sharePercent: null }, 6],
    ['half of ten in the last year', { fromDate: '2026-03-31' }, 5],
    ['all of them', { sharePercent: 100 }, 20],
    ['never more than there are', { sharePercent: 100, yearlyLossPercent: 100 }, 40],
    ['from before the facts counts from their day', { fromDate: '2020-01-01' }, 10],
  ])('%s', (_, changes, kept) => {
    expect(householdsKept({ ...keeping, ...changes }, setting)).toBe(kept);
  });

  it('each with the places of a household there is, free', () => {
    const after = under(many, { ...keeping, sharePercent: 10 });
    const kept = after.homes.filter(({ id }) => id.startsWith('kept-'));
    expect(kept).toHaveLength(2);
    expect(kept.every(({ registeredPlaces, vacantPlaces }) => registeredPlaces === 2 && vacantPlaces === 2)).toBe(true);
    expect(fosterHouseholds(after, oldham)).toHaveLength(42);
  });

  it.each([
    [{ sharePercent: null }, ['households']],
    [{ households: 2 }, ['households']],
    [{ households: 11, sharePercent: null }, ['households']],
    [{ sharePercent: 101 }, ['sharePercent']],
    [{ yearlyLossPercent: 0 }, ['yearlyLossPercent']],
    [{ localAuthority: kent }, ['localAuthority']],
    [{ sharePercent: 1 }, ['sharePercent']],
    [{ fromDate: day }, ['sharePercent']],
  ])('not with %j', (changes, fields) => {
    expect(retainFoster.faults({ ...keeping, ...changes }, many, setting).map(({ field }) => field)).toEqual(fields);
  });

  it('says the share that is lost, which is England’s unless said', () => {
    expect(usualYearlyLossPercent).toBeCloseTo((4820 / 43_400) * 100, 1);
    expect(said({ ...keeping, localAuthority: oldham, yearlyLossPercent: 11.1 })).toBe(
      'Keeps 50 % of the foster households of Oldham that would have left, 11.1 % a year, from 31 March 2025',
    );
    expect(said({ ...keeping, sharePercent: null, households: 1 })).toContain(
      'Keeps 1 household a year of the foster households of the region',
    );
  });

  it('evenly out of a list', () => {
    expect(evenlyOut([1, 2, 3, 4, 5, 6, 7, 8], 2)).toEqual([3, 7]);
    expect(evenlyOut([1], 3)).toEqual([1, 1, 1]);
    expect(evenlyOut([], 3)).toEqual([]);
  });
});
