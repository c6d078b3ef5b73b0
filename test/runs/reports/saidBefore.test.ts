import { expect, test } from 'vitest';
import { hidesAtLeast, saidBefore } from '../../../server/runs/reports/saidBefore.ts';

const last = { asOf: '2025-03-31', said: { a: 12, b: 'HIDDEN' } } as const;

test.each([
  ['before the first edition nothing has been said', null, '2025-03-31', {}],
  ['of the same day every number is as it was said', last, '2025-03-31', last.said],
  ['of a day near it too, before or after', last, '2025-02-28', last.said],
  ['of the day 60 days after too', last, '2025-05-30', last.said],
  ['of a day long after nothing is left of it', last, '2025-05-31', {}],
] as const)('%s', (_sentence, before, asOf, said) => {
  expect(Object.fromEntries(saidBefore(before, { asOf }))).toEqual(said);
});

test.each([
  ['before the first edition as it is set', null, '2025-03-31', 5],
  ['as the last edition had it, where that hid more', 10, '2025-03-31', 10],
  ['of a day near it too', 10, '2025-05-30', 10],
  ['of a day long after as it is set', 10, '2025-05-31', 5],
  ['as it is set, where the last edition hid less', 3, '2025-03-31', 5],
] as const)('counts are hidden %s', (_sentence, before, asOf, upTo) => {
  const edition = before === null ? null : { asOf: last.asOf, largestSmallCount: before };
  expect(hidesAtLeast(edition, { asOf, hideCountsUpTo: 5 })).toBe(upTo);
});
