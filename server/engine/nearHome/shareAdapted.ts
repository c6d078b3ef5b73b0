/** How is everyone placed when no two groups may have the same adapted place? */
import { allArcs } from '../assign/fewestUnmetApart.ts';
import type { Flow } from '../assign/flow.ts';
import { costOf } from '../assign/splitFlow.ts';
import {
  type ApartProblem,
  type AssignInReach,
  adaptedApart,
  fewestOfThoseInNeed,
  fewestUnmetAdapted,
} from './adaptedApart.ts';
import {
  type AdaptedShares,
  adaptedLeft,
  doAdaptedFit,
  firstConflict,
  isSharing,
  takeAdapted,
} from './adaptedShares.ts';
import { finishAdapted } from './finishAdapted.ts';
import { compareScores, type Found, leastScore, partAdapted, type Score } from './partAdapted.ts';
import { costOfPlacing, placeOnce, trulyUnmet } from './placeOnce.ts';
import { type Placing, type PlacingQuestion, placingProblem, type SolveAssignment } from './placing.ts';
import { settleAdapted, withoutArcs } from './settleAdapted.ts';
import { splitOfMany } from './splitOfMany.ts';

/** So many arcs in all are worth placing again and again for a better answer. */
const arcsToPart = 100_000;
const fewestArcs = 2_000;
/** So many a solver finishes in seconds. */
const fewGroups = 1_000;
const fewArcs = 50_000;

export interface Sharing {
  readonly question: PlacingQuestion;
  readonly shares: AdaptedShares;
  readonly solve: SolveAssignment;
}

function scoreOf({ sizes, arcs }: PlacingQuestion, homeOf: Int32Array): Score {
  return { unmet: trulyUnmet(homeOf, sizes), cost: costOfPlacing(arcs, homeOf) };
}

function reachedBy(question: PlacingQuestion): AssignInReach {
  const problem = placingProblem(question);
  return { ...problem, arcs: allArcs(problem) };
}

/** Rooms that the flow gave adapted places in to children of each group. */
function roomsGiven({ groupOf, roomOf }: ApartProblem, { network, children }: Flow): ReadonlySet<string> {
  const given = new Set<string>();
  for (const [arc, count] of children.entries()) {
    if (count > 0) given.add(`${groupOf[network.arcGroup[arc] ?? 0]} ${roomOf[network.arcHome[arc] ?? 0]}`);
  }
  return given;
}

/** The groups that may have each room's adapted places, so many that all of them can: those of the flow first, then as they come. */
function mayStand({ question, shares }: Sharing, given: ReadonlySet<string>): (group: number, room: number) => boolean {
  const { arcStart, arcHome } = question.arcs;
  const left = adaptedLeft(shares, new Int32Array());
  const standing = new Set<string>();
  for (const isOfFlow of [true, false]) {
    for (let group = 0; group + 1 < arcStart.length; group++) {
      if (!isSharing(shares, group)) continue;
      for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
        const room = arcHome[arc] ?? 0;
        const key = `${group} ${room}`;
        if (given.has(key) !== isOfFlow || !doAdaptedFit(shares, left, { group, room })) continue;
        takeAdapted(shares, left, { group, room, sign: 1 });
        standing.add(key);
      }
    }
  }
  return (group, room) => !isSharing(shares, group) || standing.has(`${group} ${room}`);
}

interface Known {
  readonly found: Found;
  readonly bound: Score;
}

function better(a: Found, b: Found): Found {
  return compareScores(b.score, a.score) < 0 ? b : a;
}

/** From the exact answer apart: whom it gives adapted places may have them, and everyone is placed again. */
function knownApart(sharing: Sharing, first: Placing, known: Found): Known {
  const { question, shares, solve } = sharing;
  const apart = adaptedApart(reachedBy(question), shares);
  const isPlain = placingProblem(question).groupSize.every((size, group) => size === question.sizes[group]);
  if (!apart) return { found: known, bound: { unmet: 0, cost: 0 } };
  const flow = splitOfMany(apart.problem);
  const bound = { unmet: flow.total.unmetChildren, cost: isPlain ? costOf(flow) : 0 };
  if (first.status === 'STOPPED') return { found: known, bound };
  const may = mayStand(sharing, roomsGiven(apart, flow));
  const again = placeOnce({ ...question, arcs: withoutArcs(question.arcs, (group, room) => !may(group, room)) }, solve);
  const homeOf = settleAdapted(question, shares, again.homeOf);
  return { found: better(known, { homeOf, score: scoreOf(question, homeOf) }), bound };
}

