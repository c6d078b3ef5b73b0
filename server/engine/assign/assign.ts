/** How many children could live in homes they may live in, siblings together, and at what cost? With a proof. */
import { improveOnce } from './improve.ts';
import { networkOf } from './network.ts';
import { exactPrices, pricesInStages } from './placeValue.ts';
import type { AssignAnswer, AssignProblem, AssignStatus, OnProgress } from './problem.ts';
import { boundSearchFrom, stepUp } from './raiseBound.ts';
import { relaxationOf } from './relaxation.ts';
import { findShortage } from './shortage.ts';
import { costOf, solveNetwork } from './splitFlow.ts';
import { standAsChosen } from './standAsChosen.ts';
import { homesOf, isBetter, type Total, totalOf, wholeFrom } from './whole.ts';

export interface AssignOptions {
  /** Steps of the search for a better bound; 120 unless given. */
  readonly steps?: number;
  readonly onProgress?: OnProgress;
}

export function assignTogether(problem: AssignProblem, options: AssignOptions = {}): AssignAnswer {
  const { steps = 120, onProgress } = options;
  const network = networkOf(problem);
  const flow = solveNetwork(network, findShortage(network));
  if (!flow) throw new Error('The search was stopped before it began.');
  const whole = wholeFrom(problem, flow);
  let best: Total = { unmetChildren: Infinity, cost: Infinity };
  let homeOf: Int32Array = new Int32Array(problem.groupSize.length).fill(-1);
  let stopped = false;
  const relaxation = relaxationOf(problem, network);
  let search = boundSearchFrom(relaxation, flow, flow.total.unmetChildren);
  const bound = () => Math.max(0, Math.ceil(search.bestBound));
  const goOn = () => {
    if (totalIsBetter()) homeOf = homesOf(whole);
    const at = {
      stage: 'SIBLINGS_TOGETHER',
      ...best,
      unmetLowerBound: flow.total.unmetChildren,
      costLowerBound: bound(),
    } as const;
    stopped = stopped || (onProgress !== undefined && onProgress(at) === 'STOP_KEEP_BEST');
    return !stopped;
  };
  const totalIsBetter = () => {
    const total = totalOf(whole);
    if (!isBetter(total, best)) return false;
    best = total;
    return true;
  };
  for (let round = 0; round < 3 && !stopped; round++) {
    for (let step = 0; step < steps / 3; step++) stepUp(search, Math.min(best.cost, costOf(flow) * 1.02));
    standAsChosen(whole, search);
    while (goOn() && improveOnce(whole, goOn) > 0);
    goOn();
    if (best.unmetChildren !== search.unmetChildren) search = boundSearchFrom(relaxation, flow, best.unmetChildren);
  }
  if (search.bestBound === -Infinity) stepUp(search, best.cost);
  const isOptimal = best.unmetChildren === flow.total.unmetChildren && best.cost === bound();
  const status: AssignStatus = isOptimal ? 'OPTIMAL' : stopped ? 'STOPPED' : 'WITHIN_BOUND';
  const prices = pricesInStages(exactPrices(flow));
  return { homeOf, ...best, unmetLowerBound: flow.total.unmetChildren, costLowerBound: bound(), status, prices };
}
