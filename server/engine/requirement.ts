/** What does a need ask of any home on a day? Worked out once, then tested at each home. */
import { ageOn } from './age.ts';
import type { AreaToAvoidFacts, IsoDate, NeedFacts } from './facts.ts';

export interface PlacingDay {
  readonly asOf: IsoDate;
  /** Only places free today count; holds that end later do not. */
  readonly isEmergency: boolean;
}

export interface Requirement extends PlacingDay {
  readonly need: NeedFacts;
  readonly groupSize: number;
  /** Whole years on `asOf`; a child not yet born counts as 0. */
  readonly youngestAge: number;
  readonly oldestAge: number;
  /** The sibling group all the children belong to; null where they are of none, or of several. */
  readonly siblingGroupId: string | null;
  readonly areasToAvoid: readonly AreaToAvoidFacts[];
  /**
   * Holds that end by this day are counted as ended: the day asked, for a hold that is still to end may be held longer. Null in an
   * emergency, when only what the home itself calls free counts.
   */
  readonly holdsReleasedBy: IsoDate | null;
}

function sharedSiblingGroup(need: NeedFacts): string | null {
  const first = need.children[0]?.siblingGroupId ?? null;
  return need.children.every((child) => child.siblingGroupId === first) ? first : null;
}

export function requirementOf(need: NeedFacts, day: PlacingDay): Requirement {
  const ages = need.children.map((child) => Math.max(0, ageOn(child.dateOfBirth, day.asOf)));
  return {
    ...day,
    need,
    groupSize: need.children.length,
    youngestAge: Math.min(...ages),
    oldestAge: Math.max(...ages),
    siblingGroupId: sharedSiblingGroup(need),
    areasToAvoid: need.children.flatMap((child) => child.areasToAvoid),
    holdsReleasedBy: day.isEmergency ? null : day.asOf,
  };
}
