import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standardPostcode } from '../../server/import/standardPlaces.ts';
import { acceptedRows, checked, lookups, oldham, problemsOf, refusedSentence } from './importLookups.ts';

const sample = readFileSync(resolve(import.meta.dirname, '../../data/samples/placements-standard.json'), 'utf8');
const known = lookups({ knownChildren: async () => new Set(['SAMPLE001', 'SAMPLE003', 'K1', '42']) });
const sent = { lookups: known, localAuthority: oldham };
const read = (text: string) => checked('placements-standard', { 'ps.json': text }, sent);
const check = (record: object) => read(JSON.stringify([record]));
const refused = (text: string) => refusedSentence('placements-standard', { 'ps.json': text }, sent);

type Result = Awaited<ReturnType<typeof read>>;
/** Every file with an open need says once what its records leave unsaid (test/import/standardMore.test.ts). */
const beside = (result: Result): Result => ({
  ...result,
  problems: result.problems.filter(({ rule }) => rule !== 'NOT_CARRIED'),
});

const good = { childId: 'K1', neededBy: 'Today', fosterCareSuitability: 'Preferred', referralDate: '2025-03-20' };

test('the sample: a need, and a need met by its placement', async () => {
  const result = await read(sample);
  expect(result).toMatchObject({ rows: 2, setAside: 0 });
  expect(result.loaded.needs).toMatchObject([
    {
      reference: 'PS-1',
      status: 'OPEN',
      urgency: 'PLANNED',
      openedOn: '2025-03-20',
      neededBy: '2025-03-26',
      suitability: { FOSTERING: 'PREFERRED', CHILDRENS_HOME: 'UNSUITABLE' },
      mustStayAtSchool: true,
      risks: ['CRIMINAL_EXPLOITATION', 'GOING_MISSING'],
      cohorts: ['EXPLOITATION_RISK'],
      livingWith: 'OTHERS',
    },
    { reference: 'SAMPLE003 2024-09-16', status: 'MET', urgency: 'SAME_DAY', neededBy: '2024-09-16' },
  ]);
  expect(result.loaded.purchases).toMatchObject([
    {
      childReference: 'SAMPLE003',
      day: '2024-09-17',
      weeklyCostPounds: 6200,
      provisionType: 'Residential',
      urn: 'SC900001',
      isLocationPreferred: false,
      siblingsTogether: 0,
    },
  ]);
  expect(result.loaded.importantPlaces).toMatchObject([
    { kind: 'FAMILY', isFamilyHome: true, postcodeSector: 'OL4 3' },
    { kind: 'SCHOOL', label: 'School in OL8', postcodeSector: 'OL8 2' },
    { kind: 'COMMUNITY', visitsPerWeek: 1, postcodeSector: 'OL2 5' },
  ]);
  expect(JSON.stringify(result.loaded)).not.toContain('Sample Officer');
});

describe('one object, an array, lines, or an object that holds the array', () => {
  const one = JSON.stringify(good);
  test.each([
    ['one object', one, [1]],
    ['an array', `[\n${one},\n${one.replace('2025-03-20', '2025-03-21').replace('K1', 'SAMPLE001')}\n]`, [2, 3]],
    ['an object a line', `${one}\n\n${one.replace('K1', 'SAMPLE001')}\n`, [1, 3]],
    ['wrapped', `{"metadata": {"version": "v2"},\n"records": [\n${one}]}`, [3]],
  ])('%s', async (_name, text, lines) => {
    const result = await read(text.replaceAll('"Preferred"', '"Perhaps"'));
    expect(result.setAsideRows.map(({ line }) => line)).toEqual(lines);
    expect(acceptedRows(await read(text))).toBe(lines.length);
  });
});

