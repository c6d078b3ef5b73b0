/** Small made-up choices of homes, and what is best in them by trying every one. */
import fc from 'fast-check';
import { solveSplit } from '../../../server/engine/assign/splitFlow.ts';
import type { SiteOption, SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { withOpened, withOptions } from '../../../server/engine/site/siteProblem.ts';
import { problemOf, smallWorld } from '../assign/worlds.ts';

interface OptionRow {
  readonly site: number;
  readonly area: number;
  readonly places: number;
  readonly mostHomes: number;
  readonly capital: number;
  readonly yearly: number;
  readonly costs: readonly (number | null)[];
}

export function optionOf(row: OptionRow, groupSize: Int32Array): SiteOption {
  const reached = row.costs.flatMap((cost, group) =>
    cost === null || group >= groupSize.length ? [] : [{ group, cost }],
  );
  return {
    site: row.site,
    area: row.area,
    places: row.places,
    mostHomes: row.mostHomes,
    capitalPounds: row.capital,
    yearlyPounds: row.yearly,
    group: Int32Array.from(reached, ({ group }) => group),
    cost: Int32Array.from(reached, ({ cost }) => cost),
    taken: Int32Array.from(reached, ({ group }) => groupSize[group] ?? 1),
  };
}

const optionRow = (places: fc.Arbitrary<number>): fc.Arbitrary<OptionRow> =>
  fc.record({
    site: fc.nat(4),
    area: fc.nat(1),
    places,
    mostHomes: fc.constantFrom(1, 1, 2),
    capital: fc.integer({ min: 0, max: 9 }),
    yearly: fc.integer({ min: 0, max: 9 }),
    costs: fc.array(fc.option(fc.oneof(fc.nat(3), fc.nat(900)), { freq: 2 }), { minLength: 6, maxLength: 6 }),
  });

const limits = fc.record({
  mostHomes: fc.nat(4),
  mostCapitalPounds: fc.option(fc.nat(20)),
  mostYearlyPounds: fc.option(fc.nat(20)),
  leastInArea: fc.oneof(
    { weight: 3, arbitrary: fc.constant(new Map<number, number>()) },
    { weight: 1, arbitrary: fc.constant(new Map([[1, 1]])) },
  ),
  must: fc.oneof(
    { weight: 3, arbitrary: fc.constant(new Set<number>()) },
    { weight: 1, arbitrary: fc.nat(4).map((site) => new Set([site])) },
  ),
  beside: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 3 }).map(
        (most) =>
          new Map([
            [0, most],
            [1, 2],
          ]),
      ),
    },
  ),
});

/** Up to six groups, five homes, six options with limits of every kind. */
export const smallChoice: fc.Arbitrary<SiteProblem> = fc
  .tuple(smallWorld, fc.array(optionRow(fc.integer({ min: 1, max: 4 })), { maxLength: 6 }), limits)
  .map(([{ groups, capacity }, rows, { beside, ...own }]) => {
    const base = problemOf(groups, capacity);
    const limits = { ...own, ...(beside === null ? {} : { mostAtSite: beside }) };
    // One area to a site, as on the ground.
    const options = rows.map((row) => optionOf({ ...row, area: row.site % 2 }, base.groupSize));
    return { base, options, limits };
  });

/** Homes of one place, as many as asked, and no other limit. */
export const singlePlaces: fc.Arbitrary<SiteProblem> = fc
  .tuple(smallWorld, fc.array(optionRow(fc.constant(1)), { maxLength: 5 }), fc.nat(5))
  .map(([{ groups, capacity }, rows, mostHomes]) => {
    const base = problemOf(groups, capacity);
    const options = rows.map((row, site) => optionOf({ ...row, site }, base.groupSize));
    const limits = {
      mostHomes,
      mostCapitalPounds: null,
      mostYearlyPounds: null,
      leastInArea: new Map(),
      must: new Set<number>(),
    };
    return { base, options, limits };
  });

/** Every way of opening homes that keeps the limits, written from their meaning. */
export function* allChoices({ options, limits }: SiteProblem): Generator<Int32Array> {
  const opened = new Int32Array(options.length);
  function* from(at: number): Generator<Int32Array> {
    if (at === options.length) {
      const chosen = options.flatMap((option, index) => Array<SiteOption>(opened[index] ?? 0).fill(option));
      const sum = (pounds: 'capitalPounds' | 'yearlyPounds') => chosen.reduce((all, option) => all + option[pounds], 0);
      const bySite = new Map<number, Set<number>>();
      for (const [index, { site }] of options.entries())
        if ((opened[index] ?? 0) > 0) bySite.set(site, (bySite.get(site) ?? new Set()).add(index));
      const keepsSite = (site: number, own: ReadonlySet<number>) => {
        const most = limits.mostAtSite?.get(site);
        if (most === undefined) return own.size === 1;
        return [...own].reduce((homes, index) => homes + (opened[index] ?? 0), 0) <= most;
      };
      const isKept =
        chosen.length <= limits.mostHomes &&
        sum('capitalPounds') <= (limits.mostCapitalPounds ?? Infinity) &&
        sum('yearlyPounds') <= (limits.mostYearlyPounds ?? Infinity) &&
        [...bySite].every(([site, own]) => keepsSite(site, own)) &&
        [...limits.must].every((site) => bySite.has(site)) &&
        [...limits.leastInArea].every(
          ([area, homes]) => chosen.filter((option) => option.area === area).length >= homes,
        );
      if (isKept) yield opened.slice();
      return;
    }
    for (let homes = 0; homes <= (options[at]?.mostHomes ?? 0); homes++) {
      opened[at] = homes;
      yield* from(at + 1);
    }
    opened[at] = 0;
  }
  yield* from(0);
}

export interface Value {
  readonly unmetChildren: number;
  readonly cost: number;
}

/** Everyone placed afresh with these homes. */
export function valueWith(problem: SiteProblem, opened: Int32Array): Value {
  const flow = solveSplit(withOpened(withOptions(problem), problem, opened));
  return { unmetChildren: flow.total.unmetChildren, cost: flow.total.cost / flow.network.scale };
}

export function isBetterValue(a: Value, b: Value): boolean {
  return a.unmetChildren < b.unmetChildren || (a.unmetChildren === b.unmetChildren && a.cost < b.cost - 1e-6);
}

export function bestChoice(problem: SiteProblem): Value | null {
  let best: Value | null = null;
  for (const opened of allChoices(problem)) {
    const value = valueWith(problem, opened);
    if (best === null || isBetterValue(value, best)) best = value;
  }
  return best;
}
