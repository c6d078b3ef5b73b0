/** What of all the report's numbers may be published? Nothing else lets a count out to the board or the public. */
import type { Solver } from '../assign/finishBySolver.ts';
import { type Count, countOf, markedCount } from '../count.ts';
import type { DisclosureCell } from '../disclose/disclosureProblem.ts';
import { protectCells } from '../disclose/protectCells.ts';
import type { SaidBefore } from '../disclose/said.ts';
import { together, whoKnows } from './councilTable.ts';
import type { Figure, FigureSum, ReleasedTable, ReportCell, ReportNumbers, ReportTable } from './reportTable.ts';

/** Shares and averages are said of so many children or more (security.md §2.4). */
export const smallestBase = 10;

export interface ReleaseRule {
  /** Counts from 1 to this are hidden; 5 unless a region sets another. */
  readonly largestSmallCount: number;
  /** What an earlier edition, or the live screens, said of the same numbers, by key. */
  readonly before: ReadonlyMap<string, SaidBefore>;
  /** Numbers that are said elsewhere, such as on the live screens, and hang together with these; their tables are not released here. */
  readonly beside?: ReportNumbers;
}

export interface ReleasedReport {
  /** In the order of the report. */
  readonly tables: readonly ReleasedTable[];
  /** What may be said of each number, by key: for sentences, maps and charts. */
  readonly shown: ReadonlyMap<string, Count>;
  /** Of those, the report's own: what the live screens count beside it, such as nobody where nothing is loaded, is not said in it. */
  readonly ownShown: ReadonlyMap<string, Count>;
  /** Numbers that cannot be kept secret whatever is hidden: the report may not be published. */
  readonly exposed: readonly string[];
}

function figuresOf({ tables, links }: ReportNumbers): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const add = (figure: Figure) => {
    const known = figures.get(figure.key);
    if (known && known.value !== figure.value) throw new Error(`Two numbers are named ${figure.key}.`);
    if (!known || known.role === 'PUBLIC') figures.set(figure.key, figure);
  };
  for (const { rows, total } of tables) {
    for (const { cells } of total ? [...rows, total] : rows) {
      for (const cell of cells) if (cell.kind === 'FIGURE') add({ key: cell.key, value: cell.value, role: cell.role });
    }
  }
  for (const link of links) add(link);
  return figures;
}

/** Each sum once, whichever table it is of. */
function sumsOnce(sums: readonly FigureSum[]): readonly FigureSum[] {
  const once = new Map<string, FigureSum>();
  for (const sum of sums) {
    const name = JSON.stringify([sum.total, ...sum.parts.toSorted()]);
    if (sum.isSensitive || !once.has(name)) once.set(name, sum);
  }
  return [...once.values()];
}

/** A number that has changed since it was published is another number: it is published or hidden as if nothing had been said of it. */
function beforeOf(said: SaidBefore | undefined, value: number): DisclosureCell['before'] {
  if (said === 'HIDDEN') return 'HIDDEN';
  return said === value ? 'PUBLISHED' : undefined;
}

/** By council: the numbers that its own officers know. */
function insidersOf(figures: readonly Figure[]): readonly ReadonlySet<number>[] {
  const own = new Map<string, Set<number>>();
  for (const [at, { key }] of figures.entries()) {
    const council = whoKnows(key);
    if (council === null) continue;
    const known = own.get(council);
    if (known === undefined) own.set(council, new Set([at]));
    else known.add(at);
  }
  return [...own.values()];
}

function shownShare(part: Count, whole: Count): Count {
  if (whole.value === null) return whole;
  if (part.value === null) return part;
  if (whole.value === 0) return markedCount('NOT_APPLICABLE');
  return whole.value < smallestBase ? markedCount('SUPPRESSED') : countOf(part.value / whole.value);
}

function shownAverage(value: number | null, children: Count): Count {
  if (children.value === null) return children;
  if (children.value === 0 || value === null) return markedCount('NOT_APPLICABLE');
  return children.value < smallestBase ? markedCount('SUPPRESSED') : countOf(value);
}

function shownRate(count: Count, { each, among }: { each: number; among: number }): Count {
  if (count.value === null) return count;
  return among > 0 ? countOf((count.value / among) * each) : markedCount('NOT_APPLICABLE');
}

function shownCell(cell: ReportCell, shown: ReadonlyMap<string, Count>): Count {
  const of = (key: string) => shown.get(key) ?? markedCount('NOT_AVAILABLE');
  switch (cell.kind) {
    case 'FIGURE':
      return of(cell.key);
    case 'SHARE':
      return shownShare(of(cell.part), of(cell.whole));
    case 'AVERAGE':
      return shownAverage(cell.value, of(cell.of));
    case 'RATE':
      return shownRate(of(cell.of), cell);
    case 'MARKED':
      return markedCount(cell.marker);
  }
}

function releasedTable(table: ReportTable, shown: ReadonlyMap<string, Count>): ReleasedTable {
  const released = (row: ReportTable['rows'][number]) => ({
    ...row,
    cells: row.cells.map((cell) => shownCell(cell, shown)),
  });
  return { ...table, rows: table.rows.map(released), total: table.total === null ? null : released(table.total) };
}

/**
 * Every number of every table at once: small counts hidden, and beside them what it takes that none can be worked out, or narrowed to
 * fewer than five, from all that is published here and what was published before.
 *
 * Errors  two different numbers under one key, or a sum of a key that is nowhere, are faults of ours and throw.
 * Cost    as `protectCells`.
 * Source  design.md §2.11; security.md §2.4.
 */
export function releaseReport(own: ReportNumbers, rule: ReleaseRule, solver: Solver): ReleasedReport {
  const numbers = rule.beside === undefined ? own : together([own, rule.beside]);
  const figures = [...figuresOf(numbers).values()];
  const at = new Map(figures.map(({ key }, index) => [key, index]));
  const indexOf = (key: string) => {
    const index = at.get(key);
    if (index === undefined) throw new Error(`The report adds up a number that it does not have: ${key}.`);
    return index;
  };
  const cells = figures.map(({ key, value, role }): DisclosureCell => {
    const before = beforeOf(rule.before.get(key), value);
    return before === undefined ? { value, role } : { value, role, before };
  });
  const relations = sumsOnce(numbers.sums).map(({ total, parts, isSensitive = false }) => {
    return { total: indexOf(total), parts: parts.map(indexOf), isSensitive };
  });
  const width = { largestSmallCount: rule.largestSmallCount, leastWidth: Math.max(5, rule.largestSmallCount) };
  const insiders = insidersOf(figures);
  const { isHidden, exposed } = protectCells({ cells, relations, insiders, ...width }, solver);
  const shown = new Map(
    figures.map(({ key, value }, index) => [key, isHidden[index] ? markedCount('SUPPRESSED') : countOf(value)]),
  );
  const ofOwn = figuresOf(own);
  const ownShown = new Map([...shown].filter(([key]) => ofOwn.has(key)));
  return {
    tables: own.tables.map((table) => releasedTable(table, ownShown)),
    ...{ shown, ownShown },
    exposed: exposed.map((index) => figures[index]?.key ?? ''),
  };
}
