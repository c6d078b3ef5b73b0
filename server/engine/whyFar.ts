/** Why do children live far away, as whoever bought the placement says? */
import { type DistanceReason, distanceReasons } from '../../schema/codes/placementCensusCodes.ts';
import { ageBandOf, ageOn } from './age.ts';
import type { IsoDate } from './facts.ts';
import type { PlacedFacts } from './placedChildren.ts';
import { placementsOn } from './placementsOn.ts';

export interface FarReason {
  readonly reason: DistanceReason;
  readonly label: string;
  readonly children: number;
}

/**
 * Shape   every reason of the census in its order, those of nobody included; null where no placement says one.
 * Source  Placements North West census; Placements Data Standard v2 (schema/codes/placementCensusCodes.ts).
 */
export function whyFar({ region, children, placements }: PlacedFacts, asOf: IsoDate): readonly FarReason[] | null {
  const { stays } = placementsOn(placements, asOf);
  const members = new Set(region.members);
  const said = children.flatMap((child) => {
    const isCounted = members.has(child.responsibleAuthority) && ageBandOf(ageOn(child.dateOfBirth, asOf)) !== null;
    return isCounted ? (stays.get(child.id)?.distanceReason ?? []) : [];
  });
  if (said.length === 0) return null;
  return (Object.keys(distanceReasons) as DistanceReason[]).map((reason) => ({
    ...{ reason, label: distanceReasons[reason].label },
    children: said.filter((each) => each === reason).length,
  }));
}
