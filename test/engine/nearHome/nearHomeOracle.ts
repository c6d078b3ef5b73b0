/** The fewest children short of a place near home in a small region, by trying every placing: written from the rules, not from the engine. */

import { distanceMiles } from '../../../server/engine/distance.ts';
import type { ChildFacts, HomeFacts, NeedFacts, PlacementFacts } from '../../../server/engine/facts.ts';
import type { NearHomeFacts, NearHomeSetting } from '../../../server/engine/nearHome/nearHomeQuestion.ts';

const typeOf: Record<string, string> = {
  IN_HOUSE_FOSTER: 'FOSTERING',
  AGENCY_FOSTER: 'FOSTERING',
  KINSHIP: 'KINSHIP',
  CHILDRENS_HOME: 'CHILDRENS_HOME',
  SUPPORTED_ACCOMMODATION: 'SUPPORTED_ACCOMMODATION',
};
const typesInOrder = [
  'FOSTERING',
  'KINSHIP',
  'CHILDRENS_HOME',
  'SECURE',
  'SUPPORTED_ACCOMMODATION',
  'FAMILY_CENTRE',
  'RESIDENTIAL_SCHOOL',
];
const isFoster = (home: HomeFacts) => ['FOSTERING', 'KINSHIP'].includes(typeOf[home.kind] ?? '');

interface Known {
  readonly child: ChildFacts;
  readonly stay: PlacementFacts | null;
  readonly need: NeedFacts | null;
  readonly age: number;
  /** As demand counts them. */
  readonly type: string;
  readonly suits: ReadonlySet<string>;
}

const ageOf = (child: ChildFacts, on: string) =>
  Math.floor((Number(on.replaceAll('-', '')) - Number(child.dateOfBirth.replaceAll('-', ''))) / 10_000);

function knownOf(child: ChildFacts, facts: NearHomeFacts, asOf: string): Known | null {
  const stay = facts.placements.find((placement) => placement.childId === child.id) ?? null;
  const need =
    facts.needs.find((one) => one.openedOn <= asOf && one.children.some(({ id }) => id === child.id)) ?? null;
  if (!stay && !need) return null;
  const age = ageOf(child, asOf);
  const graded = (grade: string) =>
    typesInOrder.filter((type) =>
      Object.entries(need?.suitability ?? {}).some(([key, value]) => key === type && value === grade),
    );
  const [preferred, suitable] = [graded('PREFERRED'), graded('SUITABLE')];
  const lives = stay?.placementType ?? null;
  const type =
    lives && preferred.includes(lives)
      ? lives
      : (preferred[0] ?? lives ?? suitable[0] ?? (age < 16 ? 'FOSTERING' : 'SUPPORTED_ACCOMMODATION'));
  return { child, stay, need, age, type, suits: new Set([type, ...preferred, ...suitable]) };
}

interface Stance {
  readonly groups: readonly (readonly Known[])[];
  readonly kinNear: number;
  readonly kinApart: number;
}

const familyPoint = ({ child }: Known) =>
  child.importantPlaces.find((place) => place.isFamilyHome)?.location?.point ?? null;

