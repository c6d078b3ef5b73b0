import { describe, expect, it } from 'vitest';
import { addCounts, compareCounts, countCell, knownCount } from '../../../client/table/count.ts';
import { writeCsv } from '../../../client/table/csv.ts';

describe('a file a spreadsheet opens', () => {
  it.each(['=1+1', '+44', '-a', '@SUM(A1)', '\t=1'])('never runs %j as a formula', (text) => {
    expect(writeCsv([[text]])).toContain(`'${text}`);
  });
  it('leaves numbers numbers, and quotes commas, quotes and new lines', () => {
    expect(writeCsv([[-5, 'a,b', 'say "x"', 'two\nlines']])).toBe('\uFEFF-5,"a,b","say ""x""","two\nlines"\r\n');
  });
});

describe('counts that may be withheld', () => {
  it('a sum is hidden when any part is', () => {
    expect(addCounts([{ value: 3 }, { value: 4 }])).toEqual({ value: 7 });
    expect(addCounts([{ value: 3 }, { marker: 'NOT_AVAILABLE' }, { marker: 'SUPPRESSED' }])).toEqual({
      marker: 'SUPPRESSED',
    });
    expect(addCounts([])).toEqual({ value: 0 });
  });
  it('a marker wins over a value, and nothing at all is not available', () => {
    expect(knownCount({ value: 3, marker: 'SUPPRESSED' })).toEqual({ marker: 'SUPPRESSED' });
    expect(knownCount({ value: 0, marker: null })).toEqual({ value: 0 });
    expect(knownCount(null)).toEqual({ marker: 'NOT_AVAILABLE' });
    expect(countCell({ marker: 'SUPPRESSED' })).toBe('[c]');
  });
  it('markers come after numbers in either direction', () => {
    expect(compareCounts({ marker: 'LOW' }, { value: 1 }, 'asc')).toBeGreaterThan(0);
    expect(compareCounts({ marker: 'LOW' }, { value: 1 }, 'desc')).toBeGreaterThan(0);
  });
});
