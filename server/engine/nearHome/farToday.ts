/** Who lives far from home today, and could they live near it with the places there are? */
import { type GapReason, gapReasons } from '../../../schema/vocabulary.ts';
import type { DemandCase, DemandChild } from '../demand.ts';
import type { GssCode } from '../facts.ts';
import { livingMiles } from './livingMiles.ts';
import { type ApartReason, apartReasons, type NearHomeWorld } from './nearHomeWorld.ts';

/** What becomes of a child who lives far today when everybody is placed at once. */
export type FarOutcome = 'COULD_LIVE_NEAR' | GapReason | ApartReason;

export const farOutcomes: Readonly<Record<FarOutcome, string>> = {
  COULD_LIVE_NEAR: 'Could live near home with the places there are',
  ...gapReasons,
  ...apartReasons,
};

export interface FarLine {
  readonly outcome: FarOutcome;
  readonly label: string;
  readonly children: number;
}

export interface FarToday {
  /** Living beyond the limit today. */
  readonly children: number;
  /** In the order of `farOutcomes`, without those of nobody; they add up to `children`. */
  readonly lines: readonly FarLine[];
}

function farToday(counts: ReadonlyMap<FarOutcome, number>): FarToday {
  const lines = (Object.keys(farOutcomes) as FarOutcome[]).flatMap((outcome) => {
    const children = counts.get(outcome) ?? 0;
    return children === 0 ? [] : [{ outcome, label: farOutcomes[outcome], children }];
  });
  return { children: lines.reduce((sum, { children }) => sum + children, 0), lines };
}

function casesIn({ standing }: NearHomeWorld): readonly DemandCase[] {
  const { groups, withKin, farByPlan, withoutAnchor, staying } = standing;
  return [...groups.flatMap(({ cases }) => cases), ...withKin, ...farByPlan, ...withoutAnchor, ...staying];
}

/**
 * Of each member, the children who live beyond the limit today, by what would become of them in the one placing of everybody.
 *
 * Shape   every member has an entry. A child whose distance today is not known, or who lives nowhere yet, is in none.
 * Units   children; miles as in `livingMiles`, so a child without a family home is measured from the community place.
 * Source  issue: the reason each far placement is far; design.md §2.4.
 */
export function farTodayByAuthority(world: NearHomeWorld): ReadonlyMap<GssCode, FarToday> {
  const homes = new Map(world.facts.homes.map((home) => [home.id, home]));
  const farChildren = new Set<DemandChild>(
    casesIn(world).flatMap(({ situation, demand }) =>
      (livingMiles(situation, homes) ?? 0) > world.setting.withinMiles ? [demand] : [],
    ),
  );
  const counts = new Map<GssCode, Map<FarOutcome, number>>(world.facts.region.members.map((code) => [code, new Map()]));
  const add = (demand: DemandChild, outcome: FarOutcome) => {
    const own = counts.get(demand.responsibleAuthority);
    if (own && farChildren.has(demand)) own.set(outcome, (own.get(outcome) ?? 0) + 1);
  };
  for (const { demand, reason } of world.measured) add(demand, reason ?? 'COULD_LIVE_NEAR');
  for (const { demand, reason } of world.apart) add(demand, reason);
  return new Map([...counts].map(([code, own]) => [code, farToday(own)]));
}

/** Null where one is not known, or there is none. */
export function sumFarToday(all: readonly (FarToday | null)[]): FarToday | null {
  const known = all.filter((one) => one !== null);
  if (known.length < all.length || known.length === 0) return null;
  const counts = new Map<FarOutcome, number>();
  for (const { lines } of known)
    for (const { outcome, children } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + children);
  return farToday(counts);
}
