import { describe, expect, it } from 'vitest';
import type { DemandCase } from '../../../server/engine/demand.ts';
import type { PlanOutcome } from '../../../server/engine/plan/planPlaces.ts';
import type { KindToOpen, PlannedHome, PlanQuestion } from '../../../server/engine/plan/planQuestion.ts';
import { assumptionsOf } from '../../../server/engine/planned/assumptions.ts';
import { planHeadline, planParagraph, planProofSentence } from '../../../server/engine/planned/explainPlan.ts';
import { kindCostsOf } from '../../../server/engine/planned/kindCosts.ts';
import { planBinding } from '../../../server/engine/planned/planBinding.ts';
import { planMoneyOf } from '../../../server/engine/planned/planMoney.ts';
import { poundsText } from '../../../server/engine/planned/poundsText.ts';

const kind: KindToOpen = {
  ...{ id: 'home', placementType: 'CHILDRENS_HOME', ageFrom: null, ageTo: null, sizes: [2, 4] },
  ...{ weeklyCostPounds: 5_000, capitalPoundsPerHome: 400_000, capitalPoundsPerPlace: 75_000 },
};
const home: PlannedHome = {
  spot: { id: 'a', point: { lat: 53.5, lng: -2.1 }, localAuthority: 'E08000004' },
  kind,
  places: 4,
};
const nobody = {
  region: { id: 'r', name: 'R', nearHomeMiles: 20, members: [], adjacency: new Map() },
  children: [],
  placements: [],
};
const costOf = kindCostsOf(nobody, '2025-03-31');

it.each([
  [0, '£0'],
  [999, '£999'],
  [12_345, '£12,000'],
  [999_499, '£999,000'],
  [999_600, '£1.0m'],
  [4_149_000, '£4.1m'],
  [-2_000_000, '−£2.0m'],
])('%d pounds are said as %s', (pounds, said) => {
  expect(poundsText(pounds)).toBe(said);
});

describe('costs', () => {
  it('are assumed where the region has none on record, and said to be', () => {
    expect(costOf('CHILDRENS_HOME')).toMatchObject({ weekly: { middle: 6_100 }, capitalPerHome: 400_000, stays: 0 });
    expect(costOf('KINSHIP')).toMatchObject({ weekly: { middle: 0 }, stays: 0 });
    const told = assumptionsOf({
      kinds: [kind],
      costOf,
      withinMiles: 20,
      leadMonths: 9,
      staffedShare: 0.9,
      assumedChildren: 2,
    });
    expect(told.map(({ label }) => label)).toContain('Lead time');
    expect(told[0]).toMatchObject({ value: '£5,000 a week', source: 'As asked.' });
    expect(told[1]?.source).toContain('An assumption of Nearhome');
  });

  it('of a plan stand beside what is paid today, the least against the most', () => {
    const stay = (weeklyCostPounds: number | null) =>
      ({ situation: { stay: { placementType: 'CHILDRENS_HOME', weeklyCostPounds } } }) as unknown as DemandCase;
    const waiting = { situation: { stay: null } } as unknown as DemandCase;
    const money = planMoneyOf([home], [stay(7_000), stay(null), waiting], costOf);
    const year = 365.25 / 7;
    expect(money.capital).toEqual({ low: 630_000, middle: 700_000, high: 875_000 });
    expect(money.yearly.middle).toBeCloseTo(5_000 * 4 * year);
    expect(money.today.middle).toBeCloseTo((7_000 + 6_100) * year);
    expect(money.assumedChildren).toBe(1);
    expect(money.net.low).toBeCloseTo(money.yearly.low - money.today.high);
    expect(money.net.high).toBeCloseTo(money.yearly.high - money.today.low);
  });
});

