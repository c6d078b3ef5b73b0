import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { nearHomeCheck } from '../../../server/engine/nearHome/nearHomeCheck.ts';
import type { NearHomeFacts } from '../../../server/engine/nearHome/nearHomeQuestion.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { enumeratingSolver } from './enumerateAssignment.ts';
import { fewestShort } from './nearHomeOracle.ts';
import { bigFamilies, type SmallWorld, smallWorld } from './smallWorld.ts';

const solver = nearHomeSolver();
const worldOf = ({ facts, setting }: SmallWorld, by = solver) => nearHomeWorld(facts, setting, by);
const shortIn = (small: SmallWorld) => worldOf(small).placing.unmetChildren;
const runs = { seed: 4, numRuns: 80 };

const withFacts = (small: SmallWorld, facts: Partial<NearHomeFacts>): SmallWorld => ({
  ...small,
  facts: { ...small.facts, ...facts },
});
const changeHome = (small: SmallWorld, position: number, change: (home: HomeFacts) => HomeFacts) =>
  withFacts(small, { homes: small.facts.homes.map((home, n) => (n === position ? change(home) : home)) });

/** Groups of children by id, to see whether a change put children together who were not. */
const groupsIn = ({ standing }: NearHomeWorld) =>
  standing.groups.map(({ cases }) => cases.map(({ demand }) => demand.childId));

function withoutChild({ facts, setting }: SmallWorld, childId: string): SmallWorld {
  const lived = facts.placements.find((placement) => placement.childId === childId)?.homeId;
  const isOther = (child: { readonly id: string }) => child.id !== childId;
  return {
    setting,
    facts: {
      ...facts,
      children: facts.children.filter(isOther),
      placements: facts.placements.filter((placement) => placement.childId !== childId),
      needs: facts.needs.flatMap((need) => {
        const children = need.children.filter(isOther);
        return children.length === 0 ? [] : [{ ...need, children }];
      }),
      homes: facts.homes.map((home) =>
        home.id === lived ? { ...home, filledPlaces: Math.max(0, home.filledPlaces - 1) } : home,
      ),
    },
  };
}

describe('nearHomeWorld: against trying every placing', () => {
  it.each([
    ['the product’s solver', solver],
    ['enumeration', enumeratingSolver],
  ])('%s leaves as few children short as can be and keeps every rule', (_, by) => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const world = worldOf(small, by);
        const { measured, unmet } = fewestShort(small.facts, small.setting);
        expect(world.measured).toHaveLength(measured);
        expect(world.placing.unmetLowerBound).toBeLessThanOrEqual(unmet);
        expect(world.placing.unmetChildren).toBe(unmet);
        expect(nearHomeCheck(world)).toEqual([]);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('families of four and five in foster homes of four and more', () => {
    let overLimit = 0;
    fc.assert(
      fc.property(bigFamilies, (small) => {
        const world = worldOf(small, enumeratingSolver);
        const { unmet } = fewestShort(small.facts, small.setting);
        expect(world.placing.unmetLowerBound).toBeLessThanOrEqual(unmet);
        expect(world.placing.unmetChildren).toBeGreaterThanOrEqual(unmet);
        expect(nearHomeCheck(world)).toEqual([]);
        if (world.standing.groups.some(({ cases }, n) => cases.length > 3 && (world.placing.homeOf[n] ?? -1) >= 0)) {
          overLimit++;
          expect(world.placing.unmetChildren).toBe(unmet);
        }
      }),
      { seed: 5, numRuns: 150 },
    );
    expect(overLimit).toBeGreaterThan(20);
  });
});

describe('nearHomeWorld: what always holds', () => {
  it('one more usable place never leaves more children short', () => {
    fc.assert(
      fc.property(smallWorld, fc.nat({ max: 4 }), (small, position) => {
        const more = changeHome(small, position, (home) => ({ ...home, registeredPlaces: home.registeredPlaces + 1 }));
        expect(shortIn(more)).toBeLessThanOrEqual(shortIn(small));
      }),
      runs,
    );
  });

  it('a wider limit never leaves more children short, and nobody new to place', () => {
    fc.assert(
      fc.property(smallWorld, fc.constantFrom(5, 12, 30), (small, withinMiles) => {
        fc.pre(withinMiles > small.setting.withinMiles);
        const wide = { ...small, setting: { ...small.setting, withinMiles } };
        expect(shortIn(wide)).toBeLessThanOrEqual(shortIn(small));
        expect(groupsIn(worldOf(wide))).toEqual(groupsIn(worldOf(small)));
      }),
      runs,
    );
  });

  it('brothers and sisters who may live apart are never shorter of places than together', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const together = worldOf(small);
        const isOrdinary = together.standing.groups.every(
          ({ asked, cases }) => !asked.need.isSoloRequired && cases.length <= 3,
        );
        fc.pre(isOrdinary && small.facts.homes.every((home) => home.exemptSiblingGroupIds.length === 0));
        const apart = withFacts(small, {
          children: small.facts.children.map((child) => ({ ...child, siblingPlan: 'APART' as const })),
          needs: small.facts.needs.map((need) => ({
            ...need,
            siblingPlan: 'APART' as const,
            children: need.children.map((child) => ({ ...child, siblingPlan: 'APART' as const })),
          })),
        });
        expect(shortIn(apart)).toBeLessThanOrEqual(together.placing.unmetChildren);
      }),
      runs,
    );
  });

  it('a child who leaves never leaves more children short', () => {
    fc.assert(
      fc.property(smallWorld, fc.nat({ max: 5 }), (small, n) => {
        const before = worldOf(small);
        const after = worldOf(withoutChild(small, `child-${n}`));
        const isNew = (group: readonly string[]) =>
          !groupsIn(before).some((old) => group.every((id) => old.includes(id)));
        fc.pre(!groupsIn(after).some(isNew));
        expect(after.placing.unmetChildren).toBeLessThanOrEqual(before.placing.unmetChildren);
      }),
      runs,
    );
  });

  it('the order of children, homes, placements and needs changes nothing', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const { children, homes, placements, needs } = small.facts;
        const turned = worldOf(
          withFacts(small, {
            children: children.toReversed(),
            homes: homes.toReversed(),
            placements: placements.toReversed(),
            needs: needs.map((need) => ({ ...need, children: need.children.toReversed() })).toReversed(),
          }),
        );
        const { measured, apart, placing } = worldOf(small);
        expect(turned.measured).toEqual(measured);
        expect(turned.apart).toEqual(apart);
        expect(turned.placing.homeOf).toEqual(placing.homeOf);
      }),
      runs,
    );
  });

  it('releasing places of other regions never leaves more children short', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const setting = (releasePlacesOfOtherRegions: boolean) => ({
          ...small,
          setting: { ...small.setting, releasePlacesOfOtherRegions },
        });
        expect(shortIn(setting(true))).toBeLessThanOrEqual(shortIn(setting(false)));
      }),
      runs,
    );
  });
});
