import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../schema/vocabulary.ts';
import { HomeChangeEntity } from '../../server/store/entities/homeChange.ts';
import { selectRows } from '../../server/store/select.ts';
import { reader } from '../../server/store/transaction.ts';
import { auditRows } from '../store/auditRows.ts';
import { databases } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import type { HomeChangeResult } from './generated/answers.ts';
import { oneThat } from './oneThat.ts';
import { oldham } from './smallRegion.ts';

const changed =
  '{ __typename ... on Home { id version } ... on Problem { sentence } ... on BadQuestion { field } ... on StaleProblem { changedBy changedAt version } }';
const writes = {
  confirm: `mutation ($id: ID!, $version: Int!) { answer: confirmHome(id: $id, version: $version) ${changed} }`,
  places: `mutation ($change: HomePlacesChange!) { answer: changeHomePlaces(change: $change) ${changed} }`,
  takes: `mutation ($change: HomeTakesChange!) { answer: changeHomeTakes(change: $change) ${changed} }`,
  hold: `mutation ($hold: HomeHold!) { answer: holdHomePlaces(hold: $hold) ${changed} }`,
  release: `mutation ($id: ID!, $holdId: ID!, $version: Int!) { answer: releaseHomeHold(id: $id, holdId: $holdId, version: $version) ${changed} }`,
  undo: `mutation ($id: ID!, $version: Int!) { answer: undoHomeChange(id: $id, version: $version) ${changed} }`,
} as const;
const record = `query ($id: ID!) { home(id: $id) { id version mayChange confirmedAt confirmedBy ageFrom offers
  freshness { status sentence label } places { registered staffed usable filled vacant onHold reserved notice }
  holds { id reason places until } adaptedPlaces { adaptation places taken }
  undoable { kindLabel by } disagreement { changes { label from to } }
  history(first: 50) { edges { node { by kind isUndone changes { label from to } } } } } }`;
const list = '{ homes(first: 10) { edges { node { id name places { usable vacant } } } } }';
const supply = `query ($question: SufficiencyQuestion!) { sufficiency(question: $question) { ... on SufficiencyAnswer
  { rows { localAuthority { gssCode } usablePlaces { value } numericalGap { value } } } } }`;
const match =
  'query ($question: NearHomeQuestion!) { nearHomeMatches(question: $question) { ... on NearHomeAnswer { matches { home { name } } } } }';

/** Every row of every table that a change could touch. */
const tables = ['home', 'home_change', 'store_state', 'audit_event', 'placement_need', 'child'];

interface Written {
  readonly answer: HomeChangeResult;
}

