/** The parts of the answers that the measures of councils are made from. */
import type { GapLocationQuery, GapPlacesQuery, GapQuery } from '../../../generated/graphql.ts';
import { addCounts, type KnownCount, knownCount } from '../../../table/count.ts';

export type GapAnswer = Extract<GapQuery['sufficiency'], { __typename: 'SufficiencyAnswer' }>;
export type PlacesAnswer = Extract<GapPlacesQuery['sufficiency'], { __typename: 'SufficiencyAnswer' }>;
export type PlaceNumbers = PlacesAnswer['total'];
export type LocationAnswer = Extract<GapLocationQuery['placementLocation'], { __typename: 'LocationAnswer' }>;
export type GapNumbers = GapAnswer['total'];
export type LocationNumbers = LocationAnswer['total'];

const notAvailable: KnownCount = { marker: 'NOT_AVAILABLE' };

/** Children who cannot be given a place near home. Null while it is being worked out. */
export function unmetOf({ nearHomeGap, numericalGap }: GapNumbers): KnownCount | null {
  if (nearHomeGap) return knownCount(nearHomeGap.achieved);
  return numericalGap.marker === 'NOT_AVAILABLE' || numericalGap.marker === 'NOT_APPLICABLE'
    ? { marker: numericalGap.marker }
    : null;
}

/** Children near home or short of a place there: what the gap is a share of. Null while it is being worked out. */
export function nearHomeChildrenOf(numbers: GapNumbers): KnownCount | null {
  if (numbers.nearHomeChildren) return knownCount(numbers.nearHomeChildren);
  const unmet = unmetOf(numbers);
  return unmet && 'marker' in unmet ? unmet : null;
}

/** The same numbers before anything of living near home is known. */
export function beforeNearHome({ rows, total, ...answer }: PlacesAnswer): GapAnswer {
  const waiting = { nearHomeGap: null, nearHomeChildren: null, reasons: [], placing: null, farToday: null };
  return {
    ...answer,
    rows: rows.map((row) => ({ ...row, ...waiting })),
    total: { ...total, ...waiting },
    proof: null,
    apart: [],
    placedBetween: [],
    run: null,
    limitNotice: null,
  };
}

/** Where nothing works on a gap that is not there, it is hidden from those who may not see exact numbers, else not available. */
export function settleNearHome(answer: GapAnswer, isExact: boolean): GapAnswer {
  if (answer.run) return answer;
  const count = { __typename: 'Count', value: null, marker: isExact ? 'NOT_AVAILABLE' : 'SUPPRESSED' } as const;
  const settle = <Row extends GapNumbers>(row: Row): Row =>
    row.nearHomeGap || row.numericalGap.marker === 'NOT_APPLICABLE'
      ? row
      : { ...row, nearHomeGap: { __typename: 'Bounded', achieved: count, lowerBound: count }, nearHomeChildren: count };
  return { ...answer, rows: answer.rows.map(settle), total: settle(answer.total) };
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
