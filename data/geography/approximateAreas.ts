import * as turf from '@turf/turf';
import type { GssCode, Point } from '../../server/engine/facts.ts';
import type { LoadedArea } from '../../server/engine/loadedFacts.ts';
import { localAuthorities } from '../facts/localAuthorities.ts';
import { dissolveCells } from './dissolveCells.ts';
import { type Box, landWithin } from './land.ts';
import { placesOfBritain } from './towns.ts';

interface Seed {
  readonly point: Point;
  /** Null outside England, where the cell only bounds its neighbours. */
  readonly localAuthority: GssCode | null;
}
export interface ApproximateAreas {
  /** Members in the order given, then neighbours by code. */
  readonly areas: readonly LoadedArea[];
  readonly neighbours: readonly GssCode[];
  readonly land: GeoJSON.MultiPolygon;
}

const contextMiles = 30;
const milesPerDegreeNorth = 69.05;
/** One degree east against one north in the middle of England: cells are drawn in this flat space. */
const eastScale = Math.cos((52.5 * Math.PI) / 180);

/**
 * Planning areas of the members and of the English authorities within 30 miles of them, from labelled towns alone.
 *
 * Shape   each town takes the ground nearest to it; towns of one authority are joined; the sea is cut away. Neighbours meet without
 *         gaps. Approximate areas, not official boundaries: nothing may be counted by them.
 * Cost    1–4 s. Source: GeoNames (CC BY 4.0), Natural Earth.
 */
export function approximateAreas(members: readonly GssCode[]): ApproximateAreas {
  const seeds = seedsOfBritain();
  const memberSeeds = seeds.filter((seed) => seed.localAuthority !== null && members.includes(seed.localAuthority));
  const near = seeds.filter((seed) =>
    memberSeeds.some((member) => roughMiles(seed.point, member.point) <= contextMiles),
  );
  const neighbours = [...new Set(near.flatMap(({ localAuthority }) => localAuthority ?? []))]
    .filter((gss) => !members.includes(gss))
    .sort();
  const drawn = [...members, ...neighbours];
  const box = boxAround(
    seeds.filter(({ localAuthority }) => localAuthority !== null && drawn.includes(localAuthority)),
  );
  const land = landWithin(box);
  const masses = massesOf(seeds, land).map(({ ground, seeds: own }) => ({ ground, cells: cellsOf(own, box) }));
  const names = new Map(localAuthorities.map(({ gss, name }) => [gss, name]));
  const areas = drawn.flatMap((gss) => {
    const geometry = joined(
      masses.map(({ ground, cells }) => ({ ground, cells: cells.filter(({ seed }) => seed.localAuthority === gss) })),
    );
    return geometry ? [{ localAuthority: gss, name: names.get(gss) ?? gss, geometry }] : [];
  });
  return { areas, neighbours, land };
}

function seedsOfBritain(): readonly Seed[] {
  const seeds: Seed[] = localAuthorities.map(({ gss, centre }) => ({ point: centre, localAuthority: gss }));
  const taken = new Set(seeds.map(({ point }) => placeKey(point)));
  for (const { lng, lat, localAuthority, country } of placesOfBritain()) {
    if (localAuthority === null && country === 'ENG') continue;
    const point = { lng, lat };
    if (taken.has(placeKey(point))) continue;
    taken.add(placeKey(point));
    seeds.push({ point, localAuthority });
  }
  return seeds;
}

interface Cell {
  readonly seed: Seed;
  readonly ring: GeoJSON.Position[];
}

