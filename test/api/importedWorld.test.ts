import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyRegion } from '../../data/demo/emptyRegion.ts';
import { databases, type TestDatabase } from '../store/databases.ts';
import { type ApiOnStore, startSmallRegion } from './apiServer.ts';
import {
  ageInYears,
  bands,
  flowCounts,
  locationCounts,
  lookedAfterOn,
  sufficiencyCounts,
  typesWithPlaces,
} from './importedWorldCounts.ts';
import { type WorldUpload, worldUploads } from './importedWorldFiles.ts';
import { dataDate, members, type WorldRows, worldRows } from './importedWorldRows.ts';

const days = [dataDate, '2024-03-31', '2021-09-15', '2016-12-31', '2010-01-01'];
const region = () =>
  emptyRegion({ name: 'West Yorkshire', members: members.map((gss) => ({ gss })), nearHomeMiles: 20 });

const cells = (names: readonly string[]) => names.map((name) => `${name} { value marker }`).join(' ');
const locationColumns = [
  'children',
  'insideWithin20',
  'insideOver20',
  'insideNotKnown',
  'outsideWithin20',
  'outsideOver20',
  'outsideNotKnown',
  'atADistance',
];
const locationQuestion = `query ($question: LocationQuestion!) { placementLocation(question: $question) { ... on LocationAnswer {
  rows { localAuthority { gssCode } ${cells(locationColumns)} } total { ${cells(locationColumns)} } flows { from { gssCode } to { gssCode } children { value } } } } }`;
const gapColumns = ['demand', 'registeredPlaces', 'usablePlaces', 'numericalGap'];
const gapQuestion = `query ($question: SufficiencyQuestion!) { sufficiency(question: $question) { ... on SufficiencyAnswer {
  rows { localAuthority { gssCode } placementType ageBand ${cells(gapColumns)} } total { ${cells(gapColumns)} } } } }`;

type Counts = Readonly<Record<string, { readonly value: number | null } | null>>;
const valuesOf = (row: Counts, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]?.value ?? null]));
const sumOf = (rows: readonly Readonly<Record<string, number | null>>[], name: string) =>
  rows.reduce<number | null>((sum, row) => (sum === null || row[name] == null ? null : sum + row[name]), 0);

const sqliteOnly: readonly (TestDatabase | undefined)[] = databases.slice(0, 1);
const worlds = [1, 2, 3, 4].flatMap((seed) =>
  (seed === 2 ? databases : sqliteOnly).flatMap((kind) =>
    kind === undefined ? [] : [{ seed, kind, name: kind.name }],
  ),
);

