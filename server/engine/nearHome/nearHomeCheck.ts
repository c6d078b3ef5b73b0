/** Does an answer keep every rule and every place? Tested again from the facts, not from what led to it. */
import { adaptations, homeKinds } from '../../../schema/vocabulary.ts';
import { demandOn } from '../demand.ts';
import { distanceMiles } from '../distance.ts';
import type { HomeFacts } from '../facts.ts';
import { fosteringLimit, rulesFailed } from '../suitable.ts';
import { typesNeedingPlaces } from '../typeOrder.ts';
import { livingInHomes } from './livingInHomes.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';
import type { StandingGroup } from './standing.ts';

interface Household {
  readonly home: HomeFacts;
  readonly groups: readonly StandingGroup[];
  /** Children who live there and stay, and places kept for others. */
  readonly others: number;
}

const plural = (count: number) => (count === 1 ? '1 child' : `${count} children`);

/** What the home would be like with nobody in it but those who stay: rules that still fail fail whoever else lives there. */
function emptied({ home, others }: Household): HomeFacts {
  const free = Math.max(home.registeredPlaces, 1_000);
  const empty = { filledPlaces: 0, onHoldPlaces: 0, reservedPlaces: 0, holds: [], residentSiblingGroupId: null };
  const adaptedPlaces = home.adaptedPlaces?.map((adapted) => ({ ...adapted, taken: Math.min(adapted.taken, others) }));
  return { ...home, ...empty, registeredPlaces: free, vacantPlaces: free, ...(adaptedPlaces ? { adaptedPlaces } : {}) };
}

function faultsOfRules(household: Household): readonly string[] {
  const { home, groups } = household;
  const failed = new Set(groups.flatMap(({ asked }) => rulesFailed(asked, emptied(household))));
  return [...failed].map((rule) => `Home ${home.id} was given to children it may not take: ${rule}.`);
}

function faultsOfDistance({ home, groups }: Household, withinMiles: number): readonly string[] {
  const point = home.location?.point;
  const isNear = ({ anchors }: StandingGroup) =>
    point !== undefined && anchors.places.every(({ location }) => distanceMiles(location.point, point) <= withinMiles);
  return groups.every(isNear) ? [] : [`Home ${home.id} was given to children it is not near.`];
}

function areAllSiblings({ home, groups, others }: Household): boolean {
  const families = new Set(groups.map(({ asked }) => asked.siblingGroupId));
  const [family] = families;
  if (families.size !== 1 || family === null) return false;
  return others === 0 || home.residentSiblingGroupId === family;
}

function passesFosteringLimit(household: Household, children: number): boolean {
  const { home, groups, others } = household;
  if (!homeKinds[home.kind].isFostering || others + children <= fosteringLimit || areAllSiblings(household))
    return true;
  const exempt = groups.filter(({ asked }) => home.exemptSiblingGroupIds.includes(asked.siblingGroupId ?? ''));
  return exempt.length > 0 && groups.length === exempt.length;
}

function faultsOfPlaces(household: Household): readonly string[] {
  const { home, groups, others } = household;
  const children = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  const usable = home.status === 'OPEN' && !home.isShortBreakOnly ? home.registeredPlaces - home.onHoldPlaces : 0;
  const faults: string[] = [];
  if (children > Math.max(0, usable - others)) {
    faults.push(`Home ${home.id} was given ${plural(children)} beside ${others} in ${usable} usable places.`);
  }
  if (!passesFosteringLimit(household, children)) {
    faults.push(`Home ${home.id} was given ${plural(children)} beside ${others}, over the fostering limit.`);
  }
  const isSolo = groups.some(({ asked }) => asked.need.isSoloRequired);
  if (isSolo && (groups.length > 1 || others > 0))
    faults.push(`Home ${home.id} is shared by a child who must be alone.`);
  return faults;
}

/** Adapted places that the groups need between them beside those of children who stay. */
function faultsOfAdapted({ home, groups, others }: Household): readonly string[] {
  return (home.adaptedPlaces ?? []).flatMap(({ adaptation, places, taken }) => {
    const asking = groups.filter(({ asked }) => asked.need.requiredAdaptations.includes(adaptation));
    const needed = asking.reduce((sum, { asked }) => {
      return sum + Math.max(1, asked.need.children.filter(({ isDisabled }) => isDisabled).length);
    }, 0);
    const free = Math.max(0, places - Math.min(taken, others));
    const label = adaptations[adaptation].toLowerCase();
    return needed <= free
      ? []
      : [`Home ${home.id} was given ${plural(needed)} who need ${label}, and has ${free} such places.`];
  });
}

