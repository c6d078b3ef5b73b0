/** What of the near-home gap may be shown to someone who may not see small numbers of children? */
import { type Count, markedCount } from '../count.ts';
import { shortKey } from '../disclose/figureKeys.ts';
import { apartKey, betweenKey, nearHomeKey, reasonKey } from '../disclose/nearHomeFigures.ts';
import { type Released, saidOf, shownCount } from '../disclose/said.ts';
import type { GssCode } from '../facts.ts';
import type { SufficiencyKey } from '../gap.ts';
import { nearHomeHeadline } from './explainNearHome.ts';
import type { NearHomeCounts, NearHomeProof, NearHomeTable } from './nearHomeTable.ts';

/** Null for an authority, type or band = all of them. */
type CellKey = Pick<SufficiencyKey, 'placementType' | 'ageBand'> & { readonly localAuthority: GssCode | null };

function hide(count: Count): Count {
  return count.value === null ? count : markedCount('SUPPRESSED');
}

interface Showing extends Released {
  /** Of all types and ages: rows of some have no reasons and no number of children of their own. */
  readonly isPlain: boolean;
  readonly isByCohort: boolean;
}

function isShortSaid({ said, isByCohort }: Showing, { localAuthority, placementType, ageBand }: CellKey): boolean {
  const key = shortKey(localAuthority, { placementType: placementType ?? 'ANY', ageBand });
  return !isByCohort && saidOf(said, key).value !== null;
}

/** A bound is shown beside the number it bounds; a small one would say how few there may be. */
function shownCounts<Counts extends NearHomeCounts>(
  counts: Counts,
  isSaid: boolean,
  showing: Showing,
  council: GssCode | null,
): Counts {
  const { said, isPlain, largestSmallCount } = showing;
  const { children, achieved, lowerBound, reasons } = counts;
  const bound = lowerBound.value ?? 0;
  const isBoundSmall = bound >= 1 && bound <= largestSmallCount;
  return {
    ...counts,
    children: isPlain ? shownCount(said, nearHomeKey('children', council), children) : hide(children),
    achieved: isSaid ? achieved : hide(achieved),
    lowerBound: isSaid && !isBoundSmall ? lowerBound : hide(lowerBound),
    reasons: isPlain
      ? reasons.map((one) => ({ ...one, children: shownCount(said, reasonKey(one.reason, council), one.children) }))
      : [],
    placing: null,
    farToday: null,
  };
}

function shownProof(proof: NearHomeProof, total: NearHomeCounts): NearHomeProof | null {
  if (total.achieved.value === null || total.lowerBound.value === null) return null;
  return { ...proof, weeklyMiles: null, weeklyMilesLowerBound: null };
}

export type ShownNearHome = Omit<NearHomeTable, 'proof'> & { readonly proof: NearHomeProof | null };

const hiddenNotes = [
  'Everyone is placed at once, on paper, to see what places there are. It never means that a child should move.',
  'Small numbers of children are hidden, and any that would give them away.',
];

/**
 * `nearHomeTable`, of which nothing is shown but what the release of all live tables with the near-home gap says.
 *
 * Shape   as given. Reasons, and how many children are measured, are said of all types and ages together only. By cohort everything is
 *         hidden, for cohorts overlap with ages and each other. How places become children near home is never shown: its steps are small
 *         numbers of children, and so are those who live far today. The proof is null where what it proves is hidden.
 * Errors  two settings (dates, miles, readings) could be compared: one alone is released.
 */
export function suppressNearHome(
  table: NearHomeTable,
  { said, regionName, largestSmallCount }: Released & { readonly regionName: string },
): ShownNearHome {
  const { question } = table;
  const isByCohort = question.cohorts !== null;
  const isPlain = !isByCohort && question.placementTypes === null && question.ageBands === null;
  const showing = { said, isPlain, isByCohort, largestSmallCount };
  const rows = table.rows.map((row) => shownCounts(row, isShortSaid(showing, row), showing, row.localAuthority));
  const region = { localAuthority: null, placementType: null, ageBand: null };
  const isTotalSaid = isPlain
    ? isShortSaid(showing, region)
    : rows.every(({ achieved }) => achieved.marker !== 'SUPPRESSED');
  const shown = {
    ...table,
    rows,
    total: shownCounts(table.total, isTotalSaid, showing, null),
    apart: table.apart.map((one) => ({ ...one, children: shownCount(said, apartKey(one.reason), one.children) })),
    placedBetween: table.placedBetween.filter(({ from, to }) => saidOf(said, betweenKey(from, to)).value !== null),
  };
  const headline = nearHomeHeadline(shown, regionName);
  return { ...shown, headline, notes: hiddenNotes, proof: shownProof(table.proof, shown.total) };
}
