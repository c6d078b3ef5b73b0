/** The homes of a plan as they are kept: lettered, named and placed on the map. */

import type { PlanOutcome } from '../../engine/plan/planPlaces.ts';
import { capitalOf, type PlannedHome, yearlyCostOf } from '../../engine/plan/planQuestion.ts';
import type { HomeWorth } from '../../engine/planned/homeWorth.ts';
import type { PlannedHomeKept } from './planDocument.ts';
import type { Planning } from './planDocumentOf.ts';

/** A to Z: no plan has more homes. */
const letterOf = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at);

export function plannedHomesKept(
  { basis }: Pick<Planning, 'basis'>,
  { homes, childrenInHomes }: PlanOutcome,
  { worths, areaName }: { readonly worths: readonly HomeWorth[]; readonly areaName: (home: PlannedHome) => string },
): readonly PlannedHomeKept[] {
  const boundaries = new Map(basis.areas.map(({ id, boundary }) => [id, boundary]));
  return homes.map((home, at) => {
    const { spot, kind, places } = home;
    const { childrenNearHome = 0, weeklyMilesSaved = 0 } = worths[at] ?? {};
    return {
      letter: letterOf(at),
      areaId: spot.id,
      areaName: areaName(home),
      centre: spot.point,
      boundary: boundaries.get(spot.id) ?? null,
      localAuthority: spot.localAuthority,
      kindId: kind.id,
      placementType: kind.placementType,
      ageFrom: kind.ageFrom,
      ageTo: kind.ageTo,
      ...{ places, childrenNearHome, weeklyMilesSaved },
      childrenLiving: childrenInHomes[at] ?? 0,
      capitalPounds: capitalOf(kind, places),
      yearlyPounds: yearlyCostOf(kind, places),
    };
  });
}
