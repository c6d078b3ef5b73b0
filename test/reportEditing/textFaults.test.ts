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
    ['They live at OL4\u200B 1AB.', 'a postcode'],
    ['They live at ＯＬ４ １ＡＢ.', 'a postcode'],
    ['NHS 943 476 5919', 'an NHS number'],
    ['QQ 12 34 56 C', 'a National Insurance number'],
    ['born on 12/05/2012', 'a date of birth'],
    ['DOB: 2012-05-12', 'a date of birth'],
    ['His date of birth is 12th May 2012', 'a date of birth'],
    ['d.o.b. 12.5.12', 'a date of birth'],
    ['The house at 12 Acacia Road', 'a street address'],
    ['14b, Mill Hill Lane', 'a street address'],
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
    'Children at KS4 1st, and M2 2nd.',
    'Children born in 2012; births fell from 31 March 2024.',
    'In 2024 Market Street was closed; Road works; 20 miles by road.',
    'It was 31 March 2025, and will be 30/09/2026.',
    'Meet 100 020 3000 more',
  ])('nothing in “%s”', (text) => {
    expect(tellingIn(text)).toEqual([]);
  });
});
