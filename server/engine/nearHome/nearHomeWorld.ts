/** Who could be placed near home and who could not, child by child? Worked out once for a setting; every table is made from it. */
import type { GapReason } from '../../../schema/vocabulary.ts';
import type { DemandCase, DemandChild } from '../demand.ts';
import { adaptedLeft, adaptedSharesOf } from './adaptedShares.ts';
import { gapReasonsAfter, placesLeft } from './gapReason.ts';
import { type HomeRoom, roomsOf } from './homeRoom.ts';
import { livingMiles } from './livingMiles.ts';
import type { NearHomeFacts, NearHomeSetting } from './nearHomeQuestion.ts';
import { placeGroups } from './placeGroups.ts';
import type { Placing, SolveAssignment } from './placing.ts';
import { type PlacingArcs, placingArcs } from './placingArcs.ts';
import { type Standing, standingOf } from './standing.ts';

export interface NearHomeSolver {
  /** Groups together, with bounds. */
  readonly place: SolveAssignment;
}

/** A child who is near home or short of a place there. */
export interface MeasuredChild {
  readonly demand: DemandChild;
  /** Position in `standing.groups`; null = with kin near home. */
  readonly group: number | null;
  /** Null = near home. */
  readonly reason: GapReason | null;
}

export const apartReasons = {
  CHOSEN_OR_REQUIRED: 'Properly far: chosen, or required for safety',
  NO_PLACE_TO_MEASURE_FROM: 'No family or community address to measure from',
  KIN_FARTHER_AWAY: 'With kin beyond the distance asked',
  KIN_DISTANCE_NOT_KNOWN: 'With kin, how far is not known',
  STAYING: 'Not waiting and not far for want of a place: they stay where they are',
} as const;
export type ApartReason = keyof typeof apartReasons;

/** A child who keeps the place they have, and is neither near home nor short. */
export interface ChildApart {
  readonly demand: DemandChild;
  readonly reason: ApartReason;
}

export interface NearHomeWorld {
  readonly facts: NearHomeFacts;
  readonly setting: NearHomeSetting;
  readonly standing: Standing;
  readonly rooms: readonly HomeRoom[];
  readonly arcs: PlacingArcs;
  readonly placing: Placing;
  /** Each child of the region's demand is in one of the two, once. */
  readonly measured: readonly MeasuredChild[];
  readonly apart: readonly ChildApart[];
  readonly solver: NearHomeSolver;
}

type Placed = Pick<NearHomeWorld, 'setting' | 'standing' | 'rooms' | 'arcs' | 'placing'>;

function standingChildren({ setting, standing, rooms, arcs, placing }: Placed): readonly MeasuredChild[] {
  const left = placesLeft(rooms, arcs, placing.homeOf);
  const shares = adaptedSharesOf(arcs.adaptedNeeds, rooms);
  const adapted = shares && { shares, left: adaptedLeft(shares, placing.homeOf) };
  const reasonOf = gapReasonsAfter({ rooms, left, adapted, withinMiles: setting.withinMiles });
  return standing.groups.flatMap((group, index) => {
    const reason = (placing.homeOf[index] ?? -1) >= 0 ? null : reasonOf(group);
    return group.cases.map(({ demand }) => ({ demand, group: index, reason }));
  });
}

interface Kin {
  readonly near: readonly MeasuredChild[];
  readonly apart: readonly ChildApart[];
}

function kinChildren(withKin: readonly DemandCase[], facts: NearHomeFacts, withinMiles: number): Kin {
  const homes = new Map(facts.homes.map((home) => [home.id, home]));
  const miles = new Map(withKin.map((one) => [one, livingMiles(one.situation, homes)]));
  const isNear = (one: DemandCase) => (miles.get(one) ?? Infinity) <= withinMiles;
  return {
    near: withKin.filter(isNear).map(({ demand }) => ({ demand, group: null, reason: null })),
    apart: withKin
      .filter((one) => !isNear(one))
      .map((one) => ({
        demand: one.demand,
        reason: miles.get(one) === null ? 'KIN_DISTANCE_NOT_KNOWN' : 'KIN_FARTHER_AWAY',
      })),
  };
}

function keptApart(standing: Standing): readonly ChildApart[] {
  const because = (cases: readonly DemandCase[], reason: ApartReason) =>
    cases.map(({ demand }) => ({ demand, reason }));
  return [
    ...because(standing.farByPlan, 'CHOSEN_OR_REQUIRED'),
    ...because(standing.withoutAnchor, 'NO_PLACE_TO_MEASURE_FROM'),
    ...because(standing.staying, 'STAYING'),
  ];
}

/**
 * Every child of the region placed at once, in the usable places of its homes, under every hard rule.
 *
 * Shape   the order of children, homes and needs given changes nothing.
 * Errors  no homes, no children or no coordinates are no error: nobody, or everybody, is short.
 * Cost    Greater Manchester (6,000 children, 4,300 homes, 3 million pairs within 20 miles) in about 3 s.
 */
export function nearHomeWorld(facts: NearHomeFacts, setting: NearHomeSetting, solver: NearHomeSolver): NearHomeWorld {
  const standing = standingOf(facts, setting);
  const rooms = roomsOf(facts, standing, setting);
  const arcs = placingArcs(standing.groups, rooms, setting.withinMiles);
  const sizes = Int32Array.from(standing.groups, ({ cases }) => cases.length);
  const placing = placeGroups({ sizes, rooms, arcs }, solver.place);
  const kin = kinChildren(standing.withKin, facts, setting.withinMiles);
  return {
    ...{ facts, setting, standing, rooms, arcs, placing, solver },
    measured: [...standingChildren({ setting, standing, rooms, arcs, placing }), ...kin.near],
    apart: [...keptApart(standing), ...kin.apart],
  };
}
