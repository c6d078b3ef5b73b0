import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../server/engine/nearHome/nearHomeWorld.ts';
import { checkedWorld } from '../../server/runs/nearHomeWork.ts';
import { asOf, buildChild, buildHome, buildNeed, buildRegion } from '../engine/factsBuilders.ts';

function worldOfOne(): NearHomeWorld {
  const child = buildChild({ id: 'child-1' });
  const facts = {
    region: buildRegion(),
    children: [child],
    placements: [],
    needs: [buildNeed({ id: 'need-1', children: [child] })],
    homes: [buildHome({ id: 'home-1' })],
  };
  const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
  return nearHomeWorld(facts, setting, nearHomeSolver());
}

describe('checkedWorld: an answer that breaks a rule never leaves', () => {
  it('hands a right answer on as it is', () => {
    const world = worldOfOne();
    expect(checkedWorld(world)).toBe(world);
  });

  it('throws where a child is in a home that is not there, and names no child', () => {
    const world = worldOfOne();
    const wrong = { ...world, placing: { ...world.placing, homeOf: Int32Array.of(7) } };
    expect(() => checkedWorld(wrong)).toThrow(
      'Placing everyone broke a rule, 1 in all. First: Children were given a home that is not there.',
    );
  });
});
