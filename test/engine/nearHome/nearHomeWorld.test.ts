import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearHomeCheck } from '../../../server/engine/nearHome/nearHomeCheck.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { enumeratingSolver } from './enumerateAssignment.ts';
import { fewestShort } from './nearHomeOracle.ts';
import { type SmallWorld, smallWorld } from './smallWorld.ts';

const nothing = {
  childrenByPlace: new Uint8Array(),
  costSavedByPlace: new Float64Array(),
  childrenByGroup: new Uint8Array(),
  costSavedByGroup: new Float64Array(),
};
const solver = enumeratingSolver(nothing);
const worldOf = ({ facts, setting }: SmallWorld) => nearHomeWorld(facts, setting, solver);

describe('nearHomeWorld: against trying every placing', () => {
  it('leaves as few children short as can be, keeps every rule and bounds the fewest', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const world = worldOf(small);
        const { measured, unmet } = fewestShort(small.facts, small.setting);
        expect(world.measured).toHaveLength(measured);
        expect(world.placing.unmetLowerBound).toBeLessThanOrEqual(unmet);
        expect(world.placing.unmetChildren).toBe(unmet);
        expect(nearHomeCheck(world)).toEqual([]);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
