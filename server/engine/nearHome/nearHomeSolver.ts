/** How is a whole region placed in seconds, when every child has hundreds of homes in reach? */
import { type AssignOptions, assignTogether } from '../assign/assign.ts';
import { assignCheck } from '../assign/assignCheck.ts';
import type { Flow } from '../assign/flow.ts';
import type { AssignAnswer, AssignProblem, OnProgress } from '../assign/problem.ts';
import { costOf } from '../assign/splitFlow.ts';
import type { NearHomeSolver } from './nearHomeWorld.ts';
import { smallestOf } from './smallestOf.ts';
import { reducedCosts, roomForCosts, splitOfMany, stagedPrices, withArcs } from './splitOfMany.ts';

/** So many of a group's arcs are looked at when groups are placed together: the best by the prices of the exact answer apart. */
const arcsOfOne = 12;
const arcsOfSiblings = 40;
const fewArcs = 50_000;
/** So many a solver finishes in seconds. */
const fewGroups = 1_000;
const rounds = 1;
/** Nearer the least cost than this, a region's answer is not looked at any longer: nobody could tell the difference. */
const nearEnough = 1.001;

interface Candidates {
  readonly problem: AssignProblem;
  /** Any answer that uses an arc left out costs at least so much more than the exact answer apart; hundredths of a weekly mile. */
  readonly leastLoss: number;
}

/** The cheapest arcs of each group at the flow's prices; equal ones are all in or all out, so that no order decides. */
function candidatesOf(problem: AssignProblem, flow: Flow): Candidates {
  const { arcStart, arcHome, groupSize } = problem;
  const prices = stagedPrices(flow);
  const isIn = new Uint8Array(arcHome.length);
  const costs = roomForCosts(problem);
  const [leastOfOne, leastOfSiblings] = [new Float64Array(arcsOfOne), new Float64Array(arcsOfSiblings)];
  let least = Infinity;
  for (let group = 0; group < groupSize.length; group++) {
    const [from, to] = [arcStart[group] ?? 0, arcStart[group + 1] ?? 0];
    reducedCosts(problem, prices, { group, costs });
    const kept = (groupSize[group] ?? 1) > 1 ? leastOfSiblings : leastOfOne;
    const limit = smallestOf(costs, { from: 0, to: to - from }, kept);
    for (let arc = from; arc < to; arc++) {
      const cost = costs[arc - from] ?? Infinity;
      if (cost < Infinity && cost <= limit) isIn[arc] = 1;
      else least = Math.min(least, cost);
    }
  }
  return { problem: withArcs(problem, isIn), leastLoss: Math.floor(least / prices.scale) };
}

export interface SolverOptions {
  readonly onProgress?: OnProgress;
  /** Stop as soon as the fewest unmet are found: the cost is not asked for. */
  readonly isCostAsked?: boolean;
  /** Finishes the proof of a small answer that the search leaves open. */
  readonly solver?: AssignOptions['solver'];
}

interface Watch {
  readonly onProgress: OnProgress;
  /** Stopped by the caller, not because it was good enough. */
  readonly isStopped: () => boolean;
}

function watchWith({ onProgress, isCostAsked = true }: SolverOptions): Watch {
  let isStopped = false;
  return {
    isStopped: () => isStopped,
    onProgress: (progress) => {
      isStopped = isStopped || onProgress?.(progress) === 'STOP_KEEP_BEST';
      const isFewest = progress.unmetChildren <= progress.unmetLowerBound;
      const isCheap = !isCostAsked || progress.cost <= progress.costLowerBound * nearEnough;
      return isStopped || (isFewest && isCheap) ? 'STOP_KEEP_BEST' : 'GO_ON';
    },
  };
}

function place(problem: AssignProblem, options: SolverOptions): AssignAnswer {
  const isSmall = problem.arcHome.length <= fewArcs;
  if (isSmall && options.isCostAsked !== false) {
    const solver = problem.groupSize.length <= fewGroups ? options.solver : undefined;
    return assignTogether(problem, { onProgress: options.onProgress, solver });
  }
  const flow = splitOfMany(problem);
  const candidates = candidatesOf(problem, flow);
  const watch = watchWith(options);
  const answer = assignTogether(candidates.problem, {
    ...{ onProgress: watch.onProgress, rounds, isFlowBoundLikely: true },
  });
  const { unmetChildren } = flow.total;
  const isFewest = answer.unmetChildren === unmetChildren;
  const bound = Math.min(answer.costLowerBound, costOf(flow) + candidates.leastLoss);
  const costLowerBound = isFewest ? Math.max(costOf(flow), bound) : 0;
  const isOptimal = isFewest && answer.cost === costLowerBound;
  const status = isOptimal ? 'OPTIMAL' : watch.isStopped() ? 'STOPPED' : 'WITHIN_BOUND';
  return { ...answer, unmetLowerBound: unmetChildren, costLowerBound, status };
}

/** An answer that breaks a rule of the assignment is never given. */
function checked(problem: AssignProblem, answer: AssignAnswer): AssignAnswer {
  const fault = assignCheck(problem, answer);
  if (fault) throw new Error(`The places found do not fit: ${fault}`);
  return answer;
}

/**
 * The product's solver: exact where brothers and sisters may live apart, whatever the number of homes in reach; together among the
 * best candidates of each, which is proved against the exact bound.
 *
 * Errors  fewest unmet apart is a bound that no answer passes. Where the answer does not meet it, no bound of the cost is claimed (0).
 *         Every answer is checked again from the problem alone; one with a fault is thrown away with an Error.
 * Cost    Greater Manchester within 20 miles: 3.3 million arcs in about 3 s.
 */
export function nearHomeSolver(options: SolverOptions = {}): NearHomeSolver {
  const placed = (problem: AssignProblem) => checked(problem, place(problem, options));
  return { place: Object.assign(placed, options.solver ? { toHand: options.solver } : {}) };
}
