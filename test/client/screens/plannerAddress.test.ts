import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlannerAddress, settingsOf, writePlannerAddress } from '../../../client/screens/planner/plannerAddress.ts';
import { newDraft, newKind, type PlannerDraft } from '../../../client/screens/planner/plannerDraft.ts';
import { readDraft } from '../../../client/screens/planner/plannerQuestion.ts';
import { cohorts, placementTypes } from '../../../schema/vocabulary.ts';

const look = { plan: null, run: null };
const keysOf = <Code extends string>(codes: Readonly<Record<Code, unknown>>) => Object.keys(codes) as Code[];

const number = (most: number) => fc.integer({ min: 0, max: most }).map(String);
const maybe = (most: number) => fc.oneof(fc.constant(''), number(most));
const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), { maxLength: 5 });

const kindDraft = fc.record({
  type: fc.constantFrom(...keysOf(placementTypes)),
  ageFrom: maybe(17),
  ageTo: maybe(17),
  cohorts: fc.uniqueArray(fc.constantFrom(...keysOf(cohorts)), { maxLength: 4 }),
  fewest: number(20),
  most: number(20),
  weekly: maybe(99_999),
  perHome: maybe(9_999_999),
  perPlace: maybe(999_999),
});
const handHome = fc.record({
  where: fc.oneof(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), fc.constant('53.4000,-2.3000')),
  kind: fc.integer({ min: 0, max: 7 }),
  places: number(20),
});
const draft: fc.Arbitrary<PlannerDraft> = fc.record({
  goal: fc.constantFrom('MOST_CHILDREN', 'FEWEST_MILES', 'LEAST_COST'),
  leastChildren: maybe(500),
  kinds: fc.array(kindDraft, { minLength: 1, maxLength: 4 }),
  mostHomes: number(50),
  capitalMillions: maybe(500),
  yearlyMillions: maybe(500),
  withinMiles: fc.option(number(200)),
  asOf: fc.option(fc.constant('2025-03-31')),
  scenario: fc.option(fc.constant('0f8e-77')),
  areas: fc.constantFrom('HEXAGONS', 'TOWNS'),
  must: ids,
  never: ids,
  only: ids,
  isInEach: fc.boolean(),
  leadMonths: number(60),
  staffedPercent: number(100),
  against: ids,
  hand: fc.option(fc.array(handHome, { maxLength: 5 })),
});

describe('a plan as an address', () => {
  it('reads back what was written, whatever is asked', () => {
    fc.assert(
      fc.property(draft, (asked) => {
        const address = readPlannerAddress(writePlannerAddress(asked, { plan: 'p-1', run: 'r-1' }));
        expect(address).toEqual({ draft: asked, look: { plan: 'p-1', run: 'r-1' }, dropped: [] });
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('is empty for what is usual, and short and readable for the rest', () => {
    expect(settingsOf(newDraft)).toBe('');
    const asked: PlannerDraft = {
      ...newDraft,
      goal: 'LEAST_COST',
      leastChildren: '20',
      kinds: [
        { ...newKind, ageFrom: '10', ageTo: '15', cohorts: ['TEENAGER'], weekly: '5730' },
        { ...newKind, type: 'FOSTERING', most: '3' },
      ],
      capitalMillions: '4.5',
      hand: [{ where: '87194240cffffff', kind: 1, places: '3' }],
    };
    expect(writePlannerAddress(asked, look)).toBe(
      '?goal=cost&least=20&kinds=childrens-home.ages10to15.for-teenager.week5730_fostering.places2to3&capital=4.5&hand=87194240cffffff*2*3',
    );
  });

  it.each([
    ['?goal=world', 'goal'],
    ['?homes=many', 'homes'],
    ['?homes=-1', 'homes'],
    ['?kinds=castle', 'kinds'],
    ['?kinds=fostering.places2', 'kinds'],
    ['?hand=a*b', 'hand'],
    ['?must=%3Cb%3E', 'must'],
    ['?areas=moon', 'areas'],
    ['?colour=red', 'colour'],
  ])('%s: the part is dropped and named, the rest is usual', (search, name) => {
    expect(readPlannerAddress(search)).toEqual({ draft: newDraft, look, dropped: [name] });
  });

  it('leaves out what is half typed', () => {
    expect(settingsOf({ ...newDraft, mostHomes: 'six', capitalMillions: '4.', withinMiles: '' })).toBe('');
  });
});

describe('the question of a plan', () => {
  it('says everything that cannot be read at once, each with its field', () => {
    const read = readDraft(
      {
        ...newDraft,
        goal: 'LEAST_COST',
        kinds: [{ ...newKind, fewest: '5', most: '2', ageFrom: '12', ageTo: '9', weekly: 'dear' }],
        mostHomes: '2.5',
        capitalMillions: 'lots',
        staffedPercent: '120',
        hand: [{ where: 'a', kind: 0, places: '' }],
      },
      'gm',
    );
    expect('wrong' in read ? read.wrong.map(({ field }) => field) : []).toEqual([
      'leastChildren',
      'kinds.0.ageFrom',
      'kinds.0.sizes',
      'kinds.0.weeklyCostPounds',
      'mostHomes',
      'mostCapitalPounds',
      'staffedShare',
      'homes.0',
    ]);
  });

  it('asks for millions in pounds, for a share of 1, and for every size between', () => {
    const read = readDraft({ ...newDraft, capitalMillions: '4.4', staffedPercent: '85' }, 'gm');
    expect(read).toMatchObject({
      question: { region: 'gm', mostCapitalPounds: 4_400_000, staffedShare: 0.85, kinds: [{ sizes: [2, 3, 4] }] },
    });
  });

  it('places homes by area or by point, and then asks for no area that must have one', () => {
    const read = readDraft(
      {
        ...newDraft,
        must: ['x'],
        hand: [
          { where: '87194240cffffff', kind: 0, places: '4' },
          { where: '53.4000,-2.3000', kind: 0, places: '2' },
        ],
      },
      'gm',
    );
    expect(read).toMatchObject({
      question: {
        mustAreas: [],
        homes: [
          { areaId: '87194240cffffff', kind: 'kind-1', places: 4 },
          { latitude: 53.4, longitude: -2.3, kind: 'kind-1', places: 2 },
        ],
      },
    });
  });
});
