import { expect, test } from 'vitest';
import { saidBefore } from '../../../server/runs/reports/saidBefore.ts';

const last = {
  ...{ asOf: '2025-03-31', withinMiles: 20, factsVersion: '7' },
  said: { a: 'PUBLISHED', b: 'HIDDEN' } as const,
};
const next = { asOf: '2025-03-31', withinMiles: 20, factsVersion: '7' };

test.each([
  ['before the first edition nothing has been said', null, next, {}],
  ['of the same facts every number is the same one', last, next, { a: 'PUBLISHED', b: 'HIDDEN' }],
  ['of other facts of the day what was hidden stays hidden', last, { ...next, factsVersion: '8' }, { b: 'HIDDEN' }],
  ['of another limit too', last, { ...next, withinMiles: 10 }, { b: 'HIDDEN' }],
  ['of a day near it too, before or after', last, { ...next, asOf: '2025-02-28' }, { b: 'HIDDEN' }],
  ['of the day 60 days after too', last, { ...next, asOf: '2025-05-30' }, { b: 'HIDDEN' }],
  ['of a day long after nothing is left of it', last, { ...next, asOf: '2025-05-31' }, {}],
] as const)('%s', (_sentence, before, asked, said) => {
  expect(Object.fromEntries(saidBefore(before, asked))).toEqual(said);
});
