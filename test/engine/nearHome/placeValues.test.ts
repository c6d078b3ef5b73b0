import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinMiles } from '../../../server/engine/distance.ts';
import type { HomeFacts } from '../../../server/engine/facts.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { placeValuesOf } from '../../../server/engine/nearHome/placeValues.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildPlacement,
  buildRegion,
  familyPoint,
  milesNorth,
} from '../factsBuilders.ts';
import { adaptedWorld, waitingWorld } from './adaptedWorlds.ts';
import { smallWorld } from './smallWorld.ts';

const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };

/** Two fostered children from one street; one place five miles north, and none nearer. */
function world(): NearHomeWorld {
  const children = ['a', 'b'].map((id) => buildChild({ id, importantPlaces: [buildPlace()] }));
  const placements = children.map(({ id }) => buildPlacement({ id, childId: id }));
  const homes = [buildHome({ registeredPlaces: 1, location: at(milesNorth(4.9)) })];
  return nearHomeWorld({ region: buildRegion(), children, placements, needs: [], homes }, setting, nearHomeSolver());
}

function square({ lat, lng }: { lat: number; lng: number }, half: number): GeoJSON.Polygon {
  const [west, south, east, north] = [lng - half, lat - half, lng + half, lat + half];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

describe('placeValuesOf', () => {
  it('says what kind of place would bring a child near home, and where', () => {
    const values = placeValuesOf(world(), { first: 100, exactFirst: 0, areas: [] }).values;
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) {
      expect(value).toMatchObject({ placementType: 'FOSTERING', childrenNearHome: 1, isExact: false });
      expect(isWithinMiles(familyPoint, value.centre, 5)).toBe(true);
      expect(value.boundary[0]).toEqual(value.boundary.at(-1));
    }
    const miles = values.map((value) => value.weeklyMilesSaved);
    expect(miles).toEqual(miles.toSorted((a, b) => b - a));
  });

  it('offers spots of the region only, and counts who lives too far from all of them', () => {
    const north = square(milesNorth(3), 0.02);
    const inside = placeValuesOf(world(), { first: 1000, exactFirst: 0, areas: [north] });
    const anywhere = placeValuesOf(world(), { first: 1000, exactFirst: 0, areas: [] });
    const isNorth = ({ centre }: { centre: { lat: number; lng: number } }) =>
      Math.abs(centre.lat - milesNorth(3).lat) <= 0.02 && Math.abs(centre.lng - milesNorth(3).lng) <= 0.02;
    expect(inside.values).toEqual(anywhere.values.filter(isNorth));
    expect(inside.values.length).toBeGreaterThan(0);
    expect(inside.childrenTooFar).toBe(0);
    const far = placeValuesOf(world(), { first: 10, exactFirst: 0, areas: [square(milesNorth(60), 0.02)] });
    expect(far).toMatchObject({ values: [], childrenTooFar: 1 });
  });

  it('gives only the kinds asked for, and only the best so many', () => {
    expect(
      placeValuesOf(world(), { placementTypes: ['CHILDRENS_HOME'], first: 10, exactFirst: 0, areas: [] }).values,
    ).toEqual([]);
    expect(
      placeValuesOf(world(), { placementTypes: ['FOSTERING'], first: 2, exactFirst: 1, areas: [] }).values.map(
        (value) => value.isExact,
      ),
    ).toEqual([true, false]);
  });

  it('a place where one adapted place is all there is: a child more, though the home has another place free', () => {
    const hoist = { adaptations: ['HOIST'], adaptedPlaces: [{ adaptation: 'HOIST', places: 1, taken: 0 }] } as const;
    const needs = ['a', 'b'].map((id) =>
      buildNeed({
        id,
        children: [buildChild({ id, importantPlaces: [buildPlace()] })],
        requiredAdaptations: ['HOIST'],
      }),
    );
    const valued = (home: Partial<HomeFacts>) => {
      const { facts } = waitingWorld([buildHome(home)], needs);
      const built = nearHomeWorld(facts, setting, nearHomeSolver());
      return placeValuesOf(built, { placementTypes: ['FOSTERING'], first: 1, exactFirst: 1, areas: [] }).values;
    };
    expect(valued(hoist)).toMatchObject([{ childrenNearHome: 1, isExact: true }]);
    expect(valued({ ...hoist, adaptedPlaces: [{ adaptation: 'HOIST', places: 2, taken: 0 }] })).toMatchObject([
      { childrenNearHome: 0 },
    ]);
  });

  it.each([
    ['small regions', smallWorld],
    ['homes with a few adapted places', adaptedWorld],
  ])('says the same from the prices as by placing everyone again: %s', (_, worlds) => {
    fc.assert(
      fc.property(worlds, (small) => {
        const built = nearHomeWorld(small.facts, small.setting, nearHomeSolver());
        const read = placeValuesOf(built, { first: 4, exactFirst: 0, areas: [] }).values;
        const worked = placeValuesOf(built, { first: 4, exactFirst: 4, areas: [] }).values;
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
    expect(placeValuesOf(empty, { first: 10, exactFirst: 10, areas: [] })).toEqual({
      values: [],
      childrenTooFar: 0,
      authoritiesMissing: buildRegion().members.length,
    });
  });
});
