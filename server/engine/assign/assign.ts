/** How many children could live in homes they may live in, siblings together, and at what cost? With a proof. */
import { type Attempt, attemptFrom, goOn, isProved, isUnmetProved, offer, proveCost, proveUnmet } from './attempt.ts';
import { type BesideShortage, besideShortage } from './besideShortage.ts';
import { finishProof, type SolverToHand } from './finishProof.ts';
import { firstAnswer } from './firstAnswer.ts';
import type { Flow } from './flow.ts';
import { type Aim, improveOnce } from './improve.ts';
import { networkOf } from './network.ts';
import { exactPrices, pricesInStages } from './placeValue.ts';
import type { AssignAnswer, AssignProblem, OnProgress } from './problem.ts';
import { type BoundSearch, cheapestSearchFrom, costSearchFrom, stepUp, unmetSearchFrom } from './raiseBound.ts';
import { relaxationOf } from './relaxation.ts';
import { findShortage } from './shortage.ts';
import { solveNetwork } from './splitFlow.ts';
import { standAsChosen, standOnThese } from './standAsChosen.ts';
import { emptyWhole, homesOf, totalOf, type Whole } from './whole.ts';

export interface AssignOptions {
  /** Asked often; the best so far is kept when it says stop. */
  readonly onProgress?: OnProgress;
  /** Finishes the proof where the groups are few. */
  readonly solver?: SolverToHand;
  /** Rounds of raising the bound and improving the answer; more come closer to each other. */
  readonly rounds?: number;
  /** True where the flow's number of unmet children is likely to be met: more is proved about it only when it is not. */
  readonly isFlowBoundLikely?: boolean;
}

const roundsUnlessGiven = 2;
const stepsInRound = 60;
const stepsForUnmet = 40;
/** How far searches go in one round of improving, in groups or homes looked at for each group. */
const looksForEach = 60;
/** Where no answer is near yet, the bound is sought so far above the split flow's cost. */
const farthestAbove = 1.02;

function raiseCost(attempt: Attempt, search: BoundSearch): void {
  for (let step = 0; step < stepsInRound && !isProved(attempt) && goOn(attempt); step++) {
    const isSame = search.unmetChildren === attempt.total.unmetChildren;
    const near = Math.max(search.bestBound, 1) * farthestAbove;
    stepUp(search, isSame ? Math.min(attempt.total.cost, near) : near);
    if (isSame) proveCost(attempt, search.bestBound);
  }
}

function improve(attempt: Attempt, whole: Whole, aim: Aim): void {
  const most = whole.singles.search.looks + looksForEach * attempt.problem.groupSize.length;
  const keep = () => {
    offer(attempt, totalOf(whole), () => homesOf(whole));
    return goOn(attempt) && whole.singles.search.looks < most;
  };
  while (keep() && improveOnce(whole, aim, keep) > 0);
  keep();
}

function raiseUnmet(attempt: Attempt, flow: Flow): void {
  if (isUnmetProved(attempt)) return;
  const search = unmetSearchFrom(relaxationOf(attempt.problem, attempt.network, 'NO_COSTS'), flow);
  for (let step = 0; step < stepsForUnmet && !isUnmetProved(attempt) && goOn(attempt); step++) {
    stepUp(search, attempt.total.unmetChildren);
    proveUnmet(attempt, search.bestBound);
  }
}

interface Together {
  readonly rounds: number;
  /** Worked out when first asked for. */
  readonly beside: () => BesideShortage;
}

/** Larger groups stand where homes of the search chose them, and the answer is made better from there. */
function answerFrom(
  attempt: Attempt,
  whole: Whole,
  { search, beside }: { search: BoundSearch; beside: Together['beside'] },
): void {
  if (!standAsChosen(whole, search, () => goOn(attempt))) return;
  improve(attempt, whole, 'UNMET');
  if (!isUnmetProved(attempt)) proveUnmet(attempt, beside().unmetLowerBound);
  if (!isUnmetProved(attempt) && goOn(attempt)) {
    standOnThese(whole, beside().arcOf);
    improve(attempt, whole, 'UNMET');
  }
  if (totalOf(whole).unmetChildren <= attempt.total.unmetChildren) improve(attempt, whole, 'COST');
}

function placeTogether(attempt: Attempt, flow: Flow, { rounds, beside }: Together): BoundSearch {
  attempt.stage = 'SIBLINGS_TOGETHER';
  const { problem, network } = attempt;
  const relaxation = relaxationOf(problem, network, 'COSTS');
  const whole = emptyWhole(problem, network);
  let search = costSearchFrom(relaxation, flow, attempt.unmetLowerBound);
  for (let round = 0; round < rounds && !isProved(attempt) && goOn(attempt); round++) {
    raiseCost(attempt, search);
    answerFrom(attempt, whole, { search, beside });
    if (round === 0) raiseUnmet(attempt, flow);
    const { unmetChildren } = attempt.total;
    if (search.unmetChildren !== unmetChildren) {
      search = { ...costSearchFrom(relaxation, flow, unmetChildren), price: search.price };
    }
    stepUp(search, attempt.total.cost);
    proveCost(attempt, search.bestBound);
  }
  return search;
}

/** Before there are prices, the cheapest arc of each group still bounds the cost. */
function stoppedEarly(attempt: Attempt): AssignAnswer {
  const relaxation = relaxationOf(attempt.problem, attempt.network, 'COSTS');
  const search = cheapestSearchFrom(relaxation, attempt.total.unmetChildren);
  stepUp(search, attempt.total.cost);
  proveCost(attempt, search.bestBound);
  return answerOf(attempt, null);
}

function answerOf(attempt: Attempt, flow: Flow | null): AssignAnswer {
  const { homeOf, total, unmetLowerBound, costLowerBound } = attempt;
  const status = isProved(attempt) ? 'OPTIMAL' : attempt.isStopped ? 'STOPPED' : 'WITHIN_BOUND';
  const prices = flow && pricesInStages(exactPrices(flow));
  return { homeOf, ...total, unmetLowerBound, costLowerBound, status, prices };
}

/**
 * The best answer found with siblings together, and what is proved about it: the number of unmet children first, then the cost.
 *
 * Order    the same problem and rounds give the same answer (a solver's time limit apart); numbering groups and homes otherwise changes no
 *          bound of the split flow.
 * Errors   throws a RangeError with one sentence where the numbers do not describe an assignment. No groups, no homes, no arcs
 *          are answers. Stopped at any moment, the answer is whole and its bounds hold.
 * Cost     10,000 groups, 6,000 homes, 300,000 arcs in about 8 s; memory about 200 bytes an arc.
 * Source   Fisher (1981) for the bound; single children by exact flow round the groups (`whole.ts`).
 */
export function assignTogether(problem: AssignProblem, options: AssignOptions = {}): AssignAnswer {
  const network = networkOf(problem);
  const attempt = attemptFrom({ problem, network, onProgress: options.onProgress }, firstAnswer(problem, network));
  const shortage = findShortage(network);
  let known: BesideShortage | null = null;
  const beside = () => {
    known ??= besideShortage(problem, network, shortage);
    return known;
  };
  proveUnmet(attempt, options.isFlowBoundLikely ? shortage.unmetChildren : beside().unmetLowerBound);
  const flow = solveNetwork(network, shortage, () => goOn(attempt));
  if (!flow) return stoppedEarly(attempt);
  const search = placeTogether(attempt, flow, { rounds: options.rounds ?? roundsUnlessGiven, beside });
  if (options.solver && !isProved(attempt)) finishProof(attempt, search, options.solver);
  return answerOf(attempt, flow);
}
