import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptedRows, checked, lookups, oldham, problemsOf, refusedSentence, rochdale } from './importLookups.ts';

const samples = resolve(import.meta.dirname, '../../data/samples');
const sample = (name: string) => readFileSync(resolve(samples, name), 'utf8');

const good: Readonly<Record<string, string>> = {
  home_reference: 'H1',
  name: 'Sample',
  kind: 'IFA',
  sector: 'Private',
  local_authority: 'Oldham',
  postcode: 'OL4 3DT',
  age_from: '0',
  age_to: '17',
  sex: 'any',
  registered_places: '3',
  filled_places: '1',
};
const homeFile = (change: Readonly<Record<string, string>>) => {
  const row = { ...good, ...change };
  const cells = Object.values(row).map((cell) => `"${cell}"`);
  return `${Object.keys(row).join(',')}\n${cells.join(',')}\n`;
};
const checkHome = (change: Readonly<Record<string, string>>) => checked('homes', { 'homes.csv': homeFile(change) });

describe('the sample files', () => {
  test('the good one loads whole', async () => {
    const result = await checked('homes', { 'homes.csv': sample('homes-good.csv') });
    expect(result).toMatchObject({ rows: 5, setAside: 0, blank: 0, duplicatesInFile: 0 });
    expect(result.loaded.homes.map((home) => home.kind)).toEqual([
      'IN_HOUSE_FOSTER',
      'AGENCY_FOSTER',
      'KINSHIP',
      'CHILDRENS_HOME',
      'SUPPORTED_ACCOMMODATION',
    ]);
  });
  test('every row of the bad one is accounted for', async () => {
    const result = await checked('homes', { 'homes.csv': sample('homes-bad.csv') });
    expect(result).toMatchObject({ rows: 9, setAside: 5, blank: 1, duplicatesInFile: 1 });
    expect(acceptedRows(result)).toBe(2);
    expect(
      result.problems.filter(({ severity }) => severity === 'SET_ASIDE').map(({ line, column }) => [line, column]),
    ).toEqual([
      [3, 'kind'],
      [4, 'local_authority'],
      [6, 'registered_places'],
      [7, 'registered_places'],
      [8, 'confirmed_on'],
    ]);
  });
  test('the template has no rows to load', async () => {
    expect(await refusedSentence('homes', { 'homes-template.csv': sample('homes-template.csv') })).toContain('no rows');
  });
});

test('a home with everything', async () => {
  const result = await checkHome({
    urn: '1234567',
    provider: 'P',
    owner_group: 'G',
    town: 'Oldham',
    status: 'Suspended',
    on_hold_places: '1',
    on_hold_reason: 'carer break',
    on_hold_until: '2025-06-30',
    reserved_places: '1',
    notice_places: '1',
    short_break_only: 'Yes',
    offers: 'SIBLINGS;Teenagers|SIBLINGS',
    adaptations: 'step free;HOIST',
    named_children: 'K1;K2',
    exempt_children: 'K3|K4',
    weekly_cost: '£1,250.50',
    next_vacancy_on: '2025-07-01',
    phone: '0161 496 0000',
    confirmed_on: '2025-03-30',
    sex: 'Girls',
  });
  expect(result.problems).toEqual([]);
  expect(result.loaded.homes[0]).toMatchObject({
    homeReference: 'H1',
    kind: 'AGENCY_FOSTER',
    urn: '1234567',
    hostAuthority: oldham,
    postcodeSector: 'OL4 3',
    location: { precision: 'UNIT' },
    status: 'SUSPENDED',
    sexAccepted: 'F',
    registeredPlaces: 3,
    onHoldReason: 'CARER_BREAK',
    onHoldUntil: '2025-06-30',
    isShortBreakOnly: true,
    offers: ['SIBLINGS', 'TEENAGERS'],
    adaptations: ['STEP_FREE', 'HOIST'],
    namedChildReferences: ['K1', 'K2'],
    confirmedOn: '2025-03-30',
    exemptChildReferences: ['K3', 'K4'],
    weeklyCostPounds: 1250.5,
    nextVacancyOn: '2025-07-01',
  });
});

