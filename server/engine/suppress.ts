/** What is a number that may have to be hidden, and how does everybody know it to add up with others? */

/** Counts from 1 to this are never published unless a server is set otherwise (DfE looked-after children tables). */
export const usualSmallCount = 5;
/** What a server can be set to. */
export const smallCounts = { least: 1, most: 20 } as const;

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
