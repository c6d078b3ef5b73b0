/** Can the proof of a small assignment be finished by an integer-programming solver, from the best answer found so far? */
import type { Highs, ModelData } from 'highs';
import type { Network } from './network.ts';
import type { AssignProblem } from './problem.ts';

/** The part of `highs` used here, loaded by the caller: loading waits, the engine never does. */
export type Solver = Pick<Highs, 'createModel' | 'constants' | 'infinity'>;

export interface Unfinished {
  readonly problem: AssignProblem;
  readonly network: Network;
  /** Arcs an answer better than the best may use; every other arc is ruled out by its price. */
  readonly arcs: Int32Array;
  /** Home of each group in the best answer. */
  readonly homeOf: Int32Array;
  /** `UNMET` makes unmet children as few as can be; `COST` takes their number from the best answer. */
  readonly stage: 'UNMET' | 'COST';
  readonly unmetChildren: number;
  readonly seconds: number;
  /** Asked now and then; false stops the solver, and what it has by then counts. */
  readonly goOn: () => boolean;
}

export interface Finished {
  readonly homeOf: Int32Array | null;
  /** Of unmet children or of cost, by stage; -Infinity where nothing was proved. */
  readonly lowerBound: number;
}

/** Of the solver's own arithmetic, relative to the bound. */
const tolerance = 1e-7;

/** Columns: the arcs, then one for each group left unmet. Rows: each group once, each home's places, the number unmet. */
function modelOf(given: Unfinished, infinity: number): ModelData {
  const { problem, network, arcs, stage } = given;
  const [groups, homes] = [problem.groupSize.length, problem.capacity.length];
  const starts = new Int32Array(arcs.length + groups + 1);
  const indices = new Int32Array(2 * (arcs.length + groups));
  const values = new Float64Array(2 * (arcs.length + groups));
  const colCost = new Float64Array(arcs.length + groups);
  const enter = (column: number, row: number, value: number) => {
    indices[2 * column + 1] = row;
    values[2 * column] = 1;
    values[2 * column + 1] = value;
    starts[column + 1] = 2 * column + 2;
  };
  for (const [column, arc] of arcs.entries()) {
    const inProblem = network.arcInProblem[arc] ?? 0;
    indices[2 * column] = network.arcGroup[arc] ?? 0;
    enter(column, groups + (network.arcHome[arc] ?? 0), problem.arcPlaces[inProblem] ?? 0);
    if (stage === 'COST') colCost[column] = problem.arcCost[inProblem] ?? 0;
  }
  for (const [group, size] of problem.groupSize.entries()) {
    indices[2 * (arcs.length + group)] = group;
    enter(arcs.length + group, groups + homes, size);
    if (stage === 'UNMET') colCost[arcs.length + group] = size;
  }
  const most = stage === 'COST' ? given.unmetChildren : infinity;
  const rowLower = [...new Array(groups).fill(1), ...new Array(homes).fill(-infinity), stage === 'COST' ? most : 0];
  return {
    numCols: colCost.length,
    numRows: rowLower.length,
    colCost,
    colLower: new Float64Array(colCost.length),
    colUpper: new Float64Array(colCost.length).fill(1),
    rowLower,
    rowUpper: [...new Array(groups).fill(1), ...problem.capacity, most],
    integrality: new Int32Array(colCost.length).fill(1),
    matrix: { format: 'csc', numRows: rowLower.length, numCols: colCost.length, starts, indices, values },
  };
}

function startingPoint({ network, arcs, homeOf }: Unfinished): Float64Array {
  const values = new Float64Array(arcs.length + homeOf.length);
  const isPlaced = new Uint8Array(homeOf.length);
  for (const [column, arc] of arcs.entries()) {
    const group = network.arcGroup[arc] ?? 0;
    if (isPlaced[group] || network.arcHome[arc] !== homeOf[group]) continue;
    values[column] = 1;
    isPlaced[group] = 1;
  }
  for (const [group, placed] of isPlaced.entries()) if (!placed) values[arcs.length + group] = 1;
  return values;
}

function homesIn({ network, arcs, homeOf }: Unfinished, values: Float64Array): Int32Array {
  const found = new Int32Array(homeOf.length).fill(-1);
  for (const [column, arc] of arcs.entries()) {
    if ((values[column] ?? 0) > 0.5) found[network.arcGroup[arc] ?? 0] = network.arcHome[arc] ?? -1;
  }
  return found;
}

/**
 * Errors  an answer of the solver is only a proposal: the caller checks it. Its bound is rounded up to a whole number after its
 *         tolerance is taken off.
 * Cost    up to the seconds given.
 */
export function finishBySolver(solver: Solver, given: Unfinished): Finished {
  const model = solver.createModel(modelOf(given, solver.infinity));
  try {
    model.options.set({
      output_flag: false,
      time_limit: given.seconds,
      mip_rel_gap: 0,
      mip_abs_gap: 0.9,
      random_seed: 0,
    });
    model.setSolution({ colValue: startingPoint(given) });
    model.run({
      [solver.constants.callbackType.mipInterrupt]: (event) => {
        if (!given.goOn()) event.interrupt();
      },
    });
    const bound = Number(model.info.get('mip_dual_bound'));
    const hasAnswer = model.info.get('primal_solution_status') === solver.constants.solutionStatus.feasible;
    return {
      homeOf: hasAnswer ? homesIn(given, model.getSolution().colValue) : null,
      lowerBound: Number.isFinite(bound) ? Math.ceil(bound - tolerance * Math.max(1, Math.abs(bound))) : -Infinity,
    };
  } finally {
    model.dispose();
  }
}