function groupsAmong(standers: readonly Known[]): Known[][] {
  const groups: Known[][] = [];
  const isTogether = (a: Known, b: Known): boolean => {
    const family = a.child.siblingGroupId;
    if (family === null && b.child.siblingGroupId === null) {
      return a.need !== null && a.need === b.need && a.need.siblingPlan !== 'APART';
    }
    if (family !== b.child.siblingGroupId) return false;
    const own = standers.filter((one) => one.child.siblingGroupId === family);
    const plan =
      own.map((one) => one.child.siblingPlan ?? null).find(Boolean) ??
      own.map((one) => one.need?.siblingPlan ?? null).find(Boolean) ??
      null;
    if (plan === 'TOGETHER' || plan === 'APART') return plan === 'TOGETHER';
    if (a.need || b.need) return a.need === b.need;
    return a.stay?.homeId != null && a.stay.homeId === b.stay?.homeId;
  };
  for (const one of standers) {
    const group = groups.find(([first]) => first && isTogether(first, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    if (typesInOrder.some((type) => group.every(({ suits }) => suits.has(type)))) return [group];
    return [...new Set(group.map(({ type }) => type))].map((type) => group.filter((one) => one.type === type));
  });
}

function stanceOf(facts: NearHomeFacts, { asOf, reading, withinMiles }: NearHomeSetting): Stance {
  const everyone = facts.children
    .flatMap((child) => knownOf(child, facts, asOf) ?? [])
    .filter(({ child }) => facts.region.members.includes(child.responsibleAuthority));
  const homeOf = (one: Known) => facts.homes.find(({ id }) => id === one.stay?.homeId);
  const isProper = ({ stay }: Known) => stay?.distanceReason === 'CHOICE';
  const isWaiting = ({ need, stay }: Known) => need !== null || stay?.distanceReason === 'DOES_NOT_EXIST';
  const competing = everyone.filter((one) => !isProper(one) && (reading === 'EVERYONE' || isWaiting(one)));
  const isKin = (one: Known) =>
    one.type === 'KINSHIP' && one.stay?.placementType === 'KINSHIP' && (homeOf(one)?.status ?? 'OPEN') === 'OPEN';
  const kin = competing.filter(isKin);
  const isNear = (one: Known) => {
    const [from, to] = [familyPoint(one), homeOf(one)?.location?.point];
    const miles = from && to ? distanceMiles(from, to) : (one.stay?.ssda903DistanceMiles ?? null);
    return miles !== null && miles <= withinMiles;
  };
  const kinNear = kin.filter(isNear).length;
  const groups = groupsAmong(competing.filter((one) => !isKin(one)));
  return { groups: groups.filter((group) => group.some(familyPoint)), kinNear, kinApart: kin.length - kinNear };
}

function suits(group: readonly Known[], home: HomeFacts, facts: NearHomeFacts, withinMiles: number): boolean {
  const here = home.location?.point;
  if (!here || home.status !== 'OPEN' || !facts.region.members.includes(home.hostAuthority)) return false;
  return group.every((one) => {
    const from = familyPoint(one);
    const isNear = from === null || distanceMiles(from, here) <= withinMiles;
    const isOfAge =
      one.age >= (home.ageFrom ?? 0) &&
      one.age <= (home.ageTo ?? 99) &&
      (home.kind !== 'SUPPORTED_ACCOMMODATION' || one.age >= 16);
    const isOfSex = home.sexAccepted === 'ANY' || home.sexAccepted === one.child.sex;
    const isNamed = home.kind !== 'KINSHIP' || home.namedChildIds.includes(one.child.id);
    const isSafe = one.child.areasToAvoid.every((area) => distanceMiles(area.centre, here) > area.radiusMiles);
    const isAdapted = (one.need?.requiredAdaptations ?? []).every((adaptation) =>
      home.adaptations.some((has) => has === adaptation),
    );
    const isOffered = (one.need?.requiredOffers ?? []).every((offer) => home.offers.includes(offer));
    return (
      isNear &&
      isOfAge &&
      isOfSex &&
      isNamed &&
      isSafe &&
      isAdapted &&
      isOffered &&
      one.suits.has(typeOf[home.kind] ?? '')
    );
  });
}

/** Those of whom only authority and type are known fill, those who stand first, what nobody known fills, home by home. */
function residentsOf(home: HomeFacts, facts: NearHomeFacts, standers: ReadonlySet<string>) {
  const isLike = (other: HomeFacts) =>
    other.hostAuthority === home.hostAuthority && typeOf[other.kind] === typeOf[home.kind];
  const inHome = (id: string) => facts.placements.filter(({ homeId }) => homeId === id);
  const somewhere = facts.placements.filter(
    ({ homeId, hostAuthority, placementType }) =>
      homeId === null && hostAuthority === home.hostAuthority && placementType === typeOf[home.kind],
  );
  const queue = [
    ...somewhere.filter(({ childId }) => standers.has(childId)),
    ...somewhere.filter(({ childId }) => !standers.has(childId)),
  ];
  for (const { id, filledPlaces } of facts.homes.filter(isLike).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const known = inHome(id);
    const taken = queue.splice(0, Math.max(0, filledPlaces - known.length));
    if (id === home.id) return [...known, ...taken];
  }
  return [];
}

function othersIn(home: HomeFacts, facts: NearHomeFacts, { groups }: Stance, setting: NearHomeSetting): number {
  const standers = new Set(groups.flat().map(({ child }) => child.id));
  const here = residentsOf(home, facts, standers);
  const leaving = here.filter(({ childId }) => standers.has(childId)).length;
  const filled = setting.releasePlacesOfOtherRegions ? here.length : Math.max(home.filledPlaces, here.length);
  return filled - leaving + (setting.reading === 'EVERYONE' ? 0 : home.reservedPlaces);
}

/** Each group takes a place with the adaptation for each disabled child, one at least; those who stay are in such places first. */
function areAdaptedEnough(home: HomeFacts, groups: readonly (readonly Known[])[], others: number): boolean {
  return (home.adaptedPlaces ?? []).every(({ adaptation, places, taken }) => {
    let needed = 0;
    for (const group of groups) {
      const isAsked = group.some(({ need }) => need?.requiredAdaptations.some((one) => one === adaptation));
      if (isAsked) needed += Math.max(1, group.filter(({ child }) => child.isDisabled).length);
    }
    return needed <= Math.max(0, places - Math.min(taken, others)) || needed === 0;
  });
}

/** May these groups live in the home together, beside the others who stay there? */
function mayShare(home: HomeFacts, groups: readonly (readonly Known[])[], others: number): boolean {
  const children = groups.flat();
  if (!areAdaptedEnough(home, groups, others)) return false;
  if (children.length + others > home.registeredPlaces - home.onHoldPlaces) return false;
  if (children.some(({ need }) => need?.isSoloRequired) && (groups.length > 1 || others > 0)) return false;
  if (!isFoster(home) || children.length + others <= 3) return true;
  const family = children[0]?.child.siblingGroupId ?? null;
  const isOneFamily =
    groups.length === 1 && family !== null && children.every(({ child }) => child.siblingGroupId === family);
  return isOneFamily && (others === 0 || home.exemptSiblingGroupIds.includes(family));
}

export interface Fewest {
  readonly measured: number;
  readonly unmet: number;
}

export function fewestShort(facts: NearHomeFacts, setting: NearHomeSetting): Fewest {
  const stance = stanceOf(facts, setting);
  const { groups } = stance;
  const others = facts.homes.map((home) => Math.max(0, othersIn(home, facts, stance, setting)));
  const inHome = facts.homes.map((): (readonly Known[])[] => []);
  let fewest = Infinity;
  const tryGroup = (index: number, unmet: number): void => {
    const group = groups[index];
    if (unmet >= fewest) return;
    if (!group) {
      fewest = unmet;
      return;
    }
    for (const [position, home] of facts.homes.entries()) {
      const there = inHome[position];
      if (
        !there ||
        !suits(group, home, facts, setting.withinMiles) ||
        !mayShare(home, [...there, group], others[position] ?? 0)
      )
        continue;
      there.push(group);
      tryGroup(index + 1, unmet);
      there.pop();
    }
    tryGroup(index + 1, unmet + group.length);
  };
  tryGroup(0, 0);
  return { measured: groups.flat().length + stance.kinNear, unmet: fewest };
}
