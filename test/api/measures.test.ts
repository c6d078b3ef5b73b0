import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { oldham, smallRegion } from './smallRegion.ts';

const count = '{ value marker }';
const placing = `placing { otherCouncilsHere ${count} heldHere ${count} emptyHere ${count} elsewhere ${count} withoutPlace ${count} }`;
/** Every field that counts children, or is made from few of them. */
const questions = {
  sufficiency: `sufficiency(question: {region: "small" MORE}) { ... on SufficiencyAnswer { headline limitNotice notes
    total { demand ${count} numericalGap ${count} nearHomeGap { achieved ${count} lowerBound ${count} } reasons { reason children ${count} } ${placing} notes }
    rows { demand ${count} numericalGap ${count} nearHomeGap { achieved ${count} lowerBound ${count} } reasons { reason children ${count} } ${placing} notes }
    proof { achieved ${count} lowerBound ${count} sentence weeklyMiles weeklyMilesLowerBound } apart { label children ${count} } run { id headline } } ... on Problem { sentence } }`,
  placementLocation: `placementLocation(question: {region: "small" MORE}) { ... on LocationAnswer { headline notes flows { children ${count} }
    rows { children ${count} atADistance ${count} placedHere ${count} meanMiles medianMiles underSixteenNotAllowed ${count} unregistered ${count} siblings { togetherAsPlanned ${count} apart ${count} notKnown ${count} } }
    total { children ${count} placedHere ${count} meanMiles medianMiles siblings { togetherAsPlanned ${count} apart ${count} notKnown ${count} } } } ... on Problem { sentence } }`,
  distanceCurve: `distanceCurve(question: {region: "small" MORE}) { ... on DistanceCurveAnswer { headline notes run { id } curves { children ${count} points { miles today ${count} best ${count} todayShare bestShare } } } ... on Problem { sentence } }`,
  accessSurface: `accessSurface(question: {region: "small" MORE}) { ... on AccessAnswer { headline notes weights { toMiles weight } demandTimesAccess placesInReach hexagons { id localAuthority { name } demand ${count} access marker } } ... on Problem { sentence } }`,
  placeValues: `placeValues(question: {region: "small", first: 5 MORE}) { ... on PlaceValueAnswer { headline notes run { id } values { hexagonId areaName placementType childrenNearHome weeklyMilesSaved isExact } } ... on Problem { sentence } }`,
  market: `market(question: {region: "small" MORE}) { ... on MarketAnswer { headline notes run { id } hhi owners { name places } withoutOwner { places homes } exposures { owner rows { children ${count} nearNow ${count} nearWithout ${count} } } weeklyCostQuartiles { median placements } } ... on Problem { sentence } }`,
} as const;
type Measure = keyof typeof questions;
const asking = (measure: Measure, more = '') => `{ ${questions[measure].replace('MORE', more)} }`;

/** Each number of an answer with where it stands. */
function numbersIn(answer: unknown, path = ''): [string, number][] {
  if (typeof answer === 'number') return [[path, answer]];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => numbersIn(value, `${path}.${key}`));
}
/** Not of children: miles asked, weights, places, and what is over or short of them (shown only beside the demand it is made of). */
const isOfNobody = (path: string) =>
  /\.(miles|toMiles|weight|hhi|places|homes|access)$/.test(path) ||
  /usablePlaces|registeredPlaces|numericalGap/.test(path);

const filters = [
  '',
  ', ageBands: [AGE_10_15]',
  ', placementTypes: [FOSTERING]',
  ', ageBands: [AGE_10_15, AGE_16_17], placementTypes: [FOSTERING, CHILDRENS_HOME]',
];
const withCohorts = [...filters, ', cohorts: [TEENAGER]', ', cohorts: [SIBLING_GROUP, UASC], ageBands: [AGE_10_15]'];
/** Every way each measure can be asked by somebody who may not see small numbers. */
const ways: readonly (readonly [Measure, string])[] = [
  ...[...withCohorts, ', reading: WAITING_OR_BADLY_FAR', ', withinMiles: 5', ', releasePlacesOfOtherRegions: true'].map(
    (more) => ['sufficiency', more] as const,
  ),
  ...filters.map((more) => ['placementLocation', more] as const),
  ...[...withCohorts, `, localAuthority: "${oldham}"`].map((more) => ['distanceCurve', more] as const),
  ...[...withCohorts, ', method: TWO_STEP'].map((more) => ['accessSurface', more] as const),
  ...['', ', withinMiles: 5', ', placementTypes: [FOSTERING]'].map((more) => ['placeValues', more] as const),
  ...['', ', placementType: CHILDRENS_HOME'].map((more) => ['market', more] as const),
];

