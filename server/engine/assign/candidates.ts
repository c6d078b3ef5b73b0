/** Must every home in reach be an arc? Only those that could help: the nearest first, and any other that the prices let in. */
import { type AssignOptions, assignTogether } from './assign.ts';
import type { Flow } from './flow.ts';
import type { AssignAnswer, AssignProblem } from './problem.ts';
import { solveSplitAgain } from './resolve.ts';
import { costOf, solveSplit } from './splitFlow.ts';

export interface Candidate {
  readonly home: number;
  readonly cost: number;
  readonly places: number;
}

/** An assignment whose arcs are asked for as they are needed. */
export interface CandidateProblem {
  readonly groupSize: Int32Array;
  readonly capacity: Int32Array;
  /** The group's candidates in rising order of cost from the `from`th on, up to `count` of them; fewer when there are no more. */
  readonly candidatesOf: (group: number, from: number, count: number) => readonly Candidate[];
  /** Candidates of each group to begin with. */
  readonly cap: number;
}

interface Listed {
  /** All seen so far, in rising order of cost, and which of them are arcs. */
  readonly seen: Candidate[];
  readonly isArc: boolean[];
  isWhole: boolean;
}

function seeMore(given: CandidateProblem, group: number, listed: Listed): boolean {
  if (listed.isWhole) return false;
  const more = given.candidatesOf(group, listed.seen.length, given.cap);
  for (const candidate of more) {
    listed.seen.push(candidate);
    listed.isArc.push(false);
  }
  listed.isWhole = more.length < given.cap;
  return more.length > 0;
}

function problemOf(given: CandidateProblem, lists: readonly Listed[]): AssignProblem {
  const arcs = lists.map(({ seen, isArc }) => seen.filter((_, at) => isArc[at]));
  const arcStart = new Int32Array(lists.length + 1);
  for (const [group, own] of arcs.entries()) arcStart[group + 1] = (arcStart[group] ?? 0) + own.length;
  const flat = arcs.flat();
  return {
    groupSize: given.groupSize,
    capacity: given.capacity,
    arcStart,
    arcHome: Int32Array.from(flat, ({ home }) => home),
    arcCost: Int32Array.from(flat, ({ cost }) => cost),
    arcPlaces: Int32Array.from(flat, ({ places }) => places),
  };
}

/** Stands for a child unmet where costs may come in that the flow has not seen: more than any of them. */
const unmetWeight = 2 ** 51;

function beyondAnyCost(price: number, flow: Flow): number {
  return price > flow.network.unmetWeight / 2 ? price - flow.network.unmetWeight + unmetWeight : price;
}

/**
 * Lets in every candidate that stands less than `slack` above the prices: putting the group there would cost the best split answer
 * that much more. Candidates are asked for as long as their own cost, with a home's price of 0, could be let in.
 */
function letIn(given: CandidateProblem, lists: readonly Listed[], priced: { flow: Flow; slack: number }): number {
  const { flow, slack } = priced;
  const homePrice = flow.homePrice.map((price) => beyondAnyCost(price, flow));
  let added = 0;
  for (const [group, listed] of lists.entries()) {
    const size = given.groupSize[group] ?? 1;
    const perCost = flow.network.scale / size;
    const most = beyondAnyCost(flow.groupPrice[group] ?? 0, flow) + slack / size;
    const isReached = () => (listed.seen.at(-1)?.cost ?? 0) * perCost < most;
    while (isReached() && seeMore(given, group, listed));
    for (const [at, { home, cost, places }] of listed.seen.entries()) {
      if (listed.isArc[at] || places > (given.capacity[home] ?? 0)) continue;
      if (Math.floor(cost * perCost) + (homePrice[home] ?? 0) >= most) continue;
      listed.isArc[at] = true;
      added++;
    }
  }
  return added;
}

/** The exact split flow of all candidates, found with few of them. */
function solveCertified(given: CandidateProblem, lists: readonly Listed[], before: Flow | null): Flow {
  const problem = problemOf(given, lists);
  let flow = before ? solveSplitAgain(before, problem) : solveSplit(problem);
  while (letIn(given, lists, { flow, slack: 0 }) > 0) flow = solveSplitAgain(flow, problemOf(given, lists));
  return flow;
}

/** How far the answer stands above the split flow, in the flow's own prices. */
function slackOf(answer: AssignAnswer, flow: Flow): number {
  const unmet = (answer.unmetChildren - flow.total.unmetChildren) * unmetWeight;
  // A little more, for what rounding may take off.
  return (unmet + (answer.cost - costOf(flow) + 1) * flow.network.scale) * (1 + 2 ** -50);
}

/** Stopped before every arc that could help was in, only what the split flow proves is proved. */
function withBoundsOf(flow: Flow, answer: AssignAnswer): AssignAnswer {
  const unmetLowerBound = flow.total.unmetChildren;
  const costLowerBound = answer.unmetChildren === unmetLowerBound ? costOf(flow) : 0;
  return { ...answer, unmetLowerBound, costLowerBound };
}

export interface CandidateAnswer {
  readonly answer: AssignAnswer;
  /** The problem with the arcs let in; any answer better than this one uses only these. */
  readonly problem: AssignProblem;
}

/**
 * As `assignTogether` on all candidates, with the arcs kept to those that could help. The certificate: with the split flow's prices,
 * an answer that uses an arc left out costs more than the answer found, so the bounds hold for all candidates.
 *
 * Cost    solves again for every time arcs are let in, from where it stood.
 * Source  column generation (Ford and Fulkerson 1958) with the reduced cost as bound.
 */
export function assignWithCandidates(given: CandidateProblem, options: AssignOptions = {}): CandidateAnswer {
  const lists = Array.from(given.groupSize, (_, group): Listed => {
    const listed: Listed = { seen: [], isArc: [], isWhole: false };
    seeMore(given, group, listed);
    listed.isArc.fill(true);
    return listed;
  });
  let flow: Flow | null = null;
  for (;;) {
    flow = solveCertified(given, lists, flow);
    const problem = problemOf(given, lists);
    const answer = assignTogether(problem, options);
    if (answer.status === 'STOPPED') return { answer: withBoundsOf(flow, answer), problem };
    if (letIn(given, lists, { flow, slack: slackOf(answer, flow) }) === 0) return { answer, problem };
  }
}
