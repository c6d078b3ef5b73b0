/** Every way in which a plan cannot be worked out as asked: said at once, before any work, and nothing is written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { startPlan } from './planQuestions.ts';
import { planRegion } from './planWorld.ts';
import { oldham, rochdale, smallRegion, tameside } from './smallRegion.ts';

const kinds = [
  {
    placementType: 'CHILDRENS_HOME',
    sizes: [2, 4],
    weeklyCostPounds: 5_000,
    capitalPoundsPerHome: 300_000,
    capitalPoundsPerPlace: 50_000,
  },
];
const [town, royton] = [`town-${oldham}-oldham`, `town-${oldham}-royton`];
const many = (count: number) => Array.from({ length: count }, (_, at) => at);

/** What is asked, the part to mend, and some of the sentence. */
const cases: readonly (readonly [string, object, string, RegExp])[] = [
  ['a day that does not exist', { asOf: '2025-02-30' }, 'asOf', /real day/],
  ['a distance of nothing', { withinMiles: 0 }, 'withinMiles', /1 to 200 miles/],
  ['a distance too far', { withinMiles: 1e9 }, 'withinMiles', /1 to 200 miles/],
  ['no homes', { mostHomes: 0 }, 'mostHomes', /between 1 and 20/],
  ['fewer homes than none', { mostHomes: -3 }, 'mostHomes', /between 1 and 20/],
  ['more homes than a plan may have', { mostHomes: 2_000_000_000 }, 'mostHomes', /between 1 and 20/],
  ['more homes than places for them', { mostHomes: 6 }, 'mostHomes', /5 places on the map.*5 at most/],
  ['no kind of home', { kinds: [] }, 'kinds', /at least one kind/],
  ['too many kinds', { kinds: many(9).map(() => kinds[0]) }, 'kinds', /8 kinds/],
  ['a kind nobody can open', { kinds: [{ placementType: 'KINSHIP' }] }, 'kinds', /open/],
  ['two kinds of one id', { kinds: many(2).map(() => ({ ...kinds[0], id: 'a' })) }, 'kinds', /same id/],
  ['a home without places', { kinds: [{ ...kinds[0], sizes: [0] }] }, 'kinds', /sizes between 1 and 8/],
  ['a home with no size', { kinds: [{ ...kinds[0], sizes: [] }] }, 'kinds', /sizes between 1 and 8/],
  ['a home too large', { kinds: [{ ...kinds[0], sizes: [9] }] }, 'kinds', /sizes between 1 and 8/],
  ['ages the wrong way round', { kinds: [{ ...kinds[0], ageFrom: 12, ageTo: 9 }] }, 'kinds', /younger to the older/],
  ['a cost below nothing', { kinds: [{ ...kinds[0], weeklyCostPounds: -1 }] }, 'kinds', /£0 or more/],
  [
    'a budget of nothing',
    { mostCapitalPounds: 0 },
    'mostCapitalPounds',
    /capital budget is £0; the cheapest home costs £400,000/,
  ],
  ['a budget below nothing', { mostCapitalPounds: -5 }, 'mostCapitalPounds', /£0 or more/],
  ['a yearly budget of nothing', { mostYearlyPounds: 0 }, 'mostYearlyPounds', /yearly budget is £0/],
  [
    'more homes that must open than allowed',
    { mostHomes: 1, mustAreas: [town, royton] },
    'mostHomes',
    /2; you allow 1/,
  ],
  [
    'homes that must open for more than the budget',
    { mustAreas: [town, royton], mostCapitalPounds: 500_000 },
    'mostCapitalPounds',
    /2 homes cost at least £800,000/,
  ],
  [
    'must and never at once',
    { mustAreas: [town], neverAreas: [town, royton] },
    'mustAreas',
    /^Oldham must have a home and may have none/,
  ],
  [
    'must where its council may have none',
    { mustAreas: [town], neverAuthorities: [oldham] },
    'mustAreas',
    /^Oldham must have a home and is in a council where none may open/,
  ],
  ['an area that is none', { mustAreas: ['nowhere'] }, 'mustAreas', /1 area of those named is not in the region/],
  [
    'an area of another kind',
    { neverAreas: ['87195da49ffffff', '87195da4bffffff'] },
    'neverAreas',
    /2 areas of those named are not/,
  ],
  ['nowhere left', { neverAuthorities: [oldham, rochdale, tameside] }, 'areas', /nowhere left/],
  ['a council that is no member', { onlyAuthorities: ['E06000001'] }, 'onlyAuthorities', /not a member/],
  [
    'never in a council that is no member',
    { neverAuthorities: ['E06000001', 'E06000002'] },
    'neverAuthorities',
    /2 councils .* are not/,
  ],
  [
    'homes in a council that is no member',
    { leastInAuthority: [{ localAuthority: 'E06000001', homes: 1 }] },
    'leastInAuthority',
    /not a member/,
  ],
  [
    'homes owed where none may stand',
    { leastInAuthority: [{ localAuthority: rochdale, homes: 1 }], neverAuthorities: [rochdale] },
    'leastInAuthority',
    /nowhere to open a home in Rochdale|Rochdale/,
  ],
  [
    'fewer than no homes in a council',
    { leastInAuthority: [{ localAuthority: rochdale, homes: -1 }] },
    'leastInAuthority',
    /0 homes or more/,
  ],
  ['fewer than no homes in each', { leastInEachAuthority: -1 }, 'leastInEachAuthority', /0 homes or more/],
  [
    'one home in each council and too few homes',
    { leastInEachAuthority: 1, mostHomes: 2 },
    'mostHomes',
    /3; you allow 2/,
  ],
  ['a lead time below nothing', { leadMonths: -1 }, 'leadMonths', /0 to 60 months/],
  ['more than every place staffed', { staffedShare: 1.5 }, 'staffedShare', /0 to 1/],
  [
    'least cost without a number of children',
    { objective: 'LEAST_COST' },
    'leastChildren',
    /how many children at least/,
  ],
  ['least cost for nobody', { objective: 'LEAST_COST', leastChildren: 0 }, 'leastChildren', /at least 1 child/],
  ['a number of children for another aim', { leastChildren: 3 }, 'leastChildren', /least-cost plan/],
  ['a scenario that is not there', { scenario: 'none' }, 'scenario', /no scenario of that id/],
  [
    'to be tried under a scenario that is not there',
    { robustAgainst: ['none'] },
    'robustAgainst',
    /no scenario of that id/,
  ],
  ['to be tried under too many', { robustAgainst: many(6).map(String) }, 'robustAgainst', /5 scenarios at most/],
  ['a plan by hand without homes', { homes: [] }, 'homes', /at least one home/],
  ['a home by hand nowhere', { homes: [{ kind: 'CHILDRENS_HOME', places: 2 }] }, 'homes.0', /Say where/],
  [
    'a home by hand at two places',
    { homes: [{ kind: 'CHILDRENS_HOME', places: 2, townName: 'Oldham', areaId: town }] },
    'homes.0',
    /in one way/,
  ],
  [
    'a home by hand outside the region',
    { homes: [{ kind: 'CHILDRENS_HOME', places: 2, latitude: 51.5, longitude: 0 }] },
    'homes.0',
    /not in the region/,
  ],
  [
    'a home by hand off the globe',
    { homes: [{ kind: 'CHILDRENS_HOME', places: 2, latitude: 1e30, longitude: -1e30 }] },
    'homes.0',
    /not in the region/,
  ],
  [
    'a home by hand with half a point',
    { homes: [{ kind: 'CHILDRENS_HOME', places: 2, latitude: 53.5 }] },
    'homes.0',
    /not in the region|Say where/,
  ],
  [
    'a home by hand in a town that is none',
    { homes: [{ kind: 'CHILDRENS_HOME', places: 2, townName: 'Atlantis' }] },
    'homes.0',
    /not in the region/,
  ],
  [
    'a home by hand of no kind',
    { homes: [{ kind: 'castle', places: 2, townName: 'Oldham' }] },
    'homes.0',
    /kind that was not given/,
  ],
  [
    'a home by hand without places',
    { homes: [{ kind: 'CHILDRENS_HOME', places: 0, townName: 'Oldham' }] },
    'homes.0',
    /between 1 and 8 places/,
  ],
  [
    'too many homes by hand',
    { homes: many(21).map(() => ({ kind: 'CHILDRENS_HOME', places: 2, townName: 'Oldham' })) },
    'homes',
    /20 homes at most/,
  ],
];

