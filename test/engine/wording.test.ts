import { describe, expect, it } from 'vitest';
import {
  countText,
  dateText,
  limitText,
  listText,
  milesText,
  numberText,
  smallNumberText,
  wholeGroupText,
} from '../../server/engine/wording.ts';

describe('wording', () => {
  it.each([
    [numberText(5402), '5,402'],
    [numberText(999), '999'],
    [numberText(1_234_567), '1,234,567'],
    [countText(1, 'home'), '1 home'],
    [countText(0, 'home'), '0 homes'],
    [countText(2, 'child', 'children'), '2 children'],
    [smallNumberText(3), 'three'],
    [smallNumberText(12), '12'],
    [listText([]), ''],
    [listText(['a']), 'a'],
    [listText(['a', 'b', 'c']), 'a, b and c'],
    [milesText(3.14), '3.1 miles'],
    [milesText(0), '0.0 miles'],
    [milesText(0.02), 'less than 0.1 miles'],
    [limitText(1), '1 mile'],
    [limitText(20), '20 miles'],
    [limitText(2.5), '2.5 miles'],
    [dateText('2025-03-01'), '1 March 2025'],
    [wholeGroupText(1), 'the child'],
    [wholeGroupText(2), 'both children'],
    [wholeGroupText(3), 'all three children'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
