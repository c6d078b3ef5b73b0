import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, type ApiServer, startApi, startSmallRegion } from './apiServer.ts';
import { mostFostered, recruitRegion } from './recruitWorld.ts';
import { oldham, rochdale, smallRegion, tameside } from './smallRegion.ts';

const counts = 'households places shortBefore shortAfter childrenNewlyNearHome';
const query = `query ($question: RecruitQuestion!) { recruitTargets(question: $question) { __typename
  ... on RecruitAnswer { headline households shortBefore shortAfter childrenNewlyNearHome stopsHelpingAt stop stopSentence cheapest notes run { id }
    question { region regionName asOf withinMiles scenario scenarioName cohorts households onlyAuthorities
      costs { setUpPoundsPerHousehold fosteringWeeklyPounds kinshipWeeklyPounds liftHoldsPoundsPerPlace } levers { kinshipMorePercent retainPercent liftHoldsPercent } }
    rows { localAuthority { gssCode name } cohort placesEach households childrenNewlyNearHome cumulative firstHousehold towns { name households } sentence }
    curve { households childrenNewlyNearHome shortAfter weeklyMilesSaved cohort townName localAuthority { gssCode } }
    byAuthority { localAuthority { gssCode } ${counts} } byCohort { cohort ${counts} } shortBreaks { households } towns { name share households }
    levers { lever label sentence units childrenNewlyNearHome isCheapest costSentence poundsPerChild { low middle high } setUpPounds { middle } }
    proof { achieved bound sentence seconds } assumptions { name label value sentence source } }
  ... on BadQuestion { sentence field problems { field sentence } } ... on NotFoundProblem { sentence } } }`;

/** The answer when it is whole. */
async function targetsFor(api: ApiServer, cookie: string, question: object) {
  for (;;) {
    const { data, errors } = await api.ask(cookie, query, { question: { region: 'small', ...question } });
    expect(errors).toEqual([]);
    if (data.recruitTargets.run == null) return data.recruitTargets;
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe.each(databases)('recruitment targets, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  const ask = (question: object, cookie = commissioner) => targetsFor(opened.api, cookie, question);
  beforeAll(async () => {
    opened = await startSmallRegion(kind, recruitRegion());
    commissioner = await opened.api.signIn('commissioner');
  });
  afterAll(() => opened?.close());

  it.each([1, 4, 6, 12, 20])(
    'of at most %i households brings as many near home as any choice could',
    async (households) => {
      const answer = await ask({ households });
      expect(answer).toMatchObject({ shortBefore: 15, childrenNewlyNearHome: mostFostered(households) });
      expect(answer.proof).toMatchObject({ achieved: mostFostered(households), bound: mostFostered(households) });
      expect(answer.shortBefore - answer.shortAfter).toBe(answer.childrenNewlyNearHome);
      expect(sum(answer.rows.map((row) => row.households))).toBe(answer.households);
      expect(answer.rows.at(-1)?.cumulative).toBe(answer.childrenNewlyNearHome);
      expect(sum(answer.byAuthority.map((row) => row.childrenNewlyNearHome))).toBe(answer.childrenNewlyNearHome);
      expect(sum(answer.towns.map((town) => town.households))).toBe(answer.households);
      expect(answer.curve).toHaveLength(answer.households + 1);
      expect(answer.curve.map((point) => point.childrenNewlyNearHome)).toEqual(
        Array.from({ length: answer.households + 1 }, (_, at) => at),
      );
    },
  );

  it('says where one more stops helping, and only there', async () => {
    const enough = await ask({ households: 40 });
    expect(enough).toMatchObject({ households: 15, stopsHelpingAt: 15, stop: 'NOBODY_MORE', shortAfter: 0 });
    expect(enough.headline).toBe(
      '15 foster households would bring 15 children near home, of 15 short of a place there; after the 15th nobody more is helped',
    );
    expect(await ask({ households: 3 })).toMatchObject({ stopsHelpingAt: null, stop: 'MOST_ASKED' });
    const full = await ask({ households: 6, onlyAuthorities: [oldham] });
    expect(full).toMatchObject({ households: mostFostered(6, [oldham]), stopsHelpingAt: null, stop: 'TOWNS_FULL' });
    expect(full.rows.every((row) => row.localAuthority.gssCode === oldham)).toBe(true);
  });

  it('says the question with every default filled in, and what it assumes', async () => {
    const answer = await ask({});
    expect(answer.question).toMatchObject({
      ...{ region: 'small', regionName: 'Small region', asOf: '2025-03-31', withinMiles: 1, scenario: null },
      ...{ cohorts: null, households: 20, onlyAuthorities: null },
      costs: { setUpPoundsPerHousehold: 10_000, liftHoldsPoundsPerPlace: null },
      levers: { kinshipMorePercent: 5, retainPercent: 25, liftHoldsPercent: 25 },
    });
    const names = answer.assumptions.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(['setUpPoundsPerHousehold', 'kinshipWeeklyPounds', 'retainPercent']));
    expect(answer.assumptions.every((one) => one.source.length > 0)).toBe(true);
  });

  it('for some children only', async () => {
    const none = await ask({ cohorts: ['BABY'] });
    expect(none).toMatchObject({ households: 0, childrenNewlyNearHome: 0, stopsHelpingAt: 0, rows: [] });
    const others = await ask({ cohorts: ['OTHER_CHILDREN', 'BABY'] });
    expect(others.byCohort.map((row) => row.cohort)).toEqual(['OTHER_CHILDREN']);
    expect(others.childrenNewlyNearHome).toBe(15);
  });

  it('puts the other levers beside it, cheapest first, with the costs that were said', async () => {
    const costs = { setUpPoundsPerHousehold: 4_000, liftHoldsPoundsPerPlace: 1 };
    const { levers, cheapest } = await ask({ costs, levers: { liftHoldsPercent: 100, kinshipMorePercent: 40 } });
    const byName = new Map(levers.map((one) => [one.lever, one]));
    expect(byName.get('RECRUIT')).toMatchObject({
      units: 15,
      childrenNewlyNearHome: 15,
      setUpPounds: { middle: 60_000 },
    });
    // Every place on hold in use: one child in a town of one carer, three of three, and so on.
    expect(byName.get('LIFT_HOLDS')).toMatchObject({ units: 12, childrenNewlyNearHome: 1 + 1 + 2 + 2 + 4 });
    const known = levers.flatMap((one) => one.poundsPerChild?.middle ?? []);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(levers.filter((one) => one.isCheapest)).toHaveLength(1);
    expect(cheapest).toMatch(/^Cheapest for each child/);
  });

  it('under a scenario fewer households are needed', async () => {
    const made = await opened.api.ask(
      commissioner,
      'mutation { createScenario(region: "small", name: "Holds lifted") { ... on Scenario { id version } } }',
    );
    const { id } = made.data.createScenario;
    await opened.api.ask(
      commissioner,
      'mutation ($id: ID!) { changeScenario(id: $id, change: { kind: LIFT_HOLDS, reason: "Carers are back", sharePercent: 100 }) { __typename } }',
      { id },
    );
    const answer = await ask({ scenario: id, households: 40 });
    expect(answer.question).toMatchObject({ scenario: id, scenarioName: 'Holds lifted' });
    expect(answer).toMatchObject({ shortBefore: 5, households: 5, shortAfter: 0 });
    expect(await ask({ scenario: id, asOf: '2024-12-31' })).toMatchObject({ __typename: 'BadQuestion', field: 'asOf' });
  });

  it('says everything that is wrong at once, before any work', async () => {
    const wrong = await ask({
      ...{ asOf: '2025-02-30', withinMiles: 0, households: 0, onlyAuthorities: ['E06000001'] },
      ...{ costs: { kinshipWeeklyPounds: -1 }, levers: { retainPercent: 0 } },
    });
    expect(wrong).toMatchObject({ __typename: 'BadQuestion', field: 'asOf' });
    expect(wrong.problems.map((one) => one.field)).toEqual([
      ...['asOf', 'withinMiles', 'households', 'onlyAuthorities', 'costs.kinshipWeeklyPounds', 'levers.retainPercent'],
    ]);
    expect(await ask({ households: 201 })).toMatchObject({
      field: 'households',
      sentence: 'Ask for 1 to 200 households.',
    });
    expect(await ask({ scenario: 'none' })).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await ask({ region: 'elsewhere' })).toMatchObject({ __typename: 'NotFoundProblem' });
  });

  it.each([
    ['commissioner', 'RecruitAnswer'],
    ['data-officer', 'RecruitAnswer'],
    ['placement-officer', 'NotFoundProblem'],
    ['board', 'NotFoundProblem'],
  ] as const)('%s: %s', async (persona, typename) => {
    const cookie = await opened.api.signIn(persona);
    expect((await ask({ households: 2 }, cookie)).__typename).toBe(typename);
  });
});

