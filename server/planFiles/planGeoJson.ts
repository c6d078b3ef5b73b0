/** The homes of a plan on a map: the points they stand at, and the areas those are the middles of. */
import { placementTypes } from '../../schema/vocabulary.ts';
import type { PlannedHomeKept } from '../runs/plans/planDocument.ts';
import type { NamedPlan } from './namedPlan.ts';
import { dataWords } from './planTables.ts';

/** Rings of a GeoJSON polygon run anticlockwise (RFC 7946, 3.1.6). */
function anticlockwise(ring: readonly (readonly [number, number])[]): number[][] {
  let twiceArea = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    twiceArea += x * nextY - nextX * y;
  }
  const corners = ring.map(([lng, lat]) => [lng, lat]);
  return twiceArea < 0 ? corners.reverse() : corners;
}

function featuresOf(home: PlannedHomeKept, { council }: NamedPlan): GeoJSON.Feature[] {
  const { centre, boundary, placementType, localAuthority, letter, ...same } = home;
  const properties = {
    ...{ letter, localAuthority, council: council(localAuthority), placementType },
    typeOfHome: placementTypes[placementType].label,
    ...same,
  };
  const point: GeoJSON.Feature = {
    type: 'Feature',
    id: `home ${letter}`,
    geometry: { type: 'Point', coordinates: [centre.lng, centre.lat] },
    properties: { is: 'home', ...properties },
  };
  if (boundary === null) return [point];
  const area: GeoJSON.Feature = {
    type: 'Feature',
    id: `area ${letter}`,
    geometry: { type: 'Polygon', coordinates: [anticlockwise(boundary)] },
    properties: { is: 'area', letter, areaId: home.areaId, areaName: home.areaName },
  };
  return [point, area];
}

/** RFC 7946, WGS 84. */
export function planGeoJson(named: NamedPlan): GeoJSON.FeatureCollection & Readonly<Record<string, unknown>> {
  const { made, plan } = named;
  return {
    type: 'FeatureCollection',
    plan: made.id,
    headline: plan.headline,
    madeAt: made.madeAt,
    dataDate: plan.dataDate,
    data: dataWords(named),
    note: 'An area stands for its middle: where in it a home could open is still to be found.',
    features: plan.homes.flatMap((home) => featuresOf(home, named)),
  };
}
