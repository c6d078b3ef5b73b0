import { describe, expect, it } from 'vitest';
import { compareAddress, readCompareAddress } from '../../../client/screens/compare/compareAddress.ts';
import {
  changeTone,
  councilsTable,
  levelsLegend,
  type ShownCompare,
  toneOf,
} from '../../../client/screens/compare/compareTables.ts';

const number = (value: number) => ({ __typename: 'Count' as const, value, marker: null });
const council = (gssCode: string, name: string, [a, b]: readonly [number, number]): ShownCompare['rows'][number] => ({
  __typename: 'CompareRow',
  localAuthority: { __typename: 'LocalAuthority', gssCode, name },
  ...{ shortA: number(a), shortB: number(b), change: b - a, farA: 2, farB: null, sentence: '' },
});
const answer = {
  ...{ __typename: 'CompareAnswer', withinMiles: 20, classes: [10, 20, 30], cohortRows: [] },
  rows: [council('E1', 'Bolton', [12, 3]), council('E2', 'Bury', [4, 4])],
  total: { ...council('', '', [16, 7]), localAuthority: null },
} as unknown as ShownCompare;

describe('the address of two that are compared', () => {
  const search = (address: string) => address.slice(address.indexOf('?'));
  it.each([
    { a: 'baseline', b: 's-1', show: 'both', run: null },
    { a: 's-2', b: 's-1', show: 'change', run: 'r1' },
  ] as const)('reads back %o', (look) => {
    expect(readCompareAddress(search(compareAddress('gm', look)))).toEqual({ ...look, dropped: [] });
  });
  it('compares the facts with themselves unless said, and names what it cannot read', () => {
    expect(readCompareAddress('')).toEqual({ a: 'baseline', b: 'baseline', show: 'both', run: null, dropped: [] });
    expect(readCompareAddress('?show=neither').dropped).toEqual(['show']);
  });
});

describe('two scenarios in one table and on two maps', () => {
  it('has a row for every council and the total under them; what is not known is said so', () => {
    const { rows, total } = councilsTable(answer, 'Greater Manchester');
    expect(rows.map(({ id }) => id)).toEqual(['E1', 'E2']);
    expect(total?.cells[0]).toMatchObject({ value: 'Greater Manchester' });
    expect(rows[0]?.cells[3]).toMatchObject({ value: { value: -9 }, words: '9 fewer' });
    expect(rows[1]?.cells[3]).toMatchObject({ words: 'no change' });
    expect(rows[0]?.cells[5]).toMatchObject({ value: { marker: 'NOT_AVAILABLE' } });
  });

  it.each([
    [0, 'level-1'],
    [10, 'level-1'],
    [11, 'level-2'],
    [21, 'level-3'],
    [31, 'level-4'],
  ])('%i children short are of the same class on both maps', (value, tone) => {
    expect(toneOf(number(value), answer).tone).toBe(tone);
  });

  it('says each class in the legend', () => {
    expect(levelsLegend(answer).classes.map(({ label }) => label)).toEqual([
      '0 to 10',
      '11 to 20',
      '21 to 30',
      '31 or more',
    ]);
  });

  it('swapped, a change has the other sign and the other side’s colour', () => {
    expect([changeTone(-9), changeTone(9), changeTone(0), changeTone(null)].map(({ tone }) => tone)).toEqual([
      'spare-2',
      'short-2',
      'balance',
      'missing',
    ]);
  });
});
