import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { type RecruitSpot, recruitProblemOf } from '../../../server/engine/recruit/recruitProblem.ts';
import { recruitTargetsOf } from '../../../server/engine/recruit/recruitTargets.ts';
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

/** The fewest left unmet with so many households, by trying every choice. */
function fewestUnmet(problem: SiteProblem, households: number): number {
  const whole = withOptions(problem);
  const opened = new Int32Array(problem.options.length);
  const search = (from: number, left: number): number => {
    let best = solveSplit(withOpened(whole, problem, opened)).total.unmetChildren;
    for (let option = from; left > 0 && option < opened.length; option++) {
      if ((opened[option] ?? 0) >= (problem.options[option]?.mostHomes ?? 0)) continue;
      opened[option] = (opened[option] ?? 0) + 1;
      best = Math.min(best, search(option, left - 1));
      opened[option] = (opened[option] ?? 0) - 1;
    }
    return best;
  };
  return search(0, households);
}

function broughtBy(world: NearHomeWorld, mostHouseholds: number): number {
  return recruitTargetsOf(world, { spots, mostHouseholds }).steps.at(-1)?.childrenNearHome ?? 0;
}

describe('recruitTargetsOf', () => {
  it('beside every choice: brings no more than can be, within its bound; the best where it says so', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 3 }), (world, mostHouseholds) => {
        const { problem } = recruitProblemOf(world, spots, mostHouseholds);
        const targets = recruitTargetsOf(world, { spots, mostHouseholds });
        const best = targets.shortBefore - fewestUnmet(problem, mostHouseholds);
        const brought = targets.steps.at(-1)?.childrenNearHome ?? 0;
        expect(brought).toBeLessThanOrEqual(best);
        expect(targets.mostChildren).toBeGreaterThanOrEqual(best);
        if (targets.isProved) expect(brought).toBe(best);
        if (problem.options.every(({ places }) => places === 1)) expect(brought).toBe(best);
      }),
      { seed: 71, numRuns: 150 },
    );
  });

  it('rows add up to the steps, steps only rise, and one household more is never worse', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { steps, rows } = recruitTargetsOf(world, { spots, mostHouseholds: 4 });
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
    const targets = recruitTargetsOf(worldOf([...alone, pair, unreachable]), { spots, mostHouseholds: 10 });
    expect(targets.steps.map(({ household, childrenNearHome }) => [household.target, childrenNearHome])).toEqual([
      ['SIBLINGS_2', 2],
      ['OTHER_CHILDREN', 3],
      ['OTHER_CHILDREN', 4],
    ]);
    expect(targets).toMatchObject({ shortBefore: 5, mostChildren: 4, isProved: true, isAllThatHelps: true });
    expect(targets.rows).toEqual([
      {
        ...{
          localAuthority: oldham,
          target: 'SIBLINGS_2',
          households: 1,
          places: 2,
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
          places: 2,
          childrenNearHome: 2,
          firstStep: 2,
        },
        towns: [{ name: 'Royton', households: 2 }],
      },
    ]);
  });

  it('says that more would help where so many are too few', () => {
    const targets = recruitTargetsOf(worldOf([...alone, pair]), { spots, mostHouseholds: 2 });
    expect(targets.steps).toHaveLength(2);
    expect(targets.isAllThatHelps).toBe(false);
  });

  it('recruits nobody where nobody is short, or where carers live nowhere', () => {
    expect(recruitTargetsOf(worldOf([]), { spots, mostHouseholds: 5 })).toMatchObject({
      steps: [],
      rows: [],
      shortBefore: 0,
    });
    expect(recruitTargetsOf(worldOf([pair]), { spots: [], mostHouseholds: 5 })).toMatchObject({
      steps: [],
      shortBefore: 2,
    });
  });
});
