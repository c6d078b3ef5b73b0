/** Can the proof be finished, first for the number of unmet children, then for the cost? */
import { arcsThatCouldHelp } from './arcsThatCouldHelp.ts';
import { type Attempt, goOn, isProved, isUnmetProved, offer, proveCost, proveUnmet, totalOfHomes } from './attempt.ts';
import { type Finished, finishBySolver, type Solver } from './finishBySolver.ts';
import { type BoundSearch, stepUp } from './raiseBound.ts';

export interface SolverToHand {
  readonly highs: Solver;
  /** For both stages together. */
  readonly seconds: number;
}

const shareForUnmet = 0.5;
const stepsAfterUnmet = 100;

/** The solver's homes are a proposal: they count if they fit and are better. */
function offerHomes(attempt: Attempt, { homeOf }: Finished): void {
  if (!homeOf || !doesFit(attempt, homeOf)) return;
  offer(attempt, totalOfHomes(attempt.problem, attempt.network, homeOf), () => homeOf);
}

function doesFit({ problem, network }: Attempt, homeOf: Int32Array): boolean {
  const left = problem.capacity.slice();
  for (const [group, home] of homeOf.entries()) {
    if (home < 0) continue;
    let [least, places] = [Infinity, Infinity];
    for (let arc = network.arcStart[group] ?? 0; arc < (network.arcStart[group + 1] ?? 0); arc++) {
      const inProblem = network.arcInProblem[arc] ?? 0;
      if (network.arcHome[arc] !== home || (problem.arcCost[inProblem] ?? 0) >= least) continue;
      [least, places] = [problem.arcCost[inProblem] ?? 0, problem.arcPlaces[inProblem] ?? 0];
    }
    left[home] = (left[home] ?? 0) - places;
    if ((left[home] ?? 0) < 0) return false;
  }
  return true;
}

function finishUnmet(attempt: Attempt, { highs, seconds }: SolverToHand): void {
  const { problem, network, homeOf, total } = attempt;
  const finished = finishBySolver(highs, {
    ...{ problem, network, homeOf, unmetChildren: total.unmetChildren, stage: 'UNMET' },
    arcs: Int32Array.from(network.arcHome.keys()),
    seconds: seconds * shareForUnmet,
    goOn: () => goOn(attempt),
  });
  offerHomes(attempt, finished);
  proveUnmet(attempt, finished.lowerBound);
}

function finishCost(attempt: Attempt, search: BoundSearch, { highs, seconds }: SolverToHand): void {
  const { problem, network, homeOf, total } = attempt;
  const known = { ...total, groupPrice: search.bestPrice };
  const finished = finishBySolver(highs, {
    ...{ problem, network, homeOf, seconds, unmetChildren: total.unmetChildren, stage: 'COST' },
    arcs: arcsThatCouldHelp(search.relaxation, known),
    goOn: () => goOn(attempt),
  });
  offerHomes(attempt, finished);
  proveCost(attempt, finished.lowerBound);
}

/**
 * Finishes by integer programming, from the best answer and with only the arcs that could still help.
 *
 * Cost  up to the solver's seconds; about 1,000 groups are the most that is worth trying.
 */
export function finishProof(attempt: Attempt, search: BoundSearch, solver: SolverToHand): void {
  attempt.stage = 'PROOF';
  if (!isUnmetProved(attempt) && goOn(attempt)) finishUnmet(attempt, solver);
  const { total } = attempt;
  const forCost: BoundSearch = { ...search, unmetChildren: total.unmetChildren };
  if (search.unmetChildren !== total.unmetChildren) forCost.bestBound = -Infinity;
  const steps = forCost.bestBound === -Infinity ? stepsAfterUnmet : 0;
  for (let step = 0; step < steps && goOn(attempt); step++) stepUp(forCost, total.cost);
  if (forCost.bestBound > -Infinity) proveCost(attempt, forCost.bestBound);
  if (!isProved(attempt) && goOn(attempt)) finishCost(attempt, forCost, solver);
}
