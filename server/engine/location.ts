/** Where do children live now: inside their own authority or outside, and how far from home? */
import { type Count, countOf, markedCount, sumCounts } from './count.ts';
import { locationHeadline, locationNotes } from './explainLocation.ts';
import type { Adjacency, GssCode, RegionFacts } from './facts.ts';
import { type MilesSummary, summaryOfMiles } from './milesSummary.ts';
import { compareText } from './order.ts';
import { type PlacedChild, type PlacedFacts, type PlacedQuestion, placedChildren } from './placedChildren.ts';
import { ssda903DistanceClass } from './ssda903Distance.ts';

export type LocationQuestion = PlacedQuestion;

export interface LocationInput extends PlacedFacts {
  /** Authorities that have sent a child, whenever that child was looked after; those of the children given unless said. */
  readonly authoritiesWithData?: readonly GssCode[];
  readonly question: LocationQuestion;
}

/** The 2 × 3 table: inside or outside the authority × 20 miles or less, over 20, not known. */
export const locationCells = [
  'insideWithin20',
  'insideOver20',
  'insideNotKnown',
  'outsideWithin20',
  'outsideOver20',
  'outsideNotKnown',
] as const;
export type LocationCell = (typeof locationCells)[number];
/** Children whose plan is to live with all their brothers and sisters in care, by whether they do. */
export const siblingColumns = ['siblingsTogether', 'siblingsApart', 'siblingsNotKnown'] as const;
/**
 * `hostNotKnown` are among the outside cells, `atADistance` among those whose host is known. `placedHere` are children of other members.
 */
export const locationColumns = [
  'children',
  ...locationCells,
  'atADistance',
  'hostNotKnown',
  'placedHere',
  ...siblingColumns,
  'underSixteenNotAllowed',
  'unregistered',
] as const;
export type LocationColumn = (typeof locationColumns)[number];

export type LocationCounts = Readonly<Record<LocationColumn, Count>>;
/** Of the children whose distance is known; null where it may not be seen. */
export interface LocationMiles {
  readonly miles: MilesSummary | null;
}
export type LocationRow = LocationCounts & LocationMiles & { readonly localAuthority: GssCode };
export type LocationTotal = LocationCounts & LocationMiles;

export interface Flow {
  readonly from: GssCode;
  readonly to: GssCode;
  readonly children: Count;
}

export interface LocationTable {
  readonly question: LocationQuestion;
  readonly headline: string;
  readonly rows: readonly LocationRow[];
  readonly total: LocationTotal;
  /** Who places children where, in own area included: most children first, then by codes. */
  readonly flows: readonly Flow[];
  readonly notes: readonly string[];
}

/** Whole numbers of children by column; columns not there are 0. */
type Tally = Partial<Record<LocationColumn, number>>;

export function locationCellOf({
  responsible,
  host,
  miles,
}: Pick<PlacedChild, 'responsible' | 'host' | 'miles'>): LocationCell {
  const distance = ssda903DistanceClass(miles);
  const isInside = host === responsible;
  if (distance === 'WITHIN_20') return isInside ? 'insideWithin20' : 'outsideWithin20';
  if (distance === 'OVER_20') return isInside ? 'insideOver20' : 'outsideOver20';
  return isInside ? 'insideNotKnown' : 'outsideNotKnown';
}

/** At a distance: outside the responsible authority and not in one that adjoins it (Care Planning Regulations 2010 reg 11). */
export function isAtADistance(adjacency: Adjacency, responsible: GssCode, host: GssCode): boolean {
  return host !== responsible && !adjacency.get(responsible)?.has(host);
}

const columnOfSiblings = {
  TOGETHER: 'siblingsTogether',
  APART: 'siblingsApart',
  NOT_KNOWN: 'siblingsNotKnown',
} as const;

