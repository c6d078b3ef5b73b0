import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOfHomes } from '../../../server/engine/assign/attempt.ts';
import { firstAnswer } from '../../../server/engine/assign/firstAnswer.ts';
import { cheapestArc, improveOnce } from '../../../server/engine/assign/improve.ts';
import { networkOf } from '../../../server/engine/assign/network.ts';
import {
  emptyWhole,
  hasRoom,
  homesOf,
  isBetter,
  moveGroup,
  pricedOn,
  standAll,
  totalOf,
  type Whole,
} from '../../../server/engine/assign/whole.ts';
import { problemOf, smallWorld, type World } from './worlds.ts';

const goOn = () => true;

function standing({ groups, capacity }: World): Whole {
  const problem = problemOf(groups, capacity);
  const whole = emptyWhole(problem, networkOf(problem));
  standAll(whole, whole.arcOf.slice(), goOn);
  return whole;
}

/** The same larger groups in the same homes, single children placed round them from nothing. */
function afresh(world: World, whole: Whole): Whole {
  const other = standing(world);
  standAll(other, whole.arcOf, goOn);
  return other;
}

describe('larger groups among single children', () => {
  it('after any moves cost what the same homes cost afresh, and a move promises no less than it brings', () => {
    fc.assert(
      fc.property(smallWorld, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (world, draws) => {
        const whole = standing(world);
        for (const [first, second] of draws) {
          const group = whole.larger[first % Math.max(1, whole.larger.length)];
          if (group === undefined) return;
          const from = whole.network.arcStart[group] ?? 0;
          const arc = from + (second % ((whole.network.arcStart[group + 1] ?? 0) - from + 1)) - 1;
          const to = arc < from ? -1 : arc;
          if (to >= 0 && !hasRoom(whole, group, to)) continue;
          const before = totalOf(whole);
          const promised = pricedOn(whole, group, whole.arcOf[group] ?? -1) - pricedOn(whole, group, to);
          moveGroup(whole, group, to);
          const after = totalOf(whole);
          const { scale, unmetWeight } = whole.network;
          const brought =
            (before.unmetChildren - after.unmetChildren) * unmetWeight + (before.cost - after.cost) * scale;
          expect(promised).toBeGreaterThanOrEqual(brought);
          expect(totalOf(afresh(world, whole))).toEqual(after);
          expect(totalOfHomes(whole.problem, whole.network, homesOf(whole))).toEqual(after);
        }
      }),
      { seed: 111, numRuns: 300 },
    );
  });

  it('only ever move for the better, and say how they stand rightly', () => {
    fc.assert(
      fc.property(smallWorld, (world) => {
        const whole = standing(world);
        let before = totalOf(whole);
        while (improveOnce(whole, 'COST', goOn) > 0) {
          expect(isBetter(totalOf(whole), before)).toBe(true);
          before = totalOf(whole);
        }
        expect(totalOf(afresh(world, whole))).toEqual(totalOf(whole));
        for (const group of whole.larger) {
          const arc = cheapestArc(whole, group, -1);
          if (arc >= 0) expect(hasRoom(whole, group, arc)).toBe(true);
        }
      }),
      { seed: 112, numRuns: 300 },
    );
  });

  it('have a first answer that fits', () => {
    fc.assert(
      fc.property(smallWorld, ({ groups, capacity }) => {
        const problem = problemOf(groups, capacity);
        const homeOf = firstAnswer(problem, networkOf(problem));
        const taken = capacity.map(() => 0);
        for (const [group, home] of homeOf.entries()) {
          const arc = groups[group]?.arcs.find((own) => own.home === home);
          if (home >= 0) taken[home] = (taken[home] ?? 0) + (arc?.places ?? Infinity);
        }
        expect(taken.every((places, home) => places <= (capacity[home] ?? 0))).toBe(true);
      }),
      { seed: 113, numRuns: 300 },
    );
  });
});
