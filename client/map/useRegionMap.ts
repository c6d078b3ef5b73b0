import { useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { RegionMapQuery } from '../generated/graphql.ts';
import { boundsOfAreas } from './bounds.ts';
import { readAreaGeometry, readGeometry } from './geometry.ts';
import type { AreaGeometry, Bounds, MapBase, Point } from './mapTypes.ts';
import { regionMapDocument } from './regionMap.graphql.ts';

export interface CouncilShape {
  readonly gssCode: string;
  readonly name: string;
  readonly geometry: AreaGeometry;
  readonly labelPoint: Point | null;
}

export interface RegionGround {
  readonly base: MapBase;
  /** Member councils, in the order of the API. */
  readonly members: readonly CouncilShape[];
  /** Around the members. */
  readonly bounds: Bounds;
  readonly areasAreApproximate: boolean;
  readonly note: string;
}

function groundOf(map: NonNullable<RegionMapQuery['regionMap']>): RegionGround | null {
  const shapes = map.areas.flatMap(({ isMember, geometry, localAuthority }) => {
    const shape = readAreaGeometry(geometry);
    const { gssCode, name, centre } = localAuthority;
    return shape ? [{ gssCode, name, geometry: shape, labelPoint: centre ?? null, isMember }] : [];
  });
  const members = shapes.filter((shape) => shape.isMember);
  const bounds = boundsOfAreas(members.map((shape) => shape.geometry));
  if (!bounds) return null;
  const towns = map.towns
    .map(({ name, lat, lng, population }) => ({ name, lat, lng, population: population ?? 0 }))
    .sort((a, b) => b.population - a.population || a.name.localeCompare(b.name));
  const base = { land: readGeometry(map.land), neighbours: shapes.filter((shape) => !shape.isMember), towns };
  return { base, members, bounds, areasAreApproximate: map.areasAreApproximate, note: map.note };
}

/** Land, towns and council shapes of a region. `ground` is null while loading and where there is none to show. */
export function useRegionMap(regionId: string): {
  ground: RegionGround | null;
  isLoading: boolean;
  error: CombinedError | null;
} {
  const [{ data, fetching, error }] = useQuery({
    query: regionMapDocument,
    variables: { region: regionId },
    pause: regionId === '',
  });
  const map = data?.regionMap;
  const ground = useMemo(() => (map ? groundOf(map) : null), [map]);
  return { ground, isLoading: fetching, error: error ?? null };
}