test.each([
  ['IN_HOUSE_FOSTER', 'IN_HOUSE_FOSTER'],
  ['in-house foster', 'IN_HOUSE_FOSTER'],
  ['Foster, in-house', 'IN_HOUSE_FOSTER'],
  ['ifa', 'AGENCY_FOSTER'],
  ['kinship', 'KINSHIP'],
  ['Connected Person', 'KINSHIP'],
  ["children's home", 'CHILDRENS_HOME'],
  ['Children’s Home', 'CHILDRENS_HOME'],
  ['secure', 'SECURE_CHILDRENS_HOME'],
  ['Supported accommodation', 'SUPPORTED_ACCOMMODATION'],
  ['Residential family centre', 'FAMILY_CENTRE'],
  ['Residential special school', 'RESIDENTIAL_SCHOOL'],
])('kind %s is %s', async (kind, code) => {
  expect((await checkHome({ kind })).loaded.homes[0]?.kind).toBe(code);
});

describe('a row is set aside, with what to do', () => {
  test.each([
    ['no reference', { home_reference: '' }, 'home_reference REQUIRED'],
    ['no kind', { kind: '' }, 'kind REQUIRED'],
    ['an unknown kind', { kind: 'castle' }, 'kind CODE'],
    ['no registered places', { registered_places: '' }, 'registered_places REQUIRED'],
    ['places below zero', { registered_places: '-1' }, 'registered_places WHOLE_NUMBER'],
    ['half a place', { registered_places: '2.5' }, 'registered_places WHOLE_NUMBER'],
    ['places in words', { registered_places: 'four' }, 'registered_places WHOLE_NUMBER'],
    ['201 places', { registered_places: '201' }, 'registered_places WHOLE_NUMBER'],
    ['places like a formula', { registered_places: '1e3' }, 'registered_places WHOLE_NUMBER'],
    [
      'more taken than registered',
      { filled_places: '2', on_hold_places: '1', reserved_places: '1' },
      'registered_places PLACES',
    ],
    ['more on notice than filled', { notice_places: '2' }, 'notice_places PLACES'],
    ['ages the wrong way round', { age_from: '12', age_to: '5' }, 'age_to AGES'],
    ['an age of 40', { age_to: '40' }, 'age_to WHOLE_NUMBER'],
    ['an unknown sector', { sector: 'Martian' }, 'sector CODE'],
    ['an unknown sex', { sex: 'robots' }, 'sex CODE'],
    ['an unknown status', { status: 'asleep' }, 'status CODE'],
    ['an unknown offer', { offers: 'SIBLINGS;magic' }, 'offers CODE'],
    ['an unknown adaptation', { adaptations: 'moat' }, 'adaptations CODE'],
    ['an unknown reason on hold', { on_hold_reason: 'weather' }, 'on_hold_reason CODE'],
    ['yes or no', { short_break_only: 'perhaps' }, 'short_break_only CODE'],
    ['a date that does not exist', { confirmed_on: '31/02/2025' }, 'confirmed_on DATE'],
    ['an unknown council', { local_authority: 'Atlantis' }, 'local_authority LOCAL_AUTHORITY'],
    ['a council of another region', { local_authority: 'Kent' }, 'local_authority LOCAL_AUTHORITY'],
    [
      'no council and an unknown postcode',
      { local_authority: '', postcode: 'ZZ99 9ZZ' },
      'local_authority LOCAL_AUTHORITY',
    ],
    ['half a point', { latitude: '53.5', longitude: '' }, 'latitude, longitude LOCATION'],
    ['a point in the Atlantic', { latitude: '53.5', longitude: '-40' }, 'latitude, longitude LOCATION'],
    ['latitude and longitude exchanged', { latitude: '-2.1', longitude: '53.5' }, 'latitude, longitude LOCATION'],
  ])('%s', async (_name, change, problem) => {
    const result = await checkHome(change);
    expect(
      result.problems.filter(({ severity }) => severity === 'SET_ASIDE').map(({ column, rule }) => `${column} ${rule}`),
    ).toEqual([problem]);
    expect(result).toMatchObject({ rows: 1, setAside: 1, loaded: { homes: [] } });
    expect(result.problems.every(({ sentence, fix }) => sentence.endsWith('.') && fix.endsWith('.'))).toBe(true);
  });
});

