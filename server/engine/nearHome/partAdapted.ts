/** Which of the groups that meet in an adapted place should live elsewhere? Every way is followed as long as it could be the best. */
import { type AdaptedShares, firstConflict } from './adaptedShares.ts';
import { type Placing, type PlacingQuestion } from './placing.ts';
import { settleAdapted, withoutArcs } from './settleAdapted.ts';

/** Unmet children first, then cost in hundredths of a weekly mile. */
export interface Score {
  readonly unmet: number;
  readonly cost: number;
}

export function compareScores(a: Score, b: Score): number {
  return a.unmet - b.unmet || a.cost - b.cost;
}

export function leastScore(scores: readonly Score[]): Score {
  return scores.reduce((least, score) => (compareScores(score, least) < 0 ? score : least));
}

/** What the placing proves of every other on the same arcs: 0 where nothing is proved of the cost. */
export function boundOf({ unmetChildren, unmetLowerBound, costLowerBound }: Placing): Score {
  return { unmet: unmetLowerBound, cost: unmetChildren === unmetLowerBound ? (costLowerBound ?? 0) : 0 };
}

export interface Found {
  readonly homeOf: Int32Array;
  readonly score: Score;
}

/** Groups kept out of rooms, and the best there is then if adapted places may be shared. */
interface Part {
  /** "group room" of each. */
  readonly out: ReadonlySet<string>;
  readonly placing: Placing;
  readonly bound: Score;
}

export interface Parting {
  readonly question: PlacingQuestion;
  readonly shares: AdaptedShares;
  /** Adapted places left out of account. */
  readonly place: (question: PlacingQuestion) => Placing;
  readonly scoreOf: (homeOf: Int32Array) => Score;
  /** The most placings that may be asked for. */
  readonly most: number;
}

interface Search {
  readonly parting: Parting;
  readonly open: Part[];
  readonly seen: Set<string>;
  best: Found;
  /** Bounds of parts in which the best is not proved to be that. */
  readonly unproved: Score[];
  left: number;
}

function offer(search: Search, homeOf: Int32Array): void {
  const { question, shares, scoreOf } = search.parting;
  const settled = settleAdapted(question, shares, homeOf);
  const score = scoreOf(settled);
  if (compareScores(score, search.best.score) < 0) search.best = { homeOf: settled, score };
}

/** One part for each group of the conflict, which lives elsewhere in it. */
function follow(search: Search, part: Part): void {
  const { question, shares, place } = search.parting;
  const conflict = firstConflict(shares, part.placing.homeOf);
  if (!conflict) {
    offer(search, part.placing.homeOf);
    search.unproved.push(part.bound);
    return;
  }
  for (const group of conflict.groups) {
    const out = new Set([...part.out, `${group} ${conflict.room}`]);
    const key = [...out].sort().join(',');
    if (search.seen.has(key)) continue;
    search.seen.add(key);
    search.left -= 1;
    const arcs = withoutArcs(question.arcs, (one, room) => out.has(`${one} ${room}`));
    const placing = place({ ...question, arcs });
    const own = boundOf(placing);
    offer(search, placing.homeOf);
    search.open.push({ out, placing, bound: compareScores(own, part.bound) > 0 ? own : part.bound });
  }
}

function takeLowest(open: Part[]): Part | undefined {
  const lowest = open.reduce((low, part, at) => {
    return compareScores(part.bound, open[low]?.bound ?? part.bound) < 0 ? at : low;
  }, 0);
  return open.splice(lowest, 1)[0];
}

/**
 * The best placing found that keeps adapted places, and the least that any could be.
 *
 * Shape   `first` is the placing without them, `known` one that keeps them. Where two groups meet in a place, one of them lives
 *         elsewhere in every placing that counts: so the parts cover all, and the lowest bound among those left is a bound of all.
 * Order   lowest bound first, then as found; the same question gives the same answer.
 * Cost    one placing for each part, at most `most` and those of one conflict more.
 * Source  branch and bound (Land and Doig 1960).
 */
export function partAdapted(parting: Parting, first: Placing, known: Found): { found: Found; bound: Score } {
  const root = { out: new Set<string>(), placing: first, bound: boundOf(first) };
  const search: Search = { parting, open: [root], seen: new Set(), best: known, unproved: [], left: parting.most };
  while (search.left > 0) {
    const part = takeLowest(search.open);
    if (!part || compareScores(part.bound, search.best.score) >= 0) break;
    follow(search, part);
    if (search.left <= 0) break;
  }
  const bounds = [search.best.score, ...search.unproved, ...search.open.map(({ bound }) => bound)];
  return { found: search.best, bound: leastScore(bounds) };
}
