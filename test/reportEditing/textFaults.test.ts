import { describe, expect, test } from 'vitest';
import { tellingIn } from '../../server/reportEditing/textFaults.ts';

describe('what may name a child or an address', () => {
  test.each([
    ['They live at OL4 1AB.', 'a postcode'],
    ['m11aa', 'a postcode'],
    ['SW1A 2AA', 'a postcode'],
    ['ann.other@example.gov.uk', 'an e-mail address'],
    ['Ring 0161 496 0000', 'a phone number'],
    ['+44 7700 900123', 'a phone number'],
    ['(0161) 496-0000', 'a phone number'],
    ['Child 350-0012 moved', 'what looks like a child’s reference'],
    ['UPN A123456789012', 'what looks like a child’s reference'],
    ['Case 00451237', 'a long number, which may be a child’s reference'],
  ])('%s: %s', (text, what) => {
    expect(tellingIn(text)).toEqual([what]);
  });

  test.each([
    '',
    'We need 120 places and £1,250,000 by 31 March 2026.',
    'It costs £120000 a year.',
    '6,119 children in 2024-25; 1,009 places to spare.',
    'Children Act 1989 s22G, section 17, KS4.',
    'Two at once: near home @ school',
    '5 to 9 and 10 to 15',
  ])('nothing in “%s”', (text) => {
    expect(tellingIn(text)).toEqual([]);
  });
});
