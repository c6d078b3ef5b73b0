/** Which numbers must be hidden so that no small number of children can be seen, worked out, or nearly worked out? */
import type { Solver } from '../assign/finishBySolver.ts';
import { type DisclosureProblem, firstHidden, impliedCells, isSmall } from './disclosureProblem.ts';
import { type Differences, type Known, type WhatElseFits, whatElseFits } from './whatElseFits.ts';

export interface Protected {
  /** Of each cell. */
  readonly isHidden: readonly boolean[];
  /** Hidden cells that can be narrowed all the same, because of what cannot be hidden: the table may not be published. */
  readonly exposed: readonly number[];
}

const tolerance = 1e-6;

/** The least and the most that each cell has been seen to be able to be, as differences; what is seen once stays possible. */
interface Seen {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function note({ least, most }: Seen, differences: Differences): void {
  for (const [cell, difference] of differences.entries()) {
    if (difference < (least[cell] ?? 0)) least[cell] = difference;
    if (difference > (most[cell] ?? 0)) most[cell] = difference;
  }
}

/** One reader: what they know beside all that is published, and how far each cell can be for them. */
interface Reader {
  readonly known: Known;
  readonly seen: Seen;
}

interface Working {
  readonly problem: DisclosureProblem;
  readonly fits: WhatElseFits;
  readonly hidden: Set<number>;
}

function isNarrow({ problem }: Working, { seen }: Reader, cell: number): boolean {
  return (seen.most[cell] ?? 0) - (seen.least[cell] ?? 0) < problem.leastWidth - tolerance;
}

/** Up for some and down for others, by a rule that looks like chance: 1 or -1. */
function wishFor(cell: number, round: number): number {
  const mixed = Math.imul(cell + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 17) % 2 === 0 ? 1 : -1;
}

const mostRounds = 12;

/** Looks at many cells at once, as long as that shows many of them to be wide; the rest are looked at one by one. */
function lookTogether(working: Working, reader: Reader, cells: readonly number[]): void {
  let narrow = cells.filter((cell) => isNarrow(working, reader, cell));
  for (let round = 0; round < mostRounds && narrow.length > 8; round++) {
    const wishes = new Map(narrow.map((cell) => [cell, wishFor(cell, round)]));
    note(reader.seen, working.fits.furthest(wishes, reader.known));
    const left = narrow.filter((cell) => isNarrow(working, reader, cell));
    if (left.length > 0.95 * narrow.length && round > 3) break;
    narrow = left;
  }
}

/** Asks both extremes, as far as it takes. */
function lookAt(working: Working, reader: Reader, cell: number): void {
  for (const wish of [1, -1]) {
    if (isNarrow(working, reader, cell))
      note(reader.seen, working.fits.furthest(new Map([[cell, wish]]), reader.known));
  }
}

/** Hides what it takes that the cell could differ by so much; the cells newly hidden, or null where nothing does. */
function hideFor({ problem, fits, hidden }: Working, { known, seen }: Reader, at: { cell: number; by: number }) {
  const differences = fits.toHideFor(at.cell, at.by, known);
  if (differences === null) return null;
  const added = [...differences.keys()].filter(
    (one) => Math.abs(differences[one] ?? 0) > tolerance && !hidden.has(one) && !problem.cells[one]?.isImplied,
  );
  fits.hide(added);
  for (const one of added) hidden.add(one);
  note(seen, differences);
  return added;
}

/** Upwards if that will do; else as far down as it goes, and up for the rest. The cells newly hidden, or null where nothing makes room. */
function makeRoom(working: Working, reader: Reader, cell: number): readonly number[] | null {
  const { leastWidth, cells } = working.problem;
  const upwards = () => ({ cell, by: (reader.seen.least[cell] ?? 0) + leastWidth });
  const up = hideFor(working, reader, upwards());
  if (up !== null) return up;
  for (let by = -Math.min(cells[cell]?.value ?? 0, leastWidth - 1); by < (reader.seen.least[cell] ?? 0); by++) {
    const down = hideFor(working, reader, { cell, by });
    if (down === null) continue;
    const rest = hideFor(working, reader, upwards());
    return rest === null ? null : [...down, ...rest];
  }
  return null;
}

interface Widened {
  readonly added: readonly number[];
  /** Narrow all the same. */
  readonly exposed: readonly number[];
}

/** Hides until each of the cells is wide for the reader. */
function widen(working: Working, reader: Reader, cells: readonly number[]): Widened {
  const sizeOf = (cell: number) => Math.abs(working.problem.cells[cell]?.value ?? 0);
  const [added, exposed]: [number[], number[]] = [[], []];
  lookTogether(working, reader, cells);
  for (const cell of cells.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b)) {
    lookAt(working, reader, cell);
    if (!isNarrow(working, reader, cell)) continue;
    const room = makeRoom(working, reader, cell);
    if (room === null) exposed.push(cell);
    else added.push(...room);
  }
  return { added, exposed };
}

