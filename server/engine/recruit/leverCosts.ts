/** What would each lever cost in its first year, beside what is paid today for the same children? */
import type { RecruitLeverKind } from '../../../schema/codes/recruitTargets.ts';
import type { PlacementType } from '../../../schema/vocabulary.ts';
import { weeksInYear } from '../plan/planQuestion.ts';
import type { KindCost } from '../planned/kindCosts.ts';
import { type PoundsRange, paidToday } from '../planned/planMoney.ts';
import type { LeverEffect } from './recruitLevers.ts';

/** Pounds. */
export interface RecruitCosts {
  /** Once: advertising, assessment, training and panel. */
  readonly setUpPoundsPerHousehold: number;
  /** Of one place with a foster household. */
  readonly fosteringWeeklyPounds: number;
  /** Once for each child: assessing and helping kin. */
  readonly kinshipSetUpPounds: number;
  readonly kinshipWeeklyPounds: number;
  /** A year, for each household that stays. */
  readonly retentionPoundsPerHousehold: number;
  /** Once for each place brought into use; null = not known. */
  readonly liftHoldsPoundsPerPlace: number | null;
}

export type CostOf = (type: PlacementType) => KindCost;

/** Source: assumptions of this product, rounded, in prices of 2025: to be replaced by the region's own. */
const ours = {
  setUpPoundsPerHousehold: 10_000,
  kinshipSetUpPounds: 3_000,
  kinshipWeeklyPounds: 250,
  retentionPoundsPerHousehold: 2_500,
  liftHoldsPoundsPerPlace: null,
};

/** Weekly costs are the middle of the region's own stays where those are known. */
export function costsUnlessSaid(costOf: CostOf): RecruitCosts {
  const kin = costOf('KINSHIP');
  return {
    ...ours,
    fosteringWeeklyPounds: costOf('FOSTERING').weekly.middle,
    kinshipWeeklyPounds: kin.stays > 0 ? kin.weekly.middle : ours.kinshipWeeklyPounds,
  };
}

/** Null = not said. */
export type CostsSaid = { readonly [Cost in keyof RecruitCosts]: number | null };

export function costsOf(said: CostsSaid, costOf: CostOf): RecruitCosts {
  const unless = costsUnlessSaid(costOf);
  return {
    setUpPoundsPerHousehold: said.setUpPoundsPerHousehold ?? unless.setUpPoundsPerHousehold,
    fosteringWeeklyPounds: said.fosteringWeeklyPounds ?? unless.fosteringWeeklyPounds,
    kinshipSetUpPounds: said.kinshipSetUpPounds ?? unless.kinshipSetUpPounds,
    kinshipWeeklyPounds: said.kinshipWeeklyPounds ?? unless.kinshipWeeklyPounds,
    retentionPoundsPerHousehold: said.retentionPoundsPerHousehold ?? unless.retentionPoundsPerHousehold,
    liftHoldsPoundsPerPlace: said.liftHoldsPoundsPerPlace ?? unless.liftHoldsPoundsPerPlace,
  };
}

/** Of the first year, low ≤ middle ≤ high. */
export interface LeverMoney {
  readonly setUp: PoundsRange;
  readonly yearly: PoundsRange;
  /** Paid a year today for the children who would live there. */
  readonly today: PoundsRange;
  /** Set-up and yearly less today; below 0 saves. */
  readonly net: PoundsRange;
  /** Net, for each child newly near home; null where there is none. */
  readonly perChild: PoundsRange | null;
}

export interface MoneyBasis {
  readonly costs: RecruitCosts;
  readonly costOf: CostOf;
}

/** An assumption may be a fifth off either way. */
const eitherSide = 0.2;

function around(middle: number): PoundsRange {
  return { low: middle * (1 - eitherSide), middle, high: middle * (1 + eitherSide) };
}

const nothing: PoundsRange = { low: 0, middle: 0, high: 0 };

function plus(a: PoundsRange, b: PoundsRange): PoundsRange {
  return { low: a.low + b.low, middle: a.middle + b.middle, high: a.high + b.high };
}

/** As far apart as the region's own costs of the type, around the cost of the question. */
function yearlyOf(children: number, weekly: number, { weekly: known, stays }: KindCost): PoundsRange {
  const middle = children * weekly * weeksInYear;
  if (stays === 0 || known.middle <= 0) return around(middle);
  return { low: (middle * known.low) / known.middle, middle, high: (middle * known.high) / known.middle };
}

function spentOn(lever: RecruitLeverKind, { units, living }: LeverEffect, { costs, costOf }: MoneyBasis) {
  const fostered = yearlyOf(living.length, costs.fosteringWeeklyPounds, costOf('FOSTERING'));
  if (lever === 'RECRUIT') return { setUp: around(units * costs.setUpPoundsPerHousehold), yearly: fostered };
  if (lever === 'RETAIN') {
    return { setUp: nothing, yearly: plus(around(units * costs.retentionPoundsPerHousehold), fostered) };
  }
  if (lever === 'KINSHIP') {
    const yearly = yearlyOf(living.length, costs.kinshipWeeklyPounds, costOf('KINSHIP'));
    return { setUp: around(units * costs.kinshipSetUpPounds), yearly };
  }
  const { liftHoldsPoundsPerPlace: pounds } = costs;
  return pounds === null ? null : { setUp: around(units * pounds), yearly: nothing };
}

/** Null where a cost is not known. */
export function leverMoney(lever: RecruitLeverKind, effect: LeverEffect, basis: MoneyBasis): LeverMoney | null {
  const spent = spentOn(lever, effect, basis);
  if (spent === null) return null;
  const { setUp, yearly } = spent;
  const today = effect.living.map((one) => paidToday(one, basis.costOf).range).reduce(plus, nothing);
  const all = plus(setUp, yearly);
  const net = { low: all.low - today.high, middle: all.middle - today.middle, high: all.high - today.low };
  const children = effect.childrenNewlyNearHome;
  const each = (pounds: number) => pounds / children;
  const perChild = children === 0 ? null : { low: each(net.low), middle: each(net.middle), high: each(net.high) };
  return { setUp, yearly, today, net, perChild };
}

/** Cheapest first for each child newly near home; then those whose cost is not known; last those that bring nobody. */
export function cheapestFirst<Lever extends { readonly effect: LeverEffect; readonly money: LeverMoney | null }>(
  levers: readonly Lever[],
): readonly Lever[] {
  const rank = ({ effect, money }: Lever) => (effect.childrenNewlyNearHome === 0 ? 2 : money === null ? 1 : 0);
  const pounds = ({ money }: Lever) => money?.perChild?.middle ?? 0;
  return levers.toSorted((a, b) => rank(a) - rank(b) || pounds(a) - pounds(b));
}