describe.each(worlds)('the files of world $seed, imported on $name', ({ seed, kind }) => {
  const world: WorldRows = worldRows(seed);
  const uploads = worldUploads(world, seed);
  let opened: ApiOnStore;
  let dataOfficer: string;
  let commissioner: string;

  const send = async ({ path, files }: WorldUpload) => {
    const body = new FormData();
    for (const { name, bytes } of files) body.append('files', new Blob([bytes]), name);
    const response = await opened.api.send(path, { method: 'POST', headers: { cookie: dataOfficer }, body });
    return response.json();
  };
  const ask = async (query: string, question: object) => {
    const { data } = await opened.api.ask(commissioner, query, { question: { region: 'west-yorkshire', ...question } });
    return Object.values(data)[0] as { rows: (Counts & { localAuthority: { gssCode: string } })[]; total: Counts };
  };

  beforeAll(async () => {
    opened = await startSmallRegion(kind, region());
    dataOfficer = await opened.api.signIn('data-officer');
    commissioner = await opened.api.signIn('commissioner');
    for (const upload of uploads) {
      const answer = await send(upload);
      expect(answer).toMatchObject({ status: 'ACCEPTED', rows: upload.rows, setAside: 0, blank: 0 });
      // UASC rows only mark children of the Header table.
      expect(answer.accepted + answer.identical).toBe(upload.rows);
    }
  });
  afterAll(() => opened?.close());

  it('changes nothing when sent again, in whatever order its rows then are', async () => {
    for (const upload of uploads) expect(await send(upload)).toMatchObject({ status: 'ALREADY_LOADED', accepted: 0 });
    for (const upload of worldUploads(world, seed + 4)) {
      expect(await send(upload)).toMatchObject({ accepted: 0, identical: upload.rows, setAside: 0 });
    }
  });

  it.each(days)('shows where children lived on %s', async (day) => {
    const living = lookedAfterOn(world, day);
    const table = (await ask(locationQuestion, { asOf: day })) as Awaited<ReturnType<typeof ask>> & {
      flows: { from: { gssCode: string }; to: { gssCode: string }; children: { value: number } }[];
    };
    const wanted = members.map((authority) => locationCounts(living, authority));
    const rows = new Map(table.rows.map((row) => [row.localAuthority.gssCode, valuesOf(row, locationColumns)]));
    expect(members.map((authority) => rows.get(authority))).toEqual(wanted);
    expect(valuesOf(table.total, locationColumns)).toEqual(
      Object.fromEntries(locationColumns.map((name) => [name, sumOf(wanted, name)])),
    );
    const flows = table.flows.map(({ from, to, children }) => [`${from.gssCode} ${to.gssCode}`, children.value]);
    expect(Object.fromEntries(flows)).toEqual(flowCounts(living));
  });

  it('narrows the location table by age and type', async () => {
    const question = { ageBands: ['AGE_10_15', 'AGE_16_17'], placementTypes: ['FOSTERING', 'CHILDRENS_HOME', 'OTHER'] };
    const living = lookedAfterOn(world, dataDate).filter(
      ({ band, type }) => question.ageBands.includes(band) && question.placementTypes.includes(type),
    );
    const table = await ask(locationQuestion, question);
    for (const row of table.rows)
      expect(valuesOf(row, locationColumns)).toEqual(locationCounts(living, row.localAuthority.gssCode));
  });

  const nothing: Readonly<Record<string, readonly string[]>> = {};
  const allTypes: typeof nothing = { placementTypes: typesWithPlaces };
  const allBands: typeof nothing = { ageBands: Object.keys(bands) };
  it.each([
    ['without a filter', days, nothing],
    ['by type', days.slice(0, 2), allTypes],
    ['by age', days.slice(0, 2), allBands],
    ['by type and age', days.slice(0, 1), { ...allTypes, ...allBands }],
    ['for one type and age', days.slice(0, 1), { placementTypes: ['FOSTERING'], ageBands: ['AGE_5_9'] }],
  ])('counts sufficiency %s', async (_name, onDays, filter) => {
    for (const day of onDays) {
      const living = lookedAfterOn(world, day);
      const table = await ask(gapQuestion, { asOf: day, ...filter });
      const given = table.rows.map((row) => valuesOf(row, gapColumns));
      const keys = table.rows as unknown as { placementType: string | null; ageBand: string | null }[];
      const wanted = table.rows.map((row, index) =>
        sufficiencyCounts(world, living, {
          authority: row.localAuthority.gssCode,
          types: keys[index]?.placementType ? [keys[index].placementType] : typesWithPlaces,
          band: keys[index]?.ageBand ?? null,
        }),
      );
      const groups = Object.values(filter).reduce((product, { length }) => product * length, 1);
      expect(table.rows).toHaveLength(members.length * groups);
      expect(given).toEqual(wanted);
      const total = Object.fromEntries(gapColumns.map((name) => [name, sumOf(given, name)]));
      expect(valuesOf(table.total, gapColumns)).toEqual(total);
    }
  });

  it('lists every child of the officer’s council as they were sent', async () => {
    const officer = await opened.api.signIn('placement-officer');
    const query =
      '{ children(first: 100) { totalCount edges { node { reference sex ageYears isUasc isDisabled responsibleAuthority { gssCode } placement { type hostAuthority { gssCode } distanceMiles } } } } }';
    const { children } = (await opened.api.ask(officer, query)).data;
    const own = world.children.filter(({ authority }) => authority === members[0]);
    expect(children.totalCount).toBe(own.length);
    const living = new Map(
      lookedAfterOn(world, dataDate).map((one) => [`${one.child.authority} ${one.child.child}`, one]),
    );
    for (const { node } of children.edges) {
      const sent = own.find(({ child }) => child === node.reference);
      const home = living.get(`${members[0]} ${node.reference}`);
      const isDisabled = world.episodes.some((row) => row.child === sent?.child && row.cin === 'N2');
      expect(node).toMatchObject({
        sex: sent?.sex,
        ageYears: ageInYears(sent?.dob ?? '', dataDate),
        isUasc: sent?.isUasc,
        isDisabled,
      });
      if (home === undefined) continue;
      const hostAuthority = home.host === null ? null : { gssCode: home.host };
      expect(node.placement).toEqual({ type: home.type, hostAuthority, distanceMiles: home.miles });
    }
  });

  it('lists every home as it was sent', async () => {
    const query =
      '{ homes(first: 100) { totalCount edges { node { name kind status ageFrom ageTo isShortBreakOnly offers localAuthority { gssCode } places { registered usable filled vacant onHold reserved } location { lat lng } } } } }';
    const { homes } = (await opened.api.ask(commissioner, query)).data;
    expect(homes.totalCount).toBe(world.homes.length);
    for (const { node } of homes.edges) {
      const sent = world.homes.find(({ reference }) => node.name === `Home ${reference}`);
      if (sent === undefined) throw new Error('A home is listed that was not sent.');
      const { registered, filled, onHold, reserved, authority } = sent;
      expect(node).toMatchObject({
        kind: sent.kind,
        status: sent.status,
        ageFrom: sent.ageFrom,
        ageTo: sent.ageTo,
        isShortBreakOnly: sent.isShortBreakOnly,
        offers: expect.arrayContaining([...sent.offers]),
        localAuthority: { gssCode: authority },
        places: { registered, filled, onHold, reserved },
        location: { lat: expect.any(Number), lng: expect.any(Number) },
      });
      const isOpen = sent.status === 'OPEN';
      expect(node.places.usable).toBe(isOpen ? registered - onHold : 0);
      expect(node.places.vacant).toBe(isOpen ? registered - filled - onHold - reserved : 0);
    }
  });
});