/** The columns one child is counted in. */
function columnsOf(child: PlacedChild, adjacency: Adjacency): readonly LocationColumn[] {
  const columns: LocationColumn[] = ['children', locationCellOf(child)];
  if (child.host === null) columns.push('hostNotKnown');
  else if (isAtADistance(adjacency, child.responsible, child.host)) columns.push('atADistance');
  if (child.siblings !== null) columns.push(columnOfSiblings[child.siblings]);
  if (child.isNotAllowed) columns.push('underSixteenNotAllowed');
  if (child.isUnregistered) columns.push('unregistered');
  return columns;
}

function tallyOf(placed: readonly PlacedChild[], adjacency: Adjacency): Tally {
  const tally: Tally = {};
  for (const child of placed) {
    for (const column of columnsOf(child, adjacency)) tally[column] = (tally[column] ?? 0) + 1;
  }
  return tally;
}

export function countsOf(count: (column: LocationColumn) => Count): LocationCounts {
  return Object.fromEntries(locationColumns.map((column) => [column, count(column)])) as LocationCounts;
}

function milesOf(placed: readonly PlacedChild[]): MilesSummary {
  return summaryOfMiles(placed.flatMap(({ miles }) => miles ?? []));
}

function flowsOf(placed: readonly PlacedChild[]): readonly Flow[] {
  const counts = new Map<string, { from: GssCode; to: GssCode; children: number }>();
  for (const { responsible, host } of placed) {
    if (host === null) continue;
    const key = `${responsible} ${host}`;
    counts.set(key, { from: responsible, to: host, children: (counts.get(key)?.children ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.children - a.children || compareText(a.from, b.from) || compareText(a.to, b.to))
    .map(({ from, to, children }) => ({ from, to, children: countOf(children) }));
}

/** Adds the headline and notes a table's own counts allow; used again after counts are withheld. */
export function wordedLocation(table: Omit<LocationTable, 'headline' | 'notes'>, region: RegionFacts): LocationTable {
  const membersWithoutNeighbours = region.members.filter((code) => !region.adjacency.has(code)).length;
  return {
    ...table,
    headline: locationHeadline(table.total, region.name),
    notes: locationNotes(table.total, membersWithoutNeighbours),
  };
}

function rowOf(localAuthority: GssCode, placed: readonly PlacedChild[], input: LocationInput): LocationRow {
  const own = placed.filter((child) => child.responsible === localAuthority);
  const tally = tallyOf(own, input.region.adjacency);
  const placedHere = placed.filter(({ responsible, host }) => host === localAuthority && responsible !== host).length;
  const isSent =
    input.authoritiesWithData?.includes(localAuthority) ||
    input.children.some(({ responsibleAuthority }) => responsibleAuthority === localAuthority);
  const own903 = (column: LocationColumn) => (isSent ? countOf(tally[column] ?? 0) : markedCount('NOT_AVAILABLE'));
  return {
    localAuthority,
    ...countsOf((column) => (column === 'placedHere' ? countOf(placedHere) : own903(column))),
    miles: isSent ? milesOf(own) : null,
  };
}

/**
 * The 2 × 3 table of children's placements by responsible authority, with those at a distance, how far, with whom, in what, and the
 * flows between authorities.
 *
 * Shape   one row per member in their order; children = the six cells; rows add up to the total. A host that is not known counts as
 *         outside, and `hostNotKnown` says how many. `placedHere` is the flows from other members.
 * Units   children. Distance is the SSDA903 distance as recorded: 20.0 miles is within.
 * Errors  an authority that has sent no child shows NOT_AVAILABLE, never 0; of its children placed elsewhere nothing is known.
 * Source  domain.md §5.10; Care Planning Regulations 2010 reg 11, 27A.
 */
export function placementLocationOf(input: LocationInput): LocationTable {
  const { region, question } = input;
  const placed = placedChildren(input, question);
  const rows = region.members.map((localAuthority) => rowOf(localAuthority, placed, input));
  const counts = countsOf((column) => sumCounts(rows.map((row) => row[column])));
  const isWhole = counts.children.marker === null;
  const total = { ...counts, miles: isWhole ? milesOf(placed) : null };
  return wordedLocation({ question, rows, total, flows: flowsOf(placed) }, region);
}
