/** Can an integer-programming solver find a better choice of homes, or prove that there is none? For small questions. */
import type { ModelData } from 'highs';
import type { Solver } from '../assign/finishBySolver.ts';
import type { Network } from '../assign/network.ts';
import type { SiteProblem } from './siteProblem.ts';

export interface SitesUnfinished {
  readonly problem: SiteProblem;
  /** Of all options open. */
  readonly network: Network;
  /** `CHILDREN` places as many as can be; `COST` takes their number as given. */
  readonly stage: 'CHILDREN' | 'COST';
  readonly placedChildren: number;
  readonly seconds: number;
  /** Asked now and then; false stops the solver, and what it has by then counts. */
  readonly goOn: () => boolean;
}

export interface SitesFinished {
  /** Homes of each option; null where it found none. */
  readonly opened: Int32Array | null;
  /** Most children placed, or least cost in hundredths of a weekly mile; null where nothing was proved. */
  readonly bound: number | null;
}

interface Entries {
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
}

interface Rows {
  readonly lower: number[];
  readonly upper: number[];
}

function addRow(rows: Rows, lower: number, upper: number): number {
  rows.upper.push(upper);
  return rows.lower.push(lower) - 1;
}

interface Built {
  readonly rows: Rows;
  readonly entries: Entries;
  readonly colCost: number[];
  readonly colUpper: number[];
}

/** A column of the entries written since the last. */
function endColumn({ entries, colCost, colUpper }: Built, cost: number, upper: number): void {
  entries.starts.push(entries.indices.length);
  colCost.push(cost);
  colUpper.push(upper);
}

function enter({ entries }: Built, row: number, value: number): void {
  entries.indices.push(row);
  entries.values.push(value);
}

/** Children on each arc; in an option's home only as many as homes open there, group by group. */
function addChildren(built: Built, { problem, network, stage }: SitesUnfinished, infinity: number): number {
  const { rows } = built;
  const first = problem.base.capacity.length;
  const groupRow = Array.from(network.groupSize, (size) => addRow(rows, 0, size));
  const homeRow = Array.from(network.capacity, (places, home) => addRow(rows, -infinity, home < first ? places : 0));
  const placedRow = addRow(rows, -infinity, infinity);
  for (const [arc, home] of network.arcHome.entries()) {
    const group = network.arcGroup[arc] ?? 0;
    enter(built, groupRow[group] ?? 0, 1);
    enter(built, homeRow[home] ?? 0, 1);
    enter(built, placedRow, 1);
    if (home >= first) enter(built, addRow(rows, -infinity, 0), 1);
    endColumn(
      built,
      stage === 'COST' ? (network.childCost[arc] ?? 0) / network.scale : -1,
      network.groupSize[group] ?? 0,
    );
  }
  return placedRow;
}

/** The row that ties each arc of an option to its homes was added with the arc, in order of arcs. */
function tiesOf({ problem, network }: SitesUnfinished): { row: number; group: number }[][] {
  const first = problem.base.capacity.length;
  const ties: { row: number; group: number }[][] = problem.options.map(() => []);
  let row = network.groupSize.length + network.capacity.length + 1;
  for (const [arc, home] of network.arcHome.entries()) {
    if (home >= first) ties[home - first]?.push({ row: row++, group: network.arcGroup[arc] ?? 0 });
  }
  return ties;
}

function addHomes(built: Built, given: SitesUnfinished, infinity: number): void {
  const { problem, network } = given;
  const { options, limits, base } = problem;
  const { rows } = built;
  const homes = addRow(rows, -infinity, limits.mostHomes);
  const capital = addRow(rows, -infinity, limits.mostCapitalPounds ?? infinity);
  const yearly = addRow(rows, -infinity, limits.mostYearlyPounds ?? infinity);
  const areaRow = new Map([...limits.leastInArea].map(([area, least]) => [area, addRow(rows, least, infinity)]));
  const siteRow = new Map(
    [...new Set([...options.map(({ site }) => site), ...limits.must])].map((site) => {
      const ofSite = options.filter((option) => option.site === site);
      const most = limits.mostAtSite?.get(site) ?? Math.max(1, ...ofSite.map((option) => option.mostHomes));
      return [site, addRow(rows, limits.must.has(site) ? 1 : 0, most)];
    }),
  );
  const ties = tiesOf(given);
  for (const [option, { site, area, places, mostHomes, capitalPounds, yearlyPounds }] of options.entries()) {
    enter(built, network.groupSize.length + base.capacity.length + option, -places);
    for (const { row, group } of ties[option] ?? []) {
      enter(built, row, -Math.min(places, network.groupSize[group] ?? 0));
    }
    enter(built, homes, 1);
    enter(built, capital, capitalPounds);
    enter(built, yearly, yearlyPounds);
    enter(built, siteRow.get(site) ?? 0, 1);
    const ofArea = areaRow.get(area);
    if (ofArea !== undefined) enter(built, ofArea, 1);
    endColumn(built, 0, mostHomes);
  }
}

