import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { acceptedRows, checked, oldham, problemsOf, refusedSentence, rochdale } from './importLookups.ts';

const sample = readFileSync(resolve(import.meta.dirname, '../../data/samples/ofsted-annual.csv'), 'utf8');

type Cells = Readonly<Record<string, string>>;
const table = (rows: readonly Cells[]): string[][] => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
};
const csv = (rows: readonly Cells[]) =>
  `${table(rows)
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\n')}\n`;

async function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const annual: Cells = {
  URN: 'SC900001',
  'Provision type': 'Children’s home',
  'Registration status': 'Active',
  Name: 'REDACTED',
  Town: 'REDACTED',
  Postcode: 'REDACTED',
  'Local authority': 'Oldham',
  Sector: 'Private',
  Places: '4',
  'Short-break-only children’s home': 'No',
  'Multi Building Children’s Home': 'Yes',
  'Organisation which owns the provider': 'Alder Care',
};
const monthly: Cells = {
  'Local authority': 'Oldham',
  URN: 'SC900001',
  'Provider type': "Children's Home",
  'Provider subtype': "Children's Home",
  Sector: 'Local Authority',
  'Provider name': 'Hill House',
  'Registration date': '2015-02-01',
  'Registration status': 'Active',
  'Deregistration date': '',
  'Provider town': 'Oldham',
  'Provider postcode': 'OL4 3DT',
  'Owner name': 'Oldham Council',
  top_company: 'Oldham Council',
  'Number of registered places': '3',
  'Emotional and behavioural difficulties': 'Y',
  'Learning difficulty': 'Y',
  'Physical disabilities': 'N',
};
const check = (...rows: readonly Cells[]) => checked('ofsted', { 'ofsted.csv': csv(rows) });

test('the sample of the annual file: preamble passed over, agencies kept apart, redacted homes without a point', async () => {
  const result = await checked('ofsted', { 'ofsted.csv': sample });
  expect(result).toMatchObject({ rows: 4, setAside: 0, blank: 0 });
  expect(result.loaded.registeredHomes).toMatchObject([
    {
      homeReference: 'SC900001',
      urn: 'SC900001',
      kind: 'CHILDRENS_HOME',
      name: null,
      hostAuthority: oldham,
      registeredPlaces: 4,
      location: null,
      status: 'OPEN',
      providerName: 'Sample Care Group',
    },
    { homeReference: 'SC900002', isShortBreakOnly: true, offers: ['SHORT_BREAK'], sector: 'LOCAL_AUTHORITY' },
    { homeReference: 'SC900003', hostAuthority: rochdale, status: 'CLOSED' },
  ]);
  expect(result.loaded.agencies).toMatchObject([
    { urn: '1234567', name: 'Sample Fostering', provisionType: 'Independent fostering agency', isOpen: true },
  ]);
  expect(problemsOf(result)).toEqual(['- - NOT_A_HOME WARNING']);
  expect(result.problems[0]?.sentence).toBe(
    '1 row is of an agency or provider that is no home with places (fostering, adoption, supported accommodation without its premises, boarding): kept as providers, counted as no places.',
  );
  expect(JSON.stringify(result.loaded)).not.toContain('REDACTED');
});

test('the header may be on row 5, and its cells may begin with a line end', async () => {
  const [columns = [], ...rows] = table([annual]);
  const text = ['a', 'b', 'c', 'd'].join('\n');
  const header = columns.map((column) => `"\n${column}"`).join(',');
  const result = await checked('ofsted', {
    'o.csv': `${text}\n${header}\n${rows.map((cells) => cells.join(',')).join('\n')}\n`,
  });
  expect(result.loaded.registeredHomes).toHaveLength(1);
});

test('a monthly list has addresses: the home gets its point, and the postcode is not kept', async () => {
  const [home] = (await check(monthly)).loaded.registeredHomes;
  expect(home).toMatchObject({
    name: 'Hill House',
    registeredPlaces: 3,
    location: { precision: 'UNIT' },
    postcodeSector: 'OL4 3',
    town: 'Oldham',
    ownerGroupName: 'Oldham Council',
  });
  expect(JSON.stringify(home)).not.toContain('3DT');
});

