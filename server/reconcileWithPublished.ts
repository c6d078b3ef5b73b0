/** The published side of the comparison, from the facts carried over, and what to say of it. */
import {
  detailedYears,
  type PublishedTotal,
  type PublishedTotals,
  publishedRegionTotals,
  publishedTotals,
  publishedYears,
  regionsRoundedTo,
} from '../data/facts/publishedTotals.ts';
import type { Marker } from '../schema/vocabulary.ts';
import type { GssCode, IsoDate } from './engine/facts.ts';
import type { AuthorityTotals } from './engine/loadedTotals.ts';
import { type PublishedCounts, type Reconciled, reconcile } from './engine/reconcile.ts';

export const yearsNewestFirst: readonly number[] = publishedYears.toReversed();

export const reconciliationSources: readonly string[] = [
  'Department for Education, Children looked after in England including adoptions: 2025 (31 March of each year).',
  'Ofsted, Children’s social care in England 2025: providers and places on 31 March 2025.',
  'Contains public sector information licensed under the Open Government Licence v3.0.',
];

const countingNote =
  'Children are counted as DfE does: placed on 31 March, under 18, short breaks (V3 and V4) left out. Distances are as the SSDA903 return records them.';
const homesNote =
  'Homes are those recorded now, open or suspended, by the council they stand in: no day of opening is recorded.';

const markerOf: Readonly<Record<Exclude<PublishedTotal, number>, Marker>> = {
  c: 'SUPPRESSED',
  z: 'NOT_APPLICABLE',
  x: 'NOT_AVAILABLE',
  k: 'LOW',
  u: 'NOT_AVAILABLE',
};

function asCounts(totals: PublishedTotals, roundedTo: number): PublishedCounts {
  return Object.fromEntries(
    Object.entries(totals).map(([figure, total]) => [
      figure,
      typeof total === 'number'
        ? { value: total, marker: null, roundedTo }
        : { value: null, marker: markerOf[total], roundedTo },
    ]),
  );
}

export const lastOfMarch = (year: number): IsoDate => `${year}-03-31`;

/** The latest published year that the facts reach; the first there is where they reach none. */
export function yearToReconcile(dataDate: IsoDate): number {
  return yearsNewestFirst.find((year) => lastOfMarch(year) <= dataDate) ?? publishedYears[0] ?? 0;
}

export function reconciliationNotes(year: number): readonly string[] {
  if (detailedYears.includes(year)) return [countingNote, homesNote];
  return [
    countingNote,
    `For ${year} only the number of children is held; for ${detailedYears.join(', ')} every breakdown.`,
  ];
}

export interface ToReconcile {
  readonly regionName: string;
  readonly dataDate: IsoDate;
  readonly year: number;
  readonly names: ReadonlyMap<GssCode, string>;
  readonly loaded: readonly AuthorityTotals[];
}

export function reconcileWithPublished({ year, loaded, ...about }: ToReconcile): Reconciled {
  const authorities = loaded.map(({ localAuthority }) => localAuthority);
  return reconcile({
    ...about,
    loaded,
    on: lastOfMarch(year),
    published: new Map(authorities.map((gss) => [gss, asCounts(publishedTotals(gss, year), 1)])),
    publishedTogether: asCounts(publishedRegionTotals(authorities, year), regionsRoundedTo),
  });
}
