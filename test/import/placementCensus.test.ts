import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distanceReasons, isProperlyFar, readDistanceReason } from '../../schema/codes/placementCensusCodes.ts';
import { censusDayOfName } from '../../server/import/placementCensus.ts';
import {
  acceptedRows,
  checked,
  kent,
  lookups,
  oldham,
  problemsOf,
  refusedSentence,
  rochdale,
} from './importLookups.ts';

const sample = readFileSync(resolve(import.meta.dirname, '../../data/samples/pnw-census-good.csv'), 'utf8');
const known = lookups({ knownChildren: async () => new Set(['SAMPLE001', 'SAMPLE003', 'K1']) });

const good: Readonly<Record<string, string>> = {
  'Looked after child?': 'Looked after child (under 18)',
  'Placing Authority': 'Oldham',
  Identifier: 'K1',
  'How the placement was sourced': 'Direct Award / Off Framework',
  'Host Authority': 'Rochdale',
  'Type of provision': 'Residential - Mainstream',
  'Total weekly cost': '5000',
  'Contribution from Social Care': '4000',
  'Contribution from Education': '1000',
  'Contribution from Health': '0',
  'Placing at Distance Reason': 'Safeguarding requirement',
  'Does this CYP require a solo placement?': 'Yes, and is in a solo placement',
};
type Change = Readonly<Record<string, string>>;
function file(change: Change, without: readonly string[] = []): string {
  const row = Object.entries({ ...good, ...change }).filter(([column]) => !without.includes(column));
  return `${row.map(([column]) => `"${column}"`).join(',')}\n${row.map(([, cell]) => `"${cell}"`).join(',')}\n`;
}
const check = (change: Change, name = 'pnw-2025-12.csv') =>
  checked('pnw-census', { [name]: file(change) }, { lookups: known });

test('the sample', async () => {
  const result = await checked('pnw-census', { 'pnw.csv': sample }, { lookups: known });
  expect(problemsOf(result)).toEqual([]);
  expect(result.loaded.purchases).toMatchObject([
    {
      responsibleAuthority: oldham,
      childReference: 'SAMPLE001',
      day: '2025-01-10',
      hostAuthority: rochdale,
      sourcingRoute: 'FOSTERING_FPS',
      weeklyCostPounds: 850,
      distanceReason: 'EXISTS_NOT_AVAILABLE',
      isSoloRequired: false,
      isSoloGiven: false,
      deprivationOfLiberty: 'NONE',
    },
    {
      childReference: 'SAMPLE003',
      hostAuthority: kent,
      weeklyCostPounds: 6500,
      socialCarePounds: 5000,
      distanceReason: 'SAFEGUARDING',
      isSoloRequired: true,
      isSoloGiven: true,
      deprivationOfLiberty: 'CURRENT',
      urn: 'SC900001',
      provisionType: 'Residential - Mainstream',
      registeredWith: 'Ofsted',
    },
  ]);
});

test.each([
  ['PNW census Dec 2025.csv', '2025-12-31'],
  ['pnw_census_2022_mar.csv', '2022-03-31'],
  ['census-2025-06.csv', '2025-06-30'],
  ['june 2024.csv', '2024-06-30'],
  ['census.csv', null],
  ['export-2025-12-19123.csv', '2025-12-31'],
])('the census day of %s is %s', (name, day) => {
  expect(censusDayOfName(name)).toBe(day);
});

test('a census without a date is about where the children live now, and says so', async () => {
  const result = await check({}, 'census.csv');
  expect(result.loaded.purchases[0]?.day).toBeNull();
  expect(result.problems[0]).toMatchObject({
    rule: 'CENSUS_DATE',
    sentence: 'The file does not say its census date, so its rows are taken to be about where each child lives now.',
  });
});

describe('the reasons of both lists', () => {
  test.each(Object.entries(distanceReasons))('%s is read by its label', (code, { label, also }) => {
    for (const spelling of [label, ...also]) expect(readDistanceReason(spelling.toUpperCase())).toBe(code);
  });
  test('choice and safeguarding, in either list’s words, mean that the child is properly far', () => {
    const properly = (Object.keys(distanceReasons) as (keyof typeof distanceReasons)[]).filter(isProperlyFar);
    expect(properly).toEqual(['CHOICE', 'SAFEGUARDING', 'FAR_ON_PURPOSE']);
    expect(isProperlyFar(null)).toBe(false);
  });
});