describe('recruitment targets of regions that have little', () => {
  it('of one without children says that nobody is known to be short', async () => {
    const region = { ...recruitRegion(), children: [], episodes: [], importantPlaces: [], needs: [] };
    const opened = await startSmallRegion(undefined, region);
    try {
      const cookie = await opened.api.signIn('commissioner');
      const answer = await targetsFor(opened.api, cookie, {});
      expect(answer).toMatchObject({ households: 0, shortBefore: 0, rows: [], cheapest: null });
      expect(answer.notes[0]).toMatch(/No council of the region has sent its children/);
    } finally {
      await opened.close();
    }
  });

  it('says what is working on it while it is not whole', async () => {
    const opened = await startSmallRegion(undefined, smallRegion());
    const runner = { slots: 1, run: () => new Promise<never>(() => {}), abandon: () => {} };
    const patience = { quietMilliseconds: 0, answerMilliseconds: 0 };
    const api = await startApi(opened.store, {}, { runner, patience });
    try {
      const cookie = await api.signIn('commissioner');
      const { data } = await api.ask(cookie, query, {
        question: { region: 'small', onlyAuthorities: [rochdale, tameside], costs: { kinshipWeeklyPounds: 90 } },
      });
      expect(data.recruitTargets).toMatchObject({
        households: 0,
        shortBefore: null,
        rows: [],
        levers: [],
        proof: null,
      });
      expect(data.recruitTargets.question).toMatchObject({ costs: { kinshipWeeklyPounds: 90 }, households: 20 });
      expect(data.recruitTargets.headline).toMatch(/^How many households would help is being worked out/);
      expect(data.recruitTargets.run.id).toEqual(expect.any(String));
    } finally {
      await api.close();
      await opened.close();
    }
  });
});
