/** The parts of the answers that the measures of councils are made from. */
import type { GapLocationQuery, GapQuery } from '../../../generated/graphql.ts';
import { addCounts, type KnownCount, knownCount } from '../../../table/count.ts';

export type GapAnswer = Extract<GapQuery['sufficiency'], { __typename: 'SufficiencyAnswer' }>;
export type LocationAnswer = Extract<GapLocationQuery['placementLocation'], { __typename: 'LocationAnswer' }>;
export type GapNumbers = GapAnswer['total'];
export type LocationNumbers = LocationAnswer['total'];

const notAvailable: KnownCount = { marker: 'NOT_AVAILABLE' };

/** Children who cannot be given a place near home. Null while it has not been worked out. */
export function unmetOf({ nearHomeGap, numericalGap }: GapNumbers): KnownCount | null {
  if (nearHomeGap) return knownCount(nearHomeGap.achieved);
  return numericalGap.marker === 'NOT_AVAILABLE' || numericalGap.marker === 'NOT_APPLICABLE'
    ? { marker: numericalGap.marker }
    : null;
}

export function over20Of(from: LocationNumbers | undefined): KnownCount {
  return from ? addCounts([knownCount(from.insideOver20), knownCount(from.outsideOver20)]) : notAvailable;
}

export function outsideOf(from: LocationNumbers | undefined): KnownCount {
  if (!from) return notAvailable;
  const { outsideWithin20, outsideOver20, outsideNotKnown } = from;
  return addCounts([outsideWithin20, outsideOver20, outsideNotKnown].map(knownCount));
}

export function childrenOf(from: LocationNumbers | undefined): KnownCount {
  return from ? knownCount(from.children) : notAvailable;
}

/** Mean or median: a number, or why there is none; what is hidden hides its averages too. */
export function milesOf(miles: number | null | undefined, children: KnownCount): KnownCount {
  if (typeof miles === 'number') return { value: miles };
  if ('marker' in children) return { marker: children.marker };
  return { marker: children.value === 0 ? 'NOT_APPLICABLE' : 'NOT_AVAILABLE' };
}
