import { describe, expect, test } from 'vitest';
import {
  acceptedRows,
  checked,
  knownPostcodes,
  lookups,
  oldham,
  problemsOf,
  refusedSentence,
  rochdale,
} from './importLookups.ts';

const headerColumns = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const episodeColumns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const childRow = 'K1,F,14/05/2013,WBRI,,,';
const episodeRow = 'K1,03/06/2024,S,C2,N1,U4,PR1,,,,OL4 3DT,OL8 2RE,';
const file = (columns: string, ...rows: string[]) => `${[columns, ...rows].join('\n')}\n`;
const header = (...rows: string[]) => file(headerColumns, ...rows);
const episodes = (...rows: string[]) => file(episodeColumns, ...rows);
const oldhamReturn = { localAuthority: oldham };
/** The good row with some cells changed. */
function episodeWith(change: Readonly<Record<string, string>>): string {
  const names = episodeColumns.split(',');
  return episodeRow
    .split(',')
    .map((cell, index) => change[names[index] ?? ''] ?? cell)
    .join(',');
}
const checkEpisode = (change: Readonly<Record<string, string>>) =>
  checked('ssda903', { 'h.csv': header(childRow), 'e.csv': episodes(episodeWith(change)) }, oldhamReturn);

describe('a good return', () => {
  test('gives children, episodes and the home each child came from', async () => {
    const result = await checked('ssda903', { 'e.csv': episodes(episodeRow), 'h.csv': header(childRow) }, oldhamReturn);
    expect(result).toMatchObject({ rows: 2, setAside: 0, warned: 0, problems: [], localAuthority: oldham });
    expect(result.loaded.children).toEqual([
      {
        responsibleAuthority: oldham,
        childReference: 'K1',
        sex: 'F',
        dateOfBirth: '2013-05-14',
        ethnicity: 'WBRI',
        isUasc: null,
        isDisabled: false,
      },
    ]);
    expect(result.loaded.episodes).toEqual([
      {
        responsibleAuthority: oldham,
        childReference: 'K1',
        start: '2024-06-03',
        end: null,
        reasonNewEpisode: 'S',
        legalStatus: 'C2',
        categoryOfNeed: 'N1',
        placeCode: 'U4',
        providerCode: 'PR1',
        reasonEnded: null,
        reasonPlaceChange: null,
        urn: null,
        homeSector: 'OL4 3',
        placementSector: 'OL8 2',
        homeLocation: knownPostcodes.get('OL43DT')?.location,
        placementLocation: knownPostcodes.get('OL82RE')?.location,
        hostAuthority: oldham,
        ssda903DistanceMiles: 1.9,
        homeReference: null,
      },
    ]);
    expect(result.loaded.importantPlaces).toMatchObject([
      { kind: 'FAMILY', label: 'OL4', postcodeSector: 'OL4 3', visitsPerWeek: null, isFamilyHome: true },
    ]);
  });

  test('may come in ISO dates with LA and YEAR columns and no authority chosen', async () => {
    const result = await checked('ssda903', {
      'h.csv': file(
        `${headerColumns},LA,YEAR`,
        'K1,F,2013-05-14,WBRI,,,,Oldham,2025',
        'K2,M,2013-05-14,WBRI,,,,Rochdale,2025',
      ),
      'e.csv': file(`${episodeColumns},LA,YEAR`, 'K2,2024-06-03,S,C2,N1,U4,PR1,,,,OL4 3DT,OL8 2RE,,354,2024/25'),
    });
    expect(result.loaded.children.map((child) => child.responsibleAuthority)).toEqual([oldham, rochdale]);
    expect(result.loaded.episodes[0]).toMatchObject({ responsibleAuthority: rochdale, start: '2024-06-03' });
  });

  test('Header alone, or Episodes of children known already', async () => {
    const headerOnly = await checked('ssda903', { 'h.csv': header(childRow) }, oldhamReturn);
    expect(headerOnly.loaded.children).toHaveLength(1);
    const known = lookups({ knownChildren: async (la) => new Set(la === oldham ? ['K1'] : []) });
    const episodesOnly = await checked(
      'ssda903',
      { 'e.csv': episodes(episodeRow) },
      { ...oldhamReturn, lookups: known },
    );
    expect(episodesOnly.loaded.episodes).toHaveLength(1);
  });

  test('short breaks are kept; an unaccompanied child has no home and no distance; N2 marks a disabled child', async () => {
    const result = await checked(
      'ssda903',
      {
        'h.csv': header(childRow, 'K2,M,01/01/2008,AOTH,,,', 'K3,M,01/01/2012,WBRI,,,'),
        'u.csv': 'CHILD,SEX,DOB,DUC\nK2,M,01/01/2008,\n',
        'e.csv': episodes(
          episodeWith({ LS: 'V3', HOME_POST: '', PL_POST: '' }),
          episodeWith({ CHILD: 'K2', CIN: 'N8', HOME_POST: '' }),
          episodeWith({ CHILD: 'K3', CIN: 'N2' }),
        ),
      },
      oldhamReturn,
    );
    expect(result.problems).toEqual([]);
    expect(result.loaded.episodes.map((row) => [row.legalStatus, row.ssda903DistanceMiles])).toEqual([
      ['V3', null],
      ['C2', null],
      ['C2', 1.9],
    ]);
    expect(result.loaded.children.map((child) => [child.isUasc, child.isDisabled])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(acceptedRows(result)).toBe(7);
  });

  test('codes may be small letters, columns in any order', async () => {
    const result = await checked(
      'ssda903',
      {
        'h.csv': 'ethnic, dob ,Child,sex\nwbri,14/05/2013,K1,2\n',
        'e.csv':
          'PLACE,REC,DEC,CIN,LS,RNE,DECOM,CHILD,PLACE_PROVIDER,PL_POST,HOME_POST\nu4,,,n1,c2,s,03/06/2024,K1,pr1,ol82re,ol43dt\n',
      },
      oldhamReturn,
    );
    expect(result.problems).toEqual([]);
    expect(result.loaded.episodes[0]).toMatchObject({ placeCode: 'U4', ssda903DistanceMiles: 1.9 });
    expect(result.loaded.children[0]?.sex).toBe('F');
  });

  test('a placement in another county is 24.9 miles away and its council is known', async () => {
    const result = await checkEpisode({ PL_POST: 'ME14 1XX' });
    expect(result.loaded.episodes[0]).toMatchObject({ hostAuthority: 'E10000016', ssda903DistanceMiles: 24.9 });
  });

  test('a sector alone places a child by its centre', async () => {
    const result = await checkEpisode({ PL_POST: 'OL4 1' });
    expect(result.loaded.episodes[0]).toMatchObject({
      placementSector: 'OL4 1',
      placementLocation: { precision: 'SECTOR' },
      hostAuthority: oldham,
    });
    expect(result.problems).toEqual([]);
  });
});

describe('an episode is set aside, by line, column and rule', () => {
  test.each([
    ['no child', { CHILD: '' }, ['2 CHILD REQUIRED SET_ASIDE']],
    ['a child nobody knows', { CHILD: 'K9' }, ['2 CHILD CHILD_NOT_KNOWN SET_ASIDE']],
    ['no start', { DECOM: '' }, ['2 DECOM 141 SET_ASIDE']],
    ['a start that is no date', { DECOM: 'last week' }, ['2 DECOM 141 SET_ASIDE']],
    ['a day that does not exist', { DECOM: '30/02/2024' }, ['2 DECOM 141 SET_ASIDE']],
    ['an end that is no date', { DEC: 'soon', REC: 'X1' }, ['2 DEC 147 SET_ASIDE']],
    ['an end without reason', { DEC: '04/06/2024' }, ['2 REC 148 SET_ASIDE']],
    ['a reason without end', { REC: 'X1' }, ['2 DEC 148 SET_ASIDE']],
    ['an end on the day it began', { DEC: '03/06/2024', REC: 'X1' }, ['2 DEC 355 SET_ASIDE']],
    ['an end before it began', { DEC: '02/06/2024', REC: 'X1' }, ['2 DEC 356 SET_ASIDE']],
    ['a start before birth', { DECOM: '01/01/2013' }, ['2 DECOM 302 SET_ASIDE']],
    ['an unknown reason for a new episode', { RNE: 'X' }, ['2 RNE 143 SET_ASIDE']],
    ['an unknown legal status', { LS: 'V9' }, ['2 LS 144 SET_ASIDE']],
    ['an unknown category of need', { CIN: 'N9' }, ['2 CIN 145 SET_ASIDE']],
    ['an unknown placement', { PLACE: 'Q1' }, ['2 PLACE 146 SET_ASIDE']],
    ['a placement with an object’s own name', { PLACE: 'constructor' }, ['2 PLACE 146 SET_ASIDE']],
    ['no placement', { PLACE: '' }, ['2 PLACE 146 SET_ASIDE']],
    ['an unknown provider', { PLACE_PROVIDER: 'PR9' }, ['2 PLACE_PROVIDER CODE SET_ASIDE']],
    ['an unknown reason for ending', { DEC: '04/06/2024', REC: 'E99' }, ['2 REC 149 SET_ASIDE']],
    ['an unknown reason for change', { REASON_PLACE_CHANGE: 'LIIAF' }, ['2 REASON_PLACE_CHANGE CODE SET_ASIDE']],
    ['two faults', { RNE: 'X', LS: '' }, ['2 RNE 143 SET_ASIDE', '2 LS 144 SET_ASIDE']],
  ])('%s', async (_name, change, problems) => {
    const result = await checkEpisode(change);
    expect(problemsOf(result)).toEqual(problems);
    expect(result).toMatchObject({ rows: 2, setAside: 1, warned: 0 });
    expect(result.loaded.episodes).toEqual([]);
  });
});

describe('an episode is loaded with a warning', () => {
  test.each([
    ['a code no longer used', { PLACE: 'H5', PLACE_PROVIDER: 'PR4' }, ['2 PLACE 146 WARNING']],
    [
      'a code not used yet',
      { PLACE: 'K3', DECOM: '01/05/2022', DEC: '01/06/2022', REC: 'X1' },
      ['2 PLACE 146 WARNING'],
    ],
    ['an old exit code', { DEC: '01/07/2024', REC: 'E43' }, ['2 REC 149 WARNING']],
    ['no provider', { PLACE_PROVIDER: '' }, ['2 PLACE_PROVIDER PROVIDER WARNING']],
    ['a parent as provider of fostering', { PLACE_PROVIDER: 'PR0' }, ['2 PLACE_PROVIDER PROVIDER WARNING']],
    ['no category of need', { CIN: '' }, ['2 CIN 145 WARNING']],
    ['no home postcode', { HOME_POST: '' }, ['2 HOME_POST 392c WARNING']],
    ['a home postcode of the wrong shape', { HOME_POST: 'somewhere' }, ['2 HOME_POST 392c WARNING']],
    ['a placement postcode not in the table', { PL_POST: 'ZZ99 9ZZ' }, ['2 PL_POST 392c WARNING']],
    ['both, told once', { HOME_POST: '', PL_POST: 'ZZ99 9ZZ' }, ['2 HOME_POST, PL_POST 392c WARNING']],
  ])('%s', async (_name, change, problems) => {
    const result = await checkEpisode(change);
    expect(problemsOf(result)).toEqual(problems);
    expect(result).toMatchObject({ rows: 2, setAside: 0, warned: 1 });
    expect(result.loaded.episodes).toHaveLength(1);
  });

  test('temporary and other placements need no provider', async () => {
    expect((await checkEpisode({ PLACE: 'T1', PLACE_PROVIDER: '' })).problems).toEqual([]);
  });

  test('a postcode not in the table leaves the place unknown and asks to be sent again', async () => {
    const result = await checkEpisode({ PL_POST: 'ZZ99 9ZZ' });
    expect(result.hadUnplacedPostcodes).toBe(true);
    expect(result.loaded.episodes[0]).toMatchObject({
      placementLocation: null,
      hostAuthority: null,
      ssda903DistanceMiles: null,
      placementSector: 'ZZ99 9',
    });
  });
});

describe('a child is set aside', () => {
  test.each([
    ['no reference', ',F,14/05/2013,WBRI,,,', '2 CHILD REQUIRED SET_ASIDE'],
    ['no date of birth', 'K1,F,,WBRI,,,', '2 DOB 102 SET_ASIDE'],
    ['a date of birth that is none', 'K1,F,14/13/2013,WBRI,,,', '2 DOB 102 SET_ASIDE'],
    ['no sex', 'K1,,14/05/2013,WBRI,,,', '2 SEX 101 SET_ASIDE'],
    ['an unknown sex', 'K1,X,14/05/2013,WBRI,,,', '2 SEX 101 SET_ASIDE'],
    ['an unknown ethnic code', 'K1,F,14/05/2013,ABCD,,,', '2 ETHNIC 103 SET_ASIDE'],
  ])('%s', async (_name, row, problem) => {
    const result = await checked('ssda903', { 'h.csv': header(row) }, oldhamReturn);
    expect(problemsOf(result)).toEqual([problem]);
  });

  test('and so are their episodes', async () => {
    const result = await checked(
      'ssda903',
      { 'h.csv': header('K1,F,never,WBRI,,,'), 'e.csv': episodes(episodeRow) },
      oldhamReturn,
    );
    expect(problemsOf(result)).toEqual(['2 DOB 102 SET_ASIDE', '2 CHILD CHILD_NOT_KNOWN SET_ASIDE']);
  });
});

describe('dates are never guessed row by row', () => {
  test('a file that mixes both forms keeps the commoner one', async () => {
    const rows = ['03/06/2024', '04/06/2023', '2022-06-05'].map((DECOM) => episodeWith({ DECOM, DEC: '', REC: '' }));
    const result = await checked('ssda903', { 'h.csv': header(childRow), 'e.csv': episodes(...rows) }, oldhamReturn);
    expect(result.loaded.episodes.map((row) => row.start)).toEqual(['2023-06-04', '2024-06-03']);
    expect(result.problems.find(({ severity }) => severity === 'SET_ASIDE')).toMatchObject({
      line: 4,
      column: 'DECOM',
      rule: '141',
      sentence: 'DECOM is written another way than the other dates of the column.',
    });
  });
});

describe('rows about the same thing', () => {
  test('the same again is identical, something else is set aside', async () => {
    const result = await checked(
      'ssda903',
      { 'h.csv': header(childRow, childRow), 'e.csv': episodes(episodeRow, episodeRow, episodeWith({ PLACE: 'U5' })) },
      oldhamReturn,
    );
    expect(result).toMatchObject({ rows: 5, duplicatesInFile: 2, setAside: 1 });
    expect(problemsOf(result)).toEqual(['4 DECOM DUPLICATE_EPISODE SET_ASIDE']);
  });

  const stacked = (year: string, dec: string, rec: string) => `${episodeWith({ DEC: dec, REC: rec })},${year}`;
  test.each([
    ['yes', '2 DECOM LATER_RETURN REPAIRED', 0],
    ['none', '2 DECOM LATER_RETURN SET_ASIDE', 1],
  ] as const)('in stacked years the later return stands (repair %s)', async (repair, problem, setAside) => {
    const result = await checked(
      'ssda903',
      {
        'h.csv': header(childRow),
        'e.csv': file(`${episodeColumns},YEAR`, stacked('2025', '', ''), stacked('2026', '01/05/2025', 'E8')),
      },
      { ...oldhamReturn, repair },
    );
    expect(result.loaded.episodes.map((row) => row.end)).toEqual(['2025-05-01']);
    expect(problemsOf(result)).toEqual([problem]);
    expect(result.setAside).toBe(setAside);
  });

  const entangled = {
    'h.csv': header(childRow),
    'e.csv': episodes(
      episodeWith({ DECOM: '01/01/2024', DEC: '01/04/2024', REC: 'X1' }),
      episodeWith({ DECOM: '01/03/2024' }),
      episodeWith({ DECOM: '01/06/2024' }),
    ),
  };
  test('two open episodes and an overlap are loaded as they are and told, where nothing is to be mended', async () => {
    const result = await checked('ssda903', entangled, { ...oldhamReturn, repair: 'none' });
    expect(problemsOf(result)).toEqual(['3 DECOM 501 WARNING', '3 DEC 142 WARNING']);
    expect(result).toMatchObject({ warned: 1, setAside: 0, repairs: [] });
  });

  test('two open episodes and an overlap are mended and told', async () => {
    const result = await checked('ssda903', entangled, oldhamReturn);
    expect(problemsOf(result)).toEqual(['2 DEC 501 REPAIRED', '3 DEC 142 REPAIRED']);
    expect(result.loaded.episodes.map(({ start, end }) => [start, end])).toEqual([
      ['2024-01-01', '2024-03-01'],
      ['2024-03-01', '2024-06-01'],
      ['2024-06-01', null],
    ]);
    expect(result.repairs?.map(({ sentence }) => sentence)).toEqual([
      '1 episode closed because a later return shows it ended',
      '1 episode cut short where the next one begins',
    ]);
  });
});

describe('whose return it is', () => {
  test.each([
    ['nobody says', null, 'Say which council the return is for'],
    ['an unknown council', 'E99999999', 'is not known'],
    ['a council of another region', 'E10000016', 'Kent is not a member of your region'],
  ])('%s', async (_name, localAuthority, words) => {
    expect(await refusedSentence('ssda903', { 'h.csv': header(childRow) }, { localAuthority })).toContain(words);
  });

  test.each([
    ['of another region', 'Kent', 'Kent is not a member of your region.'],
    ['unknown', 'Atlantis', 'LA is not a council we know.'],
    ['another than the one chosen', 'Rochdale', 'The row belongs to Rochdale, and Oldham was chosen for this file.'],
  ])('a row of a council %s is set aside', async (_name, la, sentence) => {
    const result = await checked(
      'ssda903',
      { 'h.csv': file(`${headerColumns},LA`, `${childRow},${la}`) },
      oldhamReturn,
    );
    expect(result.problems[0]).toMatchObject({ column: 'LA', severity: 'SET_ASIDE', sentence });
  });
});

describe('tables are told by their columns', () => {
  test('another table of the return is named, beside others', async () => {
    const result = await checked(
      'ssda903',
      { 'h.csv': header(childRow), 'r.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nK1,14/05/2013,01/01/2024,PN1\n' },
      oldhamReturn,
    );
    expect(result.rows).toBe(1);
    expect(result.problems[0]).toMatchObject({
      file: 'r.csv',
      line: null,
      rule: 'TABLE_NOT_USED',
      severity: 'WARNING',
    });
  });
  test.each([
    [
      'alone',
      { 'r.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\nK1,,,\n' },
      'r.csv has the Reviews table of the return: its 1 row is not needed here',
    ],
    ['UASC alone', { 'u.csv': 'CHILD,SEX,DOB,DUC\nK1,,,\n' }, 'send the Header table with it'],
    ['no table of the return', { 'x.csv': 'a,b\n1,2\n' }, 'x.csv is not a table of the SSDA903 return'],
    [
      'a column missing',
      { 'e.csv': 'CHILD,DECOM,RNE,LS,CIN,PLACE\nK1,,,,,\n' },
      'e.csv looks like the Episodes table but lacks DEC, REC',
    ],
    ['an XML return', { 'r.xml': '<?xml version="1.0"?><Message/>' }, 'does not begin with EXPSSDA903'],
    ['names without rows', { 'h.csv': `${headerColumns}\n` }, 'there are column names but no rows'],
  ])('%s', async (_name, files, words) => {
    expect(await refusedSentence('ssda903', files, oldhamReturn)).toContain(words);
  });
});

test('no problem tells a child’s reference, date or postcode', async () => {
  const secret = { CHILD: 'SECRET77', DECOM: '31/13/1977', HOME_POST: 'QQ77 7QQ', PL_POST: 'QQ77 7QX' };
  const result = await checked(
    'ssda903',
    {
      'h.csv': header('SECRET77,F,31/13/1977,WBRI,SECRETUPN,,', 'SECRET78,F,14/05/2013,WBRI,SECRETUPN,,'),
      'e.csv': episodes(episodeWith(secret), episodeWith({ ...secret, CHILD: 'SECRET78', DECOM: '03/06/2024' })),
    },
    oldhamReturn,
  );
  expect(result.problems.length).toBeGreaterThan(2);
  expect(JSON.stringify(result.problems)).not.toMatch(/SECRET|1977|QQ77/);
  expect(JSON.stringify(result.loaded)).not.toMatch(/SECRETUPN|QQ777QQ|QQ77 7QQ/);
});