test.each([
  ["Children's home", '', '', 'CHILDRENS_HOME'],
  ["Children's Home", 'Secure children’s home', '', 'SECURE_CHILDRENS_HOME'],
  ['Secure children`s home', '', '', 'SECURE_CHILDRENS_HOME'],
  ['Residential special school (registered as a children’s home)', '', '', 'RESIDENTIAL_SCHOOL'],
  ['Residential Family Centre', '', '', 'FAMILY_CENTRE'],
  ['Supported accommodation', '', 'Category 4', 'SUPPORTED_ACCOMMODATION'],
])('%s %s %s is %s', async (type, subtype, category, kind) => {
  const row = { ...monthly, 'Provider type': type, 'Provider subtype': subtype, 'Setting category': category };
  expect((await check(row)).loaded.registeredHomes[0]?.kind).toBe(kind);
});

test.each([
  ['Independent fostering agency'],
  ['Voluntary adoption agency'],
  ['Adoption support agency'],
  ['Supported accommodation'],
  ['Boarding school'],
])('%s has no places of its own', async (type) => {
  const result = await check({ ...monthly, 'Provider type': type });
  expect(result.loaded.registeredHomes).toEqual([]);
  expect(result.loaded.agencies).toHaveLength(1);
  expect(acceptedRows(result)).toBe(1);
});

test.each([
  ['Bristol', 'E06000023'],
  ['Durham', 'E06000047'],
  ['Herefordshire', 'E06000019'],
  ['Kingston upon Hull', 'E06000010'],
  ['Southend on Sea', 'E06000033'],
  ['St Helens', 'E08000013'],
  ['Bournemouth, Christchurch & Poole', 'E06000058'],
])('Ofsted’s spelling %s', async (name, gss) => {
  expect((await check({ ...monthly, 'Local authority': name })).loaded.registeredHomes[0]?.hostAuthority).toBe(gss);
});

test.each([
  ['Active', '', 'OPEN'],
  ['Active - Proposed to resign', '', 'OPEN'],
  ['Suspended', '', 'SUSPENDED'],
  ['Resigned', '', 'CLOSED'],
  ['Cancelled', '', 'CLOSED'],
  ['Active', '2025-01-01', 'CLOSED'],
])('status %s, closed %s is %s', async (status, closed, wanted) => {
  const row = { ...monthly, 'Registration status': status, 'Deregistration date': closed };
  expect((await check(row)).loaded.registeredHomes[0]?.status).toBe(wanted);
});

test.each([
  ['emotional and learning needs are no offer of ours', { 'Physical disabilities': 'N' }, []],
  ['physical disabilities are', { 'Physical disabilities': 'Y' }, ['DISABILITY']],
  ['as 1 and 0 too', { 'Physical disabilities': '1' }, ['DISABILITY']],
  ['blank says nothing', { 'Physical disabilities': '' }, null],
])('offers: %s', async (_name, change, offers) => {
  expect((await check({ ...monthly, ...change })).loaded.registeredHomes[0]?.offers).toEqual(offers);
});

