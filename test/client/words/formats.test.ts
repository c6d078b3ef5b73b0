import { describe, expect, it } from 'vitest';
import { formatCount, formatDate, formatGap, formatMiles, formatShare } from '../../../client/words/formats.ts';
import { readDay } from '../../../client/words/readDay.ts';
import { sentencesOf } from '../../../client/words/sentences.ts';

describe('numbers and dates in words', () => {
  it('says the sign of a gap in words', () => {
    expect([71, -12, 0].map((value) => formatGap({ value }))).toEqual(['71 short', '12 spare', 'in balance']);
    expect(formatGap({ value: null, marker: 'SUPPRESSED' })).toBe('[c]');
  });
  it('keeps the five kinds of nothing apart', () => {
    expect(formatCount({ value: 0 })).toBe('0');
    expect(formatCount({ marker: 'SUPPRESSED' })).toBe('[c]');
    expect(formatCount({ marker: 'NOT_AVAILABLE' })).toBe('[x]');
    expect(formatCount({ marker: 'NOT_APPLICABLE' })).toBe('[z]');
    expect(formatCount({ marker: 'LOW' })).toBe('[low]');
  });
  it('writes dates, miles and shares one way', () => {
    expect(formatDate('2025-03-31')).toBe('31 March 2025');
    expect(formatMiles(2.55)).toMatch(/^2\.[56]$/);
    expect(formatShare(0.285)).toMatch(/^2[89]%$/);
  });
  it.each([
    ['31 March 2025', '2025-03-31'],
    ['1 mar 2025', '2025-03-01'],
    ['31/03/2025', '2025-03-31'],
    ['2025-03-31', '2025-03-31'],
    ['31 February 2025', null],
    ['1 sept 2025', '2025-09-01'],
    ['31 Marble 2025', null],
    ['March 2025', null],
    ['', null],
  ])('reads “%s” as %s', (text, date) => {
    expect(readDay(text)).toBe(date);
  });
  it('splits a headline into its sentences, not at decimals', () => {
    expect(sentencesOf('4 homes could take both. The nearest is 2.6 miles away.')).toEqual([
      '4 homes could take both.',
      'The nearest is 2.6 miles away.',
    ]);
  });
});
