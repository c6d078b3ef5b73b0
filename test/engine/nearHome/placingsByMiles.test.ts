import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptedSharesOf, firstConflict } from '../../../server/engine/nearHome/adaptedShares.ts';
import { roomsOf } from '../../../server/engine/nearHome/homeRoom.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { placeGroups } from '../../../server/engine/nearHome/placeGroups.ts';
import { placingArcs } from '../../../server/engine/nearHome/placingArcs.ts';
import { placingsByMiles } from '../../../server/engine/nearHome/placingsByMiles.ts';
import { standingOf } from '../../../server/engine/nearHome/standing.ts';
import { adaptedWorld } from './adaptedWorlds.ts';
import { bigFamilies, smallWorld } from './smallWorld.ts';

const solver = nearHomeSolver({ isCostAsked: false });
const mostMiles = 30;

describe('placingsByMiles', () => {
  it.each([
    ['small regions', smallWorld],
    ['families over the fostering limit', bigFamilies],
    ['homes with a few adapted places', adaptedWorld],
  ])('places everyone within each mile as well as afresh, never worse than within fewer: %s', (_, worlds) => {
    fc.assert(
      fc.property(worlds, ({ facts, setting }) => {
        const everyone = { ...setting, reading: 'EVERYONE' as const };
        const standing = standingOf(facts, everyone);
        const rooms = roomsOf(facts, standing, everyone);
        const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
        const unmetIn = (homeOf: Int32Array) =>
          sizes.reduce((sum, size, group) => sum + (homeOf[group] === -1 ? size : 0), 0);
        const arcs = placingArcs(standing.groups, rooms, mostMiles);
        const found = placingsByMiles({ sizes, rooms, arcs }, solver, { mostMiles, onMile: () => 'GO_ON' }) ?? [];
        expect(found).toHaveLength(mostMiles);
        for (const [n, homeOf] of found.entries()) {
          expect(unmetIn(homeOf)).toBeLessThanOrEqual(unmetIn(found[n - 1] ?? new Int32Array(sizes.length).fill(-1)));
        }
        for (const miles of [1, 4, 11, 30]) {
          const within = placingArcs(standing.groups, rooms, miles);
          const homeOf = found[miles - 1] ?? new Int32Array();
          expect(unmetIn(homeOf)).toBe(placeGroups({ sizes, rooms, arcs: within }, solver.place).unmetChildren);
          for (const [group, home] of homeOf.entries()) {
            const own = within.arcHome.subarray(within.arcStart[group], within.arcStart[group + 1]);
            if (home >= 0) expect([...own]).toContain(home);
          }
          const shares = adaptedSharesOf(arcs.adaptedNeeds, rooms);
          if (shares) expect(firstConflict(shares, homeOf)).toBeNull();
        }
      }),
      { seed: 94, numRuns: 40 },
    );
  });

  it('stops after the mile it is told to stop at', () => {
    const arcs = placingArcs([], [], mostMiles);
    const question = { sizes: new Int32Array(), rooms: [], arcs };
    const onMile = (miles: number) => (miles === 3 ? ('STOP' as const) : ('GO_ON' as const));
    expect(placingsByMiles(question, solver, { mostMiles, onMile })).toBeNull();
  });
});
