/** Why may a loaded figure differ from the published one? The likeliest reason there is evidence of, in one sentence. */
import { type FigureGroup, figures } from '../../schema/codes/reconciledFigures.ts';
import { daysBetween } from './calendar.ts';
import type { IsoDate } from './facts.ts';
import type { AuthorityTotals } from './loadedTotals.ts';
import type { PublishedCounts, ReconciledLine } from './reconcile.ts';
import { countText, dateText } from './wording.ts';

export interface DifferenceToExplain {
  readonly line: Pick<ReconciledLine, 'figure'> & { readonly difference: number };
  readonly totals: AuthorityTotals;
  readonly published: PublishedCounts;
  readonly on: IsoDate;
  readonly dataDate: IsoDate;
}

/** A return of this much before the day asked is an older one: in every authority some placement begins within two months. */
const quietDays = 60;
const daysOfYear = 366;

function reasonForFewer({ totals, on, dataDate }: DifferenceToExplain): string {
  const { rowsWaitingForChild, rowsSetAside, childrenWithoutEpisodes, latestStart } = totals.clues;
  if (rowsWaitingForChild > 0) {
    const rows = countText(rowsWaitingForChild, 'row waits', 'rows wait');
    return `Most likely rows of Header are missing: ${rows} for the child’s Header row.`;
  }
  if (rowsSetAside > 0) {
    return `Most likely ${countText(rowsSetAside, 'row')} of its returns ${rowsSetAside === 1 ? 'is' : 'are'} set aside: mend and load ${rowsSetAside === 1 ? 'it' : 'them'}.`;
  }
  if (daysBetween(on, dataDate) > daysOfYear) return 'Most likely its return for that year is not loaded.';
  if (childrenWithoutEpisodes > 0) {
    const who = countText(childrenWithoutEpisodes, 'child has', 'children have');
    return `Most likely rows of Episodes are missing: ${who} a Header row and no episode.`;
  }
  if (latestStart !== null && daysBetween(latestStart, on) > quietDays) {
    return `Most likely its return is older than ${dateText(on)}: its latest placement began on ${dateText(latestStart)}.`;
  }
  return 'Check that no row of Header is missing, and that every file of the return was sent.';
}

function reasonForMore({ totals }: DifferenceToExplain): string {
  const { adultsStillPlaced } = totals.clues;
  if (adultsStillPlaced === 0) {
    return 'Check for placements that have ended and are still open, and for children loaded under two references.';
  }
  return `Most likely placements that have ended are still open: ${countText(adultsStillPlaced, 'person', 'people')} of 18 or over ${adultsStillPlaced === 1 ? 'has' : 'have'} one.`;
}

/** More children than published whose distance is not known: their postcodes were not found. */
function lacksPostcodes({ totals, published }: DifferenceToExplain): boolean {
  const notKnown = published.DISTANCE_NOT_KNOWN?.value ?? null;
  return notKnown !== null && (totals.counts.DISTANCE_NOT_KNOWN ?? 0) > notKnown;
}

function reasonForDistance(difference: DifferenceToExplain): string {
  return lacksPostcodes(difference)
    ? 'Most likely postcodes were not found: load the postcode table, then the return again.'
    : 'Check the home and placement postcodes of the return.';
}

function reasonForUasc({ line, totals }: DifferenceToExplain): string {
  if (line.difference > 0) return 'Check the UASC table of the return for children who no longer count.';
  return totals.counts.UASC === 0
    ? 'Most likely the UASC table of the return is not loaded.'
    : 'Most likely rows of the UASC table are missing.';
}

function reasonForHomes({ line }: DifferenceToExplain): string {
  return line.difference < 0
    ? 'Homes are missing or set aside, or have closed since.'
    : 'Homes have opened since, or closed ones are still recorded as open.';
}

const reasonOf: Readonly<Record<FigureGroup, (difference: DifferenceToExplain) => string>> = {
  CHILDREN: (difference) => (difference.line.difference < 0 ? reasonForFewer(difference) : reasonForMore(difference)),
  AGE: () => 'Check the dates of birth.',
  PLACEMENT: () => 'Check the PLACE codes of the episodes open that day.',
  LOCATION: reasonForDistance,
  DISTANCE: reasonForDistance,
  AREA: reasonForDistance,
  UASC: reasonForUasc,
  HOMES: reasonForHomes,
};

/**
 * Shape   null for a breakdown of children whose total differs already: the total says why.
 */
export function differenceReason(difference: DifferenceToExplain): string | null {
  const { group } = figures[difference.line.figure];
  const isWhole = group === 'CHILDREN' || group === 'HOMES';
  const all = difference.published.CHILDREN?.value ?? null;
  const isTotalOff = all !== null && difference.totals.counts.CHILDREN !== all;
  return !isWhole && isTotalOff ? null : reasonOf[group](difference);
}