describe.each(databases)('changes of a home’s record on $name', (kind) => {
  let on: ApiOnStore;
  let officer = '';
  const ids = new Map<string, string>();
  beforeAll(async () => {
    on = await startSmallRegion(kind);
    officer = await on.api.signIn('placement-officer');
    for (const { node } of (await on.api.ask(officer, list)).data.homes.edges) ids.set(node.name, node.id);
  });
  afterAll(() => on?.close());

  const idOf = (name: string) => ids.get(`${name} House`) ?? '';
  const read = async (name: string, cookie = officer) =>
    (await on.api.ask(cookie, record, { id: idOf(name) })).data.home;
  const write = async (what: keyof typeof writes, variables: object, cookie = officer) => {
    const { data, errors } = await on.api.ask<Written>(cookie, writes[what], variables);
    expect(errors).toEqual([]);
    return data.answer;
  };
  const onVersion = async (name: string) => ({ id: idOf(name), version: (await read(name)).version });
  const everything = async () => {
    const found: Record<string, unknown> = {};
    const em = on.database.orm.em.fork();
    for (const table of tables) found[table] = await em.getConnection().execute(`select * from ${table} order by 1`);
    return JSON.stringify(found);
  };

  it('“still right” is one press: the time, the person, the history, and how fresh it is', async () => {
    const before = await read('A1');
    expect(before).toMatchObject({ mayChange: true, confirmedAt: '2025-03-30', confirmedBy: null });
    expect(before.freshness).toEqual({
      status: 'FRESH',
      sentence: 'confirmed the day before the data date',
      label: null,
    });
    expect(await write('confirm', await onVersion('A1'))).toMatchObject({ __typename: 'Home' });
    const after = await read('A1');
    expect(after).toMatchObject({ confirmedAt: '2025-04-01T09:00:00.000Z', confirmedBy: 'Olive Officer' });
    expect(after.freshness).toEqual({ status: 'FRESH', sentence: 'confirmed just now', label: null });
    expect(after.places).toEqual(before.places);
    expect(after.history.edges[0].node).toMatchObject({
      by: 'Olive Officer',
      kind: 'CONFIRMED',
      changes: [{ label: 'Confirmed', from: '30 March 2025', to: '1 April 2025' }],
    });
  });

  it('a hold takes its places out of lists, sufficiency, the gap and matches at once, and releasing it gives them back', async () => {
    const commissioner = await on.api.signIn('commissioner');
    const question = { question: { region: 'small', placementTypes: ['CHILDRENS_HOME'] } };
    const row = async () =>
      oneThat(
        (await on.api.ask(commissioner, supply, question)).data.sufficiency.rows,
        ({ localAuthority }) => localAuthority.gssCode === oldham,
      );
    const needs = '{ placementNeeds(first: 10) { edges { node { id reference } } } }';
    const { edges } = (await on.api.ask(officer, needs)).data.placementNeeds;
    const need = oneThat(edges, ({ node }) => node.reference === 'OL-N2').node.id;
    const matched = async () =>
      (await on.api.ask(officer, match, { question: { needId: need } })).data.nearHomeMatches.matches.map(
        ({ home }: { home: { name: string } }) => home.name,
      );
    const before = { row: await row(), matched: await matched() };
    expect(before.matched).toContain('A1 House');
    const { id, version } = await onVersion('A1');
    const hold = { id, version, reason: 'STAFFING', places: 2, until: '2025-12-31' };
    expect(await write('hold', { hold })).toMatchObject({ __typename: 'Home' });
    const held = await read('A1');
    expect(held.places).toEqual({
      registered: 4,
      staffed: 2,
      usable: 2,
      filled: 2,
      vacant: 0,
      onHold: 2,
      reserved: 0,
      notice: 0,
    });
    expect(held.history.edges[0].node).toMatchObject({
      kind: 'HELD',
      changes: [{ label: 'On hold', from: 'none', to: '2 places, not staffed until 31 December 2025' }],
    });
    expect(await row()).toEqual({
      ...before.row,
      usablePlaces: { value: before.row.usablePlaces.value - 2 },
      numericalGap: { value: before.row.numericalGap.value + 2 },
    });
    expect(await matched()).not.toContain('A1 House');
    const listed = oneThat((await on.api.ask(officer, list)).data.homes.edges, ({ node }) => node.id === id);
    expect(listed.node.places).toEqual({ usable: 2, vacant: 0 });
    const released = { id, version: held.version, holdId: held.holds[0].id };
    expect(await write('release', released)).toMatchObject({ __typename: 'Home' });
    expect({ row: await row(), matched: await matched() }).toEqual(before);
  });

  it('places, adapted places and who it takes are changed together with their history, and undone one by one', async () => {
    const start = await read('A1');
    const change = {
      ...(await onVersion('A1')),
      filled: 3,
      notice: 1,
      nextVacancyOn: '2025-04-20',
      adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 1 }],
    };
    await write('places', { change });
    await write('takes', { change: { ...(await onVersion('A1')), ageFrom: 10, offers: ['SIBLINGS', 'SOLO'] } });
    const changedTwice = await read('A1');
    expect(changedTwice).toMatchObject({
      ageFrom: 10,
      offers: ['SIBLINGS', 'SOLO'],
      places: { filled: 3, vacant: 1, notice: 1 },
      adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 1 }],
      undoable: { by: 'Olive Officer' },
    });
    expect(changedTwice.history.edges[1]?.node.changes).toContainEqual({ label: 'Filled', from: '2', to: '3' });
    await write('undo', await onVersion('A1'));
    await write('undo', await onVersion('A1'));
    const { history, ...after } = await read('A1');
    const { history: historyBefore, ...before } = start;
    expect(after).toEqual(before);
    expect(history.edges.length).toBe(historyBefore.edges.length + 4);
    expect(history.edges.filter(({ node }: { node: { isUndone: boolean } }) => node.isUndone)).toHaveLength(2);
  });

  it('someone who was overtaken is told by whom, and nothing is written', async () => {
    const seen = await onVersion('B2');
    const data = await on.api.signIn('data-officer');
    await write('places', { change: { ...seen, filled: 3 } }, data);
    const before = await everything();
    const answer = await write('places', { change: { ...seen, filled: 2 } });
    expect(answer).toMatchObject({
      __typename: 'StaleProblem',
      changedBy: 'Dina Data',
      changedAt: '2025-04-01T09:00:00.000Z',
      sentence:
        'Dina Data changed this home since you opened it, so nothing was written. Look at it as it is now, then change it again.',
    });
    expect(answer.version).toBe((await read('B2')).version);
    expect(await everything()).toBe(before);
  });

  it('of twenty who change it at once on one version one is written, and nobody’s is lost over several rounds', async () => {
    const seen = await onVersion('B2');
    const tries = Array.from({ length: 20 }, () => write('confirm', seen));
    const answers = (await Promise.all(tries)).map(({ __typename }) => __typename).sort();
    expect(answers).toEqual(['Home', ...Array(19).fill('StaleProblem')]);
    const own = { places: 0, data: 0 };
    const data = await on.api.signIn('data-officer');
    const untilWritten = async (cookie: string, field: 'reserved' | 'notice'): Promise<void> => {
      const now = await read('B2', cookie);
      const counted = { id: now.id, version: now.version, [field]: now.places[field] + 1 };
      const answer = await write('places', { change: counted }, cookie);
      if (answer.__typename === 'StaleProblem') return untilWritten(cookie, field);
      expect(answer.__typename).toBe('Home');
      own[field === 'notice' ? 'data' : 'places'] += 1;
    };
    await write('places', { change: { ...(await onVersion('B2')), registered: 20, filled: 8, notice: 0 } });
    await Promise.all(
      Array.from({ length: 4 }, () => [untilWritten(officer, 'reserved'), untilWritten(data, 'notice')]).flat(),
    );
    expect((await read('B2')).places).toMatchObject({ reserved: 4, notice: 4, filled: 8, vacant: 8 });
    expect(own).toEqual({ places: 4, data: 4 });
  });

  const bad: [string, keyof typeof writes, object, string | null, RegExp][] = [
    ['fewer than none', 'places', { filled: -1 }, 'filled', /whole number from 0 to 200/],
    ['an absurd number', 'places', { registered: 2_000_000_000 }, 'registered', /whole number from 0 to 200/],
    ['more than registered', 'places', { filled: 5 }, 'filled', /registered for 4 places, and 5 filled/],
    ['a past day', 'places', { nextVacancyOn: '2024-01-01' }, 'nextVacancyOn', /is past/],
    ['no day', 'places', { nextVacancyOn: 'tomorrow' }, 'nextVacancyOn', /does not exist/],
    ['nothing changed', 'places', {}, null, /Nothing was changed/],
    ['ages the wrong way', 'takes', { ageFrom: 18 }, 'ageTo', /below the youngest/],
    ['a hold of none', 'hold', { reason: 'OTHER', places: 0 }, 'places', /1 or more/],
    ['a hold of more than is free', 'hold', { reason: 'OTHER', places: 3 }, 'places', /2 are free/],
    ['a hold that ends before today', 'hold', { reason: 'OTHER', places: 1, until: '2025-03-31' }, 'until', /is past/],
    ['a hold of eleven years', 'hold', { reason: 'OTHER', places: 1, until: '2036-04-01' }, 'until', /10 years/],
    ['a hold that is not there', 'release', { holdId: 'none' }, 'holdId', /not there any more/],
  ];
  it.each(bad)('%s: one sentence, and the database is as it was', async (_, what, part, field, sentence) => {
    const seen = await onVersion('A1');
    const before = await everything();
    const asked = { ...seen, ...part };
    const answer = await write(
      what,
      what === 'hold' ? { hold: asked } : what === 'release' ? asked : { change: asked },
    );
    expect(answer).toEqual({ __typename: 'BadQuestion', field, sentence: expect.stringMatching(sentence) });
    expect(await everything()).toBe(before);
  });

  const notTheirs: [string, Persona | 'rochdale-officer', string][] = [
    ['an officer of another council', 'rochdale-officer', 'A1'],
    ['an officer, of a home in another council', 'placement-officer', 'D4'],
    ['a commissioner', 'commissioner', 'A1'],
    ['a board member', 'board', 'A1'],
    ['anyone, of a home that is not there', 'data-officer', 'none'],
  ];
  it.each(notTheirs)('%s is told the same as of a home that is not there', async (_, who, name) => {
    const cookie = who === 'rochdale-officer' ? await on.api.sessionOf(who) : await on.api.signIn(who);
    const id = idOf(name) || 'no-such-home';
    const before = await everything();
    const about = { id, version: 0 };
    const asked: [keyof typeof writes, object][] = [
      ['confirm', about],
      ['undo', about],
      ['release', { ...about, holdId: 'file' }],
      ['places', { change: { ...about, filled: 0 } }],
      ['takes', { change: { ...about, ageFrom: 1 } }],
      ['hold', { hold: { ...about, reason: 'OTHER', places: 1 } }],
    ];
    for (const [what, variables] of asked) {
      expect(await write(what, variables, cookie)).toEqual({
        __typename: 'NotFoundProblem',
        sentence: 'There is no home of that id that you may change.',
      });
    }
    expect(await everything()).toBe(before);
  });

  it('a board member sees no home, and so no history', async () => {
    expect(await read('A1', await on.api.signIn('board'))).toBeNull();
  });

  it('another council’s officer sees the record and its history, and nothing to change it with', async () => {
    const seen = await read('A1', await on.api.sessionOf('rochdale-officer'));
    expect(seen).toMatchObject({ mayChange: false, undoable: null });
    expect(seen.history.edges.length).toBeGreaterThan(0);
  });

  it('each change has its audit event, with the id of the home and no value', async () => {
    const events = (await auditRows(on.database)).filter(({ subjectKind }) => subjectKind === 'HOME');
    const changes = await selectRows(reader(on.database), HomeChangeEntity, { kind: { $ne: 'KEPT' } });
    expect(events).toHaveLength(changes.length);
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(['HOME_CONFIRMED', 'HOME_CHANGED', 'HOME_CHANGE_UNDONE']),
    );
  });
});
