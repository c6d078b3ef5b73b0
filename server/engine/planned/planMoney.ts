/** What does a plan cost to open and to run, beside what is paid today for the children who would live in it? */
import type { DemandCase } from '../demand.ts';
import { capitalOf, type PlannedHome, weeksInYear, yearlyCostOf } from '../plan/planQuestion.ts';
import type { KindCost } from './kindCosts.ts';

/** Pounds; low ≤ middle ≤ high. */
export interface PoundsRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface PlanMoney {
  /** Once. */
  readonly capital: PoundsRange;
  /** A year, full and staffed. */
  readonly yearly: PoundsRange;
  /** A year, of the children who would live in the homes, as they live now. */
  readonly today: PoundsRange;
  /** Yearly less today; below 0 saves. */
  readonly net: PoundsRange;
  /** Of those children, how many have no cost on record and are counted at the middle of their type. */
  readonly assumedChildren: number;
}

/** Building work: a tenth less, a quarter more. An assumption, said beside the plan. */
export const [capitalLow, capitalHigh] = [0.9, 1.25];

const nothing: PoundsRange = { low: 0, middle: 0, high: 0 };

function plus(a: PoundsRange, b: PoundsRange): PoundsRange {
  return { low: a.low + b.low, middle: a.middle + b.middle, high: a.high + b.high };
}

/** As far apart as the region's own costs of that type, around the cost that was asked with. */
function yearlyRange(home: PlannedHome, cost: KindCost): PoundsRange {
  const middle = yearlyCostOf(home.kind, home.places);
  const { weekly } = cost;
  if (weekly.middle <= 0) return { low: middle, middle, high: middle };
  const at = (pounds: number) => (middle * pounds) / weekly.middle;
  return { low: at(weekly.low), middle, high: at(weekly.high) };
}

/** A year; nothing of a child who lives nowhere on record. Assumed where the stay has no cost on record. */
export function paidToday(
  { situation }: DemandCase,
  costOf: (type: PlannedHome['kind']['placementType']) => KindCost,
): { readonly range: PoundsRange; readonly isAssumed: boolean } {
  const { stay } = situation;
  if (stay === null) return { range: nothing, isAssumed: false };
  const weekly = stay.weeklyCostPounds;
  if (typeof weekly === 'number' && Number.isFinite(weekly) && weekly >= 0) {
    const year = weekly * weeksInYear;
    return { range: { low: year, middle: year, high: year }, isAssumed: false };
  }
  const { low, middle, high } = costOf(stay.placementType).weekly;
  return { range: { low: low * weeksInYear, middle: middle * weeksInYear, high: high * weeksInYear }, isAssumed: true };
}

/** `living`: the children who would live in the homes. Net is the least that could be against the most, and the other way round. */
export function planMoneyOf(
  homes: readonly PlannedHome[],
  living: readonly DemandCase[],
  costOf: (type: PlannedHome['kind']['placementType']) => KindCost,
): PlanMoney {
  const capital = homes.reduce((sum, { kind, places }) => sum + capitalOf(kind, places), 0);
  const yearly = homes.map((home) => yearlyRange(home, costOf(home.kind.placementType))).reduce(plus, nothing);
  const paid = living.map((one) => paidToday(one, costOf));
  const today = paid.map(({ range }) => range).reduce(plus, nothing);
  return {
    capital: { low: capital * capitalLow, middle: capital, high: capital * capitalHigh },
    ...{ yearly, today },
    net: { low: yearly.low - today.high, middle: yearly.middle - today.middle, high: yearly.high - today.low },
    assumedChildren: paid.filter(({ isAssumed }) => isAssumed).length,
  };
}
