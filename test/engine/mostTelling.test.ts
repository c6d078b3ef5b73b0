import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostNearMisses, mostTelling, type Possible } from '../../server/engine/mostTelling.ts';
import { compareOptions } from '../../server/engine/rank.ts';
import { buildHome } from './factsBuilders.ts';

const rules = ['AGE', 'ON_HOLD', 'FOSTERING_LIMIT'] as const;
interface Some {
  readonly rule: (typeof rules)[number];
  readonly isKinship: boolean;
  readonly anywhereNotMet: number;
  readonly hereNotMet: number;
  readonly factorsNotKnown: number;
  readonly total: number | null;
}
const some: fc.Arbitrary<Some> = fc.record({
  rule: fc.constantFrom(...rules),
  isKinship: fc.boolean(),
  anywhereNotMet: fc.integer({ min: 0, max: 2 }),
  hereNotMet: fc.integer({ min: 0, max: 2 }),
  factorsNotKnown: fc.integer({ min: 0, max: 1 }),
  total: fc.option(fc.integer({ min: 0, max: 9 })),
});

function possibleOf(
  { rule, isKinship, anywhereNotMet, hereNotMet, factorsNotKnown, total }: Some,
  at: number,
): Possible {
  const home = buildHome({ id: `home-${String(at).padStart(2, '0')}` });
  const counts = { isKinship, factorsNotMet: anywhereNotMet + hereNotMet, factorsNotKnown };
  return { rule, option: { home, miles: null, weeklyMiles: { total }, ...counts } };
}

const compare = (a: Possible, b: Possible) => compareOptions(a.option, b.option);

it('tells the best of each kind of change and then the best of any, as sorting all of them would, whatever the order they come in', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 40 }), (homes) => {
      const all = homes.map(possibleOf);
      const telling = mostTelling();
      for (const [at, one] of all.entries()) {
        const { isKinship, factorsNotKnown } = one.option;
        const anywhere = { isKinship, factorsNotMet: homes[at]?.anywhereNotMet ?? 0, factorsNotKnown };
        if (telling.couldBeTold(one.rule, anywhere)) telling.add(one);
      }
      const sorted = all.toSorted(compare);
      const firsts = rules.flatMap((rule) => sorted.find((one) => one.rule === rule) ?? []);
      const others = sorted.slice(0, mostNearMisses).filter((one) => !firsts.includes(one));
      expect(telling.told()).toEqual([...firsts, ...others].slice(0, mostNearMisses).toSorted(compare));
    }),
    { seed: 23, numRuns: 300 },
  );
});

it('need not measure to a home that is bound to stand behind ten others and the best of its kind', () => {
  const telling = mostTelling();
  const near: Some = { rule: 'AGE', isKinship: false, anywhereNotMet: 0, hereNotMet: 1, factorsNotKnown: 0, total: 3 };
  for (let at = 0; at < mostNearMisses; at++) telling.add(possibleOf(near, at));
  const anywhere = { isKinship: false, factorsNotKnown: 0 };
  expect(telling.couldBeTold('AGE', { ...anywhere, factorsNotMet: 2 })).toBe(false);
  expect(telling.couldBeTold('AGE', { ...anywhere, factorsNotMet: 1 })).toBe(true);
  expect(telling.couldBeTold('AGE', { ...anywhere, factorsNotMet: 2, isKinship: true })).toBe(true);
  expect(telling.couldBeTold('ON_HOLD', { ...anywhere, factorsNotMet: 2 })).toBe(true);
});
