/** Areas to avoid as they stand in the form. */
import type { MapTown, MapZone, Point } from '../../../map/mapTypes.ts';
import { nearbyTown } from '../../../map/nearbyTown.ts';
import { avoidWords } from '../../../words/areasToAvoid.ts';
import type { FormProblem, FormState, Terms } from './formState.ts';
import { newKey, numberText, readNumber, sent } from './formText.ts';

export interface AreaEntry {
  readonly key: number;
  /** Of one on record, or in the draft. */
  readonly id: string | null;
  readonly label: string | null;
  readonly shape: 'ROUND' | 'DRAWN';
  /** Postcode or town in the middle of a round one, as typed. */
  readonly where: string;
  /** Middle of a round one, chosen on the map. */
  readonly point: Point | null;
  readonly miles: string;
  /** Of a drawn one, as far as it is drawn here. */
  readonly corners: readonly Point[];
  readonly reason: string;
  /** What is on record, to be shown. */
  readonly middle: Point | null;
  readonly outline: readonly Point[] | null;
}

export const newArea = (shape: AreaEntry['shape'] = 'ROUND', miles = ''): AreaEntry => ({
  key: newKey(),
  id: null,
  label: null,
  shape,
  where: '',
  point: null,
  miles,
  corners: [],
  reason: '',
  middle: null,
  outline: null,
});

export function areasOf(terms: Terms): AreaEntry[] {
  return (terms.areasToAvoid ?? []).map((area) => ({
    key: newKey(),
    id: area.id,
    label: area.label,
    shape: area.corners === null && area.outline === null ? 'ROUND' : 'DRAWN',
    where: area.where ?? '',
    point: area.lat === null || area.lng === null ? null : { lat: area.lat, lng: area.lng },
    miles: numberText(area.radiusMiles),
    corners: area.corners ?? [],
    reason: area.reason ?? '',
    middle: area.middle,
    outline: area.outline,
  }));
}

export function areaTerms({ areas }: FormState) {
  return areas.map(({ id, shape, where, point, miles, corners, reason }) => {
    const about = { id, reason: sent(reason) };
    if (shape === 'DRAWN')
      return { ...about, corners: id === null ? corners.map(({ lat, lng }) => ({ lat, lng })) : null };
    return {
      ...about,
      where: sent(where),
      lat: point?.lat ?? null,
      lng: point?.lng ?? null,
      radiusMiles: readNumber(miles),
    };
  });
}

/** Miles that could not be sent as they are typed. */
export function unreadableAreas({ areas }: FormState): FormProblem[] {
  return areas.flatMap(({ miles, shape }, index) =>
    shape === 'DRAWN' || miles.trim() === '' || readNumber(miles) !== null
      ? []
      : [{ field: `areasToAvoid.${index}.radiusMiles`, sentence: avoidWords.notMiles }],
  );
}

/** The area with a spot chosen on the map: the middle of a round one, the next corner of a drawn one. What was on record is left. */
export function withSpot(area: AreaEntry, spot: Point): AreaEntry {
  const afresh = { ...area, label: null, middle: null, outline: null, where: '' };
  if (area.shape === 'ROUND') return { ...afresh, point: spot };
  const last = area.corners.at(-1);
  const isSame = last?.lat === spot.lat && last?.lng === spot.lng;
  return { ...afresh, id: null, corners: isSame ? area.corners : [...area.corners, spot] };
}

/** How an area is called in the list. */
export function areaName(area: AreaEntry, number: number): string {
  if (area.label !== null) return area.label;
  if (area.shape === 'DRAWN') return avoidWords.drawn(number);
  return area.point === null ? avoidWords.numbered(number) : avoidWords.round(number);
}

/** Where it is or how many corners it has, in words. */
export function areaDetail({ shape, point, corners, outline }: AreaEntry, towns: readonly MapTown[]): string | null {
  if (shape === 'DRAWN') return avoidWords.corners(corners.length > 0 ? corners.length : (outline?.length ?? 0));
  const near = point && nearbyTown(point, towns);
  return near === null ? null : avoidWords.middleAt(near);
}

/** As it is drawn on a map; null where nothing can be drawn yet. */
export function zoneOf(area: AreaEntry, number: number, isOpen: boolean): MapZone | null {
  const about = { id: String(area.key), name: avoidWords.zone(areaName(area, number)), isOpen };
  if (area.shape === 'DRAWN') {
    const corners = area.corners.length > 0 ? area.corners : (area.outline ?? []);
    return corners.length === 0 ? null : { ...about, shape: { corners } };
  }
  const centre = area.point ?? (area.where.trim() === '' ? area.middle : null);
  const radiusMiles = readNumber(area.miles);
  return centre === null || radiusMiles === null ? null : { ...about, shape: { centre, radiusMiles } };
}
