/** What would each number of homes leave short, and what could any choice of so many leave at best? */
import type { SiteProblem } from '../site/siteProblem.ts';
import { type Chosen, leastShort } from './chooseHomes.ts';

export interface CurvePoint {
  readonly homes: number;
  readonly shortAfter: number;
  readonly bound: number;
  readonly isOverBudget: boolean;
}

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

/** Children brought by none, one, two … homes: those of the plan, then those that would come next. */
function broughtBy({ choice }: Chosen): readonly number[] {
  const brought = choice.curve.map(({ children }) => children);
  for (const { gained } of choice.next ?? []) brought.push((brought.at(-1) ?? 0) + gained.children);
  return brought;
}

/**
 * What each number of homes would leave short, from none to as many as were asked for; two more, as if there were no budget, where the
 * homes that would come next are known.
 *
 * Shape  never rises; at the plan's own number of homes what the plan leaves. `bound`: no choice of so many homes, whatever they cost,
 *        leaves fewer.
 */
export function homesCurve(chosen: Chosen): readonly CurvePoint[] {
  const { outcome, problem, choice } = chosen;
  const { shortBefore, shortAfter, homes } = outcome;
  const isOver = overBudget(problem);
  const largest = problem.options.reduce((most, { places }) => Math.max(most, places), 0);
  const brought = broughtBy(chosen);
  const most = choice.next !== null ? choice.mostByHomes.length - 1 : problem.limits.mostHomes;
  let short = shortBefore;
  return Array.from({ length: most + 1 }, (_, count) => {
    const found = Math.max(0, shortBefore - (brought[Math.min(count, brought.length - 1)] ?? 0));
    short = Math.min(short, count >= homes.length ? Math.min(found, shortAfter) : Math.max(found, shortAfter));
    const bound = leastShort(chosen, { mostChildren: choice.mostByHomes[count] ?? Infinity, places: count * largest });
    return { homes: count, shortAfter: short, bound: Math.min(bound, short), isOverBudget: isOver(count) };
  });
}