describe('the last full inspection', () => {
  const date = 'Latest full inspection date';
  const outcome = 'Overall experiences and progress of children and young people';

  test.each([
    ['day first', '31/01/2025', 'Good', '2025-01-31', 'GOOD'],
    ['ISO', '2025-01-31', 'Outstanding', '2025-01-31', 'OUTSTANDING'],
    ['with a time of midnight', '31/01/2025 00:00', 'Good', '2025-01-31', 'GOOD'],
    ['an older word', '31/01/2014', 'Adequate', '2014-01-31', 'REQUIRES_IMPROVEMENT'],
    ['longer words', '01/02/2024', 'Requires improvement to be good', '2024-02-01', 'REQUIRES_IMPROVEMENT'],
    ['the worst', '01/02/2024', 'INADEQUATE', '2024-02-01', 'INADEQUATE'],
    [
      'the first and last words of supported accommodation',
      '1/2/2025',
      'Serious or widespread weaknesses',
      '2025-02-01',
      'SERIOUS_WEAKNESSES',
    ],
    ['not yet inspected', '', 'Not yet inspected', null, null],
    ['a judgement without a date is of no day', '', 'Good', null, null],
    ['a date without a judgement', '31/01/2025', '', '2025-01-31', null],
    ['a judgement nobody knows', '31/01/2025', 'Fine', '2025-01-31', null],
    ['one that only begins like another', '31/01/2025', 'Goodish', '2025-01-31', null],
    ['redacted', 'REDACTED', 'REDACTED', null, null],
  ])('%s', async (_name, inspected, judged, inspectedOn, inspectionJudgement) => {
    const result = await check({ ...monthly, [date]: inspected, [outcome]: judged });
    expect(result.loaded.registeredHomes).toMatchObject([{ inspectedOn, inspectionJudgement }]);
    expect(problemsOf(result)).toEqual([]);
  });

  test.each([
    ['a day that does not exist', '31/02/2025'],
    ['month first', '02/28/2025'],
    ['two digits of a year', '31/01/25'],
    ['the number a spreadsheet keeps', '45688'],
    ['below nought', '-1'],
    ['1e9', '1e9'],
    ['a year nobody will see', '31/01/9999'],
    ['before there were homes', '31/01/0001'],
    ['words', 'last spring'],
    ['a formula', '=TODAY()'],
    ['two dates', '31/01/2025; 31/01/2024'],
  ])('%s is no date: the home is loaded without, and that is said without the cell', async (_name, inspected) => {
    const result = await check({ ...monthly, [date]: inspected, [outcome]: 'Good' });
    expect(result.loaded.registeredHomes).toMatchObject([{ inspectedOn: null, inspectionJudgement: null }]);
    expect(problemsOf(result)).toEqual(['2 Date of last full inspection DATE WARNING']);
    expect(JSON.stringify(result.problems)).not.toContain(inspected);
  });
});

test('premises of supported accommodation have no number of their own: they are counted within their authority', async () => {
  const premises = {
    URN: '2700001',
    'Provision type': 'Supported accommodation',
    'Registration status': 'Active',
    'Service category (Note 4)': 'Category 1',
    Places: '2',
    'Premises Local Authority': 'Oldham',
    'Provider name': 'Step Up',
  };
  const result = await check(premises, premises, { ...premises, 'Premises Local Authority': 'Bury' });
  expect(
    result.loaded.registeredHomes.map(({ homeReference, registeredPlaces }) => [homeReference, registeredPlaces]),
  ).toEqual([
    ['2700001 premises 1', 2],
    ['2700001 premises 2', 2],
    ['2700001 premises 1', 2],
  ]);
});

describe('a row is set aside, with what to do', () => {
  test.each([
    ['no number', { URN: '?' }, 'URN REQUIRED', 'URN is not a number of Ofsted’s.'],
    [
      'a type not known',
      { 'Provider type': 'Spaceship' },
      'Provision type CODE',
      'The type of provision is not one we know.',
    ],
    [
      'no council',
      { 'Local authority': 'Atlantis', 'Provider postcode': '' },
      'Local authority LOCAL_AUTHORITY',
      'The council the home stands in is not one we know.',
    ],
    [
      'places no number',
      { 'Number of registered places': 'four' },
      'Places WHOLE_NUMBER',
      'Places is not a whole number from 0 to 200.',
    ],
    [
      'outside the region without an address',
      { 'Local authority': 'Kent', 'Provider postcode': 'REDACTED' },
      'Local authority OUTSIDE_REGION',
      'The home stands outside the region, and the list gives no address that can be placed, so nothing can be asked of it.',
    ],
  ])('%s', async (_name, change, where, sentence) => {
    const result = await check({ ...monthly, ...change });
    expect(problemsOf(result)).toEqual([`2 ${where} SET_ASIDE`]);
    expect(result.problems[0]?.sentence).toBe(sentence);
    expect(result.problems[0]?.fix).toMatch(/\.$/);
  });
});

test.each([
  [
    'an address in no table',
    { 'Provider postcode': 'OL9 9ZZ' },
    'Postcode POSTCODE',
    'The postcode is not in the postcode table, so no distance to the home is known.',
  ],
  [
    'no number of places',
    { 'Number of registered places': '' },
    'Places PLACES',
    'The list does not say how many places the home has, so none are counted.',
  ],
])('loaded with a warning: %s', async (_name, change, where, sentence) => {
  const result = await check({ ...monthly, ...change });
  expect(problemsOf(result)).toEqual([`2 ${where} WARNING`]);
  expect(result.problems[0]?.sentence).toBe(sentence);
});

