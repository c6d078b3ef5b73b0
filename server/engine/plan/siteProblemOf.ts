/** A plan's question as numbers: who could live in each home that could open, and at what cost? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { AssignProblem } from '../assign/problem.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { assignProblemOf } from '../nearHome/placeGroups.ts';
import { reachedFrom } from '../nearHome/placeValues.ts';
import { assumedVisitsPerWeek, placingArcs } from '../nearHome/placingArcs.ts';
import type { SiteLimits, SiteOption, SiteProblem } from '../site/siteProblem.ts';
import { fosteringLimit } from '../suitable.ts';
import { isForGroup } from './isForGroup.ts';
import { kindsToOpen, newHome } from './newHome.ts';
import { capitalOf, type PlannedHome, type PlanQuestion, type PlanSpot, yearlyCostOf } from './planQuestion.ts';

/** The room of a home that nobody lives in yet; null for a type that a region cannot open. */
export function roomToOpen({ spot, kind, places }: PlannedHome): HomeRoom | null {
  const homeKind = kindsToOpen[kind.placementType];
  if (homeKind === undefined) return null;
  const home = newHome({
    id: `${spot.id} ${kind.id} ${places}`,
    kind: homeKind,
    places,
    point: spot.point,
    hostAuthority: spot.localAuthority,
    ageFrom: kind.ageFrom,
    ageTo: kind.ageTo,
  });
  const ordinary = homeKinds[homeKind].isFostering ? Math.min(places, fosteringLimit) : places;
  return { home, usable: places, held: 0, free: places, ordinary };
}

/** Every home that could open: spot by spot, kind by kind, from small to large. */
export function homesToChooseFrom({ spots, kinds, neverSpots }: PlanQuestion): readonly PlannedHome[] {
  const never = new Set(neverSpots);
  return spots
    .filter(({ id }) => !never.has(id))
    .flatMap((spot) => kinds.flatMap((kind) => kind.sizes.map((places) => ({ spot, kind, places }))));
}

function limitsOf(question: PlanQuestion, siteOf: ReadonlyMap<string, number>, areas: readonly string[]): SiteLimits {
  const { mostHomes, mostCapitalPounds, mostYearlyPounds } = question;
  return {
    ...{ mostHomes, mostCapitalPounds, mostYearlyPounds },
    leastInArea: new Map([...question.leastInAuthority].map(([gss, homes]) => [areas.indexOf(gss), homes])),
    must: new Set(question.mustSpots.flatMap((spot) => siteOf.get(spot) ?? [])),
  };
}

/** A child short of a place near home travels the limit on every visit: a place of its own for each group, at that cost. */
export function withFarPlaces(base: AssignProblem, farCost: Int32Array): AssignProblem {
  const groups = base.groupSize.length;
  const arcs = base.arcStart[groups] ?? 0;
  const [arcHome, arcCost, arcPlaces] = [arcs, arcs, arcs].map((count) => new Int32Array(count + groups));
  const arcStart = Int32Array.from(base.arcStart, (start, group) => start + group);
  for (const [group, size] of base.groupSize.entries()) {
    const [from, to, at] = [base.arcStart[group] ?? 0, base.arcStart[group + 1] ?? 0, arcStart[group] ?? 0];
    arcHome?.set(base.arcHome.subarray(from, to), at);
    arcCost?.set(base.arcCost.subarray(from, to), at);
    arcPlaces?.set(base.arcPlaces.subarray(from, to), at);
    const own = at + to - from;
    arcHome?.fill(base.capacity.length + group, own, own + 1);
    arcCost?.fill(farCost[group] ?? 0, own, own + 1);
    arcPlaces?.fill(size, own, own + 1);
  }
  const capacity = Int32Array.from([...base.capacity, ...base.groupSize]);
  const empty = new Int32Array();
  return {
    ...{ groupSize: base.groupSize, capacity, arcStart },
    ...{ arcHome: arcHome ?? empty, arcCost: arcCost ?? empty, arcPlaces: arcPlaces ?? empty },
  };
}

const hundredths = 100;

/** Of each group: visits a week, there and back, times the limit; as costs of the assignment count visits. */
export function farCosts({ standing, setting }: NearHomeWorld): Int32Array {
  return Int32Array.from(standing.groups, ({ places }) => {
    const located = places.filter(({ location }) => location !== null);
    const visits = located.reduce((sum, { kind, visitsPerWeek }) => {
      return sum + (visitsPerWeek ?? (kind === 'FAMILY' ? assumedVisitsPerWeek : 0));
    }, 0);
    return Math.round(Math.max(visits, assumedVisitsPerWeek) * 2 * setting.withinMiles * hundredths);
  });
}

/** Large families count as the places they could take by the fostering limit; a home takes them whole all the same. */
export function countedOptions(options: readonly SiteOption[], { groupSize }: AssignProblem): readonly SiteOption[] {
  return options.map((option) => ({
    ...option,
    taken: option.taken.map((taken, at) => Math.max(taken, groupSize[option.group[at] ?? 0] ?? 1)),
  }));
}

export interface PlanNumbers {
  readonly problem: SiteProblem;
  /** The home each option stands for. */
  readonly homes: readonly PlannedHome[];
}

/** Whom each home could take, as options of one home each; `site` is the position of the spot in `spots`, 0 where it is not among them. */
export function siteOptionsOf(
  world: NearHomeWorld,
  homes: readonly PlannedHome[],
  spots: readonly PlanSpot[] = [],
): readonly SiteOption[] {
  const { groups } = world.standing;
  const rooms = homes.flatMap((home) => roomToOpen(home) ?? []);
  const arcs = placingArcs(groups, rooms, world.setting.withinMiles);
  const siteOf = new Map(spots.map(({ id }, site) => [id, site]));
  const { members } = world.facts.region;
  const reached = reachedFrom(arcs, rooms.length);
  return homes.map(({ spot, kind, places }, at) => {
    const { group = [], cost = [], taken = [] } = reached[at] ?? {};
    const own = [...group.keys()].filter((index) => isForGroup(kind, groups[group[index] ?? 0]));
    return {
      site: siteOf.get(spot.id) ?? 0,
      area: members.indexOf(spot.localAuthority),
      places,
      mostHomes: 1,
      capitalPounds: capitalOf(kind, places),
      yearlyPounds: yearlyCostOf(kind, places),
      group: Int32Array.from(own, (index) => group[index] ?? 0),
      cost: Int32Array.from(own, (index) => cost[index] ?? 0),
      taken: Int32Array.from(own, (index) => taken[index] ?? 0),
    };
  });
}

/**
 * Shape  one home at most at each spot. A home takes any child of its type and ages.
 * Cost   one pass over the pairs of groups and homes in reach of one another.
 */
export function siteProblemOf(world: NearHomeWorld, question: PlanQuestion): PlanNumbers {
  const homes = homesToChooseFrom(question).filter(({ kind }) => kindsToOpen[kind.placementType] !== undefined);
  const options = siteOptionsOf(world, homes, question.spots);
  const standing = assignProblemOf(world);
  const base = question.objective === 'FEWEST_MILES' ? withFarPlaces(standing, farCosts(world)) : standing;
  const siteOf = new Map(question.spots.map(({ id }, site) => [id, site]));
  return {
    problem: {
      base,
      options: countedOptions(options, base),
      limits: limitsOf(question, siteOf, world.facts.region.members),
    },
    homes,
  };
}
