/** Which numbers must be hidden so that no small number of children can be seen, worked out, or nearly worked out? */
import type { Solver } from '../assign/finishBySolver.ts';
import { type DisclosureProblem, firstHidden } from './disclosureProblem.ts';
import { type Differences, type WhatElseFits, whatElseFits } from './whatElseFits.ts';

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

interface Working {
  readonly problem: DisclosureProblem;
  readonly fits: WhatElseFits;
  readonly seen: Seen;
  readonly hidden: Set<number>;
}

function isWide({ problem, seen }: Working, cell: number): boolean {
  return (seen.most[cell] ?? 0) - (seen.least[cell] ?? 0) >= problem.leastWidth - tolerance;
}

/** Asks both extremes, as far as it takes. */
function lookAt(working: Working, cell: number): void {
  for (const direction of ['MOST', 'LEAST'] as const) {
    if (!isWide(working, cell)) note(working.seen, working.fits.extreme(cell, direction));
  }
}

/** Hides what makes room for the cell; the cells newly hidden, or null where nothing does. */
function makeRoom({ problem, fits, seen, hidden }: Working, cell: number): readonly number[] | null {
  const differences = fits.toHideFor(cell, (seen.least[cell] ?? 0) + problem.leastWidth);
  if (differences === null) return null;
  const added = [...differences.keys()].filter((at) => Math.abs(differences[at] ?? 0) > tolerance && !hidden.has(at));
  fits.hide(added);
  for (const at of added) hidden.add(at);
  note(seen, differences);
  return added;
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
  const { cells } = problem;
  const hidden = new Set(firstHidden(problem));
  const fits = whatElseFits(problem, solver);
  const seen = { least: new Float64Array(cells.length), most: new Float64Array(cells.length) };
  const working: Working = { problem, fits, seen, hidden };
  const sizeOf = (cell: number) => Math.abs(cells[cell]?.value ?? 0);
  const exposed: number[] = [];
  try {
    fits.hide([...hidden]);
    const queue = [...hidden].sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
    for (const cell of queue) {
      lookAt(working, cell);
      if (isWide(working, cell)) continue;
      const added = makeRoom(working, cell);
      if (added === null) exposed.push(cell);
      else queue.push(...added);
    }
  } finally {
    fits.end();
  }
  return { isHidden: cells.map((_, cell) => hidden.has(cell)), exposed: exposed.sort((a, b) => a - b) };
}
