/** What is the best choice of homes by another solver, and the classic questions that ours must answer too? */
import type { Highs } from 'highs';
import { seededRandom } from '../../../bench/assignWorld.ts';
import type { SiteOption, SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { problemOf } from '../assign/worlds.ts';

interface Column {
  readonly unmet: number;
  readonly cost: number;
  readonly upper: number;
  readonly isWhole: boolean;
  readonly entries: readonly (readonly [row: number, value: number])[];
}

interface Row {
  readonly lower: number;
  readonly upper: number;
}

/** Written from the definition: children on each arc, homes of each option, children unmet; one home to a site. */
function modelOf({ base, options, limits }: SiteProblem, infinity: number): { columns: Column[]; rows: Row[] } {
  const groups = base.groupSize.length;
  const homes = base.capacity.length;
  const sites = [...new Set(options.map(({ site }) => site))];
  const rows: Row[] = [
    ...Array.from(base.groupSize, (size) => ({ lower: size, upper: size })),
    ...Array.from(base.capacity, (places) => ({ lower: -infinity, upper: places })),
    ...options.map(() => ({ lower: -infinity, upper: 0 })),
    ...sites.map((site) => ({ lower: limits.must.has(site) ? 1 : 0, upper: 1 })),
    { lower: -infinity, upper: limits.mostHomes },
    { lower: -infinity, upper: limits.mostCapitalPounds ?? infinity },
    { lower: -infinity, upper: limits.mostYearlyPounds ?? infinity },
  ];
  const last = groups + homes + options.length + sites.length;
  const columns: Column[] = [];
  const lives = (group: number, home: number, cost: number) => {
    const size = base.groupSize[group] ?? 1;
    columns.push({
      unmet: 0,
      cost: cost / size,
      upper: size,
      isWhole: false,
      entries: [
        [group, 1],
        [groups + home, 1],
      ],
    });
  };
  for (let group = 0; group < groups; group++) {
    for (let arc = base.arcStart[group] ?? 0; arc < (base.arcStart[group + 1] ?? 0); arc++) {
      const home = base.arcHome[arc] ?? 0;
      if ((base.arcPlaces[arc] ?? 0) <= (base.capacity[home] ?? 0)) lives(group, home, base.arcCost[arc] ?? 0);
    }
    columns.push({ unmet: 1, cost: 0, upper: base.groupSize[group] ?? 0, isWhole: false, entries: [[group, 1]] });
  }
  for (const [option, { group, cost, taken, places }] of options.entries()) {
    for (let at = 0; at < group.length; at++) {
      if ((taken[at] ?? 0) <= places) lives(group[at] ?? 0, homes + option, cost[at] ?? 0);
    }
  }
  for (const [option, { site, places, capitalPounds, yearlyPounds }] of options.entries()) {
    const entries = [
      [groups + homes + option, -places],
      [groups + homes + options.length + sites.indexOf(site), 1],
      [last, 1],
      [last + 1, capitalPounds],
      [last + 2, yearlyPounds],
    ] as const;
    columns.push({ unmet: 0, cost: 0, upper: 1, isWhole: true, entries });
  }
  return { columns, rows };
}

function solve(
  highs: Highs,
  { columns, rows }: { columns: readonly Column[]; rows: readonly Row[] },
  of: 'unmet' | 'cost',
): number {
  const starts = [0];
  for (const { entries } of columns) starts.push((starts.at(-1) ?? 0) + entries.length);
  return highs.withModel(
    {
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map((column) => column[of]),
      colLower: columns.map(() => 0),
      colUpper: columns.map(({ upper }) => upper),
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper }) => upper),
      integrality: Int32Array.from(columns, ({ isWhole }) => (isWhole ? 1 : 0)),
      matrix: {
        format: 'csc',
        numRows: rows.length,
        numCols: columns.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(columns.flatMap(({ entries }) => entries.map(([row]) => row))),
        values: Float64Array.from(columns.flatMap(({ entries }) => entries.map(([, value]) => value))),
      },
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.4 });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('The referee found no best.');
      return model.getObjectiveValue();
    },
  );
}

/** Fewest unmet, then least cost. Areas owed are not asked for here. */
export function askSites(highs: Highs, problem: SiteProblem): { unmetChildren: number; cost: number } {
  const model = modelOf(problem, highs.infinity);
  const unmetChildren = Math.round(solve(highs, model, 'unmet'));
  const rows = [...model.rows, { lower: unmetChildren, upper: unmetChildren }];
  const columns = model.columns.map((column) =>
    column.unmet > 0 ? { ...column, entries: [...column.entries, [rows.length - 1, 1] as const] } : column,
  );
  return { unmetChildren, cost: solve(highs, { columns, rows }, 'cost') };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function spots(random: () => number, count: number): readonly Spot[] {
  return Array.from({ length: count }, () => ({ x: random() * 40, y: random() * 40 }));
}

interface ClassicSize {
  readonly seed: number;
  readonly demands: number;
  readonly sites: number;
  readonly chosen: number;
  /** Infinity: every demand can be served from every site. */
  readonly radius: number;
}

/**
 * Maximal covering (Church and ReVelle 1974) where there is a radius and cost is not asked; p-median (Hakimi 1964) where there is none:
 * no homes stand yet, a home has room for all, a group is a demand point with its weight.
 */
export function classicProblem({ seed, demands, sites, chosen, radius }: ClassicSize): SiteProblem {
  const random = seededRandom(seed);
  const [from, at] = [spots(random, demands), spots(random, sites)];
  const weights = from.map(() => 1 + Math.floor(random() * 4));
  const base = problemOf(
    weights.map((size) => ({ size, arcs: [] })),
    [],
  );
  const everyone = weights.reduce((sum, weight) => sum + weight, 0);
  const options = at.map((place, site): SiteOption => {
    const reached = from.flatMap(({ x, y }, group) => {
      const miles = Math.hypot(x - place.x, y - place.y);
      return miles <= radius ? [{ group, cost: Math.round(miles * 100) * (weights[group] ?? 1) }] : [];
    });
    return {
      site,
      area: 0,
      places: everyone,
      mostHomes: 1,
      capitalPounds: 1,
      yearlyPounds: 1,
      group: Int32Array.from(reached, ({ group }) => group),
      cost: Int32Array.from(reached, ({ cost }) => cost),
      taken: Int32Array.from(reached, ({ group }) => weights[group] ?? 1),
    };
  });
  return { base, options, limits: { ...noLimits, mostHomes: chosen } };
}

export const noLimits = {
  mostHomes: 0,
  mostCapitalPounds: null,
  mostYearlyPounds: null,
  leastInArea: new Map<number, number>(),
  must: new Set<number>(),
};