describe('where a home stands', () => {
  test('a postcode that is not in the table is a warning, and no point', async () => {
    const result = await checkHome({ postcode: 'ZZ99 9ZZ' });
    expect(problemsOf(result)).toEqual(['2 postcode POSTCODE WARNING']);
    expect(result.loaded.homes[0]?.location).toBeNull();
    expect(result).toMatchObject({ warned: 1, hadUnplacedPostcodes: true });
  });
  test('where only the sector of a postcode is known, its middle is used and said to be approximate', async () => {
    const nearby = lookups({
      findPostcodes: async (keys) =>
        new Map(
          keys.map(
            (postcode) =>
              [
                postcode,
                {
                  postcode: 'OL41',
                  endedIn: null,
                  localAuthority: oldham,
                  location: { point: { lng: -2, lat: 53 }, grid: null, precision: 'SECTOR' },
                },
              ] as const,
          ),
        ),
    });
    const result = await checked('homes', { 'h.csv': homeFile({}) }, { lookups: nearby });
    expect(result.loaded.homes[0]?.location?.precision).toBe('SECTOR');
    expect(problemsOf(result)).toEqual(['2 postcode POSTCODE WARNING']);
  });
  test('the point given comes before the postcode', async () => {
    const result = await checkHome({ postcode: 'ZZ99 9ZZ', latitude: '53.5', longitude: '-2.1' });
    expect(result.loaded.homes[0]?.location?.point).toEqual({ lat: 53.5, lng: -2.1 });
    expect(result.problems).toEqual([]);
  });
  test('the council of the postcode where none is given, else the council chosen for the file', async () => {
    const { local_authority: _, ...row } = good;
    const text = (postcode: string) =>
      `${Object.keys(row).join(',')}\n${Object.values({ ...row, postcode }).join(',')}\n`;
    expect(
      (await checked('homes', { 'h.csv': text('OL4 3DT') }, { localAuthority: rochdale })).loaded.homes[0]
        ?.hostAuthority,
    ).toBe(oldham);
    expect(
      (await checked('homes', { 'h.csv': text('') }, { localAuthority: rochdale })).loaded.homes[0]?.hostAuthority,
    ).toBe(rochdale);
  });
  test('a council and a postcode that disagree are told', async () => {
    const result = await checkHome({ local_authority: 'Rochdale' });
    expect(result.loaded.homes[0]?.hostAuthority).toBe(rochdale);
    expect(problemsOf(result)).toEqual(['2 local_authority LOCAL_AUTHORITY WARNING']);
  });
});

test('a homes file must have its columns', async () => {
  expect(await refusedSentence('homes', { 'x.csv': 'name,town\nA,B\n' })).toBe(
    'x.csv is not a homes return: it lacks kind, registered_places, home_reference (or urn), local_authority (or postcode); data/samples/homes-template.csv has every column.',
  );
});

test('a urn stands in for a reference; two rows of one home that disagree keep the first', async () => {
  const columns = 'urn,kind,registered_places,local_authority,latitude,longitude';
  const result = await checked('homes', {
    'h.csv': `${columns}\nSC1,IFA,2,Oldham,53.5,-2.1\nSC1,IFA,3,Oldham,53.5,-2.1\nSC1,IFA,2,Oldham,53.5,-2.1\n`,
  });
  expect(result.loaded.homes.map((home) => [home.homeReference, home.name, home.registeredPlaces])).toEqual([
    ['SC1', 'SC1', 2],
  ]);
  expect(problemsOf(result)).toEqual(['3 home_reference DUPLICATE_HOME SET_ASIDE']);
  expect(result.duplicatesInFile).toBe(1);
});

test('text that looks like a formula is kept as text', async () => {
  expect((await checkHome({ name: '=1+1' })).loaded.homes[0]?.name).toBe('=1+1');
});

test.each([
  ['each day once', { notice_dates: '2025-12-03; 05/01/2026 2', filled_places: '3' }, { noticePlaces: 3 }],
  ['a count beside it', { notice_dates: '2025-12-03', notice_places: '2', filled_places: '2' }, { noticePlaces: 2 }],
])('days of notice: %s', async (_, cells, said) => {
  const result = await checkHome({ registered_places: '4', on_hold_places: '', ...cells });
  expect(result.problems).toEqual([]);
  expect(result.loaded.homes[0]).toMatchObject({ ...said, nextVacancyOn: '2025-12-03' });
});

test.each([
  ['no date', { notice_dates: 'soon' }, 'notice_dates DATE'],
  ['no number of places', { notice_dates: '2025-12-03 x' }, 'notice_dates DATE'],
  ['more days than filled', { notice_dates: '2025-12-03 3', filled_places: '1' }, 'notice_dates PLACES'],
  [
    'more days than on notice',
    { notice_dates: '2025-12-03 2', filled_places: '2', notice_places: '1' },
    'notice_dates PLACES',
  ],
  [
    'another next vacancy',
    { notice_dates: '2025-12-03', filled_places: '1', next_vacancy_on: '2025-12-04' },
    'notice_dates DATE',
  ],
])('days of notice that cannot be: %s', async (_, cells, problem) => {
  const result = await checkHome({ registered_places: '4', ...cells });
  expect(result.problems.map(({ column, rule }) => `${column} ${rule}`)).toContain(problem);
});