describe.each(databases)('the measures, on $name', (database) => {
  let opened: ApiOnStore;
  const cookies = new Map<Persona, string>();
  beforeAll(async () => {
    // Twenty-two children: some numbers are small and some are not.
    opened = await startSmallRegion(database, smallRegion(18));
  });
  afterAll(() => opened?.close());
  const askAs = async (persona: Persona, query: string) => {
    const cookie = cookies.get(persona) ?? (await opened.api.signIn(persona));
    cookies.set(persona, cookie);
    const { data, errors } = await opened.api.ask<Readonly<Record<string, Readonly<Record<string, never>>>>>(
      cookie,
      query,
    );
    expect(errors).toEqual([]);
    return Object.values(data)[0] ?? {};
  };

  it.each(
    (['board', 'placement-officer'] as const).flatMap((persona) =>
      ways.map(([measure, more]) => ({ persona, measure, more })),
    ),
  )('the $persona sees no small number in $measure $more', async ({ persona, measure, more }) => {
    const answer = await askAs(persona, asking(measure, more));
    const children = numbersIn(answer).filter(([path]) => !isOfNobody(path));
    expect(children.filter(([, value]) => Math.abs(value) >= 1 && Math.abs(value) <= 5)).toEqual([]);
    expect(children.filter(([path]) => /Miles|Share|demandTimesAccess|placesInReach/.test(path))).toEqual([]);
    const { headline, notes, sentence } = answer as { headline?: string; notes?: string[]; sentence?: string };
    for (const text of [headline, sentence, ...(notes ?? [])]) {
      expect(text ?? '').not.toMatch(/\b[1-5] (child|children)\b(?! or fewer)/);
    }
  });

  it.each(ways)('the commissioner is answered: %s%s', async (measure, more) => {
    const answer = await askAs('commissioner', asking(measure, more));
    expect(answer).toMatchObject({ headline: expect.stringContaining('Small region') });
    expect(answer.run ?? null).toBeNull();
    const marked = JSON.stringify(answer).match(/SUPPRESSED/g);
    expect(marked).toBeNull();
  });

  it.each(Object.keys(questions) as Measure[])(
    'a day before the data: %s says what is not known of it',
    async (measure) => {
      const { notes } = await askAs('commissioner', asking(measure, ', asOf: "2012-03-31"'));
      const [first] = notes as never as string[];
      expect(first).toMatch(/^31 March 2012 is before the date of the data/);
    },
  );

  it('only those who may see costs are given any; not known is null', async () => {
    for (const persona of ['commissioner', 'board', 'placement-officer'] as const) {
      expect((await askAs(persona, asking('market'))).weeklyCostQuartiles).toBeNull();
    }
  });

  it('children times access is the places in reach', async () => {
    const { demandTimesAccess, placesInReach, hexagons, weights } = (await askAs(
      'commissioner',
      asking('accessSurface'),
    )) as never as {
      demandTimesAccess: number;
      placesInReach: number;
      hexagons: { demand: { value: number }; access: number }[];
      weights: unknown;
    };
    expect(demandTimesAccess).toBeCloseTo(placesInReach, 6);
    expect(hexagons.reduce((sum, { demand, access }) => sum + demand.value * access, 0)).toBeCloseTo(placesInReach, 6);
    expect(weights).toEqual([
      { toMiles: 5, weight: 1 },
      { toMiles: 10, weight: 0.68 },
      { toMiles: 20, weight: 0.22 },
    ]);
  });

  it('the curve’s best within the region’s miles is what the near-home gap leaves near home', async () => {
    const curve = await askAs('commissioner', asking('distanceCurve'));
    const gap = await askAs('commissioner', asking('sufficiency'));
    const [line] = (
      curve as never as { curves: { children: { value: number }; points: { best: { value: number } }[] }[] }
    ).curves;
    const short = (gap as never as { total: { nearHomeGap: { achieved: { value: number } } } }).total.nearHomeGap
      .achieved.value;
    expect((line?.children.value ?? 0) - (line?.points[19]?.best.value ?? 0)).toBe(short);
  });

  it.each([
    ['sufficiency', ', withinMiles: 0', 'withinMiles must be 1 to 200 miles.'],
    ['sufficiency', ', withinMiles: 5000', 'withinMiles must be 1 to 200 miles.'],
    ['placeValues', ', withinMiles: 5000', 'withinMiles must be 1 to 200 miles.'],
    ['placeValues', ', withinMiles: -1', 'withinMiles must be 1 to 200 miles.'],
    ['sufficiency', ', asOf: "2025-02-30"', 'asOf must be a real day'],
    ['distanceCurve', ', asOf: "0001-01-01"', 'asOf must be a real day'],
    ['accessSurface', ', asOf: "soon"', 'asOf must be a real day'],
    ['distanceCurve', ', localAuthority: "E10000016"', 'localAuthority must be the code of a member'],
    ['market', ', placementType: WITH_PARENTS', 'placementType must be one whose children live in a home'],
  ] as const)('%s%s is refused in a sentence', async (measure, more, sentence) => {
    expect(await askAs('commissioner', asking(measure, more))).toEqual({ sentence: expect.stringContaining(sentence) });
  });

  it.each(Object.keys(questions) as Measure[])(
    '%s of a day before there is anything is an answer, not a wrong number',
    async (measure) => {
      if (measure === 'market') return;
      const answer = await askAs('commissioner', asking(measure, ', asOf: "2001-01-01"'));
      expect(answer).toMatchObject({ headline: expect.any(String) });
    },
  );

  it.each(Object.keys(questions) as Measure[])('%s of another region is not there', async (measure) => {
    const query = asking(measure).replace('"small"', '"another"');
    expect(await askAs('commissioner', query)).toEqual({ sentence: 'There is no region of that id that you may see.' });
  });

  it.each(Object.keys(questions) as Measure[])(
    'the board may not ask %s of another day, which could be subtracted',
    async (measure) => {
      const { sentence } = (await askAs('board', asking(measure, ', asOf: "2025-03-30"'))) as { sentence?: string };
      expect(sentence).toContain('the data date only');
    },
  );
});