function cellsOf(seeds: readonly Seed[], [west, south, east, north]: Box): readonly Cell[] {
  const margin = 0.4;
  const inside = seeds.filter(
    ({ point }) =>
      point.lng > west - margin &&
      point.lng < east + margin &&
      point.lat > south - margin &&
      point.lat < north + margin,
  );
  const flat = turf.featureCollection(inside.map(({ point }) => turf.point([point.lng * eastScale, point.lat])));
  const bounds: [number, number, number, number] = [
    (west - margin) * eastScale,
    south - margin,
    (east + margin) * eastScale,
    north + margin,
  ];
  return turf.voronoi(flat, { bbox: bounds }).features.flatMap((cell, index) => {
    const seed = inside[index];
    const outer = cell?.geometry.coordinates[0];
    return seed && outer ? [{ seed, ring: outer.map(([x = 0, y = 0]) => [x / eastScale, y]) }] : [];
  });
}

interface Mass {
  readonly ground: GeoJSON.MultiPolygon;
  readonly seeds: readonly Seed[];
}

/** Islands with towns of their own stand apart, so that no town takes ground across the water; all else goes with the mainland. */
function massesOf(seeds: readonly Seed[], land: GeoJSON.MultiPolygon): readonly Mass[] {
  const parts = land.coordinates.map((rings) => {
    const polygon = turf.polygon(rings);
    const [west, south, east, north] = turf.bbox(polygon);
    const own = seeds.filter(
      ({ point: { lng, lat } }) =>
        lng >= west && lng <= east && lat >= south && lat <= north && turf.booleanPointInPolygon([lng, lat], polygon),
    );
    return { rings, own };
  });
  const most = Math.max(...parts.map(({ own }) => own.length));
  const islands = parts.filter(({ own }) => own.length > 0 && own.length < most);
  const onIslands = new Set(islands.flatMap(({ own }) => own));
  const rest = parts.filter((part) => !islands.includes(part)).map(({ rings }) => rings);
  return [
    { ground: { type: 'MultiPolygon', coordinates: rest }, seeds: seeds.filter((seed) => !onIslands.has(seed)) },
    ...islands.map(({ rings, own }): Mass => ({ ground: { type: 'MultiPolygon', coordinates: [rings] }, seeds: own })),
  ];
}

interface CellsOnGround {
  readonly ground: GeoJSON.MultiPolygon;
  readonly cells: readonly Cell[];
}

function joined(pieces: readonly CellsOnGround[]): LoadedArea['geometry'] | null {
  const all = pieces.flatMap(cutAtSea).map((geometry) => turf.feature(geometry));
  const whole = all.length > 1 ? turf.union(turf.featureCollection(all)) : all[0];
  return whole ? turf.truncate(whole, { precision: 6, mutate: true }).geometry : null;
}

/** The cells on land, and a little shore for each town the coarse coastline leaves in the water. */
function cutAtSea({ ground, cells }: CellsOnGround): readonly LoadedArea['geometry'][] {
  if (cells.length === 0) return [];
  const whole = turf.multiPolygon(dissolveCells(cells.map(({ ring }) => ring)).coordinates);
  const onLand = turf.intersect(turf.featureCollection([whole, turf.feature(ground)]));
  const wet = cells.filter(({ seed }) => !turf.booleanPointInPolygon([seed.point.lng, seed.point.lat], ground));
  const shores = wet.flatMap(({ seed, ring }) => {
    const around = turf.circle([seed.point.lng, seed.point.lat], 1.2, { steps: 24, units: 'kilometers' });
    return turf.intersect(turf.featureCollection([around, turf.polygon([ring])]))?.geometry ?? [];
  });
  return onLand ? [onLand.geometry, ...shores] : shores;
}

function boxAround(seeds: readonly Seed[]): Box {
  const lngs = seeds.map(({ point }) => point.lng);
  const lats = seeds.map(({ point }) => point.lat);
  return [Math.min(...lngs) - 0.3, Math.min(...lats) - 0.3, Math.max(...lngs) + 0.3, Math.max(...lats) + 0.3];
}

function roughMiles(a: Point, b: Point): number {
  return Math.hypot((a.lng - b.lng) * eastScale, a.lat - b.lat) * milesPerDegreeNorth;
}

function placeKey({ lng, lat }: Point): string {
  return `${lng.toFixed(4)},${lat.toFixed(4)}`;
}
