import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startApi, startSmallRegion } from './apiServer.ts';
import { planById, startPlan, whenOver } from './planQuestions.ts';
import { mostChildrenNear, planRegion } from './planWorld.ts';
import { oldham, rochdale } from './smallRegion.ts';

const kinds = [{ placementType: 'CHILDRENS_HOME', sizes: [4], weeklyCostPounds: 5_000, capitalPoundsPerHome: 300_000 }];

describe.each(databases)('plans, on $name', (kind) => {
  let opened: ApiOnStore;
  let commissioner: string;
  const started = async (question: object, cookie = commissioner) => {
    const asked = { question: { region: 'small', areas: 'TOWNS', kinds, ...question } };
    return (await opened.api.ask(cookie, startPlan, asked)).data.startPlan;
  };
  const planOf = async (id: string, cookie = commissioner) => {
    const { data, errors } = await opened.api.ask(cookie, planById, { id });
    expect(errors).toEqual([]);
    return data.plan;
  };
  const planFor = async (question: object) => {
    const run = await started(question);
    expect(run).toMatchObject({ __typename: 'Run', kind: 'PLAN' });
    const over = await whenOver(opened.api, commissioner, run.id);
    expect(over).toMatchObject({ status: 'FINISHED', stage: 'Finished' });
    return planOf(over.resultId);
  };
  beforeAll(async () => {
    opened = await startSmallRegion(kind, planRegion());
    commissioner = await opened.api.signIn('commissioner');
  });
  afterAll(() => opened?.close());

  it.each([1, 2, 3, 5])(
    'of %i homes brings as many children near home as the best of all choices',
    async (mostHomes) => {
      const plan = await planFor({ mostHomes });
      expect(plan.childrenNewlyNearHome).toBe(mostChildrenNear(mostHomes, 4));
      expect(plan.shortBefore - plan.shortAfter).toBe(plan.childrenNewlyNearHome);
      expect(plan.homes.length).toBeLessThanOrEqual(mostHomes);
      const near = plan.rows.reduce((sum, row) => sum + row.nearAfter - row.nearBefore, 0);
      expect(near).toBe(plan.childrenNewlyNearHome);
      expect(plan).toMatchObject({ isStale: false, staleSentence: null, madeBy: 'Colin Commissioner', scenario: null });
      expect(plan.check).toMatchObject({ isSound: true });
    },
  );

  it('says the question with every default filled in', async () => {
    const plan = await planFor({ kinds: null, areas: null });
    expect(plan.question).toMatchObject({
      ...{ region: 'small', regionName: 'Small region', asOf: '2025-03-31', withinMiles: 1, areas: 'HEXAGONS' },
      ...{ objective: 'MOST_CHILDREN', mostHomes: 6, leadMonths: 9, staffedShare: 0.9, homes: null },
      kinds: [{ id: 'CHILDRENS_HOME', placementType: 'CHILDRENS_HOME', label: 'Children’s home', sizes: [2, 3, 4] }],
    });
    expect(plan.question.kinds[0].weeklyCostPounds).toBeGreaterThan(0);
  });

  it('a town where a home must open has one, and one where none may has none', async () => {
    const royton = `town-${oldham}-royton`;
    const plan = await planFor({ mostHomes: 2, mustAreas: [royton], neverAreas: [`town-${oldham}-oldham`] });
    expect(plan.homes.map(({ areaId }: { areaId: string }) => areaId)).toContain(royton);
    expect(plan.childrenNewlyNearHome).toBe(5);
  });

  it('homes stand in the councils that were named, and every council that was to have one has it', async () => {
    const only = await planFor({ mostHomes: 2, onlyAuthorities: [rochdale] });
    expect(new Set(only.homes.map((one) => one.localAuthority.gssCode))).toEqual(new Set([rochdale]));
    const each = await planFor({ mostHomes: 3, leastInEachAuthority: 1 });
    expect(new Set(each.homes.map((one) => one.localAuthority.name)).size).toBe(3);
  });

  it('asked again of the same facts, it is the same run and plan, whoever asks; of other facts, another, and the first says it is old', async () => {
    const first = await started({ mostHomes: 4 });
    const { resultId } = await whenOver(opened.api, commissioner, first.id);
    expect(await started({ mostHomes: 4 })).toMatchObject({ id: first.id, status: 'FINISHED', resultId });
    expect((await planOf(resultId)).isStale).toBe(false);
    const dataOfficer = await opened.api.signIn('data-officer');
    const body = new FormData();
    const homes =
      'home_reference,name,kind,local_authority,registered_places,filled_places,status\nN1,New House,CHILDRENS_HOME,E08000004,3,3,OPEN\n';
    body.append('files', new Blob([homes]), 'homes.csv');
    const sent = await opened.api.send('/imports/homes', { method: 'POST', headers: { cookie: dataOfficer }, body });
    expect(await sent.json()).toMatchObject({ accepted: 1 });
    expect(await planOf(resultId)).toMatchObject({
      isStale: true,
      staleSentence: expect.stringContaining('Facts have changed since this plan was made'),
    });
    const again = await started({ mostHomes: 4 });
    expect(again.id).not.toBe(first.id);
    const over = await whenOver(opened.api, commissioner, again.id);
    expect((await planOf(over.resultId)).isStale).toBe(false);
    const list = '{ plans(region: "small") { id headline objective status madeBy madeAt isStale scenario { id } } }';
    const { data } = await opened.api.ask(commissioner, list);
    const stale = new Map(data.plans.map((one: { id: string; isStale: boolean }) => [one.id, one.isStale]));
    expect([stale.get(resultId), stale.get(over.resultId)]).toEqual([true, false]);
    expect(data.plans[0]).toMatchObject({ objective: 'MOST_CHILDREN', madeBy: 'Colin Commissioner', scenario: null });
  });

  it('is there for another server on the same store, and for the page that is loaded again', async () => {
    const { id } = await planFor({ mostHomes: 2 });
    const other = await startApi(opened.store);
    const { data } = await other.ask(commissioner, planById, { id });
    expect(data.plan).toEqual(await planOf(id));
    await other.close();
  });

  it('is written down in the audit trail when it is made, and no child is named in it', async () => {
    const plan = await planFor({ mostHomes: 1 });
    expect(JSON.stringify(plan)).not.toMatch(/Old1|Roc1|Ash1|OL\d|2012-05-04/);
    const events = await opened.database.orm.em
      .getConnection()
      .execute(`select action, user_id, subject_ids from audit_event where action = 'PLAN_MADE'`);
    expect(events.filter(({ subject_ids }) => JSON.stringify(subject_ids).includes(plan.id))).toEqual([
      expect.objectContaining({ user_id: 'commissioner' }),
    ]);
  });

  it('no children’s counts of the run are for people who may not see small numbers, and no plan', async () => {
    const run = await started({ mostHomes: 3 });
    const { resultId } = await whenOver(opened.api, commissioner, run.id);
    for (const persona of ['placement-officer', 'board'] as const) {
      const cookie = await opened.api.signIn(persona);
      expect(await planOf(resultId, cookie)).toBeNull();
      expect((await opened.api.ask(cookie, '{ plans(region: "small") { id } }')).data.plans).toEqual([]);
      expect((await opened.api.ask(cookie, '{ planAreas(region: "small") { id } }')).data.planAreas).toEqual([]);
      expect(await started({}, cookie)).toMatchObject({
        __typename: 'BadQuestion',
        sentence: expect.stringContaining('commissioners'),
      });
      const seen = await whenOver(opened.api, cookie, run.id);
      expect(seen.headline).toBeNull();
    }
    const dataOfficer = await opened.api.signIn('data-officer');
    expect((await planOf(resultId, dataOfficer)).id).toBe(resultId);
    expect(await started({}, dataOfficer)).toMatchObject({ __typename: 'BadQuestion' });
  });

  it.each(['none', '00000000-0000-4000-8000-000000000000', "x' or 1=1", '__proto__'])('%s is no plan', async (id) => {
    expect(await planOf(id)).toBeNull();
  });

  it('where homes could stand is told with names, councils and ground', async () => {
    const areas = (which: string) =>
      opened.api.ask(
        commissioner,
        `{ planAreas(region: "small", areas: ${which}) { id name centre { lat lng } boundary localAuthority { name } } }`,
      );
    const towns = (await areas('TOWNS')).data.planAreas;
    expect(towns.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Ashton',
      'Milnrow',
      'Oldham',
      'Rochdale',
      'Royton',
    ]);
    const hexagons = (await areas('HEXAGONS')).data.planAreas;
    expect(hexagons.length).toBeGreaterThan(10);
    for (const { boundary, name } of hexagons) {
      expect(boundary).toHaveLength(7);
      expect(name).toMatch(/Oldham|Royton|Rochdale|Milnrow|Ashton/);
    }
  });

  it('a plan made by hand is worked out by the same sums as one that was chosen', async () => {
    const chosen = await planFor({ mostHomes: 2 });
    const homes = chosen.homes.map((one) => ({
      areaId: one.areaId,
      kind: one.kindId,
      places: one.places,
    }));
    const hand = await planFor({ mostHomes: 2, homes });
    expect(hand).toMatchObject({ status: 'EVALUATED', childrenNewlyNearHome: chosen.childrenNewlyNearHome });
    expect(hand.homes).toEqual(chosen.homes);
    expect([hand.rows, hand.cohortRows, hand.capitalPounds]).toEqual([
      chosen.rows,
      chosen.cohortRows,
      chosen.capitalPounds,
    ]);
    const placed = [
      { townName: 'ashton', kind: 'CHILDRENS_HOME', places: 2 },
      { latitude: 53.5405, longitude: -2.1183, kind: 'CHILDRENS_HOME', places: 1 },
    ];
    const other = await planFor({ homes: placed });
    expect(other.childrenNewlyNearHome).toBe(3);
    expect(other.homes.map((one) => one.localAuthority.name).sort()).toEqual(['Oldham', 'Tameside']);
  });

  it('the curve is the best of each number of homes, and what holds the plan back is said', async () => {
    const plan = await planFor({ mostHomes: 3 });
    const short = plan.curve.map((one) => one.shortAfter);
    expect(short.slice(0, 4)).toEqual([0, 1, 2, 3].map((homes) => plan.shortBefore - mostChildrenNear(homes, 4)));
    expect(plan.binding).toContainEqual(expect.objectContaining({ limit: 'mostHomes' }));
    const poor = await planFor({ mostHomes: 3, mostCapitalPounds: 1_300_000 });
    expect(poor.homes).toHaveLength(2);
    expect(poor.binding).toContainEqual(
      expect.objectContaining({
        limit: 'mostCapitalPounds',
        needsPounds: 500_000,
        sentence: expect.stringContaining('£500,000 more'),
      }),
    );
  });

  it('for the least cost it opens no more than so many children need', async () => {
    const plan = await planFor({
      objective: 'LEAST_COST',
      leastChildren: 5,
      mostHomes: 4,
      kinds: [{ ...kinds[0], sizes: [1, 2, 4] }],
    });
    expect(plan.childrenNewlyNearHome).toBeGreaterThanOrEqual(5);
    expect(plan.homes.reduce((sum, one) => sum + one.places, 0)).toBe(5);
    expect(plan).toMatchObject({ status: 'PROVED_BEST' });
    const run = await started({ objective: 'LEAST_COST', leastChildren: 15, mostHomes: 1 });
    expect(await whenOver(opened.api, commissioner, run.id)).toMatchObject({
      ...{ status: 'FAILED', resultId: null, stage: expect.stringContaining('You ask for 15 children near home') },
    });
  });

  it('fewest weekly miles is an aim too, and no child is counted twice', async () => {
    const plan = await planFor({ objective: 'FEWEST_MILES', mostHomes: 2 });
    expect(plan.proof.achieved).toBeLessThanOrEqual(plan.proof.bound + 1e-6);
    const living = plan.homes.reduce((sum, one) => sum + one.childrenLiving, 0);
    expect(living).toBeGreaterThanOrEqual(plan.childrenNewlyNearHome);
  });

  it('plans for a scenario start from it, say when it has changed, and are tried under others', async () => {
    const change = (query: string, variables: object) => opened.api.ask(commissioner, query, variables);
    const created = await change(
      'mutation { createScenario(region: "small", name: "A home in Ashton") { ... on Scenario { id } } }',
      {},
    );
    const { id } = created.data.createScenario;
    const open = {
      kind: 'OPEN_HOME',
      reason: 'Agreed',
      homeKind: 'CHILDRENS_HOME',
      townName: 'Ashton',
      localAuthority: 'E08000008',
      places: 4,
    };
    const add =
      'mutation ($id: ID!, $change: ScenarioChange!) { changeScenario(id: $id, change: $change) { __typename ... on Scenario { version problems { sentence } } ... on Problem { sentence } } }';
    expect((await change(add, { id, change: open })).data.changeScenario).toMatchObject({
      __typename: 'Scenario',
      problems: [],
    });
    const asItIs = await planFor({ mostHomes: 1, robustAgainst: [id] });
    const under = await planFor({ mostHomes: 1, scenario: id });
    expect(asItIs.shortBefore - under.shortBefore).toBe(4);
    expect(under).toMatchObject({ scenario: { id, name: 'A home in Ashton' }, isStale: false });
    expect(asItIs.robustness).toEqual([
      expect.objectContaining({
        name: 'A home in Ashton',
        bestChildren: expect.any(Number),
        regret: expect.any(Number),
      }),
    ]);
    const [fares] = asItIs.robustness;
    expect(fares.bestChildren - fares.childrenNewlyNearHome).toBe(fares.regret);
    expect(
      (await change(add, { id, change: { ...open, townName: 'Oldham', localAuthority: 'E08000004', places: 1 } })).data
        .changeScenario.__typename,
    ).toBe('Scenario');
    const again = await opened.api.ask(commissioner, planById, { id: under.id });
    expect(again.data.plan).toMatchObject({
      isStale: true,
      staleSentence: expect.stringContaining('has been changed since'),
    });
  });
});
