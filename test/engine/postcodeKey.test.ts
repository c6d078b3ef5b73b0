import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  districtOfKey,
  endOfSector,
  isSectorKey,
  postcodeKey,
  postcodeOfKey,
  sectorKeyOf,
} from '../../server/engine/postcodeKey.ts';

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digit = fc.constantFrom(...'0123456789');
const district = fc
  .oneof(
    fc.tuple(letter, digit),
    fc.tuple(letter, letter, digit),
    fc.tuple(letter, digit, digit),
    fc.tuple(letter, letter, digit, letter),
  )
  .map((parts) => parts.join(''));
const unit = fc.tuple(district, digit, letter, letter).map((parts) => parts.join(''));

const keyOf = (postcode: string) => postcodeKey(postcode) ?? Number.NaN;

describe('the number of a postcode', () => {
  test('is turned back into the postcode, and is a whole number a double holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          unit,
          unit.map((text) => text.slice(0, -2)),
        ),
        (postcode) => {
          const key = keyOf(postcode);
          expect(Number.isSafeInteger(key)).toBe(true);
          expect(postcodeOfKey(key)).toBe(postcode);
        },
      ),
      { seed: 1 },
    );
  });
  test('knows its sector and its district', () => {
    fc.assert(
      fc.property(unit, (postcode) => {
        const key = keyOf(postcode);
        expect(postcodeOfKey(sectorKeyOf(key))).toBe(postcode.slice(0, -2));
        expect(districtOfKey(key)).toBe(postcode.slice(0, -3));
        expect(isSectorKey(key)).toBe(false);
        expect(isSectorKey(sectorKeyOf(key))).toBe(true);
        expect(sectorKeyOf(key)).toBeLessThan(key);
        expect(key).toBeLessThan(endOfSector(sectorKeyOf(key)));
      }),
      { seed: 2 },
    );
  });
  test('puts districts in the order of their text, so that blocks of them are in order too', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [ofA, ofB] = [a.slice(0, -3), b.slice(0, -3)];
        if (ofA !== ofB) expect(keyOf(a) < keyOf(b)).toBe(ofA < ofB);
      }),
      { seed: 3 },
    );
  });
  test.each(['', 'O', '1', 'OL4 1AB', 'ol41ab', 'OL4É1AB', 'ABCDE1AA', 'OL41ABCD', "x'--"])('%s is none', (text) => {
    expect(postcodeKey(text)).toBeNull();
  });
});
