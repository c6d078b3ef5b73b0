import type { OfstedType, PublishedFigures } from '../facts/publishedFigures.ts';

export type HomeSector = 'LOCAL_AUTHORITY' | 'PRIVATE' | 'VOLUNTARY';

/** Registered places of one provision type in an authority, by sector (academies count as voluntary). */
export function placesBySector(figures: PublishedFigures, type: OfstedType): Readonly<Record<HomeSector, number>> {
  const places = { LOCAL_AUTHORITY: 0, PRIVATE: 0, VOLUNTARY: 0 };
  for (const row of figures.ofsted) {
    if (row.type === type) places[row.sector === 'ACADEMY' ? 'VOLUNTARY' : row.sector] += row.places ?? 0;
  }
  return places;
}
