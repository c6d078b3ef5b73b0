/** Which hidden numbers hang together? Those that are in one sum, and those that are in one sum with any of these. */
import type { DisclosureProblem } from './disclosureProblem.ts';

/** Two parts have no sum in common: what one of them could be says nothing of the other. */
export interface HiddenPart {
  /** In order. */
  readonly cells: readonly number[];
  /** Sums that some of them are in: positions in `cells`, -1 where the total is published. Published parts are left out. */
  readonly relations: readonly { readonly total: number; readonly parts: readonly number[] }[];
}

function rootOf(above: Int32Array, cell: number): number {
  let root = cell;
  while ((above[root] ?? root) !== root) root = above[root] ?? root;
  for (let at = cell; at !== root; ) {
    const next = above[at] ?? root;
    above[at] = root;
    at = next;
  }
  return root;
}

/** Cost: a pass over the sums. */
export function hiddenParts({ cells, relations }: DisclosureProblem, isHidden: Uint8Array): readonly HiddenPart[] {
  const above = Int32Array.from(cells.keys());
  const touched = relations.flatMap(({ total, parts }) => {
    const hidden = [total, ...parts].filter((cell) => isHidden[cell] === 1);
    const [first] = hidden;
    if (first === undefined) return [];
    for (const cell of hidden) above[rootOf(above, cell)] = rootOf(above, first);
    return { total, parts, first };
  });
  const byRoot = new Map<number, { cells: number[]; relations: { total: number; parts: number[] }[] }>();
  const positions = new Int32Array(cells.length).fill(-1);
  for (let cell = 0; cell < cells.length; cell++) {
    if (isHidden[cell] !== 1) continue;
    const root = rootOf(above, cell);
    const part = byRoot.get(root) ?? { cells: [], relations: [] };
    byRoot.set(root, part);
    positions[cell] = part.cells.push(cell) - 1;
  }
  for (const { total, parts, first } of touched) {
    const inPart = parts.map((cell) => positions[cell] ?? -1).filter((position) => position >= 0);
    byRoot.get(rootOf(above, first))?.relations.push({ total: positions[total] ?? -1, parts: inPart });
  }
  return [...byRoot.values()];
}
