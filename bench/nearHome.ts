/** How long does it take to find every home that could take every group of a large region, and to place them all? */
import { distance } from '@turf/turf';
import type { ChildFacts, HomeFacts, PlacementFacts, Point } from '../server/engine/facts.ts';
import { barrierTo, placesTaken } from '../server/engine/nearHome/couldTake.ts';
import { roomsOf } from '../server/engine/nearHome/homeRoom.ts';
import { nearHomeSolver } from '../server/engine/nearHome/nearHomeSolver.ts';
import { placeGroups } from '../server/engine/nearHome/placeGroups.ts';
import { placeOnce } from '../server/engine/nearHome/placeOnce.ts';
import { placingArcs } from '../server/engine/nearHome/placingArcs.ts';
import { standingOf } from '../server/engine/nearHome/standing.ts';
import {
  buildChild,
  buildHome,
  buildNeed,
  buildPlace,
  buildPlacement,
  buildRegion,
  buildSchool,
} from '../test/engine/factsBuilders.ts';
import { seededRandom } from './assignWorld.ts';

type Print = (line: string) => void;

const childCount = 15_000;
const homeCount = 8_000;
const oneByOneGroups = 100;
const setting = {
  asOf: '2025-03-31',
  withinMiles: 20,
  reading: 'EVERYONE',
  releasePlacesOfOtherRegions: false,
} as const;

/** About 120 by 90 miles, most of it near one of five towns. */
function pointIn(random: () => number): Point {
  const town = Math.floor(random() * 5);
  const spread = () => (random() + random() + random() - 1.5) * 0.35;
  return { lng: -2 + 0.5 * town + spread(), lat: 51 + 0.25 * (town % 3) + spread() };
}

function largeRegion() {
  const random = seededRandom(7);
  const children = Array.from({ length: childCount }, (_, n): ChildFacts => {
    const from = pointIn(random);
    const location = { point: from, grid: null, precision: 'UNIT' as const };
    const importantPlaces = [buildPlace({ id: 'f', location }), buildSchool({ id: 's', location })];
    const dateOfBirth = `${2007 + Math.floor(random() * 17)}-10-10`;
    return buildChild({ id: `c${n}`, dateOfBirth, importantPlaces });
  });
  const placements = children.map(({ id }): PlacementFacts => buildPlacement({ id, childId: id }));
  const homes = Array.from({ length: homeCount }, (_, n): HomeFacts => {
    const ageFrom = Math.floor(random() * 12);
    const location = { point: pointIn(random), grid: null, precision: 'UNIT' as const };
    return buildHome({ id: `h${n}`, location, ageFrom, registeredPlaces: 1 + Math.floor(random() * 3) });
  });
  return { region: buildRegion(), children, placements, needs: [], homes };
}

/** One child in twelve waits and needs a wheelchair bedroom; one home in eight has one, the others none. */
function withBedrooms({ children, homes, ...facts }: ReturnType<typeof largeRegion>) {
  const requiredAdaptations = ['WHEELCHAIR_BEDROOM'] as const;
  const needs = children
    .filter((_, n) => n % 12 === 0)
    .map((child) => buildNeed({ id: `n ${child.id}`, children: [child], requiredAdaptations }));
  const adapted = homes.map((home, n) => {
    if (n % 8 !== 0) return home;
    const adaptedPlaces = [{ adaptation: 'WHEELCHAIR_BEDROOM' as const, places: 1, taken: 0 }];
    return { ...home, adaptations: requiredAdaptations, adaptedPlaces };
  });
  return { ...facts, children, needs, homes: adapted };
}

/** Baseline: the same children and homes, each home asked alone, so that two may have one bedroom. */
function benchAdapted(print: Print): void {
  const facts = withBedrooms(largeRegion());
  const standing = standingOf(facts, setting);
  const rooms = roomsOf(facts, standing, setting);
  const arcs = placingArcs(standing.groups, rooms, setting.withinMiles);
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  const beforeAlone = performance.now();
  const alone = placeOnce({ sizes, rooms, arcs }, nearHomeSolver().place);
  const aloneMs = performance.now() - beforeAlone;
  const beforeShared = performance.now();
  const shared = placeGroups({ sizes, rooms, arcs }, nearHomeSolver().place);
  const ratio = (performance.now() - beforeShared) / aloneMs;
  const proved = (placing: typeof shared) => `${placing.unmetChildren} short, at least ${placing.unmetLowerBound}`;
  print(`  1,250 wait for 1,000 wheelchair bedrooms, each home asked alone: ${proved(alone)}`);
  print(`  no bedroom given twice: ${proved(shared)}, in ${ratio.toFixed(1)} times the time`);
}

const secondsSince = (before: number) => ((performance.now() - before) / 1000).toFixed(1);

/** Baseline: Turf and every rule asked of every home, for some of the groups. */
export function benchNearHome(print: Print): void {
  const facts = largeRegion();
  const before = performance.now();
  const standing = standingOf(facts, setting);
  const rooms = roomsOf(facts, standing, setting);
  print(`  who stands, and room in homes: ${secondsSince(before)} s`);
  const beforeArcs = performance.now();
  const arcs = placingArcs(standing.groups, rooms, setting.withinMiles);
  const perGroup = (performance.now() - beforeArcs) / standing.groups.length;
  print(`  ${arcs.arcHome.length.toLocaleString('en-GB')} pairs within 20 miles: ${secondsSince(beforeArcs)} s`);
  const beforeTurf = performance.now();
  for (const { asked, anchors } of standing.groups.slice(0, oneByOneGroups)) {
    const from = anchors.places[0]?.location.point ?? { lng: 0, lat: 0 };
    rooms.filter((room) => {
      const to = room.home.location?.point ?? { lng: 0, lat: 0 };
      const miles = distance([from.lng, from.lat], [to.lng, to.lat], { units: 'miles' });
      return miles <= setting.withinMiles && placesTaken(asked, room) > 0 && barrierTo(asked, room.home) === null;
    });
  }
  const turfPerGroup = (performance.now() - beforeTurf) / oneByOneGroups;
  print(`  against Turf and every rule of every home: ${Math.round(turfPerGroup / perGroup)} times as fast`);
  const beforePlacing = performance.now();
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  const placing = placeGroups({ sizes, rooms, arcs }, nearHomeSolver().place);
  print(
    `  all placed: ${secondsSince(beforePlacing)} s, ${placing.unmetChildren} short, at least ${placing.unmetLowerBound}`,
  );
  benchAdapted(print);
}
