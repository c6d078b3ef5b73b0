/** Which homes should open, and what would each number of homes leave? */
import type { SolverToHand } from '../assign/finishProof.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { outcomeOf, type PlanOutcome } from '../plan/planPlaces.ts';
import type { PlannedHome, PlanQuestion } from '../plan/planQuestion.ts';
import { siteProblemOf } from '../plan/siteProblemOf.ts';
import { chooseSites, type SiteAnswer } from '../site/chooseSites.ts';
import type { SiteProblem } from '../site/siteProblem.ts';
import type { Gain } from '../site/siteWorth.ts';

export interface ChooseOptions {
  readonly solver?: SolverToHand;
  readonly onProgress?: (gained: Gain, homes: number) => 'GO_ON' | 'STOP_KEEP_BEST';
}

export interface Chosen {
  readonly outcome: PlanOutcome;
  readonly choice: SiteAnswer;
  readonly isStopped: boolean;
  /** Of what it was chosen from. */
  readonly problem: SiteProblem;
  readonly allHomes: readonly PlannedHome[];
}

/** Null where the homes that must open cannot all be, or nothing was found before it was stopped. */
export function chooseHomes(world: NearHomeWorld, question: PlanQuestion, options: ChooseOptions): Chosen | null {
  const { problem, homes } = siteProblemOf(world, question);
  let isStopped = false;
  const choice = chooseSites(problem, {
    ...{ ...options, isCostProved: question.objective === 'FEWEST_MILES' },
    onProgress: (gained, opened) => {
      const direction = options.onProgress?.(gained, opened) ?? 'GO_ON';
      isStopped = isStopped || direction === 'STOP_KEEP_BEST';
      return direction;
    },
  });
  const { opened } = choice;
  if (opened === null) return null;
  const chosen = homes.filter((_, option) => (opened[option] ?? 0) > 0);
  return { outcome: outcomeOf(world, chosen), choice, isStopped, problem, allHomes: homes };
}

export interface CurvePoint {
  readonly homes: number;
  readonly shortAfter: number;
  readonly bound: number;
  readonly isOverBudget: boolean;
}

const homesBeyond = 2;

function cheapest(problem: SiteProblem, pounds: 'capitalPounds' | 'yearlyPounds'): number {
  return problem.options.reduce((least, option) => Math.min(least, option[pounds]), Infinity);
}

/** So many of the cheapest homes cost more than there is. */
function overBudget(problem: SiteProblem): (homes: number) => boolean {
  const { mostCapitalPounds, mostYearlyPounds } = problem.limits;
  const [capital, yearly] = [cheapest(problem, 'capitalPounds'), cheapest(problem, 'yearlyPounds')];
  return (homes) =>
    homes > 0 && (homes * capital > (mostCapitalPounds ?? Infinity) || homes * yearly > (mostYearlyPounds ?? Infinity));
}

/**
 * What each number of homes would leave short, from none to as many as were asked for; two more, as if there were no budget, where that
 * is asked for too.
 *
 * Shape  never rises; at the plan's own number of homes what the plan leaves. `bound`: no choice of so many homes leaves fewer; a home
 *        brings at most its places.
 * Cost   beyond: a choice as large as the plan's.
 */
export function homesCurve(chosen: Chosen, isBeyond: boolean, options: ChooseOptions): readonly CurvePoint[] {
  const { outcome, problem, choice } = chosen;
  const { shortBefore, shortAfter, homes } = outcome;
  const beyond = { mostHomes: problem.limits.mostHomes + homesBeyond, mostCapitalPounds: null, mostYearlyPounds: null };
  const wide = isBeyond ? chooseSites({ ...problem, limits: { ...problem.limits, ...beyond } }, options) : choice;
  const apart = shortBefore - Math.max(0, wide.before.unmetChildren - wide.mostChildren);
  const places = problem.options.reduce((largest, option) => Math.max(largest, option.places), 0);
  const isOver = overBudget(problem);
  const gained = wide.curve.map(({ children }) => children);
  const most = isBeyond ? beyond.mostHomes : problem.limits.mostHomes;
  let short = shortBefore;
  return Array.from({ length: most + 1 }, (_, count) => {
    const found = Math.max(0, shortBefore - (gained[Math.min(count, gained.length - 1)] ?? 0));
    short = Math.min(short, count >= homes.length ? Math.min(found, shortAfter) : Math.max(found, shortAfter));
    const bound = Math.max(0, shortBefore - Math.min(apart, count * places));
    return { homes: count, shortAfter: short, bound: Math.min(bound, short), isOverBudget: isOver(count) };
  });
}
