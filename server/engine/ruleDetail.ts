/** What are the facts of this home and this need that fail a hard rule, in words? */
import { type HardRule, hardRules, ruleSentence } from '../../schema/ruleBook.ts';
import { adaptations, homeKinds, offers, placementTypes } from '../../schema/vocabulary.ts';
import { adaptationsNotFree, adaptedPlacesNeeded, hasAdaptation } from './adaptedPlaces.ts';
import { isInArea } from './areaToAvoid.ts';
import { distanceMiles } from './distance.ts';
import type { HomeFacts, Sex } from './facts.ts';
import { childrenIn, freePlacesIn } from './freePlaces.ts';
import type { Requirement } from './requirement.ts';
import {
  capitalise,
  countText,
  dateText,
  limitText,
  listText,
  lowerFirst,
  milesText,
  smallNumberText,
} from './wording.ts';

type Detail = (asked: Requirement, home: HomeFacts) => string;

const sexNouns: Readonly<Record<Sex, string>> = { M: 'a boy', F: 'a girl', U: 'a child whose sex is not recorded' };

/** "Registered for 11 to 17", "Approved for up to 5". */
function agesText(home: HomeFacts): string {
  const verb = homeKinds[home.kind].isFostering ? 'Approved' : 'Registered';
  if (home.ageFrom === null) return `${verb} for up to ${home.ageTo}`;
  if (home.ageTo === null) return `${verb} from ${home.ageFrom}`;
  return `${verb} for ${home.ageFrom} to ${home.ageTo}`;
}

function nameOfChild(asked: Requirement, end: 'young' | 'old'): string {
  if (asked.groupSize === 1) return 'the child';
  return `the ${end}${asked.groupSize === 2 ? 'er' : 'est'} child`;
}

function ageDetail(asked: Requirement, home: HomeFacts): string {
  const isTooYoung = home.ageFrom !== null && asked.youngestAge < home.ageFrom;
  const isTooOld = home.ageTo !== null && asked.oldestAge > home.ageTo;
  const misfits = [
    ...(isTooYoung ? [`${nameOfChild(asked, 'young')} is ${asked.youngestAge}`] : []),
    ...(isTooOld ? [`${nameOfChild(asked, 'old')} is ${asked.oldestAge}`] : []),
  ];
  return `${agesText(home)}; ${listText(misfits)}.`;
}

function sexDetail({ need }: Requirement, home: HomeFacts): string {
  const others = need.children.filter((child) => child.sex !== home.sexAccepted);
  const kinds = (['M', 'F', 'U'] as const).filter((sex) => others.some((child) => child.sex === sex));
  const accepted = home.sexAccepted === 'M' ? 'boys' : 'girls';
  return `Takes ${accepted} only; the need is for ${listText(kinds.map((sex) => sexNouns[sex]))}.`;
}

function areaToAvoidDetail(asked: Requirement, home: HomeFacts): string {
  const point = home.location?.point;
  if (point === undefined) return ruleSentence('AREA_TO_AVOID', asked.groupSize);
  const around = asked.areasToAvoid.filter((area) => isInArea(area, point));
  const inside = around
    .filter(({ corners }) => !corners)
    .map((area) => ({ radiusMiles: area.radiusMiles, miles: distanceMiles(area.centre, point) }))
    .toSorted((a, b) => a.miles - b.miles)[0];
  if (!inside)
    return around.length > 0 ? 'Inside an area to avoid drawn on the map.' : hardRules.AREA_TO_AVOID.sentence;
  return `${capitalise(milesText(inside.miles))} from the middle of an area to avoid of ${limitText(inside.radiusMiles)}.`;
}

/** ", and one place promised" */
function promisedText(promised: number): string {
  return promised > 0 ? ` and ${countText(promised, 'place')} promised` : '';
}

function soloDetail(asked: Requirement, home: HomeFacts): string {
  const promised = Math.max(0, home.reservedPlaces);
  const living = childrenIn(home, asked.holdsReleasedBy) - promised;
  if (living === 0) return `${capitalise(countText(promised, 'place is', 'places are'))} promised here.`;
  return `${capitalise(countText(living, 'child lives', 'children live'))} here${promisedText(promised)}.`;
}

/** " The next comes free on 3 December 2025." */
function comesFreeText(asked: Requirement, home: HomeFacts): string {
  const [next] = (home.notices ?? [])
    .map(({ on }) => on)
    .filter((on) => on > asked.asOf)
    .toSorted();
  return next === undefined ? '' : ` The next comes free on ${dateText(next)}.`;
}

