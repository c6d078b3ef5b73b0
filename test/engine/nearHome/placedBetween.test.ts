import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { placedBetween } from '../../../server/engine/nearHome/placedBetween.ts';
import { placingFlows } from '../../../server/engine/nearHome/placingFlows.ts';
import {
  asOf,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  oldham,
  tameside,
} from '../factsBuilders.ts';
import { bigFamilies, smallWorld } from './smallWorld.ts';

const setting = { asOf, withinMiles: 20, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** Children of Tameside whose only homes in reach stand in Oldham. */
function tamesideInOldham(children: number): NearHomeWorld {
  const places = Array.from({ length: children }, (_, order) =>
    buildChild({ id: `child-${order}`, responsibleAuthority: tameside, importantPlaces: [buildPlace()] }),
  );
  const placements = places.map(({ id }) =>
    buildPlacement({ id: `stay-${id}`, childId: id, responsibleAuthority: tameside, hostAuthority: null }),
  );
  const homes = places.map((_, order) =>
    buildHome({ id: `home-${order}`, hostAuthority: oldham, registeredPlaces: 1, filledPlaces: 0 }),
  );
  return nearHomeWorld(
    { region: buildRegion(), children: places, placements, needs: [], homes },
    setting,
    nearHomeSolver(),
  );
}

function _nearOf({ measured }: NearHomeWorld, code: string): number {
  return measured.filter(({ demand, reason }) => reason === null && demand.responsibleAuthority === code).length;
}

describe('placedBetween', () => {
  it('adds up to the steps of the bridge, for every authority of any small world', () => {
    fc.assert(
      fc.property(fc.oneof(smallWorld, bigFamilies), ({ facts, setting: asked }) => {
        const world = nearHomeWorld(facts, asked, nearHomeSolver());
        const between = placedBetween(world);
        for (const [code, { elsewhere, otherCouncilsHere }] of placingFlows(world)) {
          const ours = between.filter(({ from }) => from === code).map(({ children }) => children.value ?? 0);
          const theirs = between.filter(({ to }) => to === code).map(({ children }) => children.value ?? 0);
          expect(sumOf(ours)).toBe(elsewhere);
          expect(sumOf(theirs)).toBeGreaterThanOrEqual(otherCouncilsHere);
        }
        for (const { from, to, children } of between) {
          expect(from).not.toBe(to);
          expect(children.value).toBeGreaterThan(0);
        }
      }),
      { seed: 93, numRuns: 150 },
    );
  });

  it('names where a child of Tameside would live in a home of Oldham', () => {
    expect(placedBetween(tamesideInOldham(1))).toEqual([
      { from: tameside, to: oldham, children: { value: 1, marker: null } },
    ]);
  });
});
