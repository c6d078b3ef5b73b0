/** Areas where a home could stand, as they are drawn: those chosen stand out. */
import type { MapHexagon, MapMarker } from '../../map/mapTypes.ts';
import { nameOfArea, type PlanArea } from './usePlanAreas.ts';

export function hexagonsOf(areas: readonly PlanArea[], chosen: readonly string[]): MapHexagon[] {
  return areas.flatMap(({ id, boundary }) =>
    boundary
      ? [
          {
            id,
            ring: boundary.map(([lng = 0, lat = 0]) => ({ lat, lng })),
            tone: chosen.includes(id) ? 'level-4' : 'level-1',
          },
        ]
      : [],
  );
}

/** Towns have no edge: a ring each, a house where one is chosen. */
export function marksOf(areas: readonly PlanArea[], chosen: readonly string[]): MapMarker[] {
  return areas
    .filter(({ boundary }) => !boundary)
    .map((area) => ({
      id: area.id,
      kind: chosen.includes(area.id) ? 'proposed' : 'near-miss',
      point: area.centre,
      name: nameOfArea(area),
    }));
}
