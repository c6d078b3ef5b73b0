/** What of the placement location table may be shown to someone who may not see small numbers of children? */
import { type Count, markedCount } from './count.ts';
import { flowKey, placedKey } from './disclose/figureKeys.ts';
import { type Released, type Said, saidOf, shownCount } from './disclose/said.ts';
import type { RegionFacts } from './facts.ts';
import { countsOf, type LocationCounts, type LocationRow, type LocationTable, wordedLocation } from './location.ts';
import { numberText } from './wording.ts';

function hideAll(count: Count): Count {
  return count.value === null ? count : markedCount('SUPPRESSED');
}

function hideEverything(table: LocationTable): Omit<LocationTable, 'headline' | 'notes'> {
  const hideRow = (row: LocationCounts) => countsOf((column) => hideAll(row[column]));
  const rows = table.rows.map((row) => ({ localAuthority: row.localAuthority, ...hideRow(row), miles: null }));
  return { question: table.question, rows, total: { ...hideRow(table.total), miles: null }, flows: [] };
}

/** A mean or median of fewer children says much of each. */
const leastForMiles = 10;

/** The mean of all is shown only where no row's is withheld, for it could be worked out from the others. */
function mayShowMiles({ miles }: Pick<LocationRow, 'miles'>, shown: LocationCounts): boolean {
  return miles !== null && (miles.known >= leastForMiles || miles.known === 0) && shown.children.value !== null;
}

function hideSome(table: LocationTable, said: Said): Omit<LocationTable, 'headline' | 'notes'> {
  const shown = (counts: LocationCounts, council: string | null) =>
    countsOf((column) => shownCount(said, placedKey(council, column), counts[column]));
  const rows = table.rows.map((row) => {
    const counts = shown(row, row.localAuthority);
    return { localAuthority: row.localAuthority, ...counts, miles: mayShowMiles(row, counts) ? row.miles : null };
  });
  const isMilesHidden = rows.some((row, place) => row.miles === null && table.rows[place]?.miles?.known !== 0);
  const total = shown(table.total, null);
  return {
    question: table.question,
    rows,
    total: { ...total, miles: isMilesHidden || !mayShowMiles(table.total, total) ? null : table.total.miles },
    flows: table.flows.filter(({ from, to }) => saidOf(said, flowKey(from, to)).value !== null),
  };
}

function flowNote(largestSmallCount: number): string {
  const few = largestSmallCount === 1 ? '1 child' : `${numberText(largestSmallCount)} children or fewer`;
  return `Flows of ${few}, and any that would give them away, are left out.`;
}

const filterNote = 'By age or type of home, where children live is hidden to protect them.';

/**
 * The table of `placementLocationOf`, of which nothing is shown but what the release of all live tables says.
 *
 * Shape   as given; hidden flows are left out. A table by age band or type is hidden whole: several of them could be subtracted.
 * Errors  two different dates can still be compared: let only published dates be asked about.
 */
export function suppressLocation(
  table: LocationTable,
  { region, said, largestSmallCount }: Released & { readonly region: RegionFacts },
): LocationTable {
  const isFiltered = Boolean(table.question.ageBands?.length || table.question.placementTypes?.length);
  const released = wordedLocation(isFiltered ? hideEverything(table) : hideSome(table, said), region);
  return { ...released, notes: [...released.notes, isFiltered ? filterNote : flowNote(largestSmallCount)] };
}
