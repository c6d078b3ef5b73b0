/** What has changed since the last published report, from what both publish? */
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import { capitalise, countText, dateText, listText, lowerFirst, numberText, smallNumberText } from '../wording.ts';
import { everyCouncil } from './councilTable.ts';
import { type Change, gapSinceText, gapTurnSentence, gapTurnText } from './gapChange.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { PreviousReport, ReleasedBlock } from './report.ts';
import type { ReportScope, Whose } from './reportBlock.ts';

interface Watched {
  readonly tableId: string;
  readonly columnId: string;
  /** "children live over 20 miles from home" */
  readonly one: string;
  readonly many: string;
  /** Of places short or to spare, which are above or below 0. */
  readonly isGap?: boolean;
}

const watched: Readonly<Partial<Record<ReportBlockId, readonly Watched[]>>> = {
  IN_CARE: [{ tableId: 'inCare', columnId: 'children', one: 'child is in care', many: 'children are in care' }],
  MIX: [
    {
      ...{ tableId: 'mix', columnId: 'HOMES' },
      ...{ one: 'child lives in a children’s home', many: 'children live in children’s homes' },
    },
  ],
  STABILITY: [
    {
      ...{ tableId: 'stability', columnId: 'threeOrMore' },
      ...{ one: 'child had three or more placements', many: 'children had three or more placements' },
    },
  ],
  LOCATION: [
    {
      ...{ tableId: 'location', columnId: 'far' },
      ...{ one: 'child lives over 20 miles from home', many: 'children live over 20 miles from home' },
    },
  ],
  SIBLINGS: [
    {
      ...{ tableId: 'siblings', columnId: 'siblingsApart' },
      ...{ one: 'child lives apart from brothers and sisters', many: 'children live apart from brothers and sisters' },
    },
  ],
  SUPPLY: [{ tableId: 'supply', columnId: 'usable', one: 'place is usable', many: 'places are usable' }],
  GAP: [
    {
      ...{ tableId: 'gap-ANY', columnId: 'numericalGap', one: 'place is short', many: 'places are short' },
      isGap: true,
    },
    {
      ...{ tableId: 'nearHome', columnId: 'short' },
      ...{ one: 'child cannot live near home', many: 'children cannot live near home' },
    },
  ],
  FINDING: [
    {
      ...{ tableId: 'unlawful', columnId: 'unregistered' },
      ...{ one: 'child lives in an unregistered home', many: 'children live in unregistered homes' },
    },
  ],
};

type Column = Pick<Watched, 'tableId' | 'columnId'>;
type Blocks = readonly ReleasedBlock[];

interface RowChange extends Change {
  readonly id: string;
  readonly label: string;
}

const moreOf = ({ was, value }: Change) => value - was;

/** Of the councils of which both reports publish the number. */
function rowChanges(now: Blocks, before: Blocks, { tableId, columnId }: Column): readonly RowChange[] {
  const [table, old] = [tableIn(now, tableId), tableIn(before, tableId)];
  return (table?.rows ?? []).flatMap(({ id, label }) => {
    const [value, was] = [cellIn(table, id, columnId).value, cellIn(old, id, columnId).value];
    return value === null || was === null ? [] : [{ id, label, was, value }];
  });
}

function changeOf(
  now: Blocks,
  before: Blocks,
  { tableId, columnId, row }: Column & { readonly row: string },
): Change | null {
  const value = cellIn(tableIn(now, tableId), row, columnId).value;
  const was = cellIn(tableIn(before, tableId), row, columnId).value;
  return value === null || was === null ? null : { was, value };
}

interface ReadChange {
  /** Of all together; where that is hidden, of the councils that both publish. */
  readonly change: Change;
  readonly rows: readonly RowChange[];
  /** So many councils are in it, of so many; null = all together. */
  readonly some: { readonly shown: number; readonly of: number } | null;
}

/** Null where nothing is published by both. */
function readChange(now: Blocks, before: Blocks, column: Column): ReadChange | null {
  const rows = rowChanges(now, before, column);
  const whole = changeOf(now, before, { ...column, row: everyCouncil });
  if (whole !== null) return { change: whole, rows, some: null };
  if (rows.length === 0) return null;
  const sum = (of: (row: RowChange) => number) => rows.reduce((total, row) => total + of(row), 0);
  const some = { shown: rows.length, of: tableIn(now, column.tableId)?.rows.length ?? 0 };
  return { change: { was: sum(({ was }) => was), value: sum(({ value }) => value) }, rows, some };
}

const editionText = ({ edition, asOf }: PreviousReport) => `edition ${edition} (${dateText(asOf)})`;

