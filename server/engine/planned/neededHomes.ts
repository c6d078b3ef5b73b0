/** Which homes of a choice does it take to bring as many children near home? */
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { outcomeOf, type PlanOutcome } from '../plan/planPlaces.ts';
import type { PlannedHome } from '../plan/planQuestion.ts';
import { owedAfter } from '../site/siteLimits.ts';
import type { SiteProblem } from '../site/siteProblem.ts';
import { childrenBrought } from './homeWorth.ts';

interface Choice {
  readonly problem: SiteProblem;
  /** Of each option. */
  readonly allHomes: readonly PlannedHome[];
  /** Homes opened of each option. */
  readonly opened: Int32Array;
}

/** Without homes that bring nobody beside the others, as far as the limits ask for none of them. */
function withoutIdle({ problem, allHomes, opened }: Choice, isIdle: (option: number) => boolean): Int32Array {
  let left = opened;
  for (const option of [...allHomes.keys()].reverse()) {
    if ((left[option] ?? 0) === 0 || !isIdle(option)) continue;
    const without = left.slice();
    without[option] = 0;
    const { sites, inArea } = owedAfter(problem, without);
    if (sites.size + inArea.size === 0) left = without;
  }
  return left;
}

/**
 * What the homes of a choice bring that are needed for it. A home that brings no child near home beside the others costs money and helps
 * nobody: it saves weekly miles at most, which whoever asks for the most children has not asked for.
 *
 * Shape  leaves as few short as all homes of the choice would.
 * Cost   one flow and one placing; one more where brothers and sisters could tell the two apart.
 */
export function neededOutcome(world: NearHomeWorld, choice: Choice): PlanOutcome {
  const { allHomes, opened } = choice;
  const openIn = (of: Int32Array) => allHomes.filter((_, option) => (of[option] ?? 0) > 0);
  const all = openIn(opened);
  const brought = childrenBrought(world, all);
  const needed = openIn(withoutIdle(choice, (option) => brought[all.indexOf(allHomes[option] as PlannedHome)] === 0));
  const outcome = outcomeOf(world, needed);
  const most = brought.reduce((sum, children) => sum + children, 0);
  if (needed.length === all.length || outcome.shortBefore - outcome.shortAfter >= most) return outcome;
  const withAll = outcomeOf(world, all);
  return withAll.shortAfter < outcome.shortAfter ? withAll : outcome;
}
