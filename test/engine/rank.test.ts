import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cosineOf } from '../../server/engine/distance.ts';
import { farthestAnchorMiles } from '../../server/engine/matchQuestion.ts';
import { optionOf } from '../../server/engine/option.ts';
import { rankerOf } from '../../server/engine/rank.ts';
import { verdictsOf } from '../../server/engine/verdict.ts';
import { askedOf, manyHomes } from './manyHomes.ts';

it('ranks every home by the very numbers that are told of it', () => {
  fc.assert(
    fc.property(manyHomes, (world) => {
      const { question, index } = askedOf(world);
      const rank = rankerOf(question);
      const verdicts = verdictsOf(question, index);
      for (const [at, home] of index.homes.entries()) {
        const told = optionOf(question, { home, miles: farthestAnchorMiles(question, home) });
        const point = home.location?.point;
        const spot = point === undefined ? null : { ...point, cosLat: cosineOf(point.lat) };
        const ranked = rank({ home, point: spot }, verdicts.anywhere(home, at));
        expect(told).toMatchObject(ranked);
      }
    }),
    { seed: 14, numRuns: 300 },
  );
});
