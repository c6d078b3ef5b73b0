/** Who are the children whom a plan brings near home, and what do the homes of today then do differently? */
import type { AgeBand, Cohort, PlacementType } from '../../../schema/vocabulary.ts';
import { ageBands, cohorts } from '../../../schema/vocabulary.ts';
import type { DemandChild } from '../demand.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { compareText } from '../order.ts';
import type { PlanOutcome } from '../plan/planPlaces.ts';
import { placementTypeOrder } from '../typeOrder.ts';
import { countText } from '../wording.ts';

/** Of a shortage group, or of an age band and type: more children near home than before; below 0, fewer. */
export interface NearerRow {
  readonly cohort: Cohort | null;
  readonly ageBand: AgeBand | null;
  readonly placementType: PlacementType | null;
  readonly childrenNewlyNearHome: number;
}

interface Moved {
  readonly demand: DemandChild;
  /** 1 = newly near, -1 = no longer near. */
  readonly step: number;
}

function movedBy({ measured }: NearHomeWorld, { placing }: PlanOutcome): readonly Moved[] {
  return measured.flatMap(({ demand, group, reason }) => {
    if (group === null) return [];
    const step = Number((placing.homeOf[group] ?? -1) >= 0) - Number(reason === null);
    return step === 0 ? [] : [{ demand, step }];
  });
}

function rowOf(moved: readonly Moved[], about: Omit<NearerRow, 'childrenNewlyNearHome'>): readonly NearerRow[] {
  const { cohort, ageBand, placementType } = about;
  const own = moved.filter(({ demand }) =>
    cohort === null ? demand.ageBand === ageBand && demand.placementType === placementType : demand.cohorts.has(cohort),
  );
  const childrenNewlyNearHome = own.reduce((sum, { step }) => sum + step, 0);
  return childrenNewlyNearHome === 0 ? [] : [{ ...about, childrenNewlyNearHome }];
}

/**
 * Shape  age band × type first, which add up to the plan's whole; then shortage groups, in which a child may be more than once. Rows of
 *        nobody are left out.
 */
export function whoIsNearer(world: NearHomeWorld, outcome: PlanOutcome): readonly NearerRow[] {
  const moved = movedBy(world, outcome);
  const bands = Object.keys(ageBands) as AgeBand[];
  const groups = Object.keys(cohorts) as Cohort[];
  return [
    ...placementTypeOrder.flatMap((placementType) =>
      bands.flatMap((ageBand) => rowOf(moved, { cohort: null, ageBand, placementType })),
    ),
    ...groups.flatMap((cohort) => rowOf(moved, { cohort, ageBand: null, placementType: null })),
  ];
}

export interface ExistingHomeUse {
  readonly homeId: string;
  readonly childrenBefore: number;
  readonly childrenAfter: number;
  readonly sentence: string;
}

function childrenIn(world: NearHomeWorld, homeOf: Int32Array): readonly number[] {
  const children = world.rooms.map(() => 0);
  for (const [group, { cases }] of world.standing.groups.entries()) {
    const home = homeOf[group] ?? -1;
    if (home >= 0 && home < children.length) children[home] = (children[home] ?? 0) + cases.length;
  }
  return children;
}

const mostShown = 20;

/** Homes of today that hold more or fewer children near home than without the plan: the largest difference first, then id. */
export function existingHomeUse(world: NearHomeWorld, { placing }: PlanOutcome): readonly ExistingHomeUse[] {
  const [before, after] = [childrenIn(world, world.placing.homeOf), childrenIn(world, placing.homeOf)];
  return world.rooms
    .flatMap(({ home }, at) => {
      const [childrenBefore, childrenAfter] = [before[at] ?? 0, after[at] ?? 0];
      const more = childrenAfter - childrenBefore;
      if (more === 0) return [];
      const children = countText(Math.abs(more), 'child', 'children');
      const sentence =
        more > 0 ? `Would take ${children} more.` : `Would have room for ${children} more from elsewhere.`;
      return [{ homeId: home.id, childrenBefore, childrenAfter, sentence }];
    })
    .sort(
      (a, b) =>
        Math.abs(b.childrenAfter - b.childrenBefore) - Math.abs(a.childrenAfter - a.childrenBefore) ||
        compareText(a.homeId, b.homeId),
    )
    .slice(0, mostShown);
}
