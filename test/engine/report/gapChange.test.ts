import { describe, expect, it } from 'vitest';
import { gapSinceText, gapTurnSentence, gapTurnText } from '../../../server/engine/report/gapChange.ts';

describe('how places short, or to spare, have changed', () => {
  it.each([
    [10, 24, '14 more short', '14 more places are short than in edition 2'],
    [24, 10, '14 fewer short', '14 fewer places are short than in edition 2'],
    [-4, -25, '21 more to spare', '21 more places are to spare than in edition 2'],
    [-25, -24, '1 fewer to spare', 'One fewer place is to spare than in edition 2'],
    [0, 3, '3 more short', 'Three more places are short than in edition 2'],
    [0, -1, '1 more to spare', 'One more place is to spare than in edition 2'],
    [5, 0, '5 fewer short', 'Five fewer places are short than in edition 2'],
    [-3, 4, '4 short, where 3 were to spare', 'Four places are short, where three were to spare in edition 2'],
    [1, -1, '1 to spare, where 1 was short', 'One place is to spare, where one was short in edition 2'],
    [-1200, 15, '15 short, where 1,200 were to spare', '15 places are short, where 1,200 were to spare in edition 2'],
  ])('from %i to %i', (was, value, text, sentence) => {
    expect(gapTurnText({ was, value })).toBe(text);
    expect(gapTurnSentence({ was, value }, 'in edition 2')).toBe(sentence);
  });

  it('stands beside the number of today', () => {
    expect(gapSinceText({ was: -4, value: -25 }, 'edition 1')).toBe('21 more to spare since edition 1');
    expect(gapSinceText({ was: 1, value: -25 }, 'edition 1')).toBe('1 was short in edition 1');
  });

  it('is said where it has not', () => {
    expect(gapTurnSentence({ was: -7, value: -7 }, 'in edition 2')).toBe(
      'As many places are short or to spare as in edition 2',
    );
  });
});
