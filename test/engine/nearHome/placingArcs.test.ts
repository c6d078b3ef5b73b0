import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../../server/engine/distance.ts';
import { barrierTo, placesTaken } from '../../../server/engine/nearHome/couldTake.ts';
import { roomsOf } from '../../../server/engine/nearHome/homeRoom.ts';
import { findPlaces, placesByRequirement, placesFor } from '../../../server/engine/nearHome/placesByRequirement.ts';
import { placingArcs } from '../../../server/engine/nearHome/placingArcs.ts';
import { standingOf } from '../../../server/engine/nearHome/standing.ts';
import { weeklyMilesOf } from '../../../server/engine/weeklyMiles.ts';
import {
  asOf,
  at,
  buildChild,
  buildHome,
  buildPlace,
  buildPlacement,
  buildRegion,
  buildSchool,
  milesNorth,
} from '../factsBuilders.ts';
import { type SmallWorld, smallWorld } from './smallWorld.ts';

function arcsOf({ facts, setting }: SmallWorld) {
  const { groups } = standingOf(facts, setting);
  const rooms = roomsOf(facts, standingOf(facts, setting), setting);
  return { groups, rooms, arcs: placingArcs(groups, rooms, setting.withinMiles) };
}

describe('placingArcs', () => {
  it('equals testing every home of every group one by one, with Turf', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const { groups, rooms, arcs } = arcsOf(small);
        for (const [index, { asked, anchors }] of groups.entries()) {
          const found = [...arcs.arcHome.subarray(arcs.arcStart[index], arcs.arcStart[index + 1])];
          const miles = rooms.map(({ home }) =>
            Math.max(
              ...anchors.places.map(({ location }) =>
                home.location ? distanceMiles(location.point, home.location.point) : Infinity,
              ),
            ),
          );
          const expected = rooms.flatMap((room, position) => {
            const isNear = (miles[position] ?? Infinity) <= small.setting.withinMiles;
            return isNear && placesTaken(asked, room) > 0 && barrierTo(asked, room.home) === null ? [position] : [];
          });
          expect(found.toSorted((a, b) => a - b)).toEqual(expected);
          for (const [n, position] of found.entries()) {
            const arc = (arcs.arcStart[index] ?? 0) + n;
            expect(arcs.arcWholeMiles[arc]).toBe(Math.max(1, Math.ceil(miles[position] ?? 0)));
          }
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it.each([0, 0.3, 4.9, 12, 90])(
    'costs the weekly miles of the places visited, in hundredths: %s miles away',
    (milesAway) => {
      const importantPlaces = [buildPlace(), buildSchool({ location: at(milesNorth(2)) })];
      const home = buildHome({ location: at(milesNorth(milesAway)) });
      const setting = { asOf, withinMiles: 100, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
      const facts = {
        region: buildRegion(),
        children: [buildChild({ importantPlaces })],
        placements: [buildPlacement()],
        needs: [],
        homes: [home],
      };
      const { arcs } = arcsOf({ facts, setting });
      const visited = importantPlaces.map((place) => ({
        place,
        miles: place.location && home.location ? distanceMiles(place.location.point, home.location.point) : null,
      }));
      expect(arcs.arcCost[0]).toBe(Math.round((weeklyMilesOf(visited).total ?? 0) * 100));
    },
  );

  it.each<[string, number | null, number]>([
    ['not recorded: one a week', null, 200],
    ['absurd: still a whole cost', 1e12, 2 ** 28],
    ['none: still what tells one home from another', 0, 200],
  ])('visits %s', (_, visitsPerWeek, cost) => {
    const setting = { asOf, withinMiles: 5, reading: 'EVERYONE' as const, releasePlacesOfOtherRegions: false };
    const children = [buildChild({ importantPlaces: [buildPlace({ visitsPerWeek })] })];
    const { arcs } = arcsOf({
      setting,
      facts: { region: buildRegion(), children, placements: [buildPlacement()], needs: [], homes: [buildHome()] },
    });
    expect(Math.abs((arcs.arcCost[0] ?? 0) - cost)).toBeLessThanOrEqual(1);
  });
});

describe('placesByRequirement', () => {
  it('gives groups that share a list the same places as each would find alone', () => {
    fc.assert(
      fc.property(smallWorld, (small) => {
        const { groups, rooms } = arcsOf(small);
        const all = placesByRequirement(rooms);
        const lists = new Map<Int32Array, (typeof groups)[number]>();
        for (const group of groups) {
          const list = placesFor(group.asked, all);
          const first = lists.get(list) ?? group;
          lists.set(list, first);
          for (const room of rooms) expect(findPlaces(group.asked, room)).toBe(findPlaces(first.asked, room));
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