function fosteringLimitDetail(asked: Requirement, home: HomeFacts): string {
  const promised = Math.max(0, home.reservedPlaces);
  const total = childrenIn(home, asked.holdsReleasedBy) + asked.groupSize;
  const living = total - asked.groupSize - promised;
  const here = `${capitalise(countText(living, 'child', 'children'))} fostered here${promisedText(promised)}`;
  return `${here}; with ${smallNumberText(asked.groupSize)} more there would be ${total}, and the limit is 3.`;
}

/** "Not here: hoist.", "Here, but no such place is free: wheelchair access." */
function adaptationDetail({ need }: Requirement, home: HomeFacts): string {
  const notFree = adaptationsNotFree(need, home);
  const namesOf = (isHere: boolean) =>
    notFree
      .filter((adaptation) => hasAdaptation(home, adaptation) === isHere)
      .map((adaptation) => lowerFirst(adaptations[adaptation]));
  const [missing, taken] = [namesOf(false), namesOf(true)];
  const few = adaptedPlacesNeeded(need) > 1 ? 'too few such places are' : 'no such place is';
  const parts = [
    ...(missing.length > 0 ? [`Not here: ${listText(missing)}.`] : []),
    ...(taken.length > 0 ? [`Here, but ${few} free: ${listText(taken)}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : hardRules.ADAPTATION.sentence;
}

/** "2 places on hold until 4 December 2025", "1 place on hold with no end date". */
function holdsText(home: HomeFacts): string {
  const ends = home.holds.map((hold) => hold.until).filter((until) => until !== null);
  const last = ends.length === home.holds.length ? ends.toSorted().at(-1) : undefined;
  const until = last === undefined ? 'with no end date' : `until ${dateText(last)}`;
  return `${countText(home.onHoldPlaces, 'place')} on hold ${until}`;
}

function onHoldDetail(asked: Requirement, home: HomeFacts): string {
  const { free } = freePlacesIn(home, asked.holdsReleasedBy);
  const others = free === 0 ? 'none' : smallNumberText(free);
  return `${holdsText(home)} and ${others} free; ${smallNumberText(asked.groupSize)} needed.`;
}

function noPlaceDetail(asked: Requirement, home: HomeFacts): string {
  const parts = [
    `${home.filledPlaces} filled`,
    ...(home.reservedPlaces > 0 ? [`${home.reservedPlaces} reserved`] : []),
    ...(home.onHoldPlaces > 0 ? [`${home.onHoldPlaces} on hold`] : []),
  ];
  return `${countText(home.registeredPlaces, 'place')}: ${listText(parts)}.${comesFreeText(asked, home)}`;
}

function tooFewDetail(asked: Requirement, home: HomeFacts): string {
  const { free } = freePlacesIn(home, asked.holdsReleasedBy);
  return `${countText(free, 'place')} free; ${smallNumberText(asked.groupSize)} needed in one home.${comesFreeText(asked, home)}`;
}

const details: Readonly<Partial<Record<HardRule, Detail>>> = {
  CLOSED: (_, home) => (home.status === 'SUSPENDED' ? 'Registration is suspended.' : 'The home is closed.'),
  UNDER_16_SUPPORTED: (asked) => `${capitalise(nameOfChild(asked, 'young'))} is ${asked.youngestAge}.`,
  AGE: ageDetail,
  SEX: sexDetail,
  ADAPTATION: adaptationDetail,
  NEED_NOT_OFFERED: ({ need }, home) => {
    const missing = need.requiredOffers.filter((offer) => !home.offers.includes(offer));
    return `Not offered: ${listText(missing.map((offer) => lowerFirst(offers[offer])))}.`;
  },
  SOLO: soloDetail,
  TYPE_UNSUITABLE: (_, home) => `${placementTypes[homeKinds[home.kind].placementType].label} is marked unsuitable.`,
  AREA_TO_AVOID: areaToAvoidDetail,
  FOSTERING_LIMIT: fosteringLimitDetail,
  ON_HOLD: onHoldDetail,
  NO_PLACE_FREE: noPlaceDetail,
  TOO_FEW_PLACES: tooFewDetail,
};

/** A sentence with the actual numbers; the rule's own sentence where there are none to give. Only for a rule the home fails. */
export function ruleDetail(rule: HardRule, asked: Requirement, home: HomeFacts): string {
  return details[rule]?.(asked, home) ?? ruleSentence(rule, asked.groupSize);
}