describe('in words', () => {
  const told = {
    ...{
      homes: [home],
      areaName: () => 'Oldham',
      shortBefore: 15,
      shortAfter: 11,
      leastNewlyNear: 3,
      staffedShare: 0.9,
    },
    ...{ withinMiles: 5, priceYear: '2025', asOf: '2025-03-31', dataDate: '2025-03-31', scenarioName: null },
    ...{ money: planMoneyOf([home], [], costOf), proofSentence: 'Proved best.' },
  };

  it('a plan is a headline and a paragraph', () => {
    expect(planHeadline(told)).toBe(
      '1 new home with 4 places would bring 4 of the 15 children short of a place near home',
    );
    const text = planParagraph(told);
    for (const part of [
      'Within 5 miles of home, 15 children are short',
      'a children’s home of 4 places at Oldham',
      'leave 11 children short',
      'only 90%',
      'Proved best.',
      'the region as it is',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('a plan that brings nobody says so', () => {
    expect(planHeadline({ ...told, shortAfter: 15 })).toContain('would bring none of the 15 children');
    expect(planHeadline({ ...told, homes: [], shortAfter: 15 })).toContain('No new home within the limits');
    expect(planHeadline({ ...told, homes: [], shortBefore: 0, shortAfter: 0 })).toContain('No child is short');
  });

  it.each([
    [
      { objective: 'MOST_CHILDREN', status: 'PROVED_BEST', achieved: 11, bound: 11 },
      'Proved best: no choice within these limits brings more than 11 children near home.',
    ],
    [{ objective: 'MOST_CHILDREN', status: 'WITHIN_BOUND', achieved: 9, bound: 10 }, 'within 10.0% of the best'],
    [
      { objective: 'FEWEST_MILES', status: 'STOPPED', achieved: 90, bound: 100 },
      'Stopped early. The best found has 90 weekly miles',
    ],
    [
      { objective: 'LEAST_COST', status: 'WITHIN_BOUND', achieved: 2_000_000, bound: 1_500_000 },
      'costs less than £1.5m a year, so it is within 25.0% of the best',
    ],
    [{ objective: 'MOST_CHILDREN', status: 'EVALUATED', achieved: 1, bound: 1 }, 'made by hand'],
  ] as const)('the proof of %o', (proof, sentence) => {
    expect(planProofSentence(proof)).toContain(sentence);
  });
});

describe('what holds a plan back', () => {
  const outcome = {
    homes: [home],
    capitalPounds: 700_000,
    yearlyPounds: 1_000_000,
    shortAfter: 11,
  } as unknown as PlanOutcome;
  const question = {
    kinds: [kind],
    mostHomes: 6,
    mostCapitalPounds: 900_000,
    mostYearlyPounds: null,
  } as unknown as PlanQuestion;
  const next = { home: { ...home, places: 2 }, areaName: 'Leigh', children: 3 };

  it('is the budget, with what the next home needs and where it would stand', () => {
    expect(planBinding(outcome, question, next)).toEqual([
      {
        limit: 'mostCapitalPounds',
        needsPounds: 350_000,
        sentence: 'Held back by the capital budget: the next home, 2 places at Leigh, needs £350,000 more.',
      },
    ]);
    expect(planBinding(outcome, question, 'NOT_LOOKED_FOR')).toEqual([
      {
        limit: 'mostCapitalPounds',
        needsPounds: 350_000,
        sentence: 'Held back by the capital budget: the next home needs £350,000 more.',
      },
    ]);
  });

  it('is the number of homes, with what one more would bring', () => {
    const few = { ...question, mostHomes: 1, mostCapitalPounds: null };
    expect(planBinding(outcome, few, next)).toEqual([
      expect.objectContaining({
        limit: 'mostHomes',
        sentence: expect.stringContaining('at Leigh, would bring about 3 more children near home'),
      }),
    ]);
    expect(planBinding(outcome, few, 'NOT_LOOKED_FOR')[0]?.sentence).toContain('as many as it may.');
  });

  it('is nothing that was asked where a home more brings nobody, and nothing at all where nobody is short', () => {
    for (const none of ['NO_HOME', { ...next, children: 0 }] as const)
      expect(planBinding(outcome, question, none)).toMatchObject([{ limit: 'areas', needsPounds: null }]);
    expect(planBinding({ ...outcome, shortAfter: 0 }, question, next)).toEqual([]);
  });
});
