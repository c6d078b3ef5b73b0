import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePostcodes } from '../../server/engine/mergePostcodes.ts';
import { newPostcodeRows, postcodeBlocksOf, postcodeRowsOf } from '../../server/engine/postcodeRows.ts';
import { packPostcodes, postcodesIn } from '../import/postcodePacking.ts';

/** Key: letter of a unit of OL4 1; value: which of three authorities, and how far east. */
const tableOf = (cells: Readonly<Record<string, number>>) => {
  const rows = Object.entries(cells).map(([letter, value]) => ({
    postcode: `OL41A${letter}`,
    location: { point: { lng: -2 - value / 10, lat: 53.5 }, grid: null, precision: 'UNIT' as const },
    localAuthority: value === 0 ? null : `E0800000${value}`,
    endedIn: null,
  }));
  const [block] = packPostcodes(rows);
  return block === undefined ? newPostcodeRows(0, ['']) : postcodeRowsOf(block);
};

test('new, changed and identical are counted, and what is not sent again stays', () => {
  const merged = mergePostcodes(tableOf({ A: 1, B: 1, C: 2 }), tableOf({ B: 1, C: 3, D: 2 }));
  expect(merged).toMatchObject({ new: 1, changed: 1, identical: 1 });
  const rows = postcodesIn([...postcodeBlocksOf(merged.rows)]);
  expect(rows.map(({ postcode, localAuthority }) => `${postcode} ${localAuthority}`)).toEqual([
    'OL41AA E08000001',
    'OL41AB E08000001',
    'OL41AC E08000003',
    'OL41AD E08000002',
  ]);
});

test('is what a map of rows would be, whatever the two tables', () => {
  const cells = fc.dictionary(fc.constantFrom(...'ABCDEFGH'), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(cells, cells, (held, incoming) => {
      const merged = mergePostcodes(tableOf(held), tableOf(incoming));
      expect(postcodesIn([...postcodeBlocksOf(merged.rows)])).toEqual(
        postcodesIn([...postcodeBlocksOf(tableOf({ ...held, ...incoming }))]),
      );
      const sent = Object.entries(incoming);
      expect(merged.new).toBe(sent.filter(([letter]) => held[letter] === undefined).length);
      expect(merged.identical).toBe(sent.filter(([letter, value]) => held[letter] === value).length);
      expect(merged.new + merged.changed + merged.identical).toBe(sent.length);
      expect(mergePostcodes(merged.rows, tableOf(incoming))).toMatchObject({ new: 0, changed: 0 });
    }),
    { seed: 6, numRuns: 80 },
  );
});
