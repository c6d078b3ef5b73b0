/** Where would a home stand that was asked for by an area of the map, a point, a town or a council? */
import { isValidCell } from 'h3-js';
import { centreOf } from '../access/hexagons.ts';
import type { GssCode, Point } from '../facts.ts';
import type { ChangeAsked } from './changeFields.ts';
import type { FieldFault } from './scenario.ts';

/** What is known of the region's ground. */
export interface KnownGround {
  /** The member whose ground it is; null outside the region. Undefined where no areas are drawn. */
  memberAt(point: Point): GssCode | null | undefined;
  /** By its name, in any case. */
  townOf(name: string): Point | null;
  /** The middle of an authority. */
  middleOf(localAuthority: GssCode): Point | null;
}

export interface PlaceRead {
  readonly point: Point;
  readonly localAuthority: GssCode;
}

type Asked = Pick<ChangeAsked, 'areaId' | 'latitude' | 'longitude' | 'townName' | 'localAuthority'>;

const nowhere = 'Say where the home would stand: an area of the map, a town, a latitude and longitude, or a council.';
const outside = 'This is outside the region: choose a place in one of its councils.';

function isOnEarth({ lat, lng }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

/** A point before an area, an area before a town, a town before a council. */
function pointOf(asked: Asked, ground: KnownGround): Point | FieldFault {
  const { latitude, longitude, areaId, townName, localAuthority } = asked;
  if (latitude != null || longitude != null) {
    const point = { lat: latitude ?? Number.NaN, lng: longitude ?? Number.NaN };
    const field = latitude == null ? 'latitude' : 'longitude';
    return isOnEarth(point)
      ? point
      : { field, sentence: 'Enter both: a latitude of −90 to 90, and a longitude of −180 to 180.' };
  }
  if (areaId) {
    return isValidCell(areaId)
      ? centreOf(areaId)
      : { field: 'areaId', sentence: 'There is no such area on the map: choose one again.' };
  }
  if (townName) {
    const sentence = 'There is no town of that name on the region’s map: choose one from the list, or click the map.';
    return ground.townOf(townName.trim()) ?? { field: 'townName', sentence };
  }
  const middle = localAuthority ? ground.middleOf(localAuthority) : null;
  return middle ?? { field: 'areaId', sentence: nowhere };
}

/** Whose ground it is, where that is drawn, else as was said. Who is a member is looked at with the rest of the change. */
export function readPlace(asked: Asked, ground: KnownGround): PlaceRead | FieldFault {
  const point = pointOf(asked, ground);
  if ('field' in point) return point;
  const member = ground.memberAt(point);
  const field = asked.townName ? 'townName' : 'areaId';
  if (member === null) return { field, sentence: outside };
  const localAuthority = asked.localAuthority ?? member;
  return localAuthority === undefined
    ? { field: 'localAuthority', sentence: 'Choose the council.' }
    : { point, localAuthority };
}