/** And each that is hidden for their sake. */
function widenAll(working: Working, reader: Reader, cells: readonly number[]): readonly number[] {
  const exposed: number[] = [];
  for (let left = cells; left.length > 0; ) {
    const widened = widen(working, reader, left);
    exposed.push(...widened.exposed);
    left = widened.added;
  }
  return exposed;
}

function readerOf({ cells }: DisclosureProblem, known: Known): Reader {
  return { known, seen: { least: new Float64Array(cells.length), most: new Float64Array(cells.length) } };
}

/** What anybody may take for possible of cells that hang together with none of their own, an insider may as well. */
function insiderOf({ problem, fits }: Working, anybody: Reader, known: ReadonlySet<number>): Reader {
  const { seen } = readerOf(problem, known);
  const touched = fits.touchedBy(known);
  for (const cell of problem.cells.keys()) {
    if (touched.has(cell)) continue;
    seen.least[cell] = anybody.seen.least[cell] ?? 0;
    seen.most[cell] = anybody.seen.most[cell] ?? 0;
  }
  return { known, seen };
}

/** For each of those who know more: the small numbers that another of them knows. What is nobody's own may be all theirs. */
function widenForInsiders(working: Working, anybody: Reader): readonly number[] {
  const { cells, insiders = [], largestSmallCount, insidersUpTo = largestSmallCount } = working.problem;
  const owned = insiders.flatMap((known) => [...known]);
  const small = owned.filter((at) => {
    const cell = cells[at];
    return cell !== undefined && isSmall(cell, insidersUpTo) && working.hidden.has(at);
  });
  return insiders.flatMap((known) => {
    const others = small.filter((cell) => !known.has(cell));
    const { added, exposed } = widen(working, insiderOf(working, anybody, known), others);
    return [...exposed, ...widenAll(working, anybody, added)];
  });
}

/**
 * Hides every small count and, beside it, what it takes that no hidden number can be narrowed to fewer than `leastWidth` by any sum of
 * all that is published, counts being never below zero.
 *
 * Shape   hidden cells only ever grow, and what two sets of numbers show once stays true: every hidden cell is looked at once. Hides
 *         little, not the least possible.
 * Order   from the smallest hidden number to the largest; the same numbers always give the same answer.
 * Errors  none; see `exposed`.
 * Cost    two small linear programmes for a hidden cell, most of them saved by those of its neighbours: a report of 2,000 cells in
 *         about a second.
 * Source  cell suppression by linear programming (Fischetti and Salazar-González 2000); ONS and DfE practice (security.md §2.4).
 */
export function protectCells(problem: DisclosureProblem, solver: Solver): Protected {
  const hidden = new Set(firstHidden(problem));
  const fits = whatElseFits(problem, [...hidden, ...impliedCells(problem)], solver);
  const working: Working = { problem, fits, hidden };
  const anybody = readerOf(problem, null);
  try {
    const exposed = [...widenAll(working, anybody, [...hidden]), ...widenForInsiders(working, anybody)];
    return {
      isHidden: problem.cells.map((_, cell) => hidden.has(cell)),
      exposed: [...new Set(exposed)].sort((a, b) => a - b),
    };
  } finally {
    fits.end();
  }
}
