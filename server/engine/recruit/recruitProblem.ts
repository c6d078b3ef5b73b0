/** Which households could be recruited, where their carers live, and whom could each take? */
import type { RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { GssCode, Point } from '../facts.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { assignProblemOf } from '../nearHome/placeGroups.ts';
import { reachedFrom } from '../nearHome/placeValues.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import { newHome } from '../plan/newHome.ts';
import type { SiteOption, SiteProblem } from '../site/siteProblem.ts';
import { fosteringLimit } from '../suitable.ts';
import { recruitTargetOf, recruitTargetOrder } from './recruitTarget.ts';

/** A town where foster carers live. */
export interface RecruitSpot {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
  /** Of the authority's foster households, the part that lives here: more than 0, 1 at most. */
  readonly share: number;
}

/** A household that could be recruited: for whom, of how many places, where. */
export interface HouseholdToRecruit {
  readonly target: RecruitTarget;
  readonly places: number;
  readonly spot: RecruitSpot;
}

export interface RecruitNumbers {
  readonly problem: SiteProblem;
  /** The household each option stands for. */
  readonly households: readonly HouseholdToRecruit[];
}

/** Each target, and for brothers and sisters each number of them: a household takes one such group, or one child. */
function sizesWanted({ standing }: NearHomeWorld): readonly Omit<HouseholdToRecruit, 'spot'>[] {
  const wanted = new Map<RecruitTarget, Set<number>>();
  for (const group of standing.groups) {
    if (!group.types.includes('FOSTERING')) continue;
    const target = recruitTargetOf(group);
    wanted.set(target, (wanted.get(target) ?? new Set()).add(group.cases.length));
  }
  return recruitTargetOrder.flatMap((target) =>
    [...(wanted.get(target) ?? [])].sort((a, b) => a - b).map((places) => ({ target, places })),
  );
}

/** The room of a household nobody lives in yet, approved for those it is recruited for. */
export function roomToRecruit({ target, places, spot }: HouseholdToRecruit): HomeRoom {
  const home = newHome({
    id: `${spot.id} ${target} ${places}`,
    kind: 'IN_HOUSE_FOSTER',
    places,
    point: spot.point,
    hostAuthority: spot.localAuthority,
  });
  return { home, usable: places, held: 0, free: places, ordinary: Math.min(places, fosteringLimit) };
}

function isFor({ target, places }: HouseholdToRecruit, group: NearHomeWorld['standing']['groups'][number]): boolean {
  return recruitTargetOf(group) === target && group.cases.length === places;
}

/**
 * Shape   a town has room for its share of all that is recruited, rounded up: households come from where carers live, not from where a
 *         map would want them. A household for brothers and sisters is for so many of them; one for a child, for one of that target.
 * Cost    one pass over the pairs of groups and towns in reach of one another.
 */
export function recruitProblemOf(
  world: NearHomeWorld,
  spots: readonly RecruitSpot[],
  mostHouseholds: number,
): RecruitNumbers {
  const { groups } = world.standing;
  const { members } = world.facts.region;
  const households = spots.flatMap((spot) => sizesWanted(world).map((wanted) => ({ ...wanted, spot })));
  const rooms = households.map(roomToRecruit);
  const reached = reachedFrom(placingArcs(groups, rooms, world.setting.withinMiles), rooms.length);
  const base = assignProblemOf(world);
  const options = households.map((household, site): SiteOption => {
    const { group = [], cost = [], taken = [] } = reached[site] ?? {};
    const fits = [...group.keys()].filter((at) => {
      const asking = groups[group[at] ?? -1];
      return asking !== undefined && isFor(household, asking);
    });
    return {
      ...{ site, places: household.places, capitalPounds: 0, yearlyPounds: 0 },
      area: members.indexOf(household.spot.localAuthority),
      mostHomes: Math.max(1, Math.ceil(household.spot.share * mostHouseholds)),
      group: Int32Array.from(fits, (at) => group[at] ?? 0),
      cost: Int32Array.from(fits, (at) => cost[at] ?? 0),
      taken: Int32Array.from(fits, (at) => Math.max(taken[at] ?? 0, base.groupSize[group[at] ?? 0] ?? 1)),
    };
  });
  const none = { mostCapitalPounds: null, mostYearlyPounds: null, leastInArea: new Map(), must: new Set<number>() };
  return { problem: { base, options, limits: { mostHomes: mostHouseholds, ...none } }, households };
}
