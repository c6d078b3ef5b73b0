import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortKey } from '../../../server/engine/disclose/figureKeys.ts';
import { liveNumbers } from '../../../server/engine/disclose/liveNumbers.ts';
import {
  betweenKey,
  nearHomeFigures,
  nearHomeKey,
  reasonKey,
} from '../../../server/engine/disclose/nearHomeFigures.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { together } from '../../../server/engine/report/councilTable.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';
import { valuesOf, wrongSums } from './addsUp.ts';

const setting = { asOf, withinMiles: 20, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
const everyone = { placementType: 'ANY', ageBand: null } as const;

describe('nearHomeFigures', () => {
  it('add up with the children who need a place, and are the numbers of the table', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const world = nearHomeWorld(facts, setting, nearHomeSolver());
        const numbers = together([liveNumbers(facts, asOf), nearHomeFigures(world)]);
        expect(wrongSums(numbers)).toEqual([]);
        const values = valuesOf(numbers);
        const { rows, total, placedBetween } = nearHomeTable(world, { asOf });
        for (const row of [...rows, { ...total, localAuthority: null }]) {
          expect(values.get(shortKey(row.localAuthority, everyone))).toBe(row.achieved.value);
          expect(values.get(nearHomeKey('children', row.localAuthority))).toBe(row.children.value);
          for (const { reason, children } of row.reasons)
            expect(values.get(reasonKey(reason, row.localAuthority))).toBe(children.value);
        }
        for (const { from, to, children } of placedBetween)
          expect(values.get(betweenKey(from, to))).toBe(children.value);
      }),
      { seed: 35, numRuns: 20 },
    );
  });

  it.each([1, 9])('add up where %i of the councils have sent no home, and say who is measured', (many) => {
    fc.assert(
      fc.property(someRegion, (whole) => {
        const without = new Set(whole.region.members.slice(0, many));
        const facts = { ...whole, homes: whole.homes.filter(({ hostAuthority }) => !without.has(hostAuthority)) };
        const world = nearHomeWorld(facts, setting, nearHomeSolver());
        const numbers = together([liveNumbers(facts, asOf), nearHomeFigures(world)]);
        expect(wrongSums(numbers)).toEqual([]);
        const values = valuesOf(numbers);
        const { rows, total } = nearHomeTable(world, { asOf });
        const known = [...rows, { ...total, localAuthority: null }].filter(({ children }) => children.value !== null);
        for (const { localAuthority, children } of known)
          expect(values.get(nearHomeKey('children', localAuthority))).toBe(children.value);
      }),
      { seed: 36, numRuns: 10 },
    );
  });
});
