import { describe, expect, it } from 'vitest';
import { gapCsv } from '../../../client/screens/gap/gapCsv.ts';
import { type GapAnswer, type GapRow, gapLookOf, gapRows, sortGapRows } from '../../../client/screens/gap/gapRows.ts';
import type { KnownCount } from '../../../client/table/count.ts';
import { writeCsv } from '../../../client/table/csv.ts';

const known = (value: number): KnownCount => ({ value });
const hidden: KnownCount = { marker: 'SUPPRESSED' };

function row(name: string, gap: KnownCount, demand: KnownCount = known(100)): GapRow {
  const placed = known(80);
  return {
    gssCode: name,
    name,
    demand,
    registered: known(90),
    usable: known(85),
    gap,
    placed,
    over20: known(8),
    outside: hidden,
  };
}

describe('the class an area is coloured by', () => {
  it.each([
    [0, 'balance', 'in balance'],
    [5, 'balance', '5 short'],
    [-5, 'balance', '5 spare'],
    [6, 'short-1', '6 short'],
    [29, 'short-1', '29 short'],
    [30, 'short-2', '30 short'],
    [99, 'short-2', '99 short'],
    [100, 'short-3', '100 short'],
    [-6, 'spare-1', '6 spare'],
    [-30, 'spare-2', '30 spare'],
    [-1200, 'spare-3', '1,200 spare'],
  ])('a gap of %i is %s, said as “%s”', (gap, tone, words) => {
    expect(gapLookOf(row('Bury', known(gap)), 'places')).toEqual({ tone, words });
  });

  it.each([
    [2, 'balance', '2% short'],
    [3, 'short-1', '3% short'],
    [-12, 'spare-2', '12% spare'],
    [20, 'short-3', '20% short'],
    [0, 'balance', 'in balance'],
  ])('%i of 100 children is %s, said as “%s”', (gap, tone, words) => {
    expect(gapLookOf(row('Bury', known(gap)), 'share')).toEqual({ tone, words });
  });

  it('where no child needs a place, spare places are all spare and none is in balance', () => {
    expect(gapLookOf(row('Bury', known(-3), known(0)), 'share')).toEqual({ tone: 'spare-3', words: 'all spare' });
    expect(gapLookOf(row('Bury', known(0), known(0)), 'share')).toEqual({ tone: 'balance', words: 'in balance' });
  });

  it('a hidden gap is dotted and says [c]; a gap that was not sent says [x]', () => {
    expect(gapLookOf(row('Bury', hidden), 'places')).toEqual({ tone: 'suppressed', words: '[c]' });
    expect(gapLookOf(row('Bury', { marker: 'NOT_AVAILABLE' }), 'share')).toEqual({ tone: 'missing', words: '[x]' });
  });
});

describe('the order of rows', () => {
  const rows = [row('Wigan', known(-12)), row('Bury', hidden), row('Oldham', known(22)), row('Bolton', known(22))];
  it('puts most short first, ties by name, hidden numbers last', () => {
    expect(sortGapRows(rows, { sort: 'gap', direction: 'desc' }).map((one) => one.name)).toEqual([
      'Bolton',
      'Oldham',
      'Wigan',
      'Bury',
    ]);
  });
  it('keeps hidden numbers last the other way round too', () => {
    expect(sortGapRows(rows, { sort: 'gap', direction: 'asc' }).map((one) => one.name)).toEqual([
      'Wigan',
      'Bolton',
      'Oldham',
      'Bury',
    ]);
  });
  it('sorts by name both ways', () => {
    expect(sortGapRows(rows, { sort: 'name', direction: 'desc' }).map((one) => one.name)).toEqual([
      'Wigan',
      'Oldham',
      'Bury',
      'Bolton',
    ]);
  });
});

const count = (value: number) => ({ __typename: 'Count', value, marker: null }) as const;
const answer: GapAnswer = {
  __typename: 'SufficiencyAnswer',
  headline: 'Short.',
  dataDate: '2025-03-31',
  method: 'Demand less places.',
  notes: [],
  question: {
    __typename: 'SufficiencyQuestionEcho',
    region: 'gm',
    regionName: 'Greater Manchester',
    asOf: '2025-03-31',
    withinMiles: 20,
    placementTypes: ['FOSTERING'],
    ageBands: null,
    cohorts: null,
  },
  coverage: { __typename: 'Coverage', authorities: 1, authoritiesWithData: 1, missing: [] },
  rows: [
    {
      __typename: 'SufficiencyRow',
      localAuthority: { __typename: 'LocalAuthority', gssCode: 'E08000002', name: 'Bury' },
      demand: count(40),
      registeredPlaces: count(50),
      usablePlaces: count(45),
      numericalGap: count(-5),
      notes: [],
    },
  ],
  total: {
    __typename: 'SufficiencyRow',
    demand: count(40),
    registeredPlaces: count(50),
    usablePlaces: count(45),
    numericalGap: count(-5),
    notes: [],
  },
};

describe('the table and its file', () => {
  it('shows [x] where the place children live in is not known', () => {
    const { rows, total } = gapRows(answer, null);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.over20).toEqual({ marker: 'NOT_AVAILABLE' });
    expect(total.name).toBe('Greater Manchester');
  });

  it('the file has the rows of the screen, then the total, each with its question', () => {
    const { rows, total } = gapRows(answer, null);
    const [header = [], first = [], last = []] = gapCsv({ answer, rows, total, isSynthetic: true });
    expect(header).toHaveLength(first.length);
    expect(first.slice(0, 7)).toEqual(['Bury', 'E08000002', 40, 50, 45, -5, '5 spare']);
    expect(last[0]).toBe('Greater Manchester');
    expect(writeCsv([first])).toContain('Fostering,all,any,20,synthetic');
  });
});
