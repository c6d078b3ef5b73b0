import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { everyoneAnew } from '../../../server/engine/recruit/recruitBase.ts';
import { recruitProblemOf, roomToRecruit } from '../../../server/engine/recruit/recruitProblem.ts';
import type { RecruitSpot } from '../../../server/engine/recruit/recruitSpots.ts';
import {
  asOf,
  buildChild,
  buildNeed,
  buildRegion,
  buildSiblings,
  milesNorth,
  oldham,
  tameside,
} from '../factsBuilders.ts';

const spots: readonly RecruitSpot[] = [
  { id: 'near', name: 'Royton', point: milesNorth(2), localAuthority: oldham, share: 0.7 },
  { id: 'far', name: 'Hattersley', point: milesNorth(30), localAuthority: tameside, share: 0.3 },
];

const fostered = { suitability: { FOSTERING: 'PREFERRED' } } as const;
const facts = {
  region: buildRegion({ members: [oldham, tameside] }),
  homes: [],
  placements: [],
  needs: [
    buildNeed({ id: 'one', children: [buildChild({ id: 'a' })], ...fostered }),
    buildNeed({ id: 'two', children: buildSiblings(2), siblingPlan: 'TOGETHER', ...fostered }),
    buildNeed({ id: 'home', children: [buildChild({ id: 'b' })], suitability: { CHILDRENS_HOME: 'PREFERRED' } }),
  ],
};
const children = facts.needs.flatMap((need) => need.children);
const setting = { asOf, withinMiles: 10, reading: 'EVERYONE', releasePlacesOfOtherRegions: false } as const;
const world = nearHomeWorld({ ...facts, children }, setting, nearHomeSolver());

describe('recruitProblemOf', () => {
  const { problem, households, targetOf } = recruitProblemOf(world, everyoneAnew(world), {
    spots,
    mostHouseholds: 10,
    targets: null,
  });

  it('asks for households only for those whom fostering suits: a child alone, and two together', () => {
    expect(households.map(({ places, spot }) => [spot.id, places])).toEqual([
      ['near', 1],
      ['near', 2],
      ['far', 1],
      ['far', 2],
    ]);
    const known = targetOf.map((target, at) => [world.standing.groups[at]?.cases.length, target]);
    expect(known).toContainEqual([2, 'SIBLINGS_2']);
    expect(known).toContainEqual([1, null]);
  });

  it('asks only for those that are asked about', () => {
    const asked = recruitProblemOf(world, everyoneAnew(world), {
      spots,
      mostHouseholds: 10,
      targets: ['SIBLINGS_2', 'BABY'],
    });
    expect(asked.households.map(({ places }) => places)).toEqual([2, 2]);
  });

  it('lets a household take only those it is recruited for, and only within the limit', () => {
    const sizes = problem.options.map(({ group }) => [...group].map((at) => world.standing.groups[at]?.cases.length));
    expect(sizes).toEqual([[1], [2], [], []]);
  });

  it('has room in a town for its share of all that is recruited, rounded up, whomever they are for', () => {
    expect([...(problem.limits.mostAtSite ?? [])]).toEqual([
      [0, 7],
      [1, 3],
    ]);
    const one = recruitProblemOf(world, everyoneAnew(world), { spots, mostHouseholds: 1, targets: null });
    expect([...(one.problem.limits.mostAtSite?.values() ?? [])]).toEqual([1, 1]);
  });

  it('lets one household have more than three places only for brothers and sisters', () => {
    const large = roomToRecruit({ places: 5, spot: spots[0] as RecruitSpot });
    expect(large).toMatchObject({ usable: 5, free: 5, ordinary: 3 });
  });
});
