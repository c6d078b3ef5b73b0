import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitsOf, failedBy, firstAt } from '../../server/engine/failedRules.ts';
import { firstRuleFailed, rulesFailed, ruleTests } from '../../server/engine/suitable.ts';
import { askedOf, manyHomes } from './manyHomes.ts';

it('says in one number what the lists say', () => {
  fc.assert(
    fc.property(manyHomes, (world) => {
      const { asked } = askedOf(world).question;
      for (const home of world.homes) {
        const failed = failedBy(asked, home, null);
        expect(failed).toBe(bitsOf(rulesFailed(asked, home)));
        expect(ruleTests[firstAt(failed)]?.rule ?? null).toBe(firstRuleFailed(asked, home));
      }
    }),
    { seed: 17, numRuns: 200 },
  );
});

it.each([
  ['nothing failed', [], null],
  ['the first rule', ['UNREGISTERED'], 'UNREGISTERED'],
  ['the last rule', ['TOO_FEW_PLACES'], 'TOO_FEW_PLACES'],
  ['several: the first of them', ['ON_HOLD', 'AGE', 'SOLO'], 'AGE'],
] as const)('%s', (_, rules, first) => {
  expect(ruleTests[firstAt(bitsOf(rules))]?.rule ?? null).toBe(first);
});
