import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinMiles } from '../../../server/engine/distance.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { placeValuesOf } from '../../../server/engine/nearHome/placeValues.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  familyPoint,
  milesNorth,
} from '../factsBuilders.ts';
import { smallWorld } from './smallWorld.ts';

const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };

/** Two fostered children from one street; one place five miles north, and none nearer. */
function world(): NearHomeWorld {
  const children = ['a', 'b'].map((id) => buildChild({ id, importantPlaces: [buildPlace()] }));
  const placements = children.map(({ id }) => buildPlacement({ id, childId: id }));
  const homes = [buildHome({ registeredPlaces: 1, location: at(milesNorth(4.9)) })];
  return nearHomeWorld({ region: buildRegion(), children, placements, needs: [], homes }, setting, nearHomeSolver());
}

describe('placeValuesOf', () => {
  it('says what kind of place would bring a child near home, and where', () => {
    const values = placeValuesOf(world(), { first: 100, exactFirst: 0 });
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) {
      expect(value).toMatchObject({ placementType: 'FOSTERING', childrenNearHome: 1, isExact: false });
      expect(isWithinMiles(familyPoint, value.centre, 5)).toBe(true);
      expect(value.boundary[0]).toEqual(value.boundary.at(-1));
    }
    const miles = values.map((value) => value.weeklyMilesSaved);
    expect(miles).toEqual(miles.toSorted((a, b) => b - a));
  });

  it('gives only the kinds asked for, and only the best so many', () => {
    expect(placeValuesOf(world(), { placementTypes: ['CHILDRENS_HOME'], first: 10, exactFirst: 0 })).toEqual([]);
    expect(
      placeValuesOf(world(), { placementTypes: ['FOSTERING'], first: 2, exactFirst: 1 }).map((value) => value.isExact),
    ).toEqual([true, false]);
  });

  it('says the same from the prices as by placing everyone again', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const built = nearHomeWorld(small.facts, small.setting, nearHomeSolver());
        const read = placeValuesOf(built, { first: 4, exactFirst: 0 });
        const worked = placeValuesOf(built, { first: 4, exactFirst: 4 });
        expect(worked).toHaveLength(read.length);
        for (const [n, value] of worked.entries()) {
          expect(value.isExact).toBe(true);
          expect(value.childrenNearHome).toBe(read[n]?.childrenNearHome);
          expect(value.weeklyMilesSaved).toBeCloseTo(read[n]?.weeklyMilesSaved ?? Number.NaN, 6);
        }
      }),
      { seed: 41, numRuns: 60 },
    );
  });

  it('a region without children or homes has none', () => {
    const empty = nearHomeWorld(
      { region: buildRegion(), children: [], placements: [], needs: [], homes: [] },
      setting,
      nearHomeSolver(),
    );
    expect(placeValuesOf(empty, { first: 10, exactFirst: 10 })).toEqual([]);
  });
});
