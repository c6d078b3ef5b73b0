/** What of the placement location table may be shown to someone who may not see small numbers of children? */
import { type Count, markedCount } from './count.ts';
import type { GssCode, RegionFacts } from './facts.ts';
import {
  countsOf,
  type Flow,
  isAtADistance,
  type LocationColumn,
  type LocationCounts,
  type LocationRow,
  type LocationTable,
  locationColumns,
  siblingColumns,
  wordedLocation,
} from './location.ts';
import { type ProtectedCell, type SumRelation, suppressCells } from './suppress.ts';

const insideCells = ['insideWithin20', 'insideOver20', 'insideNotKnown'] as const;
const outsideCells = ['outsideWithin20', 'outsideOver20', 'outsideNotKnown'] as const;
/** Not shown, but anybody can work them out, so they are protected as if they were. */
const impliedColumns = ['inside', 'outside', 'adjoining', 'siblings'] as const;
type Column = LocationColumn | (typeof impliedColumns)[number];
const columns: readonly Column[] = [...locationColumns, ...impliedColumns];

/** The relations of the six cells, what they imply and those at a distance, as [total, parts] of one row. */
const rowRelations: readonly (readonly [Column, readonly Column[]])[] = [
  ['inside', insideCells],
  ['outside', outsideCells],
  ['children', ['inside', 'outside']],
  ['outside', ['atADistance', 'adjoining', 'hostNotKnown']],
  ['siblings', siblingColumns],
];

function valueIn(row: LocationCounts, column: Column): number {
  const sum = (parts: readonly LocationColumn[]) => parts.reduce((total, part) => total + (row[part].value ?? 0), 0);
  if (column === 'inside') return sum(insideCells);
  if (column === 'outside') return sum(outsideCells);
  if (column === 'siblings') return sum(siblingColumns);
  if (column === 'adjoining') return sum(outsideCells) - sum(['atADistance', 'hostNotKnown']);
  return row[column].value ?? 0;
}

/** Rows one after another, the total last; each holds every column. */
function indexInRow(row: number, column: Column): number {
  return row * columns.length + columns.indexOf(column);
}

function tableRelations(rows: number): readonly SumRelation[] {
  const within = Array.from({ length: rows + 1 }, (_, row) =>
    rowRelations.map(([total, parts]) => ({
      total: indexInRow(row, total),
      parts: parts.map((part) => indexInRow(row, part)),
    })),
  ).flat();
  const down = columns.map((column) => ({
    total: indexInRow(rows, column),
    parts: Array.from({ length: rows }, (_, row) => indexInRow(row, column)),
  }));
  return [...within, ...down];
}

function columnOfFlow({ adjacency }: RegionFacts, { from, to }: Flow): Column {
  if (from === to) return 'inside';
  return isAtADistance(adjacency, from, to) ? 'atADistance' : 'adjoining';
}

interface FlowCells {
  readonly firstIndex: number;
  readonly members: readonly GssCode[];
  readonly region: RegionFacts;
}

/** Flows from one authority to hosts of one kind add up to that column of its row; flows from the others to one are its `placedHere`. */
function flowRelations(flows: readonly Flow[], { firstIndex, members, region }: FlowCells): readonly SumRelation[] {
  const parts = new Map<number, number[]>();
  const add = (total: number, place: number) => parts.set(total, [...(parts.get(total) ?? []), firstIndex + place]);
  for (const [place, flow] of flows.entries()) {
    add(indexInRow(members.indexOf(flow.from), columnOfFlow(region, flow)), place);
    const host = members.indexOf(flow.to);
    if (flow.from !== flow.to && host >= 0) add(indexInRow(host, 'placedHere'), place);
  }
  return [...parts].map(([total, flowCells]) => ({ total, parts: flowCells }));
}

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

function hideSome(table: LocationTable, region: RegionFacts): Omit<LocationTable, 'headline' | 'notes'> {
  const rows = table.rows.length;
  // The total is taken from the rows: it is marked, not counted, where some authority's children are not loaded.
  const rowCells = table.rows.map((row) => columns.map((column) => valueIn(row, column)));
  const totalCells = columns.map((_, column) => rowCells.reduce((sum, cells) => sum + (cells[column] ?? 0), 0));
  const values = [...rowCells.flat(), ...totalCells, ...table.flows.map((flow) => flow.children.value ?? 0)];
  const cells: readonly ProtectedCell[] = values.map((value) => ({ value, role: 'COUNT' }));
  const members = table.rows.map((row) => row.localAuthority);
  const flows = flowRelations(table.flows, { firstIndex: (rows + 1) * columns.length, members, region });
  const hidden = suppressCells(cells, [...tableRelations(rows), ...flows]);
  const shown = (counts: LocationCounts, row: number) =>
    countsOf((column) => (hidden[indexInRow(row, column)] ? hideAll(counts[column]) : counts[column]));
  const shownRows = table.rows.map((row, place) => {
    const counts = shown(row, place);
    return { localAuthority: row.localAuthority, ...counts, miles: mayShowMiles(row, counts) ? row.miles : null };
  });
  const isMilesHidden = shownRows.some((row, place) => row.miles === null && table.rows[place]?.miles?.known !== 0);
  const total = shown(table.total, rows);
  return {
    question: table.question,
    rows: shownRows,
    total: { ...total, miles: isMilesHidden || !mayShowMiles(table.total, total) ? null : table.total.miles },
    flows: table.flows.filter((_, place) => !hidden[(rows + 1) * columns.length + place]),
  };
}

const flowNote = 'Flows of 5 children or fewer, and any that would give them away, are left out.';
const filterNote = 'By age or type of home, where children live is hidden to protect them.';

/**
 * The table of `placementLocationOf` with every small count hidden and enough beside it that none can be worked out from rows,
 * columns, flows, or who adjoins whom.
 *
 * Shape   as given; hidden flows are left out. A table by age band or type is hidden whole: several of them could be subtracted.
 * Errors  two different dates can still be compared: let only published dates be asked about.
 */
export function suppressLocation(table: LocationTable, region: RegionFacts): LocationTable {
  const isFiltered = Boolean(table.question.ageBands?.length || table.question.placementTypes?.length);
  const released = wordedLocation(isFiltered ? hideEverything(table) : hideSome(table, region), region);
  return { ...released, notes: [...released.notes, isFiltered ? filterNote : flowNote] };
}
