/** What of the numbers to be published is anybody's secret, and how do they hang together? */

import type { ProtectedCell, SumRelation } from '../suppress.ts';

export interface DisclosureCell extends ProtectedCell {
  /** Published or hidden in an earlier edition of the same number: it stays so. */
  readonly before?: 'PUBLISHED' | 'HIDDEN';
  /** Shown nowhere, so that hiding it takes nothing from anybody; a small one is protected all the same. */
  readonly isImplied?: boolean;
  /** What it is worth to its readers, to be hidden only after others; 1 unless given. */
  readonly worth?: number;
}

/** Every table in which a cell stands, and every table that shares it. */
export interface LinkedRelation extends SumRelation {
  /** To be in one of these parts is itself a secret: where all are in one, that is hidden whatever their number. */
  readonly isSensitive?: boolean;
}

export interface DisclosureProblem {
  readonly cells: readonly DisclosureCell[];
  readonly relations: readonly LinkedRelation[];
  /** What each of some readers knows beside all that is published, such as a council its own numbers: they learn no one else's. */
  readonly insiders?: readonly ReadonlySet<number>[];
  /** Counts from 1 to this are never published. */
  readonly largestSmallCount: number;
  /** Of those readers' knowledge counts from 1 to this are kept as well; all small ones unless given. */
  readonly insidersUpTo?: number;
  /** Whoever adds and subtracts everything published narrows a hidden number to no less than this. */
  readonly leastWidth: number;
}

/** Nothing new may be hidden of it. */
export function isFixed({ role, before }: DisclosureCell): boolean {
  return role === 'PUBLIC' || before === 'PUBLISHED';
}

export function impliedCells({ cells }: DisclosureProblem): readonly number[] {
  return cells.flatMap(({ isImplied }, at) => (isImplied ? [at] : []));
}

export function isSmall({ value, role }: ProtectedCell, largestSmallCount: number): boolean {
  return role === 'COUNT' && value >= 1 && value <= largestSmallCount;
}

/** The one part in which all are, where there are others they could have been in. */
function partOfAll({ cells, relations }: DisclosureProblem): readonly number[] {
  return relations.flatMap(({ parts, isSensitive }) => {
    if (!isSensitive || parts.length < 2) return [];
    const filled = parts.filter((part) => cells[part]?.value !== 0);
    return filled.length === 1 ? filled : [];
  });
}

/** Hidden for what they say themselves, before anything is hidden for their sake. */
export function firstHidden(problem: DisclosureProblem): ReadonlySet<number> {
  const { cells, largestSmallCount } = problem;
  const small = cells.flatMap((cell, at) =>
    cell.before === 'HIDDEN' || (isSmall(cell, largestSmallCount) && !isFixed(cell)) ? [at] : [],
  );
  const whole = partOfAll(problem).filter((at) => !isFixed(cells[at] as DisclosureCell));
  return new Set([...small, ...whole].sort((a, b) => a - b));
}