test('names as the regional platforms and the standard’s own words have them', async () => {
  const platform = {
    child_ID: '42',
    when_placement_is_needed_by: '< 5 days',
    foster_care_suitability: 'Suitable but not preferred',
    risk_to_child_self_harm: 'Risk present',
    date_entry_referral: '20/03/2025',
    total_weekly_cost: '812.50',
    placement_start_date: '25/03/2025',
    placement_sourced: 'RCC contract',
    placement_location_non_preferable_reason: 'CYP / parental preference',
  };
  const [need] = (await check(platform)).loaded.needs;
  expect(need).toMatchObject({
    urgency: 'WITHIN_5_DAYS',
    neededBy: '2025-03-25',
    suitability: { FOSTERING: 'SUITABLE' },
    risks: ['SELF_HARM'],
    status: 'MET',
  });
  expect((await check(platform)).loaded.purchases[0]).toMatchObject({
    day: '2025-03-25',
    weeklyCostPounds: 812.5,
    sourcingRoute: 'RCC_CONTRACT',
    distanceReason: 'CHOICE',
  });
  const words = {
    'Child ID': 'K1',
    'Who can the child be cared for alongside?': 'Solo placement recommended',
    'Deprivation of Liberty Order': 'No',
    'Date of Data entry (referral)': '2025-03-20',
    'Primary family location (postcode sector - e.g. GL71)': 'OL41',
  };
  const result = await check(words);
  expect(beside(result).problems).toEqual([]);
  expect(result.loaded.needs[0]).toMatchObject({ isSoloRequired: true, livingWith: 'SOLO', cohorts: ['SOLO'] });
  expect(result.loaded.importantPlaces[0]).toMatchObject({ isFamilyHome: true, location: { precision: 'SECTOR' } });
});

test.each([
  ['GL71', 'GL7 1'],
  ['gl7 1', 'GL7 1'],
  ['OL43DT', 'OL43DT'],
  ['M11', 'M1 1'],
])('the sector written %s is %s', (text, sector) => {
  expect(standardPostcode(text)).toBe(sector);
});

test.each([
  ['daily', 7],
  ['few times a week', 3],
  ['every two weeks', 0.5],
  ['monthly', 0.25],
  ['other', null],
])('a place visited %s', async (otherLocationFrequency, visitsPerWeek) => {
  const result = await check({ ...good, otherLocation: 'OL4 3DT', otherLocationFrequency });
  expect(result.loaded.importantPlaces[0]?.visitsPerWeek).toBe(visitsPerWeek);
});

test('an area to avoid is kept clear as wide as it says, else a mile with a warning', async () => {
  const said = await check({ ...good, locationsToAvoid: ['OL4 3DT 2.5 miles', 'None'] });
  expect(said.loaded.areasToAvoid).toMatchObject([{ radiusMiles: 2.5 }]);
  expect(beside(said).problems).toEqual([]);
  const bare = await check({ ...good, locationsToAvoid: 'OL4 3DT' });
  expect(bare.loaded.areasToAvoid).toMatchObject([{ radiusMiles: 1 }]);
  expect(problemsOf(beside(bare))).toEqual(['1 locationsToAvoid RADIUS_ASSUMED WARNING']);
});

