import type { MapArea } from './mapTypes.ts';
import type { RegionGround } from './useRegionMap.ts';

/** The outlines of the councils over cells: a line alone, so that the cells stay in sight. */
export function outlinesOf(ground: RegionGround | null): MapArea[] {
  return (ground?.members ?? []).map(({ gssCode, name, geometry }) => ({
    id: gssCode,
    name,
    value: null,
    tone: 'line',
    geometry,
    labelPoint: null,
  }));
}