function placesWorthTrying({ question }: Sharing, first: Placing): number {
  const arcs = question.arcs.arcHome.length;
  return first.status === 'STOPPED' ? 0 : Math.floor(arcsToPart / Math.max(fewestArcs, arcs));
}

function answerOf({ found, bound }: Known, first: Placing): Placing {
  const { unmet, cost } = found.score;
  const unmetLowerBound = Math.min(unmet, Math.max(bound.unmet, first.unmetLowerBound));
  const proved = [
    first.unmetChildren === unmet ? (first.costLowerBound ?? 0) : 0,
    bound.unmet === unmet ? bound.cost : 0,
  ];
  const costLowerBound = Math.max(...proved) > 0 || cost === 0 ? Math.min(cost, Math.max(...proved)) : null;
  const isOptimal = unmet === unmetLowerBound && cost === costLowerBound;
  const status = isOptimal ? 'OPTIMAL' : first.status === 'STOPPED' ? 'STOPPED' : 'WITHIN_BOUND';
  const { homeOf } = found;
  return { homeOf, unmetChildren: unmet, unmetLowerBound, cost, costLowerBound, status, prices: first.prices };
}

/** A small question's answer is made better, and more is proved of it. */
function searched(sharing: Sharing, first: Placing, apart: Known): Known {
  const { question, shares, solve } = sharing;
  const { toHand } = solve;
  const scored = { question, shares, scoreOf: (homeOf: Int32Array) => scoreOf(question, homeOf) };
  const isSmall = question.sizes.length <= fewGroups && question.arcs.arcHome.length <= fewArcs;
  if (toHand && isSmall && first.status !== 'STOPPED') return finishAdapted(scored, toHand, apart.found);
  const most = placesWorthTrying(sharing, first);
  if (most <= 1) return apart;
  const place = (asked: PlacingQuestion) => placeOnce(asked, solve);
  return partAdapted({ ...scored, place, most }, first, apart.found);
}

/** Nobody met in an adapted place, so the placing counts; more may be proved of it. */
function withBound({ question, shares }: Sharing, first: Placing): Placing {
  if (first.unmetChildren === first.unmetLowerBound) return first;
  const unmet = fewestUnmetAdapted(reachedBy(question), shares);
  const homeOf = first.homeOf;
  const found = { homeOf, score: { unmet: first.unmetChildren, cost: first.cost } };
  return answerOf({ found, bound: { unmet, cost: 0 } }, first);
}

/**
 * As `placeOnce`, and no adapted place is given twice.
 *
 * Shape   places and adapted places are kept together by every answer; the bounds are the greater of those with places alone, those of
 *         children apart with adapted places of their own, and those of the search where the region is small.
 * Cost    one placing where no two groups meet in an adapted place. Where some do, a large region is only put right where that is proved
 *         to leave the fewest; else it is placed once more. A small one is finished by the solver to hand; without one it is placed up to
 *         50 times more.
 */
export function shareAdapted(sharing: Sharing): Placing {
  const { question, shares, solve } = sharing;
  const first = placeOnce(question, solve);
  if (firstConflict(shares, first.homeOf) === null) return withBound(sharing, first);
  const homeOf = settleAdapted(question, shares, first.homeOf);
  const settled = { homeOf, score: scoreOf(question, homeOf) };
  if (placesWorthTrying(sharing, first) <= 1) {
    const unmet = Math.max(first.unmetLowerBound, fewestOfThoseInNeed(reachedBy(question), shares));
    if (settled.score.unmet === unmet) return answerOf({ found: settled, bound: { unmet, cost: 0 } }, first);
  }
  const apart = knownApart(sharing, first, settled);
  const parted = searched(sharing, first, apart);
  const higher = compareScores(apart.bound, parted.bound) > 0 ? apart.bound : parted.bound;
  return answerOf({ found: parted.found, bound: leastScore([parted.found.score, higher]) }, first);
}
