/** Which children live in a placement on a date, where, with whom and in what? Each child is counted once. */
import type { AgeBand, PlacementType } from '../../schema/vocabulary.ts';
import { ageBandOf, ageOn } from './age.ts';
import type { ChildFacts, GssCode, HomeFacts, IsoDate, PlacementFacts, RegionFacts } from './facts.ts';
import { placementsOn } from './placementsOn.ts';
import { ssda903DistanceClass } from './ssda903Distance.ts';

export interface PlacedFacts {
  readonly region: RegionFacts;
  readonly children: readonly ChildFacts[];
  readonly placements: readonly PlacementFacts[];
  /** The region's; none unless given, and then no place is known to be unregistered. */
  readonly homes?: readonly HomeFacts[];
}

export interface PlacedQuestion {
  readonly asOf: IsoDate;
  /** Null or empty = not asked: everyone. */
  readonly ageBands: readonly AgeBand[] | null;
  readonly placementTypes: readonly PlacementType[] | null;
}

/** Of a child whose plan is to live with all brothers and sisters in care; null for every other child. */
export type SiblingFinding = 'TOGETHER' | 'APART' | 'NOT_KNOWN';

export interface PlacedChild {
  readonly responsible: GssCode;
  /** Null = not known. */
  readonly host: GssCode | null;
  /** SSDA903 miles; null = not known, and always so for unaccompanied children, who have no home postcode (domain.md §5.10). */
  readonly miles: number | null;
  readonly siblings: SiblingFinding | null;
  readonly isUnregistered: boolean;
  /** Under 16 in supported accommodation or an unregistered place. */
  readonly isNotAllowed: boolean;
}

const youngestInSupportedAccommodation = 16;

function homesOfGroups(
  children: readonly ChildFacts[],
  stays: ReadonlyMap<string, PlacementFacts>,
): ReadonlyMap<string, readonly (string | null)[]> {
  const homes = new Map<string, (string | null)[]>();
  for (const { id, siblingGroupId } of children) {
    const stay = stays.get(id);
    if (siblingGroupId === null || !stay) continue;
    const found = homes.get(siblingGroupId);
    if (found) found.push(stay.homeId);
    else homes.set(siblingGroupId, [stay.homeId]);
  }
  return homes;
}

/** Homes of all brothers and sisters in care, the child's own among them. */
function siblingFinding(own: string | null, homes: readonly (string | null)[]): SiblingFinding | null {
  if (homes.length < 2) return null;
  if (own !== null && homes.some((home) => home !== null && home !== own)) return 'APART';
  return own === null || homes.includes(null) ? 'NOT_KNOWN' : 'TOGETHER';
}

/**
 * Children under 18 in a placement on the date, short breaks apart, that the question asks about.
 *
 * Shape   in the order of the children given; children of members only. Brothers and sisters are looked for among all of them, whatever
 *         the question leaves out.
 */
export function placedChildren(facts: PlacedFacts, question: PlacedQuestion): readonly PlacedChild[] {
  const { region, children, placements, homes = [] } = facts;
  const { stays } = placementsOn(placements, question.asOf);
  const members = new Set(region.members);
  const bands = question.ageBands?.length ? new Set(question.ageBands) : null;
  const types = question.placementTypes?.length ? new Set(question.placementTypes) : null;
  const unregistered = new Set(homes.filter(({ status }) => status === 'UNREGISTERED').map(({ id }) => id));
  const groupHomes = homesOfGroups(children, stays);
  return children.flatMap((child) => {
    const stay = stays.get(child.id);
    const age = ageOn(child.dateOfBirth, question.asOf);
    const band = ageBandOf(age);
    if (!stay || band === null || !members.has(child.responsibleAuthority)) return [];
    if ((bands && !bands.has(band)) || (types && !types.has(stay.placementType))) return [];
    const isKnown = !child.isUasc && ssda903DistanceClass(stay.ssda903DistanceMiles) !== 'NOT_KNOWN';
    const isUnregistered = stay.homeId !== null && unregistered.has(stay.homeId);
    const isTooYoung = age < youngestInSupportedAccommodation;
    const group = child.siblingPlan === 'TOGETHER' ? groupHomes.get(child.siblingGroupId ?? '') : undefined;
    return {
      responsible: child.responsibleAuthority,
      host: stay.hostAuthority,
      miles: isKnown ? stay.ssda903DistanceMiles : null,
      siblings: group === undefined ? null : siblingFinding(stay.homeId, group),
      isUnregistered,
      isNotAllowed: isTooYoung && (isUnregistered || stay.placementType === 'SUPPORTED_ACCOMMODATION'),
    };
  });
}
