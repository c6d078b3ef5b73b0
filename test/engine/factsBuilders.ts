/** Facts with fixed, unremarkable values, to be changed one at a time by a test. */
import type {
  ChildFacts,
  HomeFacts,
  ImportantPlaceFacts,
  Location,
  NeedFacts,
  PlacementFacts,
  Point,
  RegionFacts,
} from '../../server/engine/facts.ts';
import { indexHomes } from '../../server/engine/homeIndex.ts';
import { type NearHomeAnswer, rankNearHomes } from '../../server/engine/match.ts';

export const asOf = '2025-03-31';
export const oldham = 'E08000004';
export const tameside = 'E08000008';
export const kent = 'E10000016';
export const familyPoint: Point = { lng: -2.1, lat: 53.54 };

export function at(point: Point): Location {
  return { point, grid: null, precision: 'UNIT' };
}

/** A point some miles north of another; exact enough to stand clear of any limit tested. */
export function milesNorth(miles: number, from: Point = familyPoint): Point {
  return { lng: from.lng, lat: from.lat + miles / 69.0933 };
}

export function buildPlace(changes: Partial<ImportantPlaceFacts> = {}): ImportantPlaceFacts {
  return {
    id: 'place-family',
    kind: 'FAMILY',
    label: 'Family home',
    location: at(familyPoint),
    visitsPerWeek: 2,
    isFamilyHome: true,
    ...changes,
  };
}

export function buildSchool(changes: Partial<ImportantPlaceFacts> = {}): ImportantPlaceFacts {
  return buildPlace({
    id: 'place-school',
    kind: 'SCHOOL',
    label: 'School',
    isFamilyHome: false,
    visitsPerWeek: 5,
    ...changes,
  });
}

/** A girl of 10 in Oldham who goes to school beside her family home. */
export function buildChild(changes: Partial<ChildFacts> = {}): ChildFacts {
  return {
    id: 'child-1',
    responsibleAuthority: oldham,
    dateOfBirth: '2014-10-10',
    sex: 'F',
    isUasc: false,
    isDisabled: false,
    siblingGroupId: null,
    importantPlaces: [buildPlace(), buildSchool()],
    areasToAvoid: [],
    ...changes,
  };
}

export function buildSiblings(count: number, changes: Partial<ChildFacts> = {}): readonly ChildFacts[] {
  return Array.from({ length: count }, (_, index) =>
    buildChild({ id: `child-${index + 1}`, siblingGroupId: 'siblings', ...changes }),
  );
}

export function buildNeed(changes: Partial<NeedFacts> = {}): NeedFacts {
  return {
    id: 'need-1',
    reference: 'N-1',
    responsibleAuthority: oldham,
    children: [buildChild()],
    siblingPlan: null,
    openedOn: '2025-03-01',
    neededBy: '2025-04-10',
    urgency: 'PLANNED',
    suitability: {},
    requiredAdaptations: [],
    requiredOffers: [],
    isSoloRequired: false,
    hasSecureAuthority: false,
    mustStayAtSchool: false,
    isShortBreak: false,
    cohorts: [],
    ...changes,
  };
}

/** An open Oldham foster household with three places, all free, a mile from the family. Vacant places follow the other counts. */
export function buildHome(changes: Partial<HomeFacts> = {}): HomeFacts {
  const home: HomeFacts = {
    id: 'home-1',
    kind: 'IN_HOUSE_FOSTER',
    hostAuthority: oldham,
    location: at(milesNorth(1)),
    status: 'OPEN',
    ageFrom: 0,
    ageTo: 17,
    sexAccepted: 'ANY',
    registeredPlaces: 3,
    filledPlaces: 0,
    onHoldPlaces: 0,
    reservedPlaces: 0,
    vacantPlaces: 3,
    holds: [],
    isShortBreakOnly: false,
    offers: [],
    adaptations: [],
    namedChildIds: [],
    exemptSiblingGroupIds: [],
    residentSiblingGroupId: null,
    ownerGroupId: null,
    sector: null,
    confirmedOn: asOf,
    ...changes,
  };
  const vacantPlaces = home.registeredPlaces - home.filledPlaces - home.onHoldPlaces - home.reservedPlaces;
  return { ...home, vacantPlaces: changes.vacantPlaces ?? vacantPlaces };
}

export function buildPlacement(changes: Partial<PlacementFacts> = {}): PlacementFacts {
  return {
    id: 'placement-1',
    childId: 'child-1',
    responsibleAuthority: oldham,
    placeCode: 'U6',
    providerCode: 'PR1',
    legalStatus: 'C2',
    placementType: 'FOSTERING',
    hostAuthority: oldham,
    homeId: null,
    start: '2024-01-01',
    end: null,
    ssda903DistanceMiles: 3.2,
    ...changes,
  };
}

/** Oldham and Tameside adjoin; Kent adjoins neither. */
export function buildRegion(changes: Partial<RegionFacts> = {}): RegionFacts {
  return {
    id: 'region',
    name: 'Greater Manchester',
    nearHomeMiles: 20,
    members: [oldham, tameside],
    adjacency: new Map([
      [oldham, new Set([tameside])],
      [tameside, new Set([oldham])],
    ]),
    ...changes,
  };
}

interface Asking {
  readonly need?: NeedFacts;
  readonly withinMiles?: number;
  readonly isEmergency?: boolean;
}

/** The answer to a question that has one; a problem fails the test. */
export function askHomes(homes: readonly HomeFacts[], asking: Asking = {}): NearHomeAnswer {
  const answer = rankNearHomes({
    need: asking.need ?? buildNeed(),
    homes: indexHomes(homes),
    region: buildRegion(),
    asOf,
    withinMiles: asking.withinMiles,
    isEmergency: asking.isEmergency,
  });
  if (answer.kind !== 'ANSWER') throw new Error(`Not an answer: ${answer.sentence}`);
  return answer;
}
