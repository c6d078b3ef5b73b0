import { expect, it } from 'vitest';
import { otherDayNotes } from '../../server/engine/otherDay.ts';

it.each([
  ['2025-03-31', []],
  ['2010-03-31', [/^31 March 2010 is before the date of the data, 31 March 2025: .* are not counted\.$/]],
  ['2027-01-01', [/^1 January 2027 is after the date of the data, 31 March 2025: .* not known/]],
])('a table of %s from data of 31 March 2025', (asOf, expected) => {
  const notes = otherDayNotes(asOf, '2025-03-31');
  expect(notes).toHaveLength(expected.length);
  for (const [at, pattern] of expected.entries()) expect(notes[at]).toMatch(pattern);
});