function modelOf(given: SitesUnfinished, infinity: number): ModelData {
  const built: Built = {
    rows: { lower: [], upper: [] },
    entries: { starts: [0], indices: [], values: [] },
    colCost: [],
    colUpper: [],
  };
  const placedRow = addChildren(built, given, infinity);
  addHomes(built, given, infinity);
  const { rows, entries, colCost, colUpper } = built;
  if (given.stage === 'COST') rows.lower[placedRow] = given.placedChildren;
  const arcs = given.network.arcHome.length;
  const [numCols, numRows] = [colCost.length, rows.lower.length];
  return {
    ...{ numCols, numRows, colCost, colUpper, rowLower: rows.lower, rowUpper: rows.upper },
    colLower: new Float64Array(numCols),
    integrality: Int32Array.from(colCost, (_, column) => (column < arcs ? 0 : 1)),
    matrix: {
      ...{ format: 'csc', numRows, numCols, starts: Int32Array.from(entries.starts) },
      indices: Int32Array.from(entries.indices),
      values: Float64Array.from(entries.values),
    },
  };
}

/** Two options of one site are never both open: where several homes of one may open, the sum of a site does not say so. */
function keepsSites({ options, limits }: SiteProblem, opened: Int32Array): boolean {
  const isAlone = (site: number) => !limits.mostAtSite?.has(site);
  const sites = options.flatMap(({ site }, option) => ((opened[option] ?? 0) > 0 && isAlone(site) ? [site] : []));
  return new Set(sites).size === sites.length;
}

/** Of the solver's own arithmetic, relative to the bound. */
const tolerance = 1e-7;

/**
 * Shape   the same question as `chooseSites`; where several homes of one size may open at a site of several sizes, a little freer.
 * Errors  the homes are a proposal: the caller opens them and sees. Nothing is proposed or proved where there is nothing to choose.
 * Cost    up to the seconds given.
 */
export function finishSites(solver: Solver, given: SitesUnfinished): SitesFinished {
  // Without a whole number to find, the solver gives 0 for its bound.
  if (given.problem.options.length === 0) return { opened: null, bound: null };
  const model = solver.createModel(modelOf(given, solver.infinity));
  try {
    model.options.set({
      output_flag: false,
      time_limit: given.seconds,
      mip_rel_gap: 0,
      mip_abs_gap: given.stage === 'CHILDREN' ? 0.4 : 0.2,
      random_seed: 0,
    });
    model.run({
      [solver.constants.callbackType.mipInterrupt]: (event) => {
        if (!given.goOn()) event.interrupt();
      },
    });
    const dual = Number(model.info.get('mip_dual_bound'));
    const hasAnswer = model.info.get('primal_solution_status') === solver.constants.solutionStatus.feasible;
    const values = hasAnswer ? model.getSolution().colValue : null;
    const arcs = given.network.arcHome.length;
    const opened =
      values && Int32Array.from(given.problem.options, (_, option) => Math.round(values[arcs + option] ?? 0));
    const certain = dual - tolerance * Math.max(1, Math.abs(dual));
    const bound = given.stage === 'CHILDREN' ? Math.floor(-certain) : certain;
    return {
      opened: opened && keepsSites(given.problem, opened) ? opened : null,
      bound: Number.isFinite(dual) ? bound : null,
    };
  } finally {
    model.dispose();
  }
}
