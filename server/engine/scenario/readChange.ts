/** Does what was typed make a change? Every part that is missing or wrong at once. */
import type { ScenarioChangeKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { HomeKind } from '../../../schema/vocabulary.ts';
import type { IsoDate } from '../facts.ts';
import { kindsToOpen } from '../plan/newHome.ts';
import { type ChangeAsked, partFaults } from './changeFields.ts';
import { type KnownGround, readPlace } from './readPlace.ts';
import { usualYearlyLossPercent } from './retainFoster.ts';
import type { ChangeOf, FieldFault, ScenarioChangeFacts } from './scenario.ts';

export interface ChangeReading {
  /** The id the change is to have. */
  readonly id: string;
  /** The day it begins unless said. */
  readonly unlessSaid: IsoDate;
  readonly ground: KnownGround;
}

const mostReasonLetters = 500;
const youngestInSupportedAccommodation = 16;
const usualPlacesEach = 2;
const everyone = 100;

type Own<Kind extends ScenarioChangeKind> = Omit<ChangeOf<Kind>, 'id' | 'kind' | 'reason' | 'fromDate'>;

/** Sorted and each once, so that the same choice is the same change; null = not said. */
function listOf<Word extends string>(words: readonly Word[] | null | undefined): readonly Word[] | null {
  return words == null ? null : [...new Set(words)].sort();
}
/** Of filters, where a list of nothing asks for all. */
function filterOf<Word extends string>(words: readonly Word[] | null | undefined): readonly Word[] | null {
  return words?.length ? listOf(words) : null;
}

function takesOf(asked: ChangeAsked, kind: HomeKind | null = null) {
  const youngest = kind === 'SUPPORTED_ACCOMMODATION' ? youngestInSupportedAccommodation : null;
  return {
    ageFrom: asked.ageFrom ?? youngest,
    ageTo: asked.ageTo ?? null,
    sexAccepted: asked.sexAccepted ?? null,
    offers: listOf(asked.offers),
    adaptations: listOf(asked.adaptations),
  };
}

function amongOf({ localAuthority, ageBands }: ChangeAsked) {
  return { localAuthority: localAuthority ?? null, ageBands: filterOf(ageBands) };
}

/** By its kind, or by the type of placement it gives. */
function kindOf({ homeKind, placementType }: ChangeAsked): HomeKind | FieldFault {
  const kind = homeKind ?? (placementType ? kindsToOpen[placementType] : undefined);
  if (kind !== undefined && kind !== 'KINSHIP') return kind;
  const sentence =
    homeKind === 'KINSHIP' || placementType === 'KINSHIP'
      ? 'Nobody can open a home of kin: say instead what share of new children live with kin.'
      : 'Choose the kind of home that would open.';
  return { field: 'homeKind', sentence };
}

function openHomeOf(asked: ChangeAsked, { ground }: ChangeReading): Own<'OPEN_HOME'> | readonly FieldFault[] {
  const homeKind = kindOf(asked);
  const place = readPlace(asked, ground);
  if (typeof homeKind !== 'string' || 'field' in place) {
    return [homeKind, place].filter((one): one is FieldFault => typeof one === 'object' && 'field' in one);
  }
  const { point, localAuthority } = place;
  return {
    ...takesOf(asked, homeKind),
    ...{ homeKind, localAuthority, latitude: point.lat, longitude: point.lng },
    areaId: asked.areaId ?? null,
    townName: asked.townName?.trim() || null,
    places: asked.places ?? 0,
  };
}

function recruitOf(asked: ChangeAsked): Own<'RECRUIT_FOSTER'> {
  const kind = asked.placementType ? kindOf(asked) : (asked.homeKind ?? 'IN_HOUSE_FOSTER');
  return {
    ...takesOf(asked),
    localAuthority: asked.localAuthority ?? '',
    homeKind: typeof kind === 'string' ? kind : 'KINSHIP',
    households: asked.households ?? 0,
    placesEach: asked.placesEach ?? usualPlacesEach,
  };
}

function convertOf(asked: ChangeAsked): Own<'CONVERT_HELD_PLACES'> | readonly FieldFault[] {
  const homeKind = kindOf(asked);
  if (typeof homeKind !== 'string') return [homeKind];
  return { ...takesOf(asked, homeKind), homeId: asked.homeId ?? '', homeKind, places: asked.places ?? null };
}

const ownOf: {
  readonly [Kind in ScenarioChangeKind]: (
    asked: ChangeAsked,
    reading: ChangeReading,
  ) => Own<Kind> | readonly FieldFault[];
} = {
  OPEN_HOME: openHomeOf,
  CLOSE_HOME: ({ homeId }) => ({ homeId: homeId ?? '' }),
  RESIZE_HOME: ({ homeId, places }) => ({ homeId: homeId ?? '', places: places ?? 0 }),
  CHANGE_ACCEPTS: (asked) => ({ homeId: asked.homeId ?? '', ...takesOf(asked) }),
  RECRUIT_FOSTER: recruitOf,
  RETAIN_FOSTER: ({ localAuthority, households, sharePercent, yearlyLossPercent }) => ({
    localAuthority: localAuthority ?? null,
    households: households ?? null,
    sharePercent: sharePercent ?? null,
    yearlyLossPercent: yearlyLossPercent ?? usualYearlyLossPercent,
  }),
  LIFT_HOLDS: ({ localAuthority, homeId, placementTypes, holdReasons, sharePercent }) => ({
    localAuthority: localAuthority ?? null,
    homeId: homeId || null,
    placementTypes: filterOf(placementTypes),
    holdReasons: filterOf(holdReasons),
    sharePercent: sharePercent ?? everyone,
  }),
  CONVERT_HELD_PLACES: convertOf,
  KINSHIP_SHARE: (asked) => ({ ...amongOf(asked), sharePercent: asked.sharePercent ?? 0 }),
  FAMILY_HELP: (asked) => ({ ...amongOf(asked), sharePercent: asked.sharePercent ?? 0 }),
  STEP_DOWN: (asked) => ({ ...amongOf(asked), sharePercent: asked.sharePercent ?? everyone }),
  OWNER_LEAVES: ({ ownerGroup }) => ({ ownerGroup: ownerGroup ?? '' }),
  RECLAIM_PLACES: ({ localAuthority, placementTypes, sharePercent }) => ({
    localAuthority: localAuthority ?? null,
    placementTypes: filterOf(placementTypes),
    sharePercent: sharePercent ?? everyone,
  }),
  DEMAND_GROWTH: (asked) => ({
    ...amongOf(asked),
    placementTypes: filterOf(asked.placementTypes),
    sharePercent: asked.sharePercent ?? 0,
  }),
};

function reasonFaults(reason: string): readonly FieldFault[] {
  if (reason.trim().length > 0 && reason.length <= mostReasonLetters) return [];
  const sentence =
    reason.trim().length === 0
      ? 'Say why: whoever reads the scenario later will want to know.'
      : `Say why in ${mostReasonLetters} letters or fewer.`;
  return [{ field: 'reason', sentence }];
}

function areFaults(own: object): own is readonly FieldFault[] {
  return Array.isArray(own);
}

/** The change, or every fault of what was typed; what is wrong only beside the facts and other changes `scenarioProblems` says. */
export function readChange(asked: ChangeAsked, reading: ChangeReading): ScenarioChangeFacts | readonly FieldFault[] {
  const own = ownOf[asked.kind](asked, reading);
  const faults = [...reasonFaults(asked.reason), ...partFaults(asked), ...(areFaults(own) ? own : [])];
  if (faults.length > 0) return faults;
  const { kind, reason, fromDate } = asked;
  return {
    ...own,
    kind,
    id: reading.id,
    reason: reason.trim(),
    fromDate: fromDate ?? reading.unlessSaid,
  } as ScenarioChangeFacts;
}
