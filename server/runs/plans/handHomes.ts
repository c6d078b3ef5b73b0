/** Where does a home that was put somewhere by hand stand? */
import { memberAt, type PlanAreaFacts } from '../../engine/plan/planAreas.ts';
import type { PlanBasis } from './planBasis.ts';
import type { HandHomeTerms } from './planTerms.ts';

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function ofTown(name: string, { ground }: PlanBasis): PlanAreaFacts | null {
  const town = ground.towns.find((one) => sameName(one.name, name));
  if (town === undefined) return null;
  return {
    id: `town ${town.name}`,
    name: town.name,
    point: town.point,
    localAuthority: town.localAuthority,
    boundary: null,
  };
}

function ofPoint(lng: number, lat: number, { ground }: PlanBasis): PlanAreaFacts | null {
  const localAuthority = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? memberAt(ground, { lng, lat }) : null;
  const name = `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
  if (localAuthority === null) return null;
  return { id: `point ${name}`, name, point: { lng, lat }, localAuthority, boundary: null };
}

/** Null where there is no such place in the region. */
export function standsAt(home: HandHomeTerms, basis: PlanBasis): PlanAreaFacts | null {
  const { areaId, townName, latitude, longitude } = home;
  if (areaId !== null) return basis.areas.find(({ id }) => id === areaId) ?? null;
  if (townName !== null) return ofTown(townName, basis);
  return latitude === null || longitude === null ? null : ofPoint(longitude, latitude, basis);
}

/** Ways in which the place was said: one is right. */
export function waysSaid({ areaId, townName, latitude, longitude }: HandHomeTerms): number {
  return [areaId, townName, latitude ?? longitude].filter((way) => way !== null).length;
}
