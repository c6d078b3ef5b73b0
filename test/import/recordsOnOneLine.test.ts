/** A file may have all its records on one line: each row set aside says what is wrong with it, and not with its neighbours. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import { type Imports, importsOn } from '../../server/imports.ts';
import { databases, type OpenedDatabase } from '../store/databases.ts';
import { dataOfficer, smallRegion } from '../store/smallRegion.ts';
import { send } from './importing.ts';
import { checked, lookups } from './importLookups.ts';

const xmlOf = (...children: readonly string[]) => `<?xml version="1.0"?><EXPSSDA903>${children.join('')}</EXPSSDA903>`;
const xmlChild = (reference: string, sex: string, birth: string) =>
  `<CHILD><HEADER><CHILDID>${reference}</CHILDID><SEX>${sex}</SEX><DOB>${birth}</DOB><ETHNIC>WBRI</ETHNIC></HEADER></CHILD>`;
const returnOf = xmlOf(
  xmlChild('X1', 'Q', '2012-05-06'),
  xmlChild('X2', '1', '2012-05-06'),
  xmlChild('X3', '1', 'yesterday'),
);
const standard = JSON.stringify([
  { childId: 'C1', neededBy: 'Perhaps', referralDate: '2025-03-20' },
  { childId: 'C1', neededBy: 'Today', referralDate: 'yesterday' },
]);

describe.each(databases)('on $name', (kind) => {
  let opened: OpenedDatabase;
  let imports: Imports;
  beforeAll(async () => {
    opened = await kind.open();
    imports = importsOn(opened.store);
  });
  beforeEach(() => opened.store.loading.replaceRegion(smallRegion));
  afterAll(() => opened.close());
  const setAside = async (id: string | null) => {
    const page = await opened.store.as(dataOfficer).setAsidePage(id ?? '', { first: 20, after: null });
    return (page?.edges ?? []).map(({ node }) => node);
  };
  const put = async (files: Readonly<Record<string, string>>, format: ImportFormat = 'ssda903') =>
    (await send(imports, dataOfficer, files, { format })).answer;

  test('an XML return in one line', async () => {
    const { id } = await put({ 'r.xml': returnOf });
    const rows = await setAside(id);
    expect(rows.map(({ line }) => line)).toEqual([1, 1]);
    expect(rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([['SEX'], ['DOB']]);
  });

  test('JSON records in one line, each with its own place', async () => {
    const { id } = await put({ 'ps.json': standard }, 'placements-standard');
    const rows = await setAside(id);
    expect(rows.map(({ problems }) => problems.map(({ column }) => column))).toEqual([
      ['[0].neededBy'],
      ['[1].referralDate'],
    ]);
  });

  test('a row put right takes its own problems with it, and leaves its neighbour’s', async () => {
    const { id } = await put({ 'r.xml': returnOf });
    const [first] = await setAside(id);
    const at = first?.columns.indexOf('SEX') ?? -1;
    const cells = (first?.cells ?? []).with(at, '1');
    await imports.decide(dataOfficer, { kind: 'MEND', batchId: id ?? '', position: first?.position ?? -1, cells });
    const left = await setAside(id);
    expect(left.map(({ problems }) => problems.map(({ column }) => column))).toEqual([['DOB']]);
  });

  test('lines of a CSV file are told apart by their line alone', async () => {
    const text = 'CHILD,SEX,DOB,ETHNIC\nX1,Q,06/05/2012,WBRI\nX2,1,yesterday,WBRI\n';
    const { id } = await put({ 'h.csv': text });
    expect((await setAside(id)).map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
      [2, ['SEX']],
      [3, ['DOB']],
    ]);
  });
});

test('two bad records of one need on one line are two rows, each said once', async () => {
  const known = lookups({ knownChildren: async () => new Set(['K1', 'K2']) });
  const bad = ['K1', 'K2'].map((childId) => ({
    childId,
    localIdentifier: 'G',
    neededBy: 'Perhaps',
    referralDate: '2025-03-20',
  }));
  const sent = { lookups: known, localAuthority: 'E08000004' };
  const result = await checked('placements-standard', { 'ps.json': JSON.stringify(bad) }, sent);
  expect(result).toMatchObject({ rows: 2, setAside: 2, duplicatesInFile: 0 });
  expect(result.problems.map(({ column, record }) => [column, record])).toEqual([
    ['[0].neededBy', 1],
    ['[1].neededBy', 2],
  ]);
});
