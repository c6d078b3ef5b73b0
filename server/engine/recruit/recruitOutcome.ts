/** With these households recruited, who would be near home, and why would the rest still be short? Brothers and sisters together. */
import type { RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { DemandCase } from '../demand.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import { placedAnew } from '../plan/placedAnew.ts';
import { nearByAuthority, type PlanRow } from '../plan/planPlaces.ts';
import { roomToRecruit } from './recruitProblem.ts';
import type { RecruitSpot } from './recruitSpots.ts';
import { recruitTargetOf, recruitTargetOrder } from './recruitTarget.ts';
import type { HouseholdToRecruit } from './recruitTargets.ts';

/** Children who could be fostered, of one target. */
export interface TargetOutcome {
  readonly target: RecruitTarget;
  readonly shortBefore: number;
  readonly shortAfter: number;
}

/** Of the children short all the same. */
export interface StillShort {
  /** For whom no foster household would do. */
  readonly notToBeFostered: number;
  /** Who come from farther than the limit from every town where carers live. */
  readonly noTownInReach: number;
  readonly others: number;
}

export interface RecruitOutcome {
  readonly shortBefore: number;
  readonly shortAfter: number;
  /** In the order of the region's members. */
  readonly byAuthority: readonly PlanRow[];
  /** Those of whom any child is short before, in the order of the list. */
  readonly byTarget: readonly TargetOutcome[];
  readonly stillShort: StillShort;
  /** The children who would live with the households recruited. */
  readonly living: readonly DemandCase[];
}

interface Ended {
  readonly world: NearHomeWorld;
  /** As `Placing`. */
  readonly homeOf: Int32Array;
}

function targetsOf({ world, homeOf }: Ended): readonly TargetOutcome[] {
  const { groups } = world.standing;
  const short = (target: RecruitTarget, homes: Int32Array) =>
    groups.reduce((sum, group, at) => {
      const isShort = (homes[at] ?? -1) < 0 && group.types.includes('FOSTERING') && recruitTargetOf(group) === target;
      return sum + (isShort ? group.cases.length : 0);
    }, 0);
  return recruitTargetOrder
    .map((target) => ({
      target,
      shortBefore: short(target, world.placing.homeOf),
      shortAfter: short(target, homeOf),
    }))
    .filter(({ shortBefore, shortAfter }) => shortBefore > 0 || shortAfter > 0);
}

function stillShortOf({ world, homeOf }: Ended, spots: readonly RecruitSpot[]): StillShort {
  const groups = world.standing.groups.filter((_, at) => (homeOf[at] ?? -1) < 0);
  const places = groups.reduce((most, { cases }) => Math.max(most, cases.length), 1);
  const rooms = spots.map((spot) => roomToRecruit({ places, spot }));
  const { arcStart } = placingArcs(groups, rooms, world.setting.withinMiles);
  const found = { notToBeFostered: 0, noTownInReach: 0, others: 0 };
  for (const [at, { types, cases }] of groups.entries()) {
    const isReached = (arcStart[at + 1] ?? 0) > (arcStart[at] ?? 0);
    const why = !types.includes('FOSTERING') ? 'notToBeFostered' : isReached ? 'others' : 'noTownInReach';
    found[why] += cases.length;
  }
  return found;
}

/** Cost: one placing. */
export function recruitOutcomeOf(
  world: NearHomeWorld,
  households: readonly HouseholdToRecruit[],
  spots: readonly RecruitSpot[],
): RecruitOutcome {
  const { groups } = world.standing;
  const mayLive = (at: number, room: number) => {
    const [group, household] = [groups[at], households[room]];
    if (group === undefined || household === undefined) return false;
    return group.cases.length === household.places && recruitTargetOf(group) === household.target;
  };
  const placing = placedAnew(world, households.map(roomToRecruit), mayLive);
  const ended = { world, homeOf: placing.homeOf };
  return {
    shortBefore: world.placing.unmetChildren,
    shortAfter: placing.unmetChildren,
    byAuthority: nearByAuthority(world, placing.homeOf),
    byTarget: targetsOf(ended),
    stillShort: stillShortOf(ended, spots),
    living: groups.flatMap(({ cases }, at) => ((placing.homeOf[at] ?? -1) >= world.rooms.length ? cases : [])),
  };
}