/**
 * "up 26 since edition 2 (30 June 2026)", of a gap "14 more short since …"; where all together is hidden, of the councils that both publish:
 * "up 26 since … in 9 of 10 councils".
 */
export function changeText(
  now: Blocks,
  previous: PreviousReport | null,
  column: Column & { readonly isGap?: boolean },
): string | null {
  const read = previous && readChange(now, previous.blocks, column);
  if (previous === null || read === null) return null;
  const { change, some } = read;
  const more = moreOf(change);
  const which = some === null ? '' : ` in ${some.shown} of ${countText(some.of, 'council')}`;
  const edition = editionText(previous);
  if (more === 0) return `no change since ${edition}${which}`;
  if (column.isGap) return `${gapSinceText(change, edition)}${which}`;
  return `${more > 0 ? 'up' : 'down'} ${numberText(Math.abs(more))} since ${edition}${which}`;
}

const mostNamed = 2;

function moreText(row: RowChange, { isGap = false }: Watched): string {
  const more = moreOf(row);
  const turn = isGap ? gapTurnText(row) : `${numberText(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'}`;
  return `${row.label} (${turn})`;
}

/** "The largest changes: Manchester (14 more) and Tameside (9 more)."; of the only council nothing more is to be said. */
function largestSentence({ rows, some }: ReadChange, each: Watched): string {
  const moved = rows.filter((row) => moreOf(row) !== 0);
  const largest = moved.toSorted((a, b) => Math.abs(moreOf(b)) - Math.abs(moreOf(a))).slice(0, mostNamed);
  if (largest.length === 0 || (rows.length === 1 && some === null)) return '';
  const list = listText(largest.map((row) => moreText(row, each)));
  const subject = largest.length === 1 ? 'change' : 'changes';
  return ` Largest ${subject}: ${list}.`;
}

/** "Three more children are in care than in edition 1, of 31 March 2025"; without a full stop. */
function turnSentence(change: Change, previous: PreviousReport, each: Watched): string {
  const edition = `in edition ${previous.edition}, of ${dateText(previous.asOf)}`;
  if (each.isGap) return gapTurnSentence(change, edition);
  const more = moreOf(change);
  const size = Math.abs(more);
  if (size === 0) return `As many ${each.many} as ${edition}`;
  const what = size === 1 ? each.one : each.many;
  return `${capitalise(smallNumberText(size))} ${more > 0 ? 'more' : 'fewer'} ${what} than ${edition}`;
}

/** That there is still nobody goes without saying. */
const isNothing = ({ was, value }: Change, { isGap = false }: Watched) => !isGap && was === 0 && value === 0;

function sentenceOf(now: Blocks, previous: PreviousReport, each: Watched): string | null {
  const read = readChange(now, previous.blocks, each);
  if (read === null || isNothing(read.change, each)) return null;
  const { change, some } = read;
  const which =
    some === null ? '' : `, in the ${some.shown} of ${countText(some.of, 'council')} that both reports show`;
  return `${turnSentence(change, previous, each)}${which}.${moreOf(change) === 0 ? '' : largestSentence(read, each)}`;
}

/** Empty before the first report, and where nothing is published by both. */
export function changedIn(id: ReportBlockId, now: Blocks, previous: PreviousReport | null): readonly string[] {
  if (previous === null) return [];
  return (watched[id] ?? []).flatMap((each) => sentenceOf(now, previous, each) ?? []);
}

/** Of one council's own numbers, where both publish them: "Oldham: three more children are in care than …". */
export function changedInCouncil(
  id: ReportBlockId,
  { now, previous }: { readonly now: Blocks; readonly previous: PreviousReport | null },
  { key, name }: Whose,
): readonly string[] {
  if (previous === null) return [];
  return (watched[id] ?? []).flatMap((each) => {
    const change = changeOf(now, previous.blocks, { ...each, row: key });
    if (change === null || isNothing(change, each)) return [];
    return [`${name}: ${lowerFirst(turnSentence(change, previous, each))}.`];
  });
}

/** Councils no longer in the region, or new in it: their numbers are in one report only. */
export function memberNote(scope: ReportScope, previous: PreviousReport | null): string | null {
  const before = tableIn(previous?.blocks ?? [], 'inCare')?.rows;
  if (before === undefined) return null;
  const now = new Set<string>(scope.councils.map(({ gss }) => gss));
  const isSame = before.length === now.size && before.every(({ id }) => now.has(id));
  return isSame
    ? null
    : 'The councils of the region are not those of the last report: totals are of different councils.';
}
