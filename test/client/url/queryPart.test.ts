import { describe, expect, it } from 'vitest';
import { isCalendarDate, readQuery, writeQuery } from '../../../client/url/queryPart.ts';

describe('reading the parts of an address', () => {
  it('names what it does not understand and keeps the rest', () => {
    const query = readQuery('?view=both&within=900&colour=red&asOf=2025-02-30');
    expect(query.oneOf('view', ['both', 'map'])).toBe('both');
    expect(query.number('within', { from: 1, to: 200 })).toBeNull();
    expect(query.date('asOf')).toBeNull();
    expect(query.dropped()).toEqual(['within', 'colour', 'asOf']);
  });

  it.each(['-5', '1e2', ' 5', '5 ', 'NaN', 'Infinity', '', '0x10'])('"%s" is no number of miles', (text) => {
    expect(readQuery(`?within=${encodeURIComponent(text)}`).number('within', { from: 1, to: 200 })).toBeNull();
  });

  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['31/03/2025', false],
    ['2025-3-1', false],
  ])('%s is a calendar date: %s', (text, isDate) => {
    expect(isCalendarDate(text)).toBe(isDate);
  });

  it('writes only what is set', () => {
    expect(writeQuery({ a: null, b: 'x y', c: 20, d: '' })).toBe('?b=x+y&c=20');
    expect(writeQuery({ a: null })).toBe('');
  });
});
