import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consideredHomes } from '../../server/engine/matchQuestion.ts';
import { sortHomes } from '../../server/engine/sortHomes.ts';
import { firstRuleFailed } from '../../server/engine/suitable.ts';
import { askedOf, manyHomes } from './manyHomes.ts';

it('puts every home in reach under the first rule it fails, as offered to the need, or among those that could take the children', () => {
  fc.assert(
    fc.property(manyHomes, fc.integer({ min: 1, max: 15 }), (world, withinMiles) => {
      const { question, index } = askedOf(world, withinMiles);
      const { options, positionsByRule, withoutLocation } = sortHomes(question, index);
      const found = new Map<string, string | null>(options.map(({ home }) => [home.id, null]));
      for (const [rule, positions] of positionsByRule)
        for (const at of positions) found.set(index.homes[at]?.id ?? '', rule);
      const considered = consideredHomes(question, index);
      expect([...found].toSorted()).toEqual(
        considered.map(({ home }) => [home.id, firstRuleFailed(question.asked, home)]).toSorted(),
      );
      expect(withoutLocation).toBe(considered.filter(({ home }) => home.location === null).length);
      const milesOf = new Map(considered.map(({ home, miles }) => [home.id, miles]));
      for (const { home, miles } of options) expect(miles).toBe(milesOf.get(home.id));
    }),
    { seed: 16, numRuns: 300 },
  );
});