describe('as an Excel workbook', () => {
  test('every sheet that is a list is read, the others are named', async () => {
    const closed = { ...monthly, URN: 'SC900009', 'Deregistration date': '2024-06-30' };
    const bytes = await workbook({ Notes: [['Read me']], Providers: table([monthly]), Closed: table([closed]) });
    const result = await checked('ofsted', { 'ofsted.xlsx': bytes });
    expect(result).toMatchObject({ rows: 2, setAside: 0, fileNames: ['ofsted.xlsx'] });
    expect(result.loaded.registeredHomes.map(({ urn, status }) => [urn, status])).toEqual([
      ['SC900001', 'OPEN'],
      ['SC900009', 'CLOSED'],
    ]);
    expect(result.problems.map(({ rule, sentence }) => [rule, sentence])).toEqual([
      ['SHEET_NOT_USED', 'The sheet “Notes” is not a list of providers, so it was not read.'],
    ]);
  });
  test('numbers, dates and formulas are read as what they show; text that begins like a formula is text', async () => {
    const [columns = [], row = []] = table([{ ...monthly, 'Provider name': '=cmd()', 'Registration date': '' }]);
    const cells: unknown[] = [...row];
    cells[columns.indexOf('Number of registered places')] = { formula: '1+2', result: 3 };
    cells[columns.indexOf('Registration date')] = new Date('2015-02-01T00:00:00Z');
    const result = await checked('ofsted', { 'o.xlsx': await workbook({ Providers: [columns, cells] }) });
    expect(result.loaded.registeredHomes[0]).toMatchObject({ registeredPlaces: 3, name: '=cmd()' });
  });
  test('a workbook without a list is refused', async () => {
    const bytes = await workbook({ Notes: [['Read me']] });
    expect(await refusedSentence('ofsted', { 'o.xlsx': bytes })).toBe(
      'o.xlsx is not a list of Ofsted’s: none of its first 15 lines has the columns URN and Provision type (or Provider type). Send the file as Ofsted gives it, its column names included.',
    );
  });
  test('a damaged one is refused', async () => {
    const bytes = (await workbook({ Providers: table([monthly]) })).slice(0, 900);
    expect(await refusedSentence('ofsted', { 'o.xlsx': bytes })).toContain('o.xlsx is damaged: it cannot be unpacked.');
  });
});

/** An archive of one entry whose directory says how large it is; it may lie. */
function archive(content: Uint8Array, said: number): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + 1);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const entry = Buffer.alloc(46 + 1);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, packed, entry, end]));
}

describe('an archive that would fill the memory', () => {
  const zeros = new Uint8Array(1024 * 1024);
  test('is refused by what its directory says', async () => {
    expect(await refusedSentence('ofsted', { 'o.xlsx': archive(zeros, 200 * 1024 * 1024) })).toBe(
      'o.xlsx unpacks to more than 150 MB, which is more than such a list holds. Save the sheets that matter as CSV UTF-8.',
    );
  });
  test('is refused where its directory lies', async () => {
    expect(await refusedSentence('ofsted', { 'o.xlsx': archive(zeros, 100) })).toContain('o.xlsx is damaged');
  });
});

test('Mac Roman is noticed by its dashes', async () => {
  const bytes = Buffer.concat([
    Buffer.from(csv([{ ...monthly, 'Provider name': 'Hill ~ House' }]).replace('~', '\u0000'), 'latin1'),
  ]);
  const at = bytes.indexOf(0);
  bytes[at] = 0xd0;
  const result = await checked('ofsted', { 'o.csv': new Uint8Array(bytes) });
  expect(result.loaded.registeredHomes[0]?.name).toBe('Hill – House');
  expect(result.problems[0]?.sentence).toContain('read as Mac Roman');
});

test('the same home twice is counted once, and with other values is set aside', async () => {
  const result = await check(monthly, monthly, { ...monthly, 'Number of registered places': '5' });
  expect(result).toMatchObject({ rows: 3, duplicatesInFile: 1, setAside: 1 });
});

test('a file of another kind says which it looks like', async () => {
  expect(
    await refusedSentence('ofsted', { 'x.csv': 'URN,EstablishmentName,EstablishmentStatus (name)\n1,a,Open\n' }),
  ).toContain('It looks like a file of another kind, “Schools (GIAS)”: send it as schools.');
});
