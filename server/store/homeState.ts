/** What can be changed here of a stored home, and how two states of it differ. */
import { isDeepStrictEqual } from 'node:util';
import type { HomeField } from '../../schema/codes/homeChangeKinds.ts';
import type { NoticeFacts } from '../engine/facts.ts';
import type { HomeState, PlaceHold } from '../engine/homeRecord/homeState.ts';
import type { HomeEntity } from './entities/home.ts';
import type { FieldChange } from './entities/homeChange.ts';
import type { RowOf } from './select.ts';

export type Home = RowOf<typeof HomeEntity>;

/** A file gives one reason for all the places on hold. */
export function holdsOf(home: Pick<Home, 'holds' | 'onHoldPlaces' | 'onHoldReason' | 'onHoldUntil'>): PlaceHold[] {
  if (home.holds !== null) return home.holds;
  if (home.onHoldPlaces === 0) return [];
  return [{ id: 'file', reason: home.onHoldReason ?? 'OTHER', places: home.onHoldPlaces, until: home.onHoldUntil }];
}

type NoticeColumns = Pick<Home, 'notices' | 'nextVacancyOn' | 'noticePlaces' | 'filledPlaces' | 'onHoldPlaces'>;

/** Days that are given; where a record tells of the next one only, that one. */
export function noticesGiven(home: NoticeColumns): readonly NoticeFacts[] {
  if (home.notices !== null && home.notices.length > 0) return home.notices;
  const { nextVacancyOn, noticePlaces, filledPlaces, onHoldPlaces } = home;
  // Without notice given, the day may be that on which a hold ends.
  if (nextVacancyOn === null || filledPlaces === 0 || (noticePlaces === 0 && onHoldPlaces > 0)) return [];
  return [{ places: 1, on: nextVacancyOn }];
}

/** Days still to be counted with: what was confirmed after a day counts who had left by then. */
export function noticesOf(home: NoticeColumns & Pick<Home, 'confirmedOn'>): readonly NoticeFacts[] {
  const { confirmedOn } = home;
  const given = noticesGiven(home);
  return confirmedOn === null ? given : given.filter(({ on }) => on >= confirmedOn);
}

export function stateOf(home: Home): HomeState {
  return {
    registeredPlaces: home.registeredPlaces,
    filledPlaces: home.filledPlaces,
    reservedPlaces: home.reservedPlaces,
    noticePlaces: home.noticePlaces,
    notices: home.notices ?? [],
    nextVacancyOn: home.nextVacancyOn,
    holds: holdsOf(home),
    ageFrom: home.ageFrom,
    ageTo: home.ageTo,
    sexAccepted: home.sexAccepted,
    offers: home.offers,
    adaptations: home.adaptations,
    adaptedPlaces: home.adaptedPlaces ?? [],
  };
}

/** The columns that hold a state, those counted from it included. */
export function columnsOf(state: HomeState) {
  const { holds, notices, offers, adaptations, adaptedPlaces, ...plain } = state;
  const onHoldPlaces = holds.reduce((sum, { places }) => sum + places, 0);
  const [first] = holds;
  return {
    ...plain,
    holds: [...holds],
    notices: [...notices],
    onHoldPlaces,
    onHoldReason: first?.reason ?? null,
    onHoldUntil: first?.until ?? null,
    vacantPlaces: Math.max(0, state.registeredPlaces - state.filledPlaces - onHoldPlaces - state.reservedPlaces),
    offers: [...offers],
    adaptations: [...adaptations],
    adaptedPlaces: [...adaptedPlaces],
  } satisfies Partial<Home>;
}

const fields = [
  'registeredPlaces',
  'filledPlaces',
  'reservedPlaces',
  'noticePlaces',
  'nextVacancyOn',
  'ageFrom',
  'ageTo',
  'sexAccepted',
] as const satisfies readonly (keyof HomeState & HomeField)[];
const sets = ['offers', 'adaptations'] as const;

const holdsToCompare = ({ holds }: HomeState) => holds.map(({ reason, places, until }) => ({ reason, places, until }));

/** Order: that of the fields in a record. Lists of codes are compared without their order. */
export function differences(from: HomeState, to: HomeState): FieldChange[] {
  const found: FieldChange[] = [];
  const note = (field: HomeField, before: unknown, after: unknown) => {
    if (!isDeepStrictEqual(before, after)) found.push({ field, from: before, to: after });
  };
  for (const field of fields) note(field, from[field], to[field]);
  note('notices', from.notices, to.notices);
  note('holds', holdsToCompare(from), holdsToCompare(to));
  for (const field of sets) note(field, [...from[field]].sort(), [...to[field]].sort());
  note('adaptedPlaces', from.adaptedPlaces, to.adaptedPlaces);
  return found;
}
