/** Which numbers that are not published hang together, by sums that leave them open? */
import type { DisclosureProblem } from './disclosureProblem.ts';

export interface LinkedCells {
  /** Rising. */
  readonly cells: readonly number[];
  /** What is left of each sum: those of the cells that are its parts, and its total where it is one of them. */
  readonly sums: readonly OpenSum[];
}

export interface OpenSum {
  readonly total: number | null;
  readonly parts: readonly number[];
}

/** Each cell's leader, itself at first. */
function leadersOf(length: number) {
  const leaders = Int32Array.from({ length }, (_, cell) => cell);
  const leaderOf = (cell: number): number => {
    let at = cell;
    while (leaders[at] !== at) {
      leaders[at] = leaders[leaders[at] ?? at] ?? at;
      at = leaders[at] ?? at;
    }
    return at;
  };
  return { leaderOf, join: (a: number, b: number) => leaders.set([leaderOf(a)], leaderOf(b)) };
}

/** Several sums that leave the same cells open say the same. */
function openSums({ relations }: DisclosureProblem, isOpen: (cell: number) => boolean): readonly OpenSum[] {
  const once = new Map<string, OpenSum>();
  for (const { total, parts } of relations) {
    const open = parts.filter(isOpen).sort((a, b) => a - b);
    const sum = { total: isOpen(total) ? total : null, parts: open };
    if (sum.total !== null || open.length > 0) once.set(`${sum.total}=${open.join()}`, sum);
  }
  return [...once.values()];
}

/**
 * Shape  every open cell in one of them, alone where no sum has it.
 * Order  by their first cells.
 */
export function linkedCells(problem: DisclosureProblem, isOpen: (cell: number) => boolean): readonly LinkedCells[] {
  const { leaderOf, join } = leadersOf(problem.cells.length);
  const sums = openSums(problem, isOpen);
  const cellsOf = ({ total, parts }: OpenSum) => (total === null ? parts : [total, ...parts]);
  for (const sum of sums) {
    const [first = 0, ...others] = cellsOf(sum);
    for (const other of others) join(first, other);
  }
  const linked = new Map<number, { readonly cells: number[]; readonly sums: OpenSum[] }>();
  for (const cell of problem.cells.keys()) {
    if (!isOpen(cell)) continue;
    const own = linked.get(leaderOf(cell));
    if (own) own.cells.push(cell);
    else linked.set(leaderOf(cell), { cells: [cell], sums: [] });
  }
  for (const sum of sums) linked.get(leaderOf(cellsOf(sum)[0] ?? 0))?.sums.push(sum);
  return [...linked.values()];
}