const aside: readonly (readonly [string, unknown, string, string])[] = [
  ['no object', 'text', '- JSON', 'The record is not a JSON object.'],
  ['no child', { ...good, childId: undefined }, 'childId REQUIRED', 'childId is missing.'],
  [
    'a child not known',
    { ...good, childId: 'K9' },
    'childId CHILD_NOT_KNOWN',
    'The child is not known from any return loaded.',
  ],
  [
    'neither referral nor placement',
    { childId: 'K1' },
    'referralDate REQUIRED',
    'The record has neither a day of referral nor a placement.',
  ],
  ['no day', { A: { ...good, referralDate: '2025-02-31' } }, 'A.referralDate DATE', 'A.referralDate is not a day.'],
  [
    'no option',
    { P: { ...good, fosterCareSuitability: 'Perhaps' } },
    'P.fosterCareSuitability CODE',
    'P.fosterCareSuitability is not one of the standard’s options.',
  ],
  [
    'a type of another kind',
    { ...good, neededBy: 5 },
    'neededBy CODE',
    'neededBy is not one of the standard’s options.',
  ],
  [
    'no amount',
    { ...good, totalWeeklyCost: 'lots' },
    'totalWeeklyCost POUNDS',
    'totalWeeklyCost is not an amount of pounds.',
  ],
  [
    'too many brothers',
    { ...good, siblingsPlacedTogether: 1000 },
    'siblingsPlacedTogether WHOLE_NUMBER',
    'siblingsPlacedTogether is not a whole number.',
  ],
  [
    'an area in words',
    { ...good, locationsToAvoid: 'The high street' },
    'locationsToAvoid AREA',
    'locationsToAvoid names a place in words, so the area could not be kept clear.',
  ],
];
describe('a record is set aside, with the path and what to do', () => {
  test.each(aside)('%s', async (_name, record, where, sentence) => {
    const result = await read(JSON.stringify([record]));
    expect(problemsOf(result)).toEqual([`1 ${where} SET_ASIDE`]);
    expect(result.problems[0]).toMatchObject({ sentence, fix: expect.stringMatching(/\.$/) });
    expect(acceptedRows(result)).toBe(0);
    expect(result.loaded).toMatchObject({ needs: [], purchases: [], needRows: [], importantPlaces: [] });
  });
  test('broken JSON costs its own record only', async () => {
    const result = await read(`[\n{"childId": },\n${JSON.stringify(good)}]`);
    expect(problemsOf(beside(result))).toEqual(['2 - JSON SET_ASIDE']);
    expect(acceptedRows(result)).toBe(1);
  });
  test('records on one line are told apart by their place', async () => {
    const result = await read(JSON.stringify([good, { ...good, childId: 'K9' }]));
    expect(problemsOf(beside(result))).toEqual(['1 [1].childId CHILD_NOT_KNOWN SET_ASIDE']);
  });
  test('a number too long to be kept exactly', async () => {
    const result = await read(`[{"childId": 12345678901234567890, "referralDate": "2025-03-20"}]`);
    expect(problemsOf(result)).toEqual(['1 - NUMBER SET_ASIDE']);
  });
  test('a need and its placement go in together or not at all', async () => {
    const twice = [good, { ...good, localIdentifier: 'B', totalWeeklyCost: 5 }, { ...good, localIdentifier: 'C' }];
    const result = await read(JSON.stringify(twice));
    expect(result.loaded.purchases).toHaveLength(1);
    expect(problemsOf(beside(result))).toEqual(['1 need_reference TWO_NEEDS SET_ASIDE']);
  });
});

test('names nobody knows are told once', async () => {
  const result = await read(
    JSON.stringify([
      { ...good, starSign: 'Leo', X: { starSign: 1 } },
      { ...good, childId: 'SAMPLE001', starSign: 'Leo' },
    ]),
  );
  expect(beside(result).problems).toMatchObject([
    { rule: 'UNUSED_FIELD', line: null, sentence: 'Not used: the fields starSign, X.starSign.' },
  ]);
});

test('a name that JavaScript gives a meaning to is only a name', async () => {
  const result = await read(
    '[{"childId":"K1","referralDate":"2025-03-20","__proto__":{"polluted":true},"constructor":"x"}]',
  );
  expect(acceptedRows(result)).toBe(1);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

describe('a file that cannot be read is refused with one sentence', () => {
  test.each([
    ['no JSON', 'childId,neededBy\nK1,Today\n', 'ps.json is not JSON: it does not begin with { or [.'],
    [
      'too deep',
      `[${'['.repeat(20)}${']'.repeat(20)}]`,
      'ps.json: the record that begins on line 1 is nested more than 8 levels deep. Mend it and send the file again.',
    ],
    [
      'never closed',
      '[\n{"childId": "K1"',
      'ps.json: the record that begins on line 2 has a bracket or quotation mark that is never closed. Mend it and send the file again.',
    ],
    [
      'the standard itself',
      '{"metadata":{},"entities":[{"name":"Risks","fields":[{"cardinality":"1..1"}]}]}',
      'ps.json is the description of the standard, not data in it. Send the records themselves.',
    ],
    ['no records', '[]', 'ps.json: there are column names but no rows, so there is nothing to load.'],
  ])('%s', async (_name, text, sentence) => {
    expect(await refused(text)).toBe(sentence);
  });
});
