import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptedRows, bytesOf, checked, oldham, problemsOf, refusedSentence } from './importLookups.ts';

const sample = readFileSync(resolve(import.meta.dirname, '../../data/samples/schools.csv'), 'utf8');
const header =
  'URN,LA (code),LA (name),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),EstablishmentTypeGroup (name),StatutoryLowAge,StatutoryHighAge,Postcode,GSSLACode (name),Easting,Northing\n';
const good: Readonly<Record<string, string>> = {
  URN: '100001',
  'LA (code)': '353',
  'LA (name)': 'Oldham',
  EstablishmentName: 'Hill School',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Secondary',
  'EstablishmentTypeGroup (name)': 'Academies',
  StatutoryLowAge: '11',
  StatutoryHighAge: '16',
  Postcode: 'OL4 3DT',
  'GSSLACode (name)': oldham,
  Easting: '395638',
  Northing: '405044',
};
const schoolRow = (change: Readonly<Record<string, string>> = {}) =>
  `${Object.values({ ...good, ...change })
    .map((cell) => `"${cell}"`)
    .join(',')}\n`;
const check = (change: Readonly<Record<string, string>>) =>
  checked('schools', { 'gias.csv': header + schoolRow(change) });

test('the sample: open and closed schools are kept, one without a grid reference is set aside', async () => {
  const result = await checked('schools', { 'edubasealldata.csv': sample });
  expect(result).toMatchObject({ rows: 3, setAside: 1, blank: 0, duplicatesInFile: 0 });
  expect(result.loaded.schools).toMatchObject([
    {
      urn: '900001',
      name: 'Sample High School',
      localAuthority: oldham,
      phase: 'Secondary',
      isClosed: false,
      ageFrom: 11,
    },
    { urn: '900002', isClosed: true },
  ]);
  expect(Object.keys(result.loaded.schools[0] ?? {})).not.toContain('HeadLastName');
  expect(problemsOf(result)).toEqual(['4 Easting, Northing LOCATION SET_ASIDE']);
});

test('the point is where the grid reference is', async () => {
  const [school] = (await check({})).loaded.schools;
  expect(school?.lng).toBeCloseTo(-2.067, 2);
  expect(school?.lat).toBeCloseTo(53.542, 2);
});

test('a school without a grid reference is placed by its postcode', async () => {
  const [school] = (await check({ Easting: '', Northing: '' })).loaded.schools;
  expect(school).toMatchObject({ lng: -2.07, lat: 53.54 });
});

test.each([
  ['Open', false],
  ['Open, but proposed to close', false],
  ['Closed', true],
  ['Proposed to open', true],
])('a school that is %s', async (status, isClosed) => {
  expect((await check({ 'EstablishmentStatus (name)': status })).loaded.schools[0]?.isClosed).toBe(isClosed);
});

test.each([
  ['by the council’s code', { 'GSSLACode (name)': '' }, oldham],
  ['by a code of the new boundaries', { 'GSSLACode (name)': 'E08000038' }, 'E08000016'],
  ['Welsh', { 'GSSLACode (name)': 'W06000015', 'LA (code)': '681' }, 'W06000015'],
])('whose school it is: %s', async (_name, change, localAuthority) => {
  expect((await check(change)).loaded.schools[0]?.localAuthority).toBe(localAuthority);
});

describe('a row is set aside, with what to do', () => {
  test.each([
    [
      'no number',
      { URN: 'x' },
      'URN REQUIRED',
      'URN is not the number of a school.',
      'Write the six-figure number of the register.',
    ],
    [
      'no name',
      { EstablishmentName: '' },
      'EstablishmentName REQUIRED',
      'EstablishmentName is blank.',
      'Give the name of the school.',
    ],
    [
      'nowhere',
      { Easting: '', Northing: '', Postcode: 'ZZ1 1ZZ' },
      'Easting, Northing LOCATION',
      'The school has no grid reference, and its postcode is not in the postcode table, so it cannot be placed.',
      'Nothing to do for a school abroad or online. Otherwise load a postcode table, then send this file again.',
    ],
    [
      'no council',
      { 'GSSLACode (name)': 'E99999999', 'LA (code)': '', 'LA (name)': '' },
      'GSSLACode (name) LOCAL_AUTHORITY',
      'The row names no council that we know.',
      'Fill GSSLACode (name) or LA (code).',
    ],
  ])('%s', async (_name, change, where, sentence, fix) => {
    const result = await check(change);
    expect(problemsOf(result)).toEqual([`2 ${where} SET_ASIDE`]);
    expect(result.problems[0]).toMatchObject({ sentence, fix });
    expect(acceptedRows(result)).toBe(0);
  });
});

test('the same school twice is counted once', async () => {
  const result = await checked('schools', { 'g.csv': header + schoolRow() + schoolRow() });
  expect(result).toMatchObject({ rows: 2, duplicatesInFile: 1 });
});

test('Windows-1252 names are read', async () => {
  const bytes = Buffer.from(header + schoolRow({ EstablishmentName: 'École' }), 'latin1');
  const result = await checked('schools', { 'g.csv': bytes });
  expect(result.loaded.schools[0]?.name).toBe('École');
  expect(result.problems[0]).toMatchObject({ rule: 'ENCODING', line: null });
});

test('a file of another kind says which it looks like', async () => {
  expect(await refusedSentence('schools', { 'x.csv': 'CHILD,SEX,DOB,ETHNIC\nK1,1,01/01/2010,WBRI\n' })).toBe(
    'x.csv is not the register of schools: it lacks URN, EstablishmentName, Easting, Northing, EstablishmentStatus (name). Send edubasealldata.csv as Get Information about Schools gives it. It looks like a file of another kind, “SSDA903 return”: send it as ssda903.',
  );
});

test('50,000 schools are read', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => schoolRow({ URN: String(100_000 + index) }));
  const result = await checked('schools', { 'g.csv': bytesOf(header + rows.join('')) });
  expect(acceptedRows(result)).toBe(50_000);
});
