import { describe, expect, it } from 'vitest';
import type { KnownCount } from '../../../client/table/count.ts';
import { factCsv } from '../../../client/table/factCsv.ts';
import {
  cellInWords,
  counted,
  type FactTable,
  shareCount,
  shareInWords,
  sortFactRows,
  words,
} from '../../../client/table/factTable.ts';

const known = (value: number): KnownCount => ({ value });
const hidden: KnownCount = { marker: 'SUPPRESSED' };

describe('what a cell says', () => {
  it.each([
    ['a count', 1280, 'count', '1,280'],
    ['a shortage', 71, 'gap', '71 short'],
    ['spare places', -12, 'gap', '12 spare'],
    ['a share', 0.29, 'share', '29%'],
    ['miles', 4.44, 'miles', '4.4'],
    ['places for each child', 1, 'rate', '1.00'],
    ['a gain', 9, 'step', '+9'],
    ['a loss', -1204, 'step', '−1,204'],
    ['no change', 0, 'step', '0'],
  ] as const)('%s', (_, value, kind, said) => {
    expect(cellInWords(counted(known(value)), kind)).toBe(said);
  });

  it('says a marker whatever the kind, and its own words before the number', () => {
    for (const kind of ['count', 'gap', 'part', 'share', 'miles', 'rate', 'step'] as const)
      expect(cellInWords(counted(hidden), kind)).toBe('[c]');
    expect(cellInWords({ value: known(0), words: 'none short' }, 'gap')).toBe('none short');
  });

  it('gives a share only of a whole that is known and not nothing', () => {
    expect(shareInWords({ value: known(8), whole: known(80) }, 'part')).toBe('10%');
    expect(shareInWords({ value: known(8), whole: hidden }, 'part')).toBeNull();
    expect(shareInWords({ value: hidden, whole: known(80) }, 'part')).toBeNull();
    expect(shareInWords({ value: known(0), whole: known(0) }, 'part')).toBeNull();
    expect(shareCount(known(1), known(0))).toEqual({ marker: 'NOT_APPLICABLE' });
    expect(shareCount(hidden, known(4))).toEqual(hidden);
  });
});

const table: FactTable = {
  caption: 'Shortage',
  columns: [
    { id: 'council', label: 'Council', kind: 'words' },
    { id: 'gap', label: 'Short or spare', kind: 'gap', isMain: true },
    { id: 'far', label: 'Far', kind: 'part' },
  ],
  rows: [
    { id: 'a', cells: [words('Wigan'), counted(known(-3)), { value: known(8), whole: known(80) }] },
    { id: 'b', cells: [words('Bury'), counted(hidden), { value: hidden, whole: known(80) }] },
    { id: 'c', cells: [words('Oldham'), counted(known(12)), { value: known(0), whole: known(80) }] },
    { id: 'd', cells: [words('Bolton'), counted(known(12)), { value: known(2), whole: known(80) }] },
  ],
  total: { id: 'total', cells: [words('All'), counted(hidden), { value: hidden, whole: known(320) }] },
};

describe('the order of the rows', () => {
  it.each([
    ['gap', 'desc', ['Bolton', 'Oldham', 'Wigan', 'Bury']],
    ['gap', 'asc', ['Wigan', 'Bolton', 'Oldham', 'Bury']],
    ['council', 'asc', ['Bolton', 'Bury', 'Oldham', 'Wigan']],
    ['council', 'desc', ['Wigan', 'Oldham', 'Bury', 'Bolton']],
    ['no_such_column', 'asc', ['Wigan', 'Bury', 'Oldham', 'Bolton']],
  ] as const)('by %s, %s: markers last, ties by name', (column, direction, names) => {
    expect(sortFactRows(table, column, direction).map((row) => row.cells[0]?.value)).toEqual(names);
  });
});

describe('the file', () => {
  it('has the rows of the screen, then the total, each with what was asked; a gap and a part are two columns', () => {
    expect(factCsv(table, [['as_of', '2025-03-31']], 'gss_code')).toEqual([
      ['gss_code', 'council', 'gap', 'gap_in_words', 'far', 'far_share', 'as_of'],
      ['a', 'Wigan', -3, '3 spare', 8, '10%', '2025-03-31'],
      ['b', 'Bury', '[c]', '[c]', '[c]', '', '2025-03-31'],
      ['c', 'Oldham', 12, '12 short', 0, '0%', '2025-03-31'],
      ['d', 'Bolton', 12, '12 short', 2, '3%', '2025-03-31'],
      ['', 'All', '[c]', '[c]', '[c]', '', '2025-03-31'],
    ]);
  });

  it('says in words what has no number and no marker of its own', () => {
    const waiting: FactTable = {
      ...table,
      rows: [
        {
          id: 'a',
          cells: [words('Wigan'), { value: { marker: 'NOT_AVAILABLE' }, words: 'not yet' }, counted(known(1))],
        },
      ],
      total: null,
    };
    expect(factCsv(waiting, [])[1]).toEqual(['Wigan', 'not yet', 'not yet', 1, '']);
  });
});
