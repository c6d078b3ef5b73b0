/** What has changed since the last published report, from what both publish? */
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import { capitalise, countText, dateText, listText, lowerFirst, numberText, smallNumberText } from '../wording.ts';
import { everyCouncil } from './councilTable.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { PreviousReport, ReleasedBlock } from './report.ts';
import type { ReportScope, Whose } from './reportBlock.ts';

interface Watched {
  readonly tableId: string;
  readonly columnId: string;
  /** "children live over 20 miles from home" */
  readonly one: string;
  readonly many: string;
  /** Of a number that may be above or below 0: said instead when it has risen or fallen. */
  readonly rises?: string;
  readonly falls?: string;
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
      ...{ rises: 'more short, or fewer to spare,', falls: 'fewer short, or more to spare,' },
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

interface RowChange {
  readonly id: string;
  readonly label: string;
  readonly more: number;
}

/** Of the councils of which both reports publish the number. */
function rowChanges(now: Blocks, before: Blocks, { tableId, columnId }: Column): readonly RowChange[] {
  const [table, old] = [tableIn(now, tableId), tableIn(before, tableId)];
  return (table?.rows ?? []).flatMap(({ id, label }) => {
    const [value, was] = [cellIn(table, id, columnId).value, cellIn(old, id, columnId).value];
    return value === null || was === null ? [] : [{ id, label, more: value - was }];
  });
}

function changeOf(now: Blocks, before: Blocks, { tableId, columnId, row }: Column & { readonly row: string }) {
  const value = cellIn(tableIn(now, tableId), row, columnId).value;
  const was = cellIn(tableIn(before, tableId), row, columnId).value;
  return value === null || was === null ? null : value - was;
}

const sinceText = ({ edition, asOf }: PreviousReport) => `since edition ${edition} (${dateText(asOf)})`;

/** "Up 26 since edition 2 (30 June 2026)"; where all together is hidden, of the councils that both publish: "Up 26 in 9 of 10 councils". */
export function changeText(now: Blocks, previous: PreviousReport | null, column: Column): string | null {
  if (previous === null) return null;
  const rows = rowChanges(now, previous.blocks, column);
  const all = tableIn(now, column.tableId)?.rows.length ?? 0;
  const whole = changeOf(now, previous.blocks, { ...column, row: everyCouncil });
  if (whole === null && rows.length === 0) return null;
  const more = whole ?? rows.reduce((sum, row) => sum + row.more, 0);
  const which = whole === null ? ` in ${rows.length} of ${countText(all, 'council')}` : '';
  if (more === 0) return `No change ${sinceText(previous)}${which}`;
  return `${more > 0 ? 'Up' : 'Down'} ${numberText(Math.abs(more))} ${sinceText(previous)}${which}`;
}

const mostNamed = 2;

function moreText({ label, more }: RowChange): string {
  return `${label} (${numberText(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'})`;
}

/** "The largest changes: Manchester (14 more) and Tameside (9 more)." */
function largestSentence(rows: readonly RowChange[]): string {
  const moved = rows.filter(({ more }) => more !== 0);
  const largest = moved.toSorted((a, b) => Math.abs(b.more) - Math.abs(a.more)).slice(0, mostNamed);
  if (largest.length === 0) return '';
  const [subject, list] = [largest.length === 1 ? 'change' : 'changes', listText(largest.map(moreText))];
  return ` Largest ${subject}: ${list}.`;
}

/** "Three more children are in care than in edition 1, of 31 March 2025"; without a full stop. */
function turnSentence(more: number, previous: PreviousReport, each: Watched): string {
  const edition = `in edition ${previous.edition}, of ${dateText(previous.asOf)}`;
  const size = Math.abs(more);
  if (size === 0) return `As many ${each.many} as ${edition}`;
  const count = capitalise(smallNumberText(size));
  const turn = more > 0 ? each.rises : each.falls;
  const what = size === 1 ? each.one : each.many;
  const lead =
    turn === undefined
      ? `${count} ${more > 0 ? 'more' : 'fewer'} ${what}`
      : `${count} ${size === 1 ? 'place' : 'places'} ${turn}`;
  return `${lead} than ${edition}`;
}

function sentenceOf(now: Blocks, previous: PreviousReport, each: Watched): string | null {
  const rows = rowChanges(now, previous.blocks, each);
  const all = tableIn(now, each.tableId)?.rows.length ?? 0;
  const whole = changeOf(now, previous.blocks, { ...each, row: everyCouncil });
  if (whole === null && rows.length === 0) return null;
  const more = whole ?? rows.reduce((sum, row) => sum + row.more, 0);
  const which = whole === null ? `, in the ${rows.length} of ${countText(all, 'council')} that both reports show` : '';
  return `${turnSentence(more, previous, each)}${which}.${more === 0 ? '' : largestSentence(rows)}`;
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
    const more = changeOf(now, previous.blocks, { ...each, row: key });
    return more === null ? [] : [`${name}: ${lowerFirst(turnSentence(more, previous, each))}.`];
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
