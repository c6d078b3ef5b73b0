/** Where a spot is, as people say it: by the nearest town. */
import { mapWords } from '../words/map.ts';
import type { MapTown, Point } from './mapTypes.ts';

const MILES_PER_DEGREE = 69.05;
const compass = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

interface Offset {
  readonly miles: number;
  readonly bearing: number;
}

/** Flat-earth miles and bearing, degrees clockwise from north: for naming a place, never a distance that counts. */
function offsetFrom(town: Point, spot: Point): Offset {
  const north = (spot.lat - town.lat) * MILES_PER_DEGREE;
  const east = (spot.lng - town.lng) * MILES_PER_DEGREE * Math.cos((town.lat * Math.PI) / 180);
  return { miles: Math.hypot(north, east), bearing: ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360 };
}

/** "Uppermill", or "2 miles north of Uppermill" from a mile away; null without towns. Ties: the larger town. */
export function nearbyTown(spot: Point, towns: readonly MapTown[]): string | null {
  let nearest: { town: MapTown; offset: Offset } | null = null;
  for (const town of towns) {
    const offset = offsetFrom(town, spot);
    if (nearest === null || offset.miles < nearest.offset.miles) nearest = { town, offset };
  }
  if (nearest === null) return null;
  const { town, offset } = nearest;
  const direction = compass[Math.round(offset.bearing / 45) % 8] ?? 'north';
  return offset.miles < 0.75 ? town.name : mapWords.awayFrom(Math.round(offset.miles), direction, town.name);
}
