import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allArcs } from '../../../server/engine/assign/fewestUnmetApart.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { countedSizes, unmetBound } from '../../../server/engine/nearHome/unmetBound.ts';
import { enumeratingSolver } from './enumerateAssignment.ts';
import { bigFamilies, smallWorld } from './smallWorld.ts';

describe('unmetBound', () => {
  it.each([
    ['small regions', smallWorld],
    ['families over the fostering limit', bigFamilies],
  ])('is at most the fewest unmet in %s, whatever it starts from', (_, worlds) => {
    fc.assert(
      fc.property(worlds, ({ facts, setting }) => {
        const { standing, rooms, arcs, placing } = nearHomeWorld(facts, setting, enumeratingSolver);
        const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
        const reached = { sizes, rooms, arcs: allArcs(arcs), arcPlaces: arcs.arcPlaces };
        const bound = unmetBound(reached, placing.homeOf);
        expect(bound).toBeLessThanOrEqual(placing.unmetChildren);
        expect(unmetBound(reached, new Int32Array(sizes.length).fill(-1))).toBe(bound);
        for (const [group, counted] of countedSizes(reached).entries()) {
          expect(counted).toBeLessThanOrEqual(sizes[group] ?? 0);
        }
      }),
      { seed: 93, numRuns: 60 },
    );
  });
});
