import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import { type Scenarios, scenariosOf } from './scenarioWorld.ts';
import { oldham, rochdale, smallRegion } from './smallRegion.ts';

/** A commissioner more, and a region beside with one of its own. */
function withColleague() {
  const region = smallRegion();
  const second = {
    displayName: 'Cora Commissioner',
    role: 'COMMISSIONER',
    localAuthority: null,
    persona: null,
  } as const;
  return { ...region, users: [...region.users, { id: 'second', ...second }] };
}

function otherRegion() {
  const { users, ...region } = smallRegion();
  const [stranger] = users.filter(({ role }) => role === 'COMMISSIONER');
  if (stranger === undefined) throw new Error('There is no commissioner.');
  return {
    ...region,
    region: { ...region.region, id: 'other', name: 'Other region' },
    users: [{ ...stranger, id: 'stranger', persona: null }],
    ...{
      children: [],
      episodes: [],
      homes: [],
      needs: [],
      importantPlaces: [],
      siblingGroups: [],
      schools: [],
      areas: [],
    },
  };
}

const opening = {
  kind: 'OPEN_HOME',
  homeKind: 'CHILDRENS_HOME',
  places: 4,
  ageFrom: 10,
  ageTo: 15,
  townName: 'Oldham',
};

describe.each(databases)('scenarios, on $name', (kind) => {
  let opened: ApiOnStore;
  let mine: Scenarios;
  let hers: Scenarios;
  let homeIds: ReadonlyMap<string, string>;
  let id = '';

  beforeAll(async () => {
    opened = await startSmallRegion(kind, withColleague());
    await opened.store.loading.loadRegion(otherRegion());
    const { api } = opened;
    const cookie = await api.signIn('commissioner');
    mine = scenariosOf(api, cookie);
    hers = scenariosOf(api, await api.sessionOf('second'));
    const { data } = await api.ask(cookie, '{ homes(first: 20) { edges { node { id name } } } }');
    homeIds = new Map(data.homes.edges.map(({ node }: { node: { id: string; name: string } }) => [node.name, node.id]));
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    ({ id } = await mine.create('Project', '2028-03-31'));
  });

  const homeOf = (name: string) => homeIds.get(`${name} House`) ?? '';

  it('begin empty, about the data date unless another day is said', async () => {
    expect(await mine.create('  Do nothing  ')).toMatchObject({
      __typename: 'Scenario',
      name: 'Do nothing',
      region: 'small',
      asOf: '2025-03-31',
      version: 1,
      changes: [],
      problems: [],
      undoable: 0,
      createdBy: 'Colin Commissioner',
      mayChange: true,
      factsChanged: null,
      isBaseline: false,
    });
  });

  it('say each change in plain words, with its reason, who made it, and the home it opens', async () => {
    const after = await mine.change(id, { ...opening, fromDate: '2027-04-01', reason: 'Board, 3 March.' });
    const [row] = after.changes;
    expect(row).toMatchObject({
      kind: 'OPEN_HOME',
      kindLabel: 'Open a home',
      sentence: 'Opens a children’s home of 4 places in Oldham from 1 April 2027, for ages 10 to 15.',
      reason: 'Board, 3 March.',
      localAuthority: oldham,
      places: 4,
      placeName: 'Oldham',
      madeBy: 'Colin Commissioner',
      homeId: `opened-${row.id}`,
    });
    expect(after).toMatchObject({ version: 2, undoable: 1, problems: [] });
    const closed = await mine.change(id, { kind: 'CLOSE_HOME', homeId: homeOf('A1') });
    expect(closed.changes[1].sentence).toBe('Closes A1 House from 31 March 2028.');
    expect(closed.whatChanged).toHaveLength(2);
  });

  it('can be changed at a home they open, and not before it opens', async () => {
    const after = await mine.change(id, { ...opening, fromDate: '2027-04-01' });
    const { homeId } = after.changes[0];
    const early = await mine.change(id, { kind: 'CLOSE_HOME', homeId, fromDate: '2026-04-01' });
    expect(early).toMatchObject({
      __typename: 'BadQuestion',
      field: 'change.fromDate',
      sentence: 'This home opens only on 1 April 2027, after 1 April 2026: change one of the two days.',
    });
    const resized = await mine.change(id, { kind: 'RESIZE_HOME', homeId, places: 5, fromDate: '2028-01-01' });
    expect(resized.changes[1].sentence).toBe(
      'Changes the new children’s home in Oldham to 5 places from 1 January 2028.',
    );
  });

  it('keep the id of a change that another takes the place of', async () => {
    const after = await mine.change(id, { ...opening });
    const changeId = after.changes[0].id;
    const again = await mine.change(id, { ...opening, places: 3, replaces: changeId });
    expect(again.changes).toHaveLength(1);
    expect(again.changes[0]).toMatchObject({ id: changeId, places: 3 });
    const gone = await mine.change(id, { ...opening, replaces: 'no-such' });
    expect(gone).toMatchObject({ __typename: 'BadQuestion', field: 'change.replaces' });
  });

  it('refuse a bad change with every problem of it at once, and write nothing', async () => {
    const bad = {
      kind: 'OPEN_HOME',
      places: 0,
      ageFrom: 15,
      ageTo: 10,
      homeKind: 'CHILDRENS_HOME',
      townName: 'Oldham',
    };
    const answer = await mine.change(id, { ...bad, fromDate: '2029-01-01' });
    expect(answer.__typename).toBe('BadQuestion');
    expect(answer.problems.map(({ field }: { field: string }) => field)).toEqual([
      'change.fromDate',
      'change.places',
      'change.ageTo',
    ]);
    const unread = await mine.change(id, { kind: 'CLOSE_HOME', places: 3, reason: ' ' });
    expect(unread.problems.map(({ field }: { field: string }) => field)).toEqual([
      'change.reason',
      'change.homeId',
      'change.places',
    ]);
    expect(await mine.one(id)).toMatchObject({ version: 1, changes: [] });
  });

  it.each([
    ['a home that is not there', { kind: 'CLOSE_HOME', homeId: 'none' }, 'change.homeId'],
    ['a town that is not on the map', { ...opening, townName: 'Atlantis' }, 'change.townName'],
    ['a point outside the region', { ...opening, townName: null, latitude: 51.5, longitude: -0.1 }, 'change.areaId'],
    ['an area that is none', { ...opening, townName: null, areaId: 'x' }, 'change.areaId'],
    [
      'an authority that is no member',
      { kind: 'RECRUIT_FOSTER', localAuthority: 'E07000037', households: 3 },
      'change.localAuthority',
    ],
    ['a share above 100', { kind: 'KINSHIP_SHARE', sharePercent: 101 }, 'change.sharePercent'],
    ['an owner nobody knows', { kind: 'OWNER_LEAVES', ownerGroup: 'Nobody Ltd' }, 'change.ownerGroup'],
    ['a day that is none', { kind: 'DEMAND_GROWTH', sharePercent: 50, fromDate: '2027-02-30' }, 'change.fromDate'],
    ['a home of kin', { kind: 'OPEN_HOME', homeKind: 'KINSHIP', places: 1, townName: 'Oldham' }, 'change.homeKind'],
  ])('refuse %s', async (_, change, field) => {
    const answer = await mine.change(id, change);
    expect(answer).toMatchObject({ __typename: 'BadQuestion', field });
    expect(answer.sentence).toMatch(/[.]$/);
  });

  it('are undone to the first step and done again, whoever asks, and a new step ends what was undone', async () => {
    for (const places of [2, 3, 4]) await mine.change(id, { ...opening, places });
    for (const left of [2, 1, 0]) {
      expect((await hers.write('undoScenarioChange', id)).changes).toHaveLength(left);
    }
    expect(await hers.write('undoScenarioChange', id)).toMatchObject({
      __typename: 'BadQuestion',
      sentence: 'There is nothing left to undo.',
    });
    const empty = await mine.one(id);
    expect(empty).toMatchObject({ undone: 3, undoable: 0, version: 7, changes: [], whatChanged: [] });
    for (const done of [1, 2]) {
      expect((await mine.write('redoScenarioChange', id)).changes).toHaveLength(done);
    }
    const next = await mine.change(id, { kind: 'CLOSE_HOME', homeId: homeOf('A1') });
    expect(next).toMatchObject({ undone: 0, undoable: 3 });
    expect(next.changes.map(({ kind: one }: { kind: string }) => one)).toEqual([
      'OPEN_HOME',
      'OPEN_HOME',
      'CLOSE_HOME',
    ]);
    expect(await mine.write('redoScenarioChange', id)).toMatchObject({ __typename: 'BadQuestion' });
  });

  it('tell the second of two editors who changed it and when, and write nothing of theirs', async () => {
    const seen = await mine.one(id);
    await mine.change(id, opening, seen.version);
    const late = await hers.change(id, { ...opening, places: 2 }, seen.version);
    expect(late).toEqual({
      __typename: 'StaleProblem',
      sentence:
        'Colin Commissioner changed this scenario since you opened it, so nothing was written. Look at it as it is now, then change it again.',
      changedBy: 'Colin Commissioner',
      changedAt: '2025-04-01T09:00:00.000Z',
      version: 2,
    });
    expect((await mine.one(id)).changes).toHaveLength(1);
    for (const [field, rest] of [
      ['undoScenarioChange', ', version: 1'],
      ['renameScenario', ', name: "Mine", version: 1'],
      ['dateScenario', ', asOf: "2029-03-31", version: 1'],
      ['agreeScenario', ', isAgreed: true, version: 1'],
      ['nameScenarioVersion', ', name: "v", version: 1'],
      ['deleteScenario', ', version: 1'],
    ] as const) {
      expect((await hers.write(field, id, rest)).__typename, field).toBe('StaleProblem');
    }
  });

  it('lose nothing where two write at once: with the version one is told, without it both are kept', async () => {
    const seen = await mine.one(id);
    const both = await Promise.all([mine, hers].map((who) => who.change(id, opening, seen.version)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Scenario', 'StaleProblem']);
    await Promise.all([mine, hers, mine].map((who) => who.change(id, opening)));
    expect(await mine.one(id)).toMatchObject({ version: 5, changes: { length: 4 } });
  });

  it('name a version, and bring it back as a step that can be undone', async () => {
    await mine.change(id, opening);
    const named = await mine.write('nameScenarioVersion', id, ', name: "As the board saw it"');
    expect(named.namedVersions).toMatchObject([{ name: 'As the board saw it', version: 2, changeCount: 1 }]);
    await mine.write('removeScenarioChange', id, `, changeId: "${named.changes[0].id}"`);
    await mine.write('dateScenario', id, ', asOf: "2030-03-31"');
    const back = await mine.write('restoreScenarioVersion', id, `, versionId: "${named.namedVersions[0].id}"`);
    expect(back).toMatchObject({ asOf: '2028-03-31', changes: [{ id: named.changes[0].id }] });
    expect(await mine.write('undoScenarioChange', id)).toMatchObject({ asOf: '2030-03-31', changes: [] });
  });

  it('say what stands in the way once their own day, or the facts, have moved', async () => {
    await mine.change(id, { ...opening, fromDate: '2027-04-01' });
    const earlier = await mine.write('dateScenario', id, ', asOf: "2026-03-31"');
    expect(earlier.problems).toMatchObject([{ changeId: earlier.changes[0].id, field: 'fromDate' }]);
    expect(earlier.whatChanged[0]).toMatch(/^Left out until it is put right: Opens a children’s home/);
    expect(await mine.write('dateScenario', id, ', asOf: "2020-01-01"')).toMatchObject({ field: 'asOf' });
    const compared = await mine.compare('baseline', id);
    expect(compared).toMatchObject({ __typename: 'BadQuestion', field: 'b', problems: [{ field: 'b.fromDate' }] });
  });

  it('are copied with their changes and a history of their own, and deleted', async () => {
    await mine.change(id, opening);
    const copy = await mine.write('duplicateScenario', id, ', name: "Copy"');
    expect(copy).toMatchObject({ name: 'Copy', version: 1, asOf: '2028-03-31', changes: [{ kind: 'OPEN_HOME' }] });
    expect(copy.id).not.toBe(id);
    expect(await mine.write('renameScenario', copy.id, ', name: ""')).toMatchObject({ field: 'name' });
    expect(await mine.write('renameScenario', copy.id, ', name: "Second"')).toMatchObject({ name: 'Second' });
    expect(await mine.write('deleteScenario', copy.id)).toMatchObject({ __typename: 'Scenario', name: 'Second' });
    expect(await mine.one(copy.id)).toBeNull();
    expect(await mine.write('deleteScenario', copy.id)).toMatchObject({ __typename: 'NotFoundProblem' });
  });

  it('leave an audit event for each write', async () => {
    const before = (await auditRows(opened.database)).length;
    await mine.change(id, opening);
    await mine.write('undoScenarioChange', id);
    await mine.write('redoScenarioChange', id);
    await mine.write('nameScenarioVersion', id, ', name: "v"');
    await mine.write('deleteScenario', id);
    const events = (await auditRows(opened.database))
      .slice(before)
      .filter(({ subjectKind }) => subjectKind === 'SCENARIO');
    expect(events.map(({ action }) => action)).toEqual([
      'SCENARIO_CHANGED',
      'SCENARIO_UNDONE',
      'SCENARIO_REDONE',
      'SCENARIO_VERSION_NAMED',
      'SCENARIO_DELETED',
    ]);
    expect(events.every(({ subjectIds }) => subjectIds.includes(id))).toBe(true);
  });

  it('are another region’s nowhere: not in the list, by id, to change or to compare', async () => {
    const stranger = scenariosOf(opened.api, await opened.api.sessionOf('stranger'));
    expect(await stranger.all('small')).toEqual([]);
    expect(await stranger.one(id)).toBeNull();
    expect(await stranger.change(id, opening)).toEqual({
      __typename: 'NotFoundProblem',
      sentence: 'There is no scenario of that id that you may change.',
    });
    expect(await stranger.compare('baseline', id)).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await stranger.create('Mine', undefined, 'small')).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await mine.one(id)).toMatchObject({ version: 1 });
  });

  it.each([
    ['commissioner', true, true],
    ['data-officer', true, false],
    ['placement-officer', false, false],
    ['board', false, false],
  ] as const)('are shown to the %s: %s, and changed by them: %s', async (persona, sees, changes) => {
    const theirs = scenariosOf(opened.api, await opened.api.signIn(persona));
    const found = await theirs.one(id);
    expect(found === null ? null : found.mayChange).toBe(sees ? changes : null);
    expect((await theirs.all()).length > 0).toBe(sees);
    const expected = changes ? 'Scenario' : 'NotFoundProblem';
    expect((await theirs.change(id, opening)).__typename).toBe(expected);
    expect((await theirs.create('Theirs')).__typename).toBe(expected);
    expect((await theirs.write('undoScenarioChange', id)).__typename).toBe(expected);
    expect((await theirs.compare('baseline', id)).__typename).toBe(sees ? 'CompareAnswer' : 'NotFoundProblem');
  });

  it('recruit where carers live, and count what is agreed in every other scenario', async () => {
    const recruit = { kind: 'RECRUIT_FOSTER', localAuthority: rochdale, households: 6 };
    const agreed = await mine.change(id, recruit);
    expect(agreed.changes[0].sentence).toBe(
      'Recruits 6 in-house foster households of 2 places in Rochdale from 31 March 2028.',
    );
    const empty = await mine.create('Empty', '2028-03-31');
    const apart = await mine.compare(empty.id, id);
    expect(apart.whatDiffers).toEqual([
      'Only in B: Recruits 6 in-house foster households of 2 places in Rochdale from 31 March 2028.',
    ]);
    await mine.write('agreeScenario', id, ', isAgreed: true');
    const together = await mine.compare(empty.id, id);
    expect(together).toMatchObject({ whatDiffers: [], total: { change: 0 }, winners: [], losers: [] });
    await mine.write('agreeScenario', id, ', isAgreed: false');
  });

  it('are what the gap can be asked under, of the data date, by who may see them', async () => {
    const { api } = opened;
    const cookie = await api.signIn('commissioner');
    const gap = async (scenario: string | null, who = cookie, more = '') => {
      const asked = `{ sufficiency(question: { region: "small"${scenario === null ? '' : `, scenario: "${scenario}"`}${more} }) { __typename
        ... on SufficiencyAnswer { question { scenario asOf } total { usablePlaces { value } nearHomeGap { achieved { value } } } notes }
        ... on BadQuestion { field sentence } ... on NotFoundProblem { sentence } } }`;
      return (await api.ask(who, asked)).data.sufficiency;
    };
    const before = await gap(null);
    await mine.change(id, opening);
    const after = await gap(id);
    expect(after.total.usablePlaces.value - before.total.usablePlaces.value).toBe(4);
    expect(after.total.nearHomeGap.achieved.value).toBeLessThanOrEqual(before.total.nearHomeGap.achieved.value);
    expect(after).toMatchObject({ question: { scenario: id, asOf: '2025-03-31' } });
    expect(after.notes[0]).toBe('As it would be under the scenario “Project”, with what is agreed.');
    expect(await gap(id, cookie, ', asOf: "2026-03-31"')).toMatchObject({ __typename: 'BadQuestion', field: 'asOf' });
    expect(await gap('none')).toMatchObject({ __typename: 'NotFoundProblem' });
    expect(await gap(id, await api.signIn('board'))).toMatchObject({ __typename: 'NotFoundProblem' });
    const compared = await mine.compare('baseline', id);
    expect(compared.total.shortA.value).toBe(before.total.nearHomeGap.achieved.value);
    expect(compared.total.shortB.value).toBe(after.total.nearHomeGap.achieved.value);
  });
});
