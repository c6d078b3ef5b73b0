/** Which counts must be hidden so that no small number of children can be seen or worked out? */
import { determinedUnknowns } from './determined.ts';

/** Counts from 1 to this are never published (DfE looked-after children tables). */
export const largestSmallCount = 5;

/**
 * COUNT    children: hidden when small, and when its value would give a small one away.
 * DERIVED  worked out from others (a gap): never small in itself, hidden when it would give one away.
 * PUBLIC   known to everybody, such as registered places: never hidden.
 */
export type CellRole = 'COUNT' | 'DERIVED' | 'PUBLIC';

export interface ProtectedCell {
  readonly value: number;
  readonly role: CellRole;
}

/** cells[total] = Σ cells[parts], and everybody knows it. */
export interface SumRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

function isSmall({ value, role }: ProtectedCell): boolean {
  return role === 'COUNT' && value >= 1 && value <= largestSmallCount;
}

function cellsOfRelation(relation: SumRelation): readonly number[] {
  return [relation.total, ...relation.parts];
}

interface Working {
  readonly cells: readonly ProtectedCell[];
  readonly relations: readonly SumRelation[];
  readonly hidden: ReadonlySet<number>;
}

/** The published cell to hide next among some: the smallest that is not zero, else a zero; null when nothing is left to hide. */
function nextToHide({ cells, hidden }: Working, among: readonly number[]): number | null {
  let best: number | null = null;
  let leastCost = Infinity;
  for (const index of among) {
    const cell = cells[index];
    if (!cell || cell.role === 'PUBLIC' || hidden.has(index)) continue;
    const cost = cell.value === 0 ? Number.MAX_VALUE : Math.abs(cell.value);
    if (cost < leastCost) [best, leastCost] = [index, cost];
  }
  return best;
}

/**
 * A relation with one hidden cell gives it away; so do several small ones whose sum is nearly the fewest they could be. A hidden cell
 * above the small counts gives the room to doubt.
 */
function needsAnother(working: Working, relation: SumRelation): boolean {
  const hiddenCells = cellsOfRelation(relation).filter((index) => working.hidden.has(index));
  if (hiddenCells.length === 0) return false;
  if (hiddenCells.length === 1) return true;
  const hasRoom = hiddenCells.some((index) => Math.abs(working.cells[index]?.value ?? 0) > largestSmallCount);
  return !hasRoom && hasNonZeroToHide(working, relation);
}

function hasNonZeroToHide(working: Working, relation: SumRelation): boolean {
  const next = nextToHide(working, cellsOfRelation(relation));
  return next !== null && working.cells[next]?.value !== 0;
}

function hideWithinRelations(cells: readonly ProtectedCell[], relations: readonly SumRelation[], hidden: Set<number>) {
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const relation of relations) {
      const working = { cells, relations, hidden };
      if (!needsAnother(working, relation)) continue;
      const next = nextToHide(working, cellsOfRelation(relation));
      if (next === null) continue;
      hidden.add(next);
      hasChanged = true;
    }
  }
}

/** Hides one more cell in a relation of a cell that can still be worked out; false when every relation is wholly hidden already. */
function hideBesideDetermined({ cells, relations }: Working, hidden: Set<number>): boolean {
  const working = { cells, relations, hidden };
  const determined = new Set(determinedUnknowns(relations, hidden));
  if (determined.size === 0) return false;
  const exposing = relations.filter((relation) => cellsOfRelation(relation).some((index) => determined.has(index)));
  const connected = relations.filter((relation) => cellsOfRelation(relation).some((index) => hidden.has(index)));
  const next =
    nextToHide(working, exposing.flatMap(cellsOfRelation)) ?? nextToHide(working, connected.flatMap(cellsOfRelation));
  if (next !== null) hidden.add(next);
  return next !== null;
}

/**
 * The cells to hide: every small count, and enough others that no hidden cell can be worked out from the published ones and the
 * relations by any addition or subtraction.
 *
 * Shape   true where hidden, in the order of `cells`. Conservative: hides more than the fewest possible.
 * Order   ties hide the cell that comes first; the same cells and relations always give the same answer.
 * Cost    O(relations² × hidden cells) at worst; 500 cells in tens of milliseconds.
 * Source  design.md §2.11; DfE: 1 to 5 hidden, then the next smallest where arithmetic would show it.
 */
export function suppressCells(cells: readonly ProtectedCell[], relations: readonly SumRelation[]): readonly boolean[] {
  const hidden = new Set(cells.flatMap((cell, index) => (isSmall(cell) ? [index] : [])));
  do hideWithinRelations(cells, relations, hidden);
  while (hideBesideDetermined({ cells, relations, hidden }, hidden));
  return cells.map((_, index) => hidden.has(index));
}
