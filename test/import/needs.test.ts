import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportLookups } from '../../server/import/importFacts.ts';
import { needColumns } from '../../server/import/needWords.ts';
import { acceptedRows, checked, lookups, oldham, problemsOf, refusedSentence } from './importLookups.ts';

const samples = resolve(import.meta.dirname, '../../data/samples');
const sample = (name: string) => readFileSync(resolve(samples, name), 'utf8');
const children = new Set(['SAMPLE001', 'SAMPLE002', 'SAMPLE003', 'K1', 'K2', 'K3']);
const known = (change: Partial<ImportLookups> = {}) => lookups({ knownChildren: async () => children, ...change });

const good: Readonly<Record<string, string>> = {
  child_reference: 'K1',
  need_reference: 'N1',
  local_authority: 'Oldham',
  opened_on: '20/03/2025',
  needed_by: '25/03/2025',
  fostering: 'preferred',
};
type Change = Readonly<Record<string, string>>;
function needFile(...changes: readonly Change[]): string {
  const rows = changes.map((change): Change => ({ ...good, ...change }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (row: Change) => columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(',');
  return `${columns.join(',')}\n${rows.map(line).join('\n')}\n`;
}
const check = (...changes: readonly Change[]) =>
  checked('needs', { 'needs.csv': needFile(...changes) }, { lookups: known() });

test('the template has every column and no rows', async () => {
  expect(sample('needs-template.csv').trim().split(',')).toEqual([...needColumns]);
  expect(await refusedSentence('needs', { 'needs-template.csv': sample('needs-template.csv') })).toContain('no rows');
});

test('the good sample loads whole', async () => {
  const result = await checked('needs', { 'needs.csv': sample('needs-good.csv') }, { lookups: known() });
  expect(result).toMatchObject({ rows: 3, setAside: 0, duplicatesInFile: 0 });
  expect(result.loaded.needs).toMatchObject([
    {
      responsibleAuthority: oldham,
      reference: 'REF-1',
      childReferences: ['SAMPLE001', 'SAMPLE002'],
      siblingPlan: 'TOGETHER',
      cohorts: ['SIBLING_GROUP'],
      suitability: { FOSTERING: 'PREFERRED', KINSHIP: 'SUITABLE', CHILDRENS_HOME: 'UNSUITABLE' },
      mustStayAtSchool: true,
    },
    {
      reference: 'REF-2',
      urgency: 'WITHIN_5_DAYS',
      requiredOffers: ['THERAPEUTIC'],
      cohorts: ['THERAPEUTIC'],
      livingWith: 'ONLY_OLDER',
      risks: ['GOING_MISSING', 'SELF_HARM'],
      language: 'Tigrinya',
      faith: 'Christian',
    },
  ]);
  expect(result.loaded.siblingGroups).toEqual([
    {
      responsibleAuthority: oldham,
      reference: 'need REF-1',
      childReferences: ['SAMPLE001', 'SAMPLE002'],
      plan: 'TOGETHER',
    },
  ]);
  expect(result.loaded.areasToAvoid).toHaveLength(0);
});

test('places become points and sectors, and their visits are kept; the postcode is not', async () => {
  const result = await check({
    important_places: 'HOME OL4 3DT; FAMILY OL8 2RE 2.5|SCHOOL OL4 3DT 5',
    areas_to_avoid: 'OL8 2RE 2; ol4 3dt:0.5 miles',
  });
  expect(problemsOf(result)).toEqual([]);
  expect(result.loaded.importantPlaces).toMatchObject([
    { kind: 'FAMILY', label: 'OL4', isFamilyHome: true, visitsPerWeek: null, postcodeSector: 'OL4 3', slot: 'plan 1' },
    { kind: 'FAMILY', label: 'Family in OL8', isFamilyHome: false, visitsPerWeek: 2.5, slot: 'plan 2' },
    { kind: 'SCHOOL', label: 'School in OL4', visitsPerWeek: 5, slot: 'plan 1' },
  ]);
  expect(result.loaded.areasToAvoid).toMatchObject([
    { label: 'Within 2 miles of OL8', radiusMiles: 2, lng: -2.11 },
    { label: 'Within 0.5 miles of OL4', radiusMiles: 0.5 },
  ]);
  expect(JSON.stringify(result.loaded)).not.toMatch(/OL4 ?3DT|OL8 ?2RE/);
});

test('areas to avoid may be drawn, as WKT or GeoJSON, beside those round a postcode', async () => {
  const ring = [
    [-2.1, 53.5],
    [-2, 53.5],
    [-2, 53.6],
    [-2.1, 53.5],
  ];
  const result = await check({
    areas_to_avoid: [
      'POLYGON((-2.1 53.5, -2 53.5, -2 53.6, -2.1 53.5))',
      JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
      'OL8 2RE 2',
    ].join('; '),
  });
  expect(problemsOf(result)).toEqual([]);
  const corners = ring.slice(0, 3).map(([lng, lat]) => ({ lng, lat }));
  const drawn = { label: 'Drawn area, about 8 miles wide', corners };
  expect(result.loaded.areasToAvoid).toMatchObject([
    { ...drawn, slot: 'plan 1' },
    { ...drawn, slot: 'plan 2' },
    { label: 'Within 2 miles of OL8', slot: 'plan 3' },
  ]);
});

test('a school may be named by its URN', async () => {
  const school = { name: 'Hill School', point: { lng: -2.05, lat: 53.55 } };
  const findSchools = async () => new Map([['100001', school]]);
  const files = { 'n.csv': needFile({ important_places: 'SCHOOL 100001 5' }) };
  const result = await checked('needs', files, { lookups: known({ findSchools }) });
  expect(result.loaded.importantPlaces).toMatchObject([
    { kind: 'SCHOOL', label: 'Hill School', location: { point: school.point }, visitsPerWeek: 5 },
  ]);
});

test.each([
  ['criminal exploitation is the exploitation cohort', { risks: 'criminal exploitation' }, ['EXPLOITATION_RISK']],
  ['going missing is recorded and is no cohort', { risks: 'going missing' }, []],
  ['solo, by either column', { living_with: 'solo' }, ['SOLO']],
  ['secure authority', { secure_authority: 'yes' }, ['REMAND_OR_SECURE']],
  ['short breaks', { short_break: 'yes' }, ['SHORT_BREAK']],
  ['offers say their cohort', { offers: 'UASC;BABY' }, ['BABY', 'UASC']],
])('%s', async (_name, change, cohorts) => {
  expect((await check(change)).loaded.needs[0]?.cohorts).toEqual(cohorts);
});

const many = Array.from({ length: 40 }, () => 'COMMUNITY OL4 3DT 1').join(';');
const aside: readonly (readonly [string, Change, string, string])[] = [
  [
    'a child not known',
    { child_reference: 'K9' },
    'child_reference CHILD_NOT_KNOWN',
    'The child is not known from any return loaded.',
  ],
  ['no child', { child_reference: '' }, 'child_reference REQUIRED', 'child_reference is blank.'],
  ['no need', { need_reference: '' }, 'need_reference REQUIRED', 'need_reference is blank.'],
  [
    'another region’s council',
    { local_authority: 'Kent' },
    'local_authority LOCAL_AUTHORITY',
    'Kent is not a member of your region.',
  ],
  ['no day', { needed_by: '' }, 'needed_by REQUIRED', 'needed_by is blank.'],
  [
    'no such day',
    { needed_by: '31/02/2025' },
    'needed_by DATE',
    'needed_by is not a day that exists between 1900 and 2100.',
  ],
  ['needed before it was opened', { needed_by: '19/03/2025' }, 'needed_by DATES', 'needed_by is before opened_on.'],
  ['a word not known', { fostering: 'maybe' }, 'fostering CODE', 'fostering is not one of the words we know.'],
  ['a risk not known', { risks: 'complex needs' }, 'risks CODE', 'risks has a word we do not know.'],
  [
    'forty places',
    { important_places: many },
    'important_places MANY_PLACES',
    'important_places has more than 20 places.',
  ],
  [
    'a place without a postcode',
    { important_places: 'SCHOOL Hill School 5' },
    'important_places PLACE',
    'important_places has an item that is not a kind, a postcode and visits a week.',
  ],
  [
    'more visits than there are',
    { important_places: 'FAMILY OL4 3DT 50' },
    'important_places PLACE',
    'important_places has an item that is not a kind, a postcode and visits a week.',
  ],
  [
    'a radius over everything',
    { areas_to_avoid: 'OL4 3DT 500' },
    'areas_to_avoid RADIUS',
    'areas_to_avoid has a radius that is not between 0.1 and 50 miles: a wider one would rule nearly every home out.',
  ],
  [
    'an area that cannot be drawn',
    { areas_to_avoid: 'M1 1AA 2' },
    'areas_to_avoid POSTCODE',
    'areas_to_avoid has a postcode that is not in the postcode table, so the area could not be kept clear.',
  ],
  [
    'an area in words',
    { areas_to_avoid: 'the town' },
    'areas_to_avoid AREA',
    'areas_to_avoid has an item that is neither a postcode and a number of miles, nor a drawn area.',
  ],
  [
    'a drawn area whose sides cross',
    { areas_to_avoid: 'POLYGON((-2.1 53.5, -2 53.6, -2 53.5, -2.1 53.6))' },
    'areas_to_avoid DRAWN_AREA',
    'areas_to_avoid has a drawn area that cannot be kept. The sides of the drawn area cross or touch each other: go round its edge from corner to corner.',
  ],
  [
    'a drawn area cut off',
    { areas_to_avoid: '{"type":"Polygon","coordinates":[[[-2.1,53.5]' },
    'areas_to_avoid AREA',
    'areas_to_avoid has an item that is neither a postcode and a number of miles, nor a drawn area.',
  ],
  ['a long word', { faith: 'x'.repeat(61) }, 'faith LONG_TEXT', 'faith is longer than 60 characters.'],
  [
    'children that are not there',
    { children_in_need: '2' },
    'children_in_need NEED_INCOMPLETE',
    'The need is for 2 children, and the files have 1 of them.',
  ],
];
describe('a row is set aside, with what to do', () => {
  test.each(aside)('%s', async (_name, change, where, sentence) => {
    const result = await check(change);
    expect(problemsOf(result)).toEqual([`2 ${where} SET_ASIDE`]);
    expect(result.problems[0]?.sentence).toBe(sentence);
    expect(result.problems[0]?.fix).toMatch(/\.$/);
    expect(acceptedRows(result)).toBe(0);
    expect(result.loaded).toMatchObject({ needs: [], importantPlaces: [], areasToAvoid: [], needRows: [] });
  });
});

describe('a need of several children', () => {
  const two = [{}, { child_reference: 'K2' }] as const;
  test('is one need; brothers and sisters are placed together unless said', async () => {
    const result = await check(...two);
    expect(result.loaded.needs).toMatchObject([{ childReferences: ['K1', 'K2'], siblingPlan: 'TOGETHER' }]);
    expect(result.loaded.needRows).toHaveLength(2);
  });
  test('is set aside whole when one row cannot be used', async () => {
    const result = await check({}, { child_reference: 'K9' }, { child_reference: 'K3', need_reference: 'N2' });
    expect(problemsOf(result)).toEqual([
      '2 need_reference NEED_INCOMPLETE SET_ASIDE',
      '3 child_reference CHILD_NOT_KNOWN SET_ASIDE',
    ]);
    expect(result.problems[0]?.sentence).toBe(
      'Another child’s row of the same need, on line 3 of needs.csv, could not be used, so the need was not loaded.',
    );
    expect(result.loaded.needs.map(({ reference }) => reference)).toEqual(['N2']);
  });
  test('says the same on each row', async () => {
    const result = await check({}, { child_reference: 'K2', needed_by: '01/04/2025' });
    expect(problemsOf(result)).toEqual([
      '2 need_reference NEED_INCOMPLETE SET_ASIDE',
      '3 need_reference NEED_DIFFERS SET_ASIDE',
    ]);
    expect(result.problems[1]?.sentence).toBe('The row says otherwise of the need than line 2 of needs.csv does.');
  });
  test('counts a row said twice as identical', async () => {
    expect(await check({}, {})).toMatchObject({ rows: 2, duplicatesInFile: 1, setAside: 0 });
  });
  test('has each child once', async () => {
    const result = await check({}, { important_places: 'FAMILY OL4 3DT 1' });
    expect(problemsOf(result)).toEqual(['3 child_reference DUPLICATE_CHILD SET_ASIDE']);
    expect(result.loaded.needs).toHaveLength(1);
  });
});

describe('a child in two open needs', () => {
  test('of one file: the second is set aside', async () => {
    const result = await check({}, { need_reference: 'N2' });
    expect(problemsOf(result)).toEqual(['3 need_reference TWO_NEEDS SET_ASIDE']);
    expect(result.problems[0]).toMatchObject({
      sentence: 'The child has another open need of the same kind, so this one was not loaded.',
      fix: 'Close the other (status MET or WITHDRAWN), or give the child’s rows the same need_reference.',
    });
  });
  const held = known({ openNeeds: async () => new Map([['K1', [{ reference: 'OLD', isShortBreak: false }]]]) });
  test.each([
    ['one is held already', [{}], 1],
    ['the held one is closed by the same file', [{}, { need_reference: 'OLD', status: 'met' }], 0],
    ['this is short breaks beside a stay', [{ short_break: 'yes' }], 0],
    ['it is the held need again', [{ need_reference: 'OLD' }], 0],
  ] as const)('%s', async (_name, changes, setAside) => {
    const result = await checked('needs', { 'n.csv': needFile(...changes) }, { lookups: held });
    expect(result.setAside).toBe(setAside);
  });
});

test.each([
  [
    'long past',
    { opened_on: '01/01/2025', needed_by: '01/02/2025' },
    'needed_by LONG_PAST',
    'needed_by is more than 28 days before 2025-03-31, the date of the facts held, and the need is still open.',
  ],
  [
    'after the facts',
    { opened_on: '01/05/2025', needed_by: '01/06/2025' },
    'opened_on AFTER_FACTS',
    'opened_on is after 2025-03-31, the date of the facts held, so the need is counted from that date on, and with the latest facts.',
  ],
  [
    'a place in no table',
    { important_places: 'FAMILY M1 1AA 1' },
    'important_places POSTCODE',
    'important_places has a place that is in no table held, so no distance to it is known.',
  ],
])('loaded with a warning: %s', async (_name, change, where, sentence) => {
  const result = await check(change);
  expect(problemsOf(result)).toEqual([`2 ${where} WARNING`]);
  expect(result.problems[0]?.sentence).toBe(sentence);
  expect(acceptedRows(result)).toBe(1);
});

test('the bad sample is accounted for', async () => {
  const result = await checked('needs', { 'needs.csv': sample('needs-bad.csv') }, { lookups: known() });
  expect(result).toMatchObject({ rows: 4, setAside: 3 });
  expect(acceptedRows(result)).toBe(1);
});

test('a file without its columns says so, and what it looks like', async () => {
  expect(await refusedSentence('needs', { 'x.csv': 'kind,registered_places,local_authority\nIFA,2,Oldham\n' })).toBe(
    'x.csv is not a needs file: it lacks child_reference, need_reference, opened_on, needed_by; data/samples/needs-template.csv has every column. It looks like a file of another kind, “Homes return”: send it as homes.',
  );
});