test.each([
  ['Yes, but is not in a solo placement', true, false],
  ['No, but is in a solo placement', false, true],
  ['No, and is not in a solo placement', false, false],
  ['', null, null],
])('solo: %s', async (answer, isSoloRequired, isSoloGiven) => {
  const result = await check({ 'Does this CYP require a solo placement?': answer });
  expect(result.loaded.purchases[0]).toMatchObject({ isSoloRequired, isSoloGiven });
});

describe('a row is set aside, with what to do', () => {
  test.each([
    [
      'a child not known',
      { Identifier: 'K9' },
      'Identifier CHILD_NOT_KNOWN',
      'The child is not known from any return loaded.',
    ],
    ['no child', { Identifier: '' }, 'Identifier REQUIRED', 'Identifier is blank.'],
    [
      'grown up',
      { 'Looked after child?': 'Post 18 (CSC placement)' },
      'Looked after child? NOT_LOOKED_AFTER',
      'The row is of a young person who is not looked after.',
    ],
    [
      'another region',
      { 'Placing Authority': 'Kent' },
      'Placing Authority LOCAL_AUTHORITY',
      'Kent is not a member of your region.',
    ],
    [
      'no amount',
      { 'Total weekly cost': 'lots' },
      'Total weekly cost POUNDS',
      'Total weekly cost is not an amount of pounds.',
    ],
    [
      'below zero',
      { 'Total weekly cost': '-5' },
      'Total weekly cost POUNDS',
      'Total weekly cost is not an amount of pounds.',
    ],
    [
      'too much',
      { 'Total weekly cost': '£1,000,000' },
      'Total weekly cost POUNDS',
      'Total weekly cost is more than £200,000 a week.',
    ],
    [
      'no day',
      { 'Placement start date': '31/02/2025' },
      'Placement start date DATE',
      'Placement start date is not a day that exists between 1900 and 2100.',
    ],
  ])('%s', async (_name, change, where, sentence) => {
    const result = await check(change);
    expect(problemsOf(result)).toEqual([`2 ${where} SET_ASIDE`]);
    expect(result.problems[0]?.sentence).toBe(sentence);
    expect(result.problems[0]?.fix).toMatch(/\.$/);
    expect(acceptedRows(result)).toBe(0);
  });
});

test.each([
  [
    'a reason not in the list is left out',
    { 'Placing at Distance Reason': 'Because' },
    'Placing at Distance Reason CODE',
    { distanceReason: null },
  ],
  [
    'a type not in the list is left out',
    { 'Type of provision': 'Tent' },
    'Type of provision CODE',
    { provisionType: null },
  ],
  [
    'a council of Wales is left out',
    { 'Host Authority': 'Cardiff' },
    'Host Authority LOCAL_AUTHORITY',
    { hostAuthority: null },
  ],
  [
    'the parts are not the whole',
    { 'Contribution from Health': '70' },
    'Total weekly cost COST_SPLIT',
    { weeklyCostPounds: 5000 },
  ],
])('loaded with a warning: %s', async (_name, change, where, wanted) => {
  const result = await check(change);
  expect(problemsOf(result)).toEqual([`2 ${where} WARNING`]);
  expect(result.loaded.purchases[0]).toMatchObject(wanted);
});

test('the columns of 2022 are read too', async () => {
  const rename = (text: string) =>
    text
      .replace('Placing at Distance Reason', 'Primary Placing at Distance Reason')
      .replace('Safeguarding requirement', 'No placement available locally');
  const result = await checked('pnw-census', { 'pnw 2022 mar.csv': rename(file({})) }, { lookups: known });
  expect(result.loaded.purchases[0]?.distanceReason).toBe('NONE_LOCALLY');
});

test('a file without its columns says so', async () => {
  const text = file({}, ['Type of provision', 'Placing Authority']);
  expect(await refusedSentence('pnw-census', { 'x.csv': text })).toBe(
    'x.csv is not a Placements North West census: it lacks Type of provision, Placing Authority; data/samples/pnw-census-template.csv has every column.',
  );
});
