/** What is asked about sufficiency near home, and can it be answered? */
import type { AgeBand, Cohort, PlacementType } from '../../../schema/vocabulary.ts';
import type { DemandFacts } from '../demand.ts';
import type { GssCode, HomeFacts, IsoDate, RegionFacts } from '../facts.ts';
import { greatestLimitMiles, leastLimitMiles } from '../match.ts';

/**
 * EVERYONE              all children who need somewhere to live, placed at once in all the region's usable places.
 * WAITING_OR_BADLY_FAR  children with an open need, and those far from home because the region had no place; the rest keep theirs.
 */
export type SufficiencyReading = 'EVERYONE' | 'WAITING_OR_BADLY_FAR';

export interface NearHomeFacts extends DemandFacts {
  readonly region: RegionFacts;
  readonly homes: readonly HomeFacts[];
  /** Authorities that have sent a child, whenever that child was looked after; those of the children given unless said. */
  readonly authoritiesWithData?: readonly GssCode[];
}

/** Who competes for which places. Filters of rows are no part of it: they never change who else needs a place. */
export interface NearHomeSetting {
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  readonly reading: SufficiencyReading;
  /** Count places filled by other regions' children as free: "whose beds are these?" */
  readonly releasePlacesOfOtherRegions: boolean;
}

export interface NearHomeQuestion {
  readonly asOf: IsoDate;
  /** The region's own limit where not given. */
  readonly withinMiles?: number | null;
  readonly reading?: SufficiencyReading | null;
  readonly releasePlacesOfOtherRegions?: boolean | null;
  /** Which rows are shown; null or empty = one row for all of them together. */
  readonly placementTypes?: readonly PlacementType[] | null;
  readonly ageBands?: readonly AgeBand[] | null;
  readonly cohorts?: readonly Cohort[] | null;
}

export interface NearHomeProblem {
  readonly kind: 'BAD_LIMIT';
  readonly sentence: string;
}

export function isProblem(answer: object): answer is NearHomeProblem {
  return 'kind' in answer && answer.kind === 'BAD_LIMIT';
}

/** The setting in full, or a sentence that says why there is no answer. */
export function settingOf(facts: NearHomeFacts, question: NearHomeQuestion): NearHomeSetting | NearHomeProblem {
  const withinMiles = question.withinMiles ?? facts.region.nearHomeMiles;
  if (!(withinMiles >= leastLimitMiles && withinMiles <= greatestLimitMiles)) {
    const sentence = `Enter a distance between ${leastLimitMiles} and ${greatestLimitMiles} miles.`;
    return { kind: 'BAD_LIMIT', sentence };
  }
  return {
    asOf: question.asOf,
    withinMiles,
    reading: question.reading ?? 'EVERYONE',
    releasePlacesOfOtherRegions: question.releasePlacesOfOtherRegions ?? false,
  };
}
