/** A filter as each of the API's questions takes it. */
import type {
  AccessQuestion,
  DistanceCurveQuestion,
  LocationQuestion,
  PlaceValueQuestion,
  SufficiencyQuestion,
} from '../../generated/graphql.ts';
import type { GapFilter } from './gapAddress.ts';

const oneOrAll = <T>(value: T | null): T[] | null => (value === null ? null : [value]);

/** Whom and what: shared by all questions that know every part. */
function asked(region: string, { asOf, placementType, ageBand, cohort }: GapFilter) {
  return {
    region,
    asOf,
    placementTypes: oneOrAll(placementType),
    ageBands: oneOrAll(ageBand),
    cohorts: oneOrAll(cohort),
  };
}

export function sufficiencyQuestion(region: string, filter: GapFilter): SufficiencyQuestion {
  return {
    ...asked(region, filter),
    withinMiles: filter.withinMiles,
    reading: filter.reading,
    releasePlacesOfOtherRegions: filter.releasePlaces,
  };
}

/** Where children live now has no needs in it, so a need does not narrow it. */
export function locationQuestion(region: string, filter: GapFilter): LocationQuestion {
  const { cohorts: _, ...rest } = asked(region, filter);
  return rest;
}

/** The region and every council at once: choosing another asks nothing new. */
export function curveQuestion(region: string, filter: GapFilter): DistanceCurveQuestion {
  return asked(region, filter);
}

export function accessQuestion(region: string, filter: GapFilter): AccessQuestion {
  return { ...asked(region, filter), method: filter.method };
}

export function valueQuestion(region: string, filter: GapFilter): PlaceValueQuestion {
  const { asOf, placementType, withinMiles } = filter;
  return { region, asOf, withinMiles, placementTypes: oneOrAll(placementType), first: 200 };
}