function othersIn({ facts, setting, standing, rooms }: NearHomeWorld): (home: HomeFacts) => number {
  const homes = rooms.map(({ home }) => home);
  const living = livingInHomes(homes, facts.placements, { standing, asOf: setting.asOf });
  const isWaiting = setting.reading === 'WAITING_OR_BADLY_FAR';
  return (home) => {
    const here = living.get(home.id) ?? { known: 0, standing: 0 };
    const filled = setting.releasePlacesOfOtherRegions ? 0 : home.filledPlaces;
    return Math.max(here.known, filled) - here.standing + (isWaiting ? Math.max(0, home.reservedPlaces) : 0);
  };
}

function faultsOfCounting({ facts, setting, measured, apart, placing }: NearHomeWorld): readonly string[] {
  const counted = [...measured, ...apart].map(({ demand }) => demand.childId);
  const demanded = demandOn(facts, setting.asOf).children.filter(
    (child) =>
      child.isStay &&
      typesNeedingPlaces.includes(child.placementType) &&
      facts.region.members.includes(child.responsibleAuthority),
  );
  const faults: string[] = [];
  const isOnce = new Set(counted).size === counted.length && counted.length === demanded.length;
  if (!isOnce) faults.push(`${plural(counted.length)} were counted where ${demanded.length} need somewhere to live.`);
  const short = measured.filter(({ reason }) => reason !== null).length;
  if (short !== placing.unmetChildren)
    faults.push(`The reasons add up to ${short}, and ${placing.unmetChildren} are short.`);
  if (placing.unmetLowerBound > placing.unmetChildren) faults.push('The bound is above what was achieved.');
  return faults;
}

/** One family placed as two groups, though the plan is together and one type of home suits them all. */
function faultsOfSiblings({ standing }: NearHomeWorld): readonly string[] {
  const familiesOf = new Map<string, Set<string>>();
  for (const { cases, types } of standing.groups) {
    const child = cases[0]?.situation.child;
    if (!child?.siblingGroupId || child.siblingPlan !== 'TOGETHER') continue;
    const family = familiesOf.get(child.siblingGroupId) ?? new Set();
    familiesOf.set(child.siblingGroupId, family.add(types.join(' ')));
  }
  const groups = new Map<string, number>();
  for (const { cases } of standing.groups) {
    const child = cases[0]?.situation.child;
    if (child?.siblingGroupId) groups.set(child.siblingGroupId, (groups.get(child.siblingGroupId) ?? 0) + 1);
  }
  const parted = [...familiesOf].filter(([family, types]) => types.size === 1 && (groups.get(family) ?? 0) > 1);
  return parted.length === 0 ? [] : [`Families parted though the plan is together: ${parted.length}.`];
}

/**
 * One sentence for each rule, place or count that the answer breaks; none where it keeps them all. Names homes, never children.
 *
 * Cost  small beside finding the answer: each placed group is tested at its own home only.
 */
export function nearHomeCheck(world: NearHomeWorld): readonly string[] {
  const others = othersIn(world);
  const groupsOf = new Map<number, StandingGroup[]>();
  for (const [index, group] of world.standing.groups.entries()) {
    const position = world.placing.homeOf[index] ?? -1;
    if (position >= 0) groupsOf.set(position, [...(groupsOf.get(position) ?? []), group]);
  }
  const faults = [...groupsOf].flatMap(([position, groups]) => {
    const home = world.rooms[position]?.home;
    if (!home) return ['Children were given a home that is not there.'];
    const household = { home, groups, others: others(home) };
    return [
      ...faultsOfRules(household),
      ...faultsOfDistance(household, world.setting.withinMiles),
      ...faultsOfPlaces(household),
      ...faultsOfAdapted(household),
    ];
  });
  return [...faults, ...faultsOfCounting(world), ...faultsOfSiblings(world)];
}
