import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { distanceMiles } from '../../../server/engine/distance.ts';
import { nearHomeCheck } from '../../../server/engine/nearHome/nearHomeCheck.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { besideWhoStays, everyoneAnew } from '../../../server/engine/recruit/recruitBase.ts';
import { recruitedSteps } from '../../../server/engine/recruit/recruitedSteps.ts';
import { recruitProblemOf } from '../../../server/engine/recruit/recruitProblem.ts';
import type { RecruitSpot } from '../../../server/engine/recruit/recruitSpots.ts';
import { recruitTargetOf, recruitTargetOrder } from '../../../server/engine/recruit/recruitTarget.ts';
import { recruitTargetsOf } from '../../../server/engine/recruit/recruitTargets.ts';
import { seatedWith } from '../../../server/engine/recruit/seatedWith.ts';
import { type SiteProblem, withOpened, withOptions } from '../../../server/engine/site/siteProblem.ts';
import {
  asOf,
  at,
  buildChild,
  buildNeed,
  buildPlace,
  buildRegion,
  buildSiblings,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { smallWorld } from '../nearHome/smallWorld.ts';

const spots: readonly RecruitSpot[] = [
  { id: 'royton', name: 'Royton', point: milesNorth(1), localAuthority: oldham, share: 1 },
  { id: 'mossley', name: 'Mossley', point: milesNorth(7), localAuthority: tameside, share: 1 },
];
const worlds = smallWorld.map(({ facts, setting }) => nearHomeWorld(facts, setting, nearHomeSolver()));

/** The fewest left unmet with so many households, by trying every choice that the towns have room for. */
function fewestUnmet(problem: SiteProblem, households: number): number {
  const whole = withOptions(problem);
  const opened = new Int32Array(problem.options.length);
  const openedAt = (site: number) =>
    problem.options.reduce((sum, option, at) => sum + (option.site === site ? (opened[at] ?? 0) : 0), 0);
  const search = (from: number, left: number): number => {
    let best = solveSplit(withOpened(whole, problem, opened)).total.unmetChildren;
    for (let option = from; left > 0 && option < opened.length; option++) {
      const site = problem.options[option]?.site ?? -1;
      if (openedAt(site) >= (problem.limits.mostAtSite?.get(site) ?? 0)) continue;
      opened[option] = (opened[option] ?? 0) + 1;
      best = Math.min(best, search(option, left - 1));
      opened[option] = (opened[option] ?? 0) - 1;
    }
    return best;
  };
  return search(0, households);
}

const asked = (mostHouseholds: number, among: readonly RecruitSpot[] = spots) => ({
  ...{ spots: among, mostHouseholds, targets: null },
});

function broughtBy(world: NearHomeWorld, mostHouseholds: number): number {
  return recruitTargetsOf(world, asked(mostHouseholds)).steps.at(-1)?.childrenNearHome ?? 0;
}

const singles = recruitTargetOrder.filter((target) => !target.startsWith('SIBLINGS'));

/** So that a town is full before the region is. */
const shared = spots.map((spot, at) => ({ ...spot, share: at === 0 ? 0.3 : 0.7 }));

describe('recruitTargetsOf', () => {
  it('beside every choice: brings no more than can be, within its bound; the best where it says so', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(spots, shared),
        (world, mostHouseholds, among) => {
          const targets = recruitTargetsOf(world, asked(mostHouseholds, among));
          const brought = targets.steps.at(-1)?.childrenNearHome ?? 0;
          const apart = recruitProblemOf(world, everyoneAnew(world), asked(mostHouseholds, among)).problem;
          const most = targets.shortBefore - fewestUnmet(apart, mostHouseholds);
          expect(brought).toBeLessThanOrEqual(most);
          expect(targets.mostChildren).toBeGreaterThanOrEqual(most);
          if (targets.isProved) expect(brought).toBe(most);
          const beside = recruitProblemOf(world, besideWhoStays(world), asked(mostHouseholds, among)).problem;
          const best = targets.shortBefore - fewestUnmet(beside, mostHouseholds);
          expect(brought).toBeLessThanOrEqual(best);
          expect(brought).toBeGreaterThanOrEqual(best - 1);
        },
      ),
      { seed: 71, numRuns: 200 },
    );
  });

  it('seats everyone whom it says is near home: brothers and sisters together, no room fuller than it is', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 4 }), (world, mostHouseholds) => {
        const { steps, homeOf, shortBefore } = recruitTargetsOf(world, asked(mostHouseholds, shared));
        const { groups } = world.standing;
        const living = (home: number) => groups.filter((_, at) => homeOf[at] === home);
        const short = living(-1).reduce((sum, { cases }) => sum + cases.length, 0);
        expect(short).toBe(shortBefore - (steps.at(-1)?.childrenNearHome ?? 0));
        for (const [at, { household }] of steps.entries()) {
          const [group, ...others] = living(world.rooms.length + at);
          expect(others).toEqual([]);
          expect(group?.cases).toHaveLength(household.places);
          expect(group && recruitTargetOf(group)).toBe(household.target);
          const near = group?.anchors.places.map((place) => distanceMiles(place.location.point, household.spot.point));
          expect(Math.max(...(near ?? []))).toBeLessThanOrEqual(world.setting.withinMiles);
        }
        const inRooms = homeOf.map((home) => (home >= world.rooms.length ? -1 : home));
        const faults = nearHomeCheck({ ...world, placing: { ...world.placing, homeOf: inRooms } });
        expect(faults.filter((fault) => fault.startsWith('Home '))).toEqual([]);
      }),
      { seed: 75, numRuns: 120 },
    );
  });

  it('of one child each: after every household as many near home as any choice of so many brings', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const alone = { ...asked(3, shared), targets: singles };
        const { problem } = recruitProblemOf(world, besideWhoStays(world), alone);
        const { steps, isProved } = recruitTargetsOf(world, alone);
        const before = fewestUnmet(problem, 0);
        for (const [at, { childrenNearHome }] of steps.entries()) {
          expect(childrenNearHome).toBe(before - fewestUnmet(problem, at + 1));
        }
        expect(isProved).toBe(true);
      }),
      { seed: 73, numRuns: 120 },
    );
  });

  it('says why it ends: nobody more is helped, towns are full, or as many as were asked for', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (world, mostHouseholds) => {
        const alone = { ...asked(mostHouseholds, shared), targets: singles };
        const { stop, steps, shortBefore } = recruitTargetsOf(world, alone);
        const { problem } = recruitProblemOf(world, besideWhoStays(world), alone);
        const left = shortBefore - (steps.at(-1)?.childrenNearHome ?? 0);
        const roomy = { ...problem.limits, mostAtSite: new Map([0, 1].map((site) => [site, 9] as const)) };
        const wide = { ...problem, limits: roomy, options: problem.options.map((one) => ({ ...one, mostHomes: 9 })) };
        const couldBe = fewestUnmet(wide, steps.length + 1);
        if (stop === 'NOBODY_MORE') expect(couldBe).toBe(left);
        else expect(couldBe).toBeLessThan(left);
        if (stop === 'TOWNS_FULL') expect(fewestUnmet(problem, steps.length + 1)).toBe(left);
        if (stop === 'MOST_ASKED') expect(steps).toHaveLength(mostHouseholds);
      }),
      { seed: 74, numRuns: 120 },
    );
  });

  it('rows add up to the steps, steps only rise, and one household more is never worse', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { steps, rows } = recruitTargetsOf(world, asked(4));
        const children = steps.map(({ childrenNearHome }) => childrenNearHome);
        expect(children).toEqual(children.toSorted((a, b) => a - b));
        expect(rows.reduce((sum, row) => sum + row.households, 0)).toBe(steps.length);
        expect(rows.reduce((sum, row) => sum + row.childrenNearHome, 0)).toBe(children.at(-1) ?? 0);
        expect(broughtBy(world, 2)).toBeGreaterThanOrEqual(broughtBy(world, 1));
      }),
      { seed: 72, numRuns: 60 },
    );
  });

  const fostered = { suitability: { FOSTERING: 'PREFERRED' } } as const;
  const alone = ['a', 'b'].map((id) => buildNeed({ id, children: [buildChild({ id })], ...fostered }));
  const pair = buildNeed({ id: 'pair', children: buildSiblings(2), siblingPlan: 'TOGETHER', ...fostered });
  const farFamily = [buildPlace({ location: at(milesNorth(80)) })];
  const unreachable = buildNeed({
    id: 'far',
    children: [buildChild({ id: 'far', importantPlaces: farFamily })],
    ...fostered,
  });

  function worldOf(needs: readonly (typeof pair)[]) {
    const children = needs.flatMap((need) => need.children);
    const facts = { region: buildRegion({ members: [oldham, tameside] }), homes: [], placements: [], needs, children };
    const setting = { asOf, withinMiles: 5, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
    return nearHomeWorld(facts, setting, nearHomeSolver());
  }

  it('recruits first for the two who go together, then for each alone, and stops where nobody more is helped', () => {
    const targets = recruitTargetsOf(worldOf([...alone, pair, unreachable]), asked(10));
    expect(targets.steps.map(({ household, childrenNearHome }) => [household.target, childrenNearHome])).toEqual([
      ['SIBLINGS_2', 2],
      ['OTHER_CHILDREN', 3],
      ['OTHER_CHILDREN', 4],
    ]);
    expect(targets).toMatchObject({ shortBefore: 5, mostChildren: 4, isProved: true, stop: 'NOBODY_MORE' });
    expect(targets.rows).toEqual([
      {
        ...{
          localAuthority: oldham,
          target: 'SIBLINGS_2',
          households: 1,
          placesEach: 2,
          childrenNearHome: 2,
          firstStep: 1,
        },
        towns: [{ name: 'Royton', households: 1 }],
      },
      {
        ...{
          localAuthority: oldham,
          target: 'OTHER_CHILDREN',
          households: 2,
          placesEach: 1,
          childrenNearHome: 2,
          firstStep: 2,
        },
        towns: [{ name: 'Royton', households: 2 }],
      },
    ]);
  });

  it('says that more would help where so many are too few', () => {
    const targets = recruitTargetsOf(worldOf([...alone, pair]), asked(2));
    expect(targets.steps).toHaveLength(2);
    expect(targets.stop).toBe('MOST_ASKED');
  });

  it('does not say that nobody more is helped where a town is only full', () => {
    const full = [{ ...(spots[0] as RecruitSpot), share: 0.1 }];
    const targets = recruitTargetsOf(worldOf([...alone, pair]), asked(10, full));
    expect(targets.steps).toHaveLength(1);
    expect(targets.stop).toBe('TOWNS_FULL');
  });

  it('says that nobody more is helped where exactly as many were asked for as help', () => {
    expect(recruitTargetsOf(worldOf([...alone, pair]), asked(3)).stop).toBe('NOBODY_MORE');
  });

  it('counts what a town has room for over all whom households are for', () => {
    const full = [{ ...(spots[0] as RecruitSpot), share: 0.2 }];
    const targets = recruitTargetsOf(worldOf([...alone, pair]), asked(10, full));
    expect(targets.steps.map(({ household }) => household.places)).toEqual([2, 1]);
  });

  it('goes on where households chosen by others leave one that helps, and stops where it was told to', () => {
    const world = worldOf([...alone, pair]);
    const base = besideWhoStays(world);
    const numbers = recruitProblemOf(world, base, asked(10));
    const none = new Int32Array(numbers.households.length);
    const all = recruitedSteps(numbers, none, false);
    expect(all.stop).toBe('NOBODY_MORE');
    expect(all.steps.at(-1)?.children).toBe(4);
    expect(seatedWith(world, base, { numbers, steps: all.steps }).includes(-1)).toBe(false);
    expect(recruitedSteps(numbers, none, true)).toEqual({ steps: [], stop: 'STOPPED' });
  });

  it('recruits nobody where nobody is short, or where carers live nowhere', () => {
    expect(recruitTargetsOf(worldOf([]), asked(5))).toMatchObject({
      steps: [],
      rows: [],
      shortBefore: 0,
    });
    expect(recruitTargetsOf(worldOf([pair]), asked(5, []))).toMatchObject({
      steps: [],
      shortBefore: 2,
    });
  });
});
