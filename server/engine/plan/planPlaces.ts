/** Which homes should open, whom would they bring near home, and what would they cost? Everyone placed anew with them. */
import type { SolverToHand } from '../assign/finishProof.ts';
import type { GssCode } from '../facts.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import type { Placing } from '../nearHome/placing.ts';
import { chooseSites, type SiteAnswer } from '../site/chooseSites.ts';
import type { Gain } from '../site/siteWorth.ts';
import { isForGroup } from './isForGroup.ts';
import { placedAnew } from './placedAnew.ts';
import { capitalOf, type PlannedHome, type PlanQuestion, yearlyCostOf } from './planQuestion.ts';
import { roomToOpen, siteProblemOf } from './siteProblemOf.ts';

/** Children near home before and after, of one authority. */
export interface PlanRow {
  readonly localAuthority: GssCode;
  readonly children: number;
  readonly nearBefore: number;
  readonly nearAfter: number;
}

/** What a set of homes brings, with brothers and sisters kept together. */
export interface PlanOutcome {
  readonly homes: readonly PlannedHome[];
  /** Children living in each planned home, in its order. */
  readonly childrenInHomes: readonly number[];
  readonly capitalPounds: number;
  readonly yearlyPounds: number;
  readonly shortBefore: number;
  readonly shortAfter: number;
  /** In the order of the region's members. */
  readonly rows: readonly PlanRow[];
  readonly placing: Placing;
}

export interface Plan {
  readonly outcome: PlanOutcome;
  /** Proved of children placed one by one, which no placing together passes. */
  readonly choice: Omit<SiteAnswer, 'opened'>;
}

/** Everyone placed anew in the region's homes and these. */
function placedWith(world: NearHomeWorld, homes: readonly PlannedHome[]): Placing {
  const rooms = homes.flatMap((home) => roomToOpen(home) ?? []);
  const isForSome = homes.some(({ kind }) => (kind.cohorts ?? []).length > 0);
  const mayLive = (group: number, at: number) => {
    const home = homes[at];
    return home === undefined || isForGroup(home.kind, world.standing.groups[group]);
  };
  return placedAnew(world, rooms, isForSome ? mayLive : null);
}

/** In the order of the region's members. */
export function nearByAuthority(world: NearHomeWorld, homeOf: Int32Array): readonly PlanRow[] {
  return world.facts.region.members.map((localAuthority) => {
    const own = world.measured.filter(({ demand }) => demand.responsibleAuthority === localAuthority);
    const isNearAfter = (group: number | null) => group === null || (homeOf[group] ?? -1) >= 0;
    return {
      localAuthority,
      children: own.length,
      nearBefore: own.filter(({ reason }) => reason === null).length,
      nearAfter: own.filter(({ group }) => isNearAfter(group)).length,
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/**
 * What these homes would bring, chosen by anybody: the same sum for a plan made by hand.
 *
 * Shape  shortAfter is what was found with brothers and sisters together; where that is not proved the fewest, it may now and then be
 *        more than with fewer homes, and then the placing before is kept: a home more never makes it worse.
 * Cost   one placing.
 */
export function outcomeOf(world: NearHomeWorld, homes: readonly PlannedHome[]): PlanOutcome {
  const placing = placedWith(world, homes);
  const first = world.rooms.length;
  const childrenInHomes = homes.map((_, at) => {
    const living = world.standing.groups.filter((_, group) => placing.homeOf[group] === first + at);
    return sum(living.map(({ cases }) => cases.length));
  });
  return {
    ...{ homes, childrenInHomes, placing },
    capitalPounds: sum(homes.map(({ kind, places }) => capitalOf(kind, places))),
    yearlyPounds: sum(homes.map(({ kind, places }) => yearlyCostOf(kind, places))),
    shortBefore: world.placing.unmetChildren,
    shortAfter: placing.unmetChildren,
    rows: nearByAuthority(world, placing.homeOf),
  };
}

export interface PlanOptions {
  readonly solver?: SolverToHand;
  readonly onProgress?: (gained: Gain, homes: number) => 'GO_ON' | 'STOP_KEEP_BEST';
}

/**
 * Errors  null where the homes that must open cannot all be: `planProblems` says most such reasons before.
 * Cost    Greater Manchester within 5 miles, 6 homes: seconds.
 */
export function planPlaces(world: NearHomeWorld, question: PlanQuestion, options: PlanOptions = {}): Plan | null {
  const { problem, homes } = siteProblemOf(world, question);
  const { opened, ...choice } = chooseSites(problem, options);
  if (opened === null) return null;
  const chosen = homes.filter((_, option) => (opened[option] ?? 0) > 0);
  return { outcome: outcomeOf(world, chosen), choice };
}
