import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { type RecruitSpot, recruitProblemOf, roomToRecruit } from '../../../server/engine/recruit/recruitProblem.ts';
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
  const { problem, households } = recruitProblemOf(world, spots, 10);

  it('asks for households only for those whom fostering suits: a child alone, and two together', () => {
    expect(households.map(({ target, places, spot }) => [spot.id, target, places])).toEqual([
      ['near', 'SIBLINGS_2', 2],
      ['near', 'OTHER_CHILDREN', 1],
      ['far', 'SIBLINGS_2', 2],
      ['far', 'OTHER_CHILDREN', 1],
    ]);
  });

  it('lets a household take only those it is recruited for, and only within the limit', () => {
    const sizes = problem.options.map(({ group }) => [...group].map((at) => world.standing.groups[at]?.cases.length));
    expect(sizes).toEqual([[2], [1], [], []]);
  });

  it('has room in a town for its share of what is recruited, rounded up', () => {
    expect(problem.options.map(({ mostHomes }) => mostHomes)).toEqual([7, 7, 3, 3]);
    expect(recruitProblemOf(world, spots, 1).problem.options.map(({ mostHomes }) => mostHomes)).toEqual([1, 1, 1, 1]);
  });

  it('lets one household have more than three places only for brothers and sisters', () => {
    const large = roomToRecruit({ target: 'SIBLINGS_4_OR_MORE', places: 5, spot: spots[0] as RecruitSpot });
    expect(large).toMatchObject({ usable: 5, free: 5, ordinary: 3 });
  });
});
