import { expect, it } from 'vitest';
import { placedAnew } from '../../../server/engine/plan/placedAnew.ts';
import { roomToRecruit } from '../../../server/engine/recruit/recruitProblem.ts';
import { buildChild, buildNeed } from '../factsBuilders.ts';
import { factsOf, spots, worldOf } from '../recruit/recruitWorlds.ts';

const needs = ['a', 'b'].map((id) =>
  buildNeed({
    id,
    children: [buildChild({ id })],
    suitability: { FOSTERING: 'PREFERRED' },
    requiredAdaptations: ['STEP_FREE'],
  }),
);
const world = worldOf(factsOf(needs));
const rooms = spots.slice(0, 1).map((spot) => roomToRecruit({ places: 2, spot }));

it('places everyone in the rooms added, or in those of them that they may live in', () => {
  expect(placedAnew(world, [], null).unmetChildren).toBe(2);
  expect(placedAnew(world, rooms, null).unmetChildren).toBe(0);
  expect(placedAnew(world, rooms, (group) => group === 0).unmetChildren).toBe(1);
  expect(placedAnew(world, rooms, () => false).homeOf).toEqual(world.placing.homeOf);
});
