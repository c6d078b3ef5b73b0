/** With these households recruited, who would be near home, and why would the rest still be short? Brothers and sisters together. */
import type { RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { DemandCase } from '../demand.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import { nearByAuthority, type PlanRow } from '../plan/planPlaces.ts';
import { roomToRecruit } from './recruitProblem.ts';
import type { RecruitSpot } from './recruitSpots.ts';
import { recruitTargetOf, recruitTargetOrder } from './recruitTarget.ts';

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
  /** As of the targets. */
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

/** `homeOf` as of the targets. */
export function recruitOutcomeOf(
  world: NearHomeWorld,
  homeOf: Int32Array,
  spots: readonly RecruitSpot[],
): RecruitOutcome {
  const { groups } = world.standing;
  const ended = { world, homeOf };
  const short = groups.filter((_, at) => (homeOf[at] ?? -1) < 0);
  return {
    shortBefore: world.placing.unmetChildren,
    shortAfter: short.reduce((sum, { cases }) => sum + cases.length, 0),
    byAuthority: nearByAuthority(world, homeOf),
    byTarget: targetsOf(ended),
    stillShort: stillShortOf(ended, spots),
    living: groups.flatMap(({ cases }, at) => ((homeOf[at] ?? -1) >= world.rooms.length ? cases : [])),
  };
}
