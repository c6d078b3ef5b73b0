/** What should a person check before choosing this home? Nothing here rules a home out or changes its rank. */
import { homeKinds, type PlacementType, placementTypes, precisions } from '../../schema/vocabulary.ts';
import { daysBetween } from './calendar.ts';
import type { HomeFacts } from './facts.ts';
import { childrenIn, freePlacesIn } from './freePlaces.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import type { HomeOption } from './option.ts';
import { tooCloseSentence, tooCloseToCall } from './precision.ts';
import type { Requirement } from './requirement.ts';
import { placementTypeOrder } from './typeOrder.ts';
import { capitalise, countText, dateText, listText, lowerFirst, milesText, smallNumberText } from './wording.ts';

/** A vacancy not confirmed for this long may be gone. */
export const staleConfirmationDays = 7;

export type CautionKind =
  | 'OTHERS_LIVE_HERE'
  | 'PLACE_RESERVED'
  | 'HOLD_MUST_END'
  | 'CHILD_MUST_LEAVE'
  | 'LIVES_HERE_NOW'
  | 'PLAN_PREFERS_ANOTHER_TYPE'
  | 'NOT_CONFIRMED'
  | 'AGES_NOT_RECORDED'
  | 'FOR_PARENTS_AND_CHILDREN'
  | 'LOCATION_APPROXIMATE'
  | 'TOO_CLOSE_TO_CALL'
  | 'AREA_TO_AVOID_NOT_TESTED'
  | 'VISITS_NOT_RECORDED';

export interface Caution {
  readonly kind: CautionKind;
  readonly sentence: string;
}

type Check = (question: MatchQuestion, option: HomeOption) => string | null;

function othersLiveHere(home: HomeFacts): string | null {
  const others = home.filledPlaces;
  if (!(others > 0)) return null;
  const who = others === 1 ? 'One other child lives' : `${capitalise(smallNumberText(others))} other children live`;
  return `${who} here: impact risk assessment needed.`;
}

function preferredTypes({ need }: Requirement): readonly PlacementType[] {
  return placementTypeOrder.filter((type) => need.suitability[type] === 'PREFERRED');
}

function planPrefersAnotherType(asked: Requirement, home: HomeFacts): string | null {
  const preferred = preferredTypes(asked);
  if (preferred.length === 0 || preferred.includes(homeKinds[home.kind].placementType)) return null;
  return `The plan prefers ${listText(preferred.map((type) => lowerFirst(placementTypes[type].label)))}.`;
}

function notConfirmed({ asOf }: Requirement, home: HomeFacts): string | null {
  if (home.confirmedOn === null) return 'The free places have never been confirmed.';
  const days = daysBetween(home.confirmedOn, asOf);
  return days >= staleConfirmationDays ? `The free places were last confirmed ${countText(days, 'day')} ago.` : null;
}

function holdMustEnd(asked: Requirement, home: HomeFacts): string | null {
  const { free, freeToday } = freePlacesIn(home, asked.holdsReleasedBy);
  const released = free - freeToday - leavingBy(asked, home);
  if (asked.holdsReleasedBy === null || freeToday >= asked.groupSize || released <= 0) return null;
  return `Depends on ${countText(released, 'place')} coming off hold by ${dateText(asked.holdsReleasedBy)}.`;
}

function leavingBy(asked: Requirement, home: HomeFacts): number {
  return childrenIn(home, null) - childrenIn(home, asked.holdsReleasedBy);
}

function childMustLeave(asked: Requirement, home: HomeFacts): string | null {
  const leaving = leavingBy(asked, home);
  if (leaving <= 0 || asked.holdsReleasedBy === null) return null;
  return `Depends on ${countText(leaving, 'child', 'children')} leaving by ${dateText(asked.holdsReleasedBy)}, as notice is given.`;
}

function livesHereNow({ need, groupSize }: Requirement, home: HomeFacts): string | null {
  const here = (need.livingAt ?? []).filter(({ homeId }) => homeId === home.id).flatMap(({ childIds }) => childIds);
  const living = need.children.filter(({ id }) => here.includes(id)).length;
  if (living === 0) return null;
  if (living < groupSize)
    return `${capitalise(countText(living, 'of the children lives', 'of the children live'))} here now.`;
  return groupSize === 1 ? 'The child lives here now.' : 'The children live here now.';
}

