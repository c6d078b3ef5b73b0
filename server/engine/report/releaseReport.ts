/** What of all the report's numbers may be published? Nothing else lets a count out to the board or the public. */
import type { Solver } from '../assign/finishBySolver.ts';
import { type Count, countOf, markedCount } from '../count.ts';
import { type DisclosureCell, type DisclosureProblem, isSmall } from '../disclose/disclosureProblem.ts';
import { type Protected, protectCells } from '../disclose/protectCells.ts';
import type { SaidBefore } from '../disclose/said.ts';
import { worthOf } from '../disclose/worth.ts';
import { together, whoKnows } from './councilTable.ts';
import type { Figure, FigureSum, ReleasedTable, ReportCell, ReportNumbers, ReportTable } from './reportTable.ts';

/** Shares and averages are said of so many children or more (security.md §2.4). */
export const smallestBase = 10;

/** Whatever is published, a hidden number may be any of so many values. */
const fewestValues = 5;

export interface ReleaseRule {
  /** Counts from 1 to this are hidden; 5 unless a server is set otherwise. */
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
    if (!known || known.role === 'PUBLIC' || known.isImplied) figures.set(figure.key, figure);
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

function cellOf({ key, value, role, isImplied }: Figure, { before: said }: ReleaseRule): DisclosureCell {
  const before = beforeOf(said.get(key), value);
  const cell = { value, role, isImplied: isImplied ?? false, worth: worthOf(key) };
  return before === undefined ? cell : { ...cell, before };
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

const leastRoom = { leastWidth: fewestValues, insidersUpTo: 1 } as const;

/** How much is asked for, the most first: of anybody so many values, and of those who know a council's own numbers for counts so small. */
function roomsOf(largestSmallCount: number) {
  const leastWidth = Math.max(fewestValues, largestSmallCount);
  return [
    { leastWidth, insidersUpTo: largestSmallCount },
    { leastWidth: fewestValues, insidersUpTo: Math.min(fewestValues, largestSmallCount) },
    leastRoom,
  ];
}

/** The least that was published before and counts as small now: up to it the threshold of then did not go. */
function leastPublished({ cells, largestSmallCount }: Pick<DisclosureProblem, 'cells' | 'largestSmallCount'>): number {
  const small = cells.filter((cell) => cell.before === 'PUBLISHED' && isSmall(cell, largestSmallCount));
  return small.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/**
 * Where what was published under a lower threshold leaves less room than is asked for now, as much as every edition leaves; what that
 * threshold let anybody work out stays so.
 */
function protectedWidest(problem: Omit<DisclosureProblem, 'leastWidth' | 'insidersUpTo'>, solver: Solver): Protected {
  const { cells, largestSmallCount } = problem;
  const isAfter = cells.some(({ before }) => before === 'PUBLISHED');
  const wasOpenFrom = leastPublished(problem);
  const wasOpen = (at: number) => cells[at]?.isImplied === true && (cells[at]?.value ?? 0) >= wasOpenFrom;
  const rooms = roomsOf(largestSmallCount).slice(wasOpenFrom <= largestSmallCount ? 1 : 0);
  for (let tried = 0; ; tried++) {
    const found = protectCells({ ...problem, ...(rooms[tried] ?? leastRoom) }, solver);
    const exposed = found.exposed.filter((at) => !wasOpen(at));
    if (exposed.length === 0 || !isAfter || tried >= rooms.length - 1) return { ...found, exposed };
  }
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
  const cells = figures.map((figure) => cellOf(figure, rule));
  const relations = sumsOnce(numbers.sums).map(({ total, parts, isSensitive = false }) => {
    return { total: indexOf(total), parts: parts.map(indexOf), isSensitive };
  });
  const { largestSmallCount } = rule;
  const problem = { cells, relations, insiders: insidersOf(figures), largestSmallCount };
  const { isHidden, exposed } = protectedWidest(problem, solver);
  const shown = new Map(
    figures.flatMap(({ key, value, isImplied }, index) => {
      if (isHidden[index]) return [[key, markedCount('SUPPRESSED')] as const];
      return isImplied ? [] : [[key, countOf(value)] as const];
    }),
  );
  const ofOwn = figuresOf(own);
  const ownShown = new Map([...shown].filter(([key]) => ofOwn.has(key)));
  return {
    tables: own.tables.map((table) => releasedTable(table, ownShown)),
    ...{ shown, ownShown },
    exposed: exposed.map((index) => figures[index]?.key ?? ''),
  };
}
