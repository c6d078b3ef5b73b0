/** Which households could be recruited, where their carers live, and whom could each take? */
import type { RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { reachedFrom } from '../nearHome/placeValues.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import type { StandingGroup } from '../nearHome/standing.ts';
import { newHome } from '../plan/newHome.ts';
import type { SiteOption, SiteProblem } from '../site/siteProblem.ts';
import { fosteringLimit } from '../suitable.ts';
import type { RecruitBase } from './recruitBase.ts';
import type { RecruitSpot } from './recruitSpots.ts';
import { recruitTargetOf } from './recruitTarget.ts';

/** What a town could have: households for one child, or for so many brothers and sisters. For which child is told by who lives there. */
export interface HouseholdOffered {
  readonly places: number;
  readonly spot: RecruitSpot;
}

export interface RecruitQuestion {
  readonly spots: readonly RecruitSpot[];
  readonly mostHouseholds: number;
  /** Recruited for these only; null = for whoever could be fostered. */
  readonly targets: readonly RecruitTarget[] | null;
}

export interface RecruitNumbers {
  readonly problem: SiteProblem;
  /** The household each option stands for. */
  readonly households: readonly HouseholdOffered[];
  /** For whom a household for each group of the problem is recruited; null = for none, as fostering does not suit or was not asked about. */
  readonly targetOf: readonly (RecruitTarget | null)[];
}

function targetsOf(groups: readonly StandingGroup[], asked: RecruitQuestion['targets']): RecruitNumbers['targetOf'] {
  return groups.map((group) => {
    const target = recruitTargetOf(group);
    return group.types.includes('FOSTERING') && (asked === null || asked.includes(target)) ? target : null;
  });
}

/** Rising: 1 for a child alone, and each number of brothers and sisters. */
function sizesWanted(groups: readonly StandingGroup[], targetOf: RecruitNumbers['targetOf']): readonly number[] {
  const sizes = groups.flatMap(({ cases }, at) => (targetOf[at] ? [cases.length] : []));
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** The room of a household nobody lives in yet, approved for as many as it is recruited for. */
export function roomToRecruit({ places, spot }: HouseholdOffered): HomeRoom {
  const home = newHome({
    id: `${spot.id} ${places}`,
    kind: 'IN_HOUSE_FOSTER',
    places,
    point: spot.point,
    hostAuthority: spot.localAuthority,
  });
  return { home, usable: places, held: 0, free: places, ordinary: Math.min(places, fosteringLimit) };
}

/** Each town has room for its share of all that is recruited, rounded up. */
function mostInTown({ share }: RecruitSpot, mostHouseholds: number): number {
  return Math.max(1, Math.ceil(share * mostHouseholds - 1e-9));
}

/**
 * Shape   households come from where carers live, not from where a map would want them: a town has room for its share of all that is
 *         recruited, whomever they are for. A household takes one child, or one group of brothers and sisters of its size.
 * Cost    one pass over the pairs of groups and towns in reach of one another.
 */
export function recruitProblemOf(
  world: NearHomeWorld,
  { problem: base, groupAt }: RecruitBase,
  { spots, mostHouseholds, targets }: RecruitQuestion,
): RecruitNumbers {
  const { members } = world.facts.region;
  const groups = [...groupAt].flatMap((at) => world.standing.groups[at] ?? []);
  const targetOf = targetsOf(groups, targets);
  const households = spots.flatMap((spot) => sizesWanted(groups, targetOf).map((places) => ({ places, spot })));
  const rooms = households.map(roomToRecruit);
  const reached = reachedFrom(placingArcs(groups, rooms, world.setting.withinMiles), rooms.length);
  const options = households.map(({ spot, places }, at): SiteOption => {
    const { group = [], cost = [], taken = [] } = reached[at] ?? {};
    const isFor = (one: number) => (targetOf[one] ?? null) !== null && groups[one]?.cases.length === places;
    const fits = [...group.keys()].filter((index) => isFor(group[index] ?? -1));
    return {
      ...{ site: spots.indexOf(spot), area: members.indexOf(spot.localAuthority), places },
      ...{ mostHomes: mostInTown(spot, mostHouseholds), capitalPounds: 0, yearlyPounds: 0 },
      group: Int32Array.from(fits, (index) => group[index] ?? 0),
      cost: Int32Array.from(fits, (index) => cost[index] ?? 0),
      taken: Int32Array.from(fits, (index) => Math.max(taken[index] ?? 0, base.groupSize[group[index] ?? 0] ?? 1)),
    };
  });
  const mostAtSite = new Map(spots.map((spot, site) => [site, mostInTown(spot, mostHouseholds)]));
  const none = { mostCapitalPounds: null, mostYearlyPounds: null, leastInArea: new Map(), must: new Set<number>() };
  const limits = { mostHomes: mostHouseholds, mostAtSite, ...none };
  return { problem: { base, options, limits }, households, targetOf };
}
