import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortPartOf } from '../../../server/engine/site/shortPart.ts';
import { siteFlowOf } from '../../../server/engine/site/siteFlow.ts';
import { allChoices, smallChoice, valueWith } from './siteWorlds.ts';

it('any homes bring as many children in the part as in the whole', () => {
  let smaller = 0;
  fc.assert(
    fc.property(smallChoice, (problem) => {
      const part = shortPartOf(siteFlowOf(problem));
      const none = new Int32Array(problem.options.length);
      const before = valueWith(problem, none).unmetChildren;
      expect(part.unmetChildren).toBe(before);
      expect(valueWith(part.problem, none).unmetChildren).toBe(before);
      for (const choice of allChoices(problem))
        expect(valueWith(part.problem, choice).unmetChildren).toBe(valueWith(problem, choice).unmetChildren);
      if (part.groups.length < problem.base.groupSize.length) smaller++;
    }),
    { seed: 702, numRuns: 200 },
  );
  expect(smaller).toBeGreaterThan(50);
});
