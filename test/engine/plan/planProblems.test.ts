import { describe, expect, it } from 'vitest';
import { planProblems } from '../../../server/engine/plan/planProblems.ts';
import type { KindToOpen, PlanQuestion } from '../../../server/engine/plan/planQuestion.ts';

const home: KindToOpen = {
  id: 'home',
  placementType: 'CHILDRENS_HOME',
  ageFrom: null,
  ageTo: null,
  sizes: [2, 4],
  weeklyCostPounds: 5_000,
  capitalPoundsPerHome: 300_000,
  capitalPoundsPerPlace: 100_000,
};

const sound: PlanQuestion = {
  objective: 'MOST_CHILDREN',
  kinds: [home],
  spots: ['a1', 'a2', 'b1'].map((id) => ({ id, point: { lng: -2, lat: 53 }, localAuthority: id.slice(0, 1) })),
  mostHomes: 3,
  mostCapitalPounds: null,
  mostYearlyPounds: null,
  leastInAuthority: new Map(),
  mustSpots: [],
  neverSpots: [],
};

const cases: [why: string, changes: Partial<PlanQuestion>, fields: string[], words: string][] = [
  ['no homes', { mostHomes: 0 }, ['mostHomes'], 'between 1 and 20'],
  ['more homes than a plan has', { mostHomes: 21 }, ['mostHomes'], 'between 1 and 20'],
  ['part of a home', { mostHomes: 1.5 }, ['mostHomes'], 'between 1 and 20'],
  ['no kind of home', { kinds: [] }, ['kinds'], 'at least one kind'],
  ['a home without places', { kinds: [{ ...home, sizes: [0] }] }, ['kinds'], 'between 1 and 8 places'],
  ['ages the wrong way round', { kinds: [{ ...home, ageFrom: 12, ageTo: 8 }] }, ['kinds'], 'younger to the older'],
  ['a cost below zero', { kinds: [{ ...home, weeklyCostPounds: -1 }] }, ['kinds'], '£0 or more'],
  ['nowhere left', { neverSpots: ['a1', 'a2', 'b1'] }, ['spots'], 'nowhere left'],
  ['must and never at once', { mustSpots: ['a1'], neverSpots: ['a1'] }, ['mustSpots'], 'a1 must have a home'],
  ['a spot outside the region', { mustSpots: ['x'] }, ['spots'], 'x is not a place'],
  ['an authority without a spot', { leastInAuthority: new Map([['c', 1]]) }, ['leastInAuthority'], 'in c'],
  ['more homes owed than allowed', { mostHomes: 1, mustSpots: ['a1', 'b1'] }, ['mostHomes'], 'are 2; you allow 1'],
  [
    'homes owed by spot and by authority are counted once',
    { mostHomes: 1, mustSpots: ['a1'], leastInAuthority: new Map([['a', 1]]) },
    [],
    '',
  ],
  ['a budget of nothing', { mostCapitalPounds: 0 }, ['mostCapitalPounds'], 'the cheapest home costs £500,000'],
  [
    'a budget below what is owed',
    { mostCapitalPounds: 900_000, mustSpots: ['a1', 'b1'] },
    ['mostCapitalPounds'],
    '2 homes cost at least £1,000,000',
  ],
  ['a yearly budget below one home', { mostYearlyPounds: 100_000 }, ['mostYearlyPounds'], 'yearly budget is £100,000'],
  ['a budget that is no number', { mostYearlyPounds: Number.NaN }, ['mostYearlyPounds'], '£0 or more'],
  ['just enough', { mostCapitalPounds: 500_000 }, [], ''],
];

describe('what is wrong with a plan as asked', () => {
  it.each(cases)('%s', (_, changes, fields, words) => {
    const found = planProblems({ ...sound, ...changes });
    expect(found.map(({ field }) => field)).toEqual(fields);
    expect(found.map(({ sentence }) => sentence).join(' ')).toContain(words);
  });

  it('names every problem at once, in the order of the form', () => {
    const found = planProblems({ ...sound, mostHomes: 0, kinds: [], neverSpots: ['a1', 'a2', 'b1'] });
    expect(found.map(({ field }) => field)).toEqual(['mostHomes', 'kinds', 'spots']);
  });
});
