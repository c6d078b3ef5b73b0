import { describe, expect, test } from 'vitest';
import { acceptedRows, checked, lookups, oldham, problemsOf } from './importLookups.ts';

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nK1,M,14/05/2013,WBRI,,,\nK2,F,14/05/2010,WBRI,,,\n';
const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n';
const dolo = 'CHILD,DOB,DOLO_START,DOLO_END\n';
const sent = { localAuthority: oldham };
const check = (files: Readonly<Record<string, string>>) => checked('ssda903', { 'h.csv': header, ...files }, sent);

test('absences and orders are kept as what they are', async () => {
  const result = await check({
    'm.csv': `${missing}K1,,M,01/05/2024,02/05/2024\nK1,,a,01/06/2024,\n`,
    'd.csv': `${dolo}K2,,01/01/2025,01/03/2025\n`,
  });
  expect(result.problems).toEqual([]);
  expect(result.loaded.needSignals).toEqual([
    { responsibleAuthority: oldham, childReference: 'K1', kind: 'MISSING', start: '2024-05-01', end: '2024-05-02' },
    { responsibleAuthority: oldham, childReference: 'K1', kind: 'AWAY', start: '2024-06-01', end: null },
    {
      responsibleAuthority: oldham,
      childReference: 'K2',
      kind: 'DEPRIVATION_OF_LIBERTY',
      start: '2025-01-01',
      end: '2025-03-01',
    },
  ]);
  expect(acceptedRows(result)).toBe(5);
});

test('they may come alone, of children known already', async () => {
  const known = lookups({ knownChildren: async () => new Set(['K1']) });
  const result = await checked(
    'ssda903',
    { 'm.csv': `${missing}K1,,M,01/05/2024,\nK9,,M,01/05/2024,\n` },
    { ...sent, lookups: known },
  );
  expect(problemsOf(result)).toEqual(['3 CHILD CHILD_NOT_KNOWN SET_ASIDE']);
  expect(result.loaded.needSignals).toHaveLength(1);
});

describe('a row is set aside by DfE’s rule', () => {
  test.each([
    ['m.csv', `${missing}K1,,M,,\n`, 'MIS_START 564', 'MIS_START is blank.'],
    [
      'm.csv',
      `${missing}K1,,M,31/02/2024,\n`,
      'MIS_START 564',
      'MIS_START is not a day that exists between 1900 and 2100.',
    ],
    ['m.csv', `${missing}K1,,,01/05/2024,\n`, 'MISSING 565', 'MISSING is blank.'],
    ['m.csv', `${missing}K1,,X,01/05/2024,\n`, 'MISSING 565', 'MISSING is not a code of the return.'],
    ['m.csv', `${missing}K1,,M,01/05/2024,x\n`, 'MIS_END 566', 'MIS_END is not a date.'],
    ['m.csv', `${missing}K1,,M,02/05/2024,01/05/2024\n`, 'MIS_END 567', 'MIS_END is before MIS_START.'],
    ['m.csv', `${missing}K1,,M,01/05/2013,\n`, 'MIS_START BIRTH', 'MIS_START is not after the child was born.'],
    ['m.csv', `${missing},,M,01/05/2024,\n`, 'CHILD REQUIRED', 'CHILD is blank.'],
    ['d.csv', `${dolo}K1,,,\n`, 'DOLO_START 700', 'DOLO_START is blank.'],
    ['d.csv', `${dolo}K1,,2025,\n`, 'DOLO_START 700', 'DOLO_START is not a date.'],
    ['d.csv', `${dolo}K1,,01/01/2025,x\n`, 'DOLO_END 701', 'DOLO_END is not a date.'],
    ['d.csv', `${dolo}K1,,02/01/2025,01/01/2025\n`, 'DOLO_END 702', 'DOLO_END is before DOLO_START.'],
    ['d.csv', `${dolo}K1,,14/05/2013,\n`, 'DOLO_START 708', 'DOLO_START is not after the child was born.'],
    [
      'd.csv',
      `${dolo}K7,,01/01/2025,\n`,
      'CHILD CHILD_NOT_KNOWN',
      'The child is neither in the Header table sent nor known from an earlier one.',
    ],
  ])('%s: %s', async (file, text, where, sentence) => {
    const result = await check({ [file]: text });
    expect(problemsOf(result)).toEqual([`2 ${where} SET_ASIDE`]);
    expect(result.problems[0]?.sentence).toBe(sentence);
    expect(result.problems[0]?.fix).toMatch(/\.$/);
    expect(result.loaded.needSignals).toEqual([]);
  });
});

