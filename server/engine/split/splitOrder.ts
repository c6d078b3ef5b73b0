/** Which of two splits into as many homes is better? */
import { distanceMiles } from '../distance.ts';
import { compareText } from '../order.ts';
import type { RankedHome } from '../rank.ts';

/** Sums over the parts, in the order they count; smaller is better. */
export interface SplitSums {
  /** Below zero: children who would live with kin. */
  readonly notWithKin: number;
  readonly notMet: number;
  readonly notKnown: number;
  readonly milesNotKnown: number;
  /** Weekly miles, and with all parts the miles between the homes farthest apart. */
  readonly miles: number;
}

export const nothing: SplitSums = { notWithKin: 0, notMet: 0, notKnown: 0, milesNotKnown: 0, miles: 0 };

export function sumsOfPart(option: RankedHome, children: number): SplitSums {
  return {
    notWithKin: option.home.kind === 'KINSHIP' ? -children : 0,
    notMet: option.factorsNotMet,
    notKnown: option.factorsNotKnown,
    milesNotKnown: option.weeklyMiles.total === null ? 1 : 0,
    miles: option.weeklyMiles.total ?? 0,
  };
}

export function addSums(a: SplitSums, b: SplitSums): SplitSums {
  return {
    notWithKin: a.notWithKin + b.notWithKin,
    notMet: a.notMet + b.notMet,
    notKnown: a.notKnown + b.notKnown,
    milesNotKnown: a.milesNotKnown + b.milesNotKnown,
    miles: a.miles + b.miles,
  };
}

export function compareSums(a: SplitSums, b: SplitSums): number {
  return (
    a.notWithKin - b.notWithKin ||
    a.notMet - b.notMet ||
    a.notKnown - b.notKnown ||
    a.milesNotKnown - b.milesNotKnown ||
    a.miles - b.miles
  );
}

/** Between the homes farthest apart; null where it is not known where some home stands. */
export function milesApartOf(options: readonly RankedHome[]): number | null {
  let farthest = 0;
  for (const [at, { home }] of options.entries()) {
    for (const { home: other } of options.slice(at + 1)) {
      if (home.location === null || other.location === null) return null;
      farthest = Math.max(farthest, distanceMiles(home.location.point, other.location.point));
    }
  }
  return farthest;
}

export function compareIds(a: readonly RankedHome[], b: readonly RankedHome[]): number {
  for (const [at, { home }] of a.entries()) {
    const order = compareText(home.id, b[at]?.home.id ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