function locationApproximate(question: MatchQuestion, home: HomeFacts): string | null {
  const ends = [...question.anchors.places.map((place) => place.location), ...(home.location ? [home.location] : [])];
  const coarse = (['TOWN', 'SECTOR'] as const).find((kind) => ends.some(({ precision }) => precision === kind));
  if (!coarse) return null;
  const measured = ends.flatMap(({ precision, precisionMiles }) =>
    precision === coarse ? (precisionMiles ?? []) : [],
  );
  const usual = coarse === 'TOWN' ? 'a few miles' : 'a mile or so';
  const error = measured.length > 0 ? milesText(Math.max(...measured)) : usual;
  return `Miles may be out by ${error} (±): measured from a ${lowerFirst(precisions[coarse])}.`;
}

function nearHomeTooClose({ anchors, withinMiles }: MatchQuestion, home: HomeFacts): string | null {
  const places = anchors.places.map((place) => place.location);
  const doubt = tooCloseToCall(places, home.location, withinMiles);
  return doubt === null ? null : `Near home: ${lowerFirst(tooCloseSentence(doubt, withinMiles))}`;
}

function visitsNotRecorded({ places }: MatchQuestion): string | null {
  const labels = places.filter((place) => place.visitsPerWeek === null).map((place) => place.label);
  if (labels.length === 0) return null;
  return `Visits a week are not recorded for ${listText(labels)}, so weekly miles leave them out.`;
}

function forParents({ need }: Requirement, home: HomeFacts): string | null {
  const isParentAndChild =
    need.requiredOffers.includes('PARENT_AND_CHILD') || need.cohorts.includes('PARENT_AND_CHILD');
  if (home.kind !== 'FAMILY_CENTRE' || isParentAndChild) return null;
  return 'A family centre is for parents with their children.';
}

const checks: readonly (readonly [CautionKind, Check])[] = [
  ['OTHERS_LIVE_HERE', (_, { home }) => othersLiveHere(home)],
  [
    'PLACE_RESERVED',
    (_, { home }) =>
      home.reservedPlaces > 0 ? `${countText(home.reservedPlaces, 'place')} reserved for others.` : null,
  ],
  ['LIVES_HERE_NOW', ({ asked }, { home }) => livesHereNow(asked, home)],
  ['HOLD_MUST_END', ({ asked }, { home }) => holdMustEnd(asked, home)],
  ['CHILD_MUST_LEAVE', ({ asked }, { home }) => childMustLeave(asked, home)],
  ['PLAN_PREFERS_ANOTHER_TYPE', ({ asked }, { home }) => planPrefersAnotherType(asked, home)],
  ['NOT_CONFIRMED', ({ asked }, { home }) => notConfirmed(asked, home)],
  [
    'AGES_NOT_RECORDED',
    (_, { home }) =>
      home.ageFrom === null || home.ageTo === null ? 'The ages this home takes are not all recorded.' : null,
  ],
  ['FOR_PARENTS_AND_CHILDREN', ({ asked }, { home }) => forParents(asked, home)],
  ['LOCATION_APPROXIMATE', (question, { home }) => locationApproximate(question, home)],
  ['TOO_CLOSE_TO_CALL', (question, { home }) => nearHomeTooClose(question, home)],
  [
    'AREA_TO_AVOID_NOT_TESTED',
    ({ asked }, { home }) =>
      home.location === null && asked.areasToAvoid.length > 0
        ? 'Where this home stands is not recorded, so areas to avoid could not be checked.'
        : null,
  ],
  ['VISITS_NOT_RECORDED', (question) => visitsNotRecorded(question)],
];

export function cautionsOf(question: MatchQuestion, option: HomeOption): readonly Caution[] {
  const cautions: Caution[] = [];
  for (const [kind, check] of checks) {
    const sentence = check(question, option);
    if (sentence !== null) cautions.push({ kind, sentence });
  }
  return cautions;
}
