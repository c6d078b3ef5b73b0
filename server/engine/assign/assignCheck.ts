/** Does an answer keep every rule of the assignment, and do its numbers add up? Shares no code with what found it. */
import type { AssignAnswer, AssignProblem } from './problem.ts';

type Answered = Omit<AssignAnswer, 'prices'>;

interface Tally {
  readonly taken: Float64Array;
  unmetChildren: number;
  cost: number;
  fault: string | null;
}

function tallyGroup(problem: AssignProblem, home: number, group: number, tally: Tally): void {
  if (home === -1) {
    tally.unmetChildren += problem.groupSize[group] ?? 0;
    return;
  }
  let [cost, places] = [Infinity, Infinity];
  for (let arc = problem.arcStart[group] ?? 0; arc < (problem.arcStart[group + 1] ?? 0); arc++) {
    if (problem.arcHome[arc] !== home) continue;
    const [itsCost, itsPlaces] = [problem.arcCost[arc] ?? 0, problem.arcPlaces[arc] ?? 0];
    if (itsCost < cost || (itsCost === cost && itsPlaces < places)) [cost, places] = [itsCost, itsPlaces];
  }
  if (cost === Infinity) tally.fault ??= `Group ${group} is placed in home ${home}, where it may not live.`;
  tally.cost += cost;
  tally.taken[home] = (tally.taken[home] ?? 0) + places;
}

function faultOfNumbers(answer: Answered, tally: Tally): string | null {
  const { unmetChildren, cost, unmetLowerBound, costLowerBound, status } = answer;
  if (tally.unmetChildren !== unmetChildren) return `${tally.unmetChildren} children are unmet, not ${unmetChildren}.`;
  if (tally.cost !== cost) return `The homes cost ${tally.cost}, not ${cost}.`;
  if (!(unmetLowerBound >= 0 && unmetLowerBound <= unmetChildren))
    return 'The bound of unmet children is above the number unmet.';
  if (!(costLowerBound >= 0 && costLowerBound <= cost)) return 'The bound of the cost is above the cost.';
  const isMet = unmetLowerBound === unmetChildren && costLowerBound === cost;
  return isMet === (status === 'OPTIMAL')
    ? null
    : `The status is ${status}, but the bounds are ${isMet ? '' : 'not '}met.`;
}

/**
 * One sentence about the first rule the answer breaks, or null: groups whole and only where they may live, no home over its places,
 * numbers equal to those of the homes, no bound above what it bounds.
 *
 * Shape   where two arcs lead from a group to one home, the cheaper is meant.
 * Cost    one pass over the arcs.
 */
export function assignCheck(problem: AssignProblem, answer: Answered): string | null {
  const groups = problem.groupSize.length;
  if (answer.homeOf.length !== groups) return `There are ${groups} groups, and homes for ${answer.homeOf.length}.`;
  const tally: Tally = { taken: new Float64Array(problem.capacity.length), unmetChildren: 0, cost: 0, fault: null };
  for (let group = 0; group < groups; group++) tallyGroup(problem, answer.homeOf[group] ?? -1, group, tally);
  if (tally.fault) return tally.fault;
  const over = tally.taken.findIndex((taken, home) => taken > (problem.capacity[home] ?? 0));
  if (over >= 0) return `Home ${over} has ${problem.capacity[over]} places, and ${tally.taken[over]} are taken.`;
  return faultOfNumbers(answer, tally);
}
