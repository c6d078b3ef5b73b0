import { booleanPointInPolygon } from '@turf/turf';
import type { Point } from '../engine/facts.ts';
import type { KnownGround } from '../engine/scenario/readPlace.ts';
import type { ViewerStore } from '../store/viewerStore.ts';

/** What is known of the ground of the viewer's region, to find a place by. */
export async function knownGround(reading: ViewerStore, regionId: string): Promise<KnownGround> {
  const [map, authorities] = await Promise.all([reading.regionMap(regionId), reading.localAuthorities(regionId)]);
  const areas = (map?.areas ?? []).filter(({ isMember }) => isMember);
  const towns = new Map<string, Point>();
  // Largest first: of two towns of one name the larger is meant.
  for (const { name, point } of map?.towns ?? []) {
    if (!towns.has(name.toLowerCase())) towns.set(name.toLowerCase(), point);
  }
  const middles = new Map(authorities.map(({ gss, centre }) => [gss, centre]));
  return {
    memberAt: ({ lng, lat }) => {
      if (areas.length === 0) return undefined;
      return areas.find(({ geometry }) => booleanPointInPolygon([lng, lat], geometry))?.localAuthority ?? null;
    },
    townOf: (name) => towns.get(name.toLowerCase()) ?? null,
    middleOf: (code) => middles.get(code) ?? null,
  };
}