test('rule 705: an order that begins while another goes on is loaded with a warning', async () => {
  const result = await check({
    'd.csv': `${dolo}K1,,01/01/2025,\nK1,,01/02/2025,\nK2,,01/01/2025,01/02/2025\nK2,,01/02/2025,\n`,
  });
  expect(problemsOf(result)).toEqual(['3 DOLO_START 705 WARNING']);
  expect(result.problems[0]?.sentence).toBe('The order begins before the one on line 2 of d.csv ended.');
  expect(result.loaded.needSignals).toHaveLength(4);
});

test('a later return closes an absence that was open', async () => {
  const text = 'CHILD,DOB,MISSING,MIS_START,MIS_END,YEAR\nK1,,M,01/03/2024,,2024\nK1,,M,01/03/2024,05/04/2024,2025\n';
  const result = await check({ 'm.csv': text });
  expect(result.loaded.needSignals).toMatchObject([{ end: '2024-04-05' }]);
  expect(problemsOf(result)).toEqual(['2 MIS_START LATER_RETURN SET_ASIDE']);
});

describe('former unaccompanied children', () => {
  const uasc = 'CHILD,SEX,DOB,DUC\n';
  test('have the day they ceased to be', async () => {
    const result = await check({ 'u.csv': `${uasc}K1,,,\nK2,,,01/02/2025\n` });
    expect(result.loaded.children.map(({ isUasc, uascCeasedOn }) => [isUasc, uascCeasedOn])).toEqual([
      [true, undefined],
      [true, '2025-02-01'],
    ]);
  });
  test('a day that is none sets the row aside', async () => {
    const result = await check({ 'u.csv': `${uasc}K1,,,soon\n` });
    expect(problemsOf(result)).toEqual(['2 DUC DATE SET_ASIDE']);
  });
});

describe('an order beside the child’s time in care is loaded, with a warning where it does not fit', () => {
  const columns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n';
  const stay = (decom: string, dec: string, place = 'K2') =>
    `K1,${decom},S,C2,N1,${place},PR1,${dec},${dec === '' ? '' : 'E4A'},,OL1 1AA,OL1 1AB,1234567\n`;
  const both = stay('01/04/2024', '01/06/2024') + stay('01/09/2024', '');
  test.each([
    ['inside an episode', both, '10/09/2024', '', []],
    ['before the first episode sent: it may be of an earlier one', both, '01/02/2024', '', []],
    ['between two times in care', both, '10/07/2024', '20/07/2024', ['DOLO_START DOLO_CARE']],
    ['on the day the first one ended', both, '01/06/2024', '02/06/2024', []],
    ['open although care has ended', stay('01/04/2024', '01/06/2024'), '01/05/2024', '', ['DOLO_END 707']],
    ['ended with care', stay('01/04/2024', '01/06/2024'), '01/05/2024', '01/06/2024', []],
    ['in a secure home', stay('01/04/2024', '', 'K1'), '01/05/2024', '', ['DOLO_START DOLO_PLACE']],
    ['until the day a secure home began', stay('01/05/2024', '', 'K1'), '01/04/2024', '01/05/2024', []],
    ['of a child whose episodes were not sent', '', '01/05/2024', '', []],
  ])('%s', async (_, episodes, start, end, warnings) => {
    const result = await check({
      ...(episodes === '' ? {} : { 'e.csv': columns + episodes }),
      'd.csv': `${dolo}K1,,${start},${end}\n`,
    });
    const ofOrders = result.problems.filter(({ file }) => file === 'd.csv');
    expect(ofOrders.map(({ column, rule }) => `${column} ${rule}`)).toEqual(warnings);
    expect(ofOrders.every(({ severity }) => severity === 'WARNING')).toBe(true);
    expect(result.loaded.needSignals).toHaveLength(1);
  });
});
