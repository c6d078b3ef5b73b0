import { describe, expect, it } from 'vitest';
import type { KindCost } from '../../../server/engine/planned/kindCosts.ts';
import {
  cheapestSentence,
  type LeverToExplain,
  leverSentence,
  moneySentence,
  recruitAssumptions,
} from '../../../server/engine/recruit/explainLevers.ts';
import {
  ordinalText,
  type RecruitToExplain,
  recruitHeadline,
  recruitProofSentence,
  rowSentence,
  shortBreakSentence,
  stillShortNotes,
} from '../../../server/engine/recruit/explainRecruit.ts';

const found: RecruitToExplain = {
  ...{ households: 12, shortBefore: 60, shortAfter: 46, countedApart: 14, mostChildren: 14 },
  ...{ isProved: true, stop: 'NOBODY_MORE', towns: 9 },
};

describe('recruitment targets in words', () => {
  it.each([
    [
      {},
      '12 foster households would bring 14 children near home, of 60 short of a place there; after the 12th nobody more is helped',
    ],
    [
      { stop: 'MOST_ASKED' },
      '12 foster households would bring 14 children near home, of 60 short of a place there; one more would still help',
    ],
    [
      { stop: 'TOWNS_FULL' },
      '12 foster households would bring 14 children near home, of 60 short of a place there; one more would help only where too few carers live',
    ],
    [
      { households: 1, shortAfter: 59, stop: 'STOPPED' },
      '1 foster household would bring 1 child near home, of 60 short of a place there (stopped early: the best so far)',
    ],
    [
      { shortBefore: 0, shortAfter: 0, households: 0 },
      'No child is short of a place near home: no foster household needs to be recruited',
    ],
    [
      { households: 0, shortAfter: 60 },
      'No foster household would bring any of the 60 children short of a place near home nearer',
    ],
    [
      { households: 0, shortAfter: 60, towns: 0 },
      'Nobody knows where carers live, so no household is found for the 60 children short of a place near home',
    ],
  ] as const)('%o', (changes, sentence) => {
    expect(recruitHeadline({ ...found, ...changes })).toBe(sentence);
  });

  it('says how sure it is', () => {
    expect(recruitProofSentence(found)).toBe(
      'Proved: no other choice of as many households brings more children near home.',
    );
    expect(recruitProofSentence({ ...found, isProved: false, mostChildren: 16 })).toBe(
      'No choice of households within the number asked for brings more than 16 children near home; this one brings 14.',
    );
    expect(recruitProofSentence({ ...found, households: 0 })).toMatch(/^Every town where carers live was tried/);
    expect(recruitProofSentence({ ...found, stop: 'STOPPED' })).toMatch(/^Stopped early\. /);
  });

  it('says a row, short breaks, and why some are still short', () => {
    const row = { localAuthority: 'E1', target: 'SIBLINGS_4_OR_MORE', placesEach: 4, firstStep: 1 } as const;
    const towns = [{ name: 'Bolton', households: 2 }];
    expect(rowSentence({ ...row, households: 2, childrenNearHome: 8, towns })).toBe(
      'Recruit 2 households for four or more brothers and sisters, of 4 places each: 8 children near home (Bolton 2)',
    );
    expect(shortBreakSentence({ localAuthority: 'E1', children: 3, usablePlaces: 1, households: 2 })).toBe(
      '3 children with or waiting for short breaks, 1 usable place for short breaks alone: 2 households short at most',
    );
    expect(shortBreakSentence({ localAuthority: 'E1', children: 0, usablePlaces: 1, households: 0 })).toMatch(
      /enough$/,
    );
    expect(stillShortNotes({ notToBeFostered: 1, noTownInReach: 2, others: 3 }, '5 miles')).toHaveLength(3);
    expect(stillShortNotes({ notToBeFostered: 0, noTownInReach: 0, others: 0 }, '5 miles')).toEqual([]);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
  ])('%i is the %s', (count, text) => {
    expect(ordinalText(count)).toBe(text);
  });
});

const range = (middle: number, by = 1_000) => ({ low: middle - by, middle, high: middle + by });
const lever = (perChild: number | null, changes: Partial<LeverToExplain> = {}): LeverToExplain => ({
  ...{ lever: 'KINSHIP', units: 31, childrenNewlyNearHome: 12 },
  money: {
    ...{ setUp: range(1), yearly: range(1), today: range(1), net: range(1) },
    perChild: perChild === null ? null : range(perChild),
  },
  ...changes,
});
const sizes = { kinshipMorePercent: 5, retainPercent: 25, liftHoldsPercent: 12.5 };

describe('levers in words', () => {
  it.each([
    [lever(1), '5 percentage points more of new children with kin, 31 children in a year: 12 more children near home'],
    [
      lever(1, { lever: 'RECRUIT', units: 1, childrenNewlyNearHome: 1 }),
      '1 foster household recruited: 1 more child near home',
    ],
    [
      lever(1, { lever: 'RETAIN' }),
      '25% of the foster households that would leave in a year kept, 31 households: 12 more children near home',
    ],
    [
      lever(1, { lever: 'LIFT_HOLDS', childrenNewlyNearHome: 0 }),
      '12.5% of the places on hold brought into use, 31 places: nobody more near home',
    ],
  ])('%#', (found, sentence) => {
    expect(leverSentence(found, sizes)).toBe(sentence);
  });

  it.each([
    [
      lever(5_000),
      /^In its first year it costs about £5,000 \(£4,000 to £6,000\) for each child newly near home, less/,
    ],
    [lever(-5_000), /^In its first year it saves about £5,000 \(£4,000 to £6,000\) for each child/],
    [lever(200), /^In its first year it costs about £200 \(from £800 saved to £1,200 spent\)/],
    [lever(1, { money: null }), /^What it costs is not known/],
    [lever(null, { childrenNewlyNearHome: 0 }), /^It brings nobody near home/],
  ])('its cost: %#', (found, sentence) => {
    expect(moneySentence(found)).toMatch(sentence);
  });

  it('names the cheapest of those whose cost is known', () => {
    expect(cheapestSentence([lever(1, { money: null }), lever(5_000)])).toMatch(
      /^Cheapest .*: more children with kin, which costs/,
    );
    expect(cheapestSentence([lever(1, { money: null })])).toBeNull();
  });

  it('says of each figure where it comes from', () => {
    const known: KindCost = {
      weekly: { low: 1, middle: 915, high: 2 },
      capitalPerHome: 0,
      capitalPerPlace: 0,
      stays: 7,
    };
    const costs = {
      ...{ setUpPoundsPerHousehold: 10_000, fosteringWeeklyPounds: 915, kinshipSetUpPounds: 1 },
      ...{ kinshipWeeklyPounds: 915, retentionPoundsPerHousehold: 2_500, liftHoldsPoundsPerPlace: null },
    };
    const said = recruitAssumptions({ costs, costOf: () => known, sizes, withinMiles: 5 });
    const sourceOf = (name: string) => said.find((one) => one.name === name)?.source;
    expect(sourceOf('setUpPoundsPerHousehold')).toMatch(/^An assumption of Nearhome/);
    expect(sourceOf('fosteringWeeklyPounds')).toMatch(/^The middle of 7 stays/);
    expect(sourceOf('kinshipSetUpPounds')).toBe('As asked.');
    expect(said.find(({ name }) => name === 'liftHoldsPoundsPerPlace')?.value).toBe('Not known');
    expect(new Set(said.map(({ name }) => name)).size).toBe(said.length);
  });
});