let opened: ApiOnStore;
let commissioner: string;
const ask = async (question: object) =>
  (
    await opened.api.ask(commissioner, startPlan, {
      question: { region: 'small', areas: 'TOWNS', mostHomes: 3, kinds, ...question },
    })
  ).data.startPlan;
const runsWritten = async () => (await opened.api.ask(commissioner, '{ runs { totalCount } }')).data.runs.totalCount;

beforeAll(async () => {
  opened = await startSmallRegion(undefined, planRegion());
  commissioner = await opened.api.signIn('commissioner');
});
afterAll(() => opened?.close());

describe('a plan is refused', () => {
  it.each(cases)('for %s', async (_what, question, field, sentence) => {
    const before = await runsWritten();
    const answer = await ask(question);
    expect(answer).toMatchObject({ __typename: 'BadQuestion' });
    const told = answer.problems.find(
      (one: { field: string; sentence: string }) => one.field === field && sentence.test(one.sentence),
    );
    expect(told, JSON.stringify(answer)).toBeDefined();
    expect(await runsWritten()).toBe(before);
  });

  it('for everything that is wrong with it, at once, the first of them first', async () => {
    const wrong = {
      withinMiles: 0,
      mostHomes: 0,
      mustAreas: ['nowhere'],
      staffedShare: -1,
      scenario: 'none',
      leadMonths: 99,
    };
    const answer = await ask(wrong);
    const fields = answer.problems.map((one: { field: string }) => one.field);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(wrong)));
    expect([answer.field, answer.sentence]).toEqual([answer.problems[0].field, answer.problems[0].sentence]);
  });

  it('and what was sent is not repeated', async () => {
    const answer = await ask({
      scenario: 'zq-scenario',
      mustAreas: ['zq-area'],
      robustAgainst: ['zq-other'],
      homes: [{ kind: 'zq-kind', places: 2, townName: 'zq-town' }],
    });
    expect(answer.__typename).toBe('BadQuestion');
    expect(JSON.stringify(answer)).not.toContain('zq-');
  });

  it('for a region that is not there or not theirs, in the same words', async () => {
    const sentence = 'There is no region of that id that you may see.';
    expect(await ask({ region: 'another' })).toEqual({ __typename: 'NotFoundProblem', sentence });
    expect(await ask({ region: "' or 1=1" })).toEqual({ __typename: 'NotFoundProblem', sentence });
  });

  it('where nobody’s children are known', async () => {
    const empty = await startSmallRegion(undefined, {
      ...smallRegion(),
      children: [],
      importantPlaces: [],
      siblingGroups: [],
      episodes: [],
      needs: [],
    });
    const cookie = await empty.api.signIn('commissioner');
    const { data } = await empty.api.ask(cookie, startPlan, { question: { region: 'small' } });
    expect(data.startPlan).toMatchObject({
      __typename: 'BadQuestion',
      field: 'region',
      sentence: expect.stringContaining('No council'),
    });
    await empty.close();
  });

  it('by the question that starts nothing, in the same words; without a problem it has every default', async () => {
    const check =
      'query ($question: PlanQuestion!) { planQuestion(question: $question) { ... on CheckedPlanQuestion { areaCount costSource problems { field sentence } question { mostHomes areas withinMiles kinds { id weeklyCostPounds } } } } }';
    const question = { region: 'small', mostHomes: 0, staffedShare: 7 };
    const { data } = await opened.api.ask(commissioner, check, { question });
    const refused = (await opened.api.ask(commissioner, startPlan, { question })).data.startPlan;
    expect(data.planQuestion.problems).toEqual(refused.problems);
    expect(data.planQuestion.question).toBeNull();
    const well = await opened.api.ask(commissioner, check, { question: { region: 'small', mostHomes: 2 } });
    expect(well.data.planQuestion).toMatchObject({
      problems: [],
      question: { mostHomes: 2, areas: 'HEXAGONS', withinMiles: 1, kinds: [{ id: 'CHILDRENS_HOME' }] },
    });
    expect(data.planQuestion.areaCount).toBeGreaterThan(10);
  });
});
