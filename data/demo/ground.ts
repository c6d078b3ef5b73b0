import { booleanPointInPolygon } from '@turf/turf';
import type { Precision } from '../../schema/vocabulary.ts';
import type { GridReference, GssCode, Location, Point } from '../../server/engine/facts.ts';
import { localAuthorities } from '../facts/localAuthorities.ts';
import { type ApproximateAreas, approximateAreas } from '../geography/approximateAreas.ts';
import { gridReference, locationAt } from '../geography/gridReference.ts';
import { placesOfBritain } from '../geography/towns.ts';
import type { SeededRandom } from './seededRandom.ts';

export interface Town {
  readonly name: string;
  readonly gss: GssCode;
  readonly point: Point;
  readonly grid: GridReference;
  /** Share of an authority's people, roughly: the town it is named after counts for more. */
  readonly weight: number;
}
export interface HostTowns {
  readonly gss: GssCode;
  readonly towns: readonly Town[];
  readonly weights: readonly number[];
  readonly total: number;
}
/** Where a child of one town could live, by host authority: surely within 20 miles, surely beyond. */
export interface Reach {
  readonly NEAR: readonly HostTowns[];
  readonly FAR: readonly HostTowns[];
}
export interface Ground {
  readonly approximate: ApproximateAreas;
  townsOf(gss: GssCode): readonly Town[];
  reachOf(town: Town): Reach;
  pickTown(gss: GssCode, random: SeededRandom): Town;
  /** A made-up point within a mile of the town, inside its authority's area. */
  pointNear(town: Town, random: SeededRandom, precision?: Precision): Location;
  /** One of a dozen such points, made once for each town: for homes of the past, which nobody will ring. */
  pastPointNear(town: Town, random: SeededRandom): Location;
}

const jitterMiles = 0.9;
/** Two jitters of 0.9 miles leave a child of a town this near within 20 miles, and of a town this far beyond. */
const surelyNearMiles = 18;
const surelyFarMiles = 22;
const farthestMiles = 220;
const nearScaleMiles = 7;
const farScaleMiles = 28;
const pastPointsPerTown = 12;
const metresPerMile = 1609.3;

/** Cost: 1–2 s, mostly the approximate areas. */
export function layGround(members: readonly GssCode[]): Ground {
  const approximate = approximateAreas(members);
  const polygons = new Map(approximate.areas.map(({ localAuthority, geometry }) => [localAuthority, geometry]));
  const byAuthority = townsByAuthority();
  const reaches = new Map<Town, Reach>();
  const pastPoints = new Map<Town, Location[]>();
  const townsOf = (gss: GssCode) => byAuthority.get(gss) ?? [];
  const pointNear: Ground['pointNear'] = (town, random, precision = 'UNIT') => {
    for (let attempt = 0; attempt < 8; attempt++) {
      const point = jittered(town.point, random);
      const area = polygons.get(town.gss);
      if (!area || booleanPointInPolygon([point.lng, point.lat], area)) return locationAt(point, precision);
    }
    return locationAt(town.point, precision);
  };
  return {
    approximate,
    townsOf,
    reachOf: (town) => {
      const known = reaches.get(town) ?? measureReach(town, byAuthority);
      reaches.set(town, known);
      return known;
    },
    pickTown: (gss, random) => {
      const town = townsOf(gss)[random.weightedIndex(townsOf(gss).map(({ weight }) => weight))];
      if (!town) throw new Error(`${gss} has no town to put anybody in.`);
      return town;
    },
    pointNear,
    pastPointNear: (town, random) => {
      const made = pastPoints.get(town) ?? [];
      pastPoints.set(town, made);
      if (made.length < pastPointsPerTown) made.push(pointNear(town, random));
      return random.pick(made);
    },
  };
}

function townsByAuthority(): ReadonlyMap<GssCode, readonly Town[]> {
  const rows = placesOfBritain();
  return new Map(
    localAuthorities.map(({ gss, name, centre }) => {
      const own = rows.filter(({ localAuthority }) => localAuthority === gss);
      const named = own.filter((place) => name.includes(place.name));
      const towns = own.map((place) => town(place.name, gss, place, named.includes(place) ? 6 : 1));
      return [gss, own.length < 4 ? [...towns, town(name, gss, centre, 4)] : towns];
    }),
  );
}

function town(name: string, gss: GssCode, { lng, lat }: Point, weight: number): Town {
  return { name, gss, point: { lng, lat }, grid: gridReference({ lng, lat }), weight };
}

function jittered(point: Point, random: SeededRandom): Point {
  const miles = Math.sqrt(random.next()) * jitterMiles;
  const turn = random.next() * 2 * Math.PI;
  return {
    lng: point.lng + (Math.cos(turn) * miles) / (69.17 * Math.cos((point.lat * Math.PI) / 180)),
    lat: point.lat + (Math.sin(turn) * miles) / 69.05,
  };
}

export function gridMiles(a: GridReference, b: GridReference): number {
  return Math.hypot(a.easting - b.easting, a.northing - b.northing) / metresPerMile;
}

function measureReach(from: Town, byAuthority: ReadonlyMap<GssCode, readonly Town[]>): Reach {
  const near: HostTowns[] = [];
  const far: HostTowns[] = [];
  for (const [gss, towns] of byAuthority) {
    const measured = towns.map((to) => ({ to, miles: gridMiles(from.grid, to.grid) }));
    const within = measured.filter(({ miles }) => miles <= surelyNearMiles);
    const beyond = measured.filter(({ miles }) => miles >= surelyFarMiles && miles <= farthestMiles);
    if (within.length > 0) near.push(hostTowns(gss, within, nearScaleMiles));
    if (beyond.length > 0) far.push(hostTowns(gss, beyond, farScaleMiles));
  }
  return { NEAR: near, FAR: far };
}

function hostTowns(gss: GssCode, measured: readonly { to: Town; miles: number }[], scale: number): HostTowns {
  const weights = measured.map(({ to, miles }) => to.weight * Math.exp(-miles / scale));
  return { gss, towns: measured.map(({ to }) => to), weights, total: weights.reduce((a, b) => a + b, 0) };
}
