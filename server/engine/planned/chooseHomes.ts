/** Which homes should open, and how few children could any choice leave short? */
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { outcomeOf, type PlanOutcome } from '../plan/planPlaces.ts';
import type { PlannedHome, PlanQuestion } from '../plan/planQuestion.ts';
import { type PlanNumbers, siteProblemOf } from '../plan/siteProblemOf.ts';
import { chooseSites, type SiteAnswer, type SiteOptions } from '../site/chooseSites.ts';
import { mostPlaces } from '../site/mostPlaces.ts';
import type { SiteProblem } from '../site/siteProblem.ts';
import { neededOutcome } from './neededHomes.ts';

export type ChooseOptions = Pick<SiteOptions, 'solver' | 'onProgress' | 'isNextAsked'>;

export interface Chosen {
  readonly outcome: PlanOutcome;
  readonly choice: SiteAnswer;
  readonly isStopped: boolean;
  /** Of what it was chosen from. */
  readonly problem: SiteProblem;
  readonly allHomes: readonly PlannedHome[];
  /** Children short whatever opens, beside those whom the problem counts. */
  readonly restShort: number;
  /** No placing in the homes that stand leaves fewer short. */
  readonly leastBefore: number;
}

/**
 * No choice of homes with no more than so many places, that brings no more of the children whom the problem counts than `mostChildren`,
 * leaves fewer short.
 *
 * Shape  two bounds, each by itself: children one by one with those of large families who are short anyhow; and a place brings at most
 *        one child.
 */
export function leastShort(
  { choice, restShort, leastBefore }: Chosen,
  { mostChildren, places }: { readonly mostChildren: number; readonly places: number },
): number {
  return Math.max(0, choice.before.unmetChildren - mostChildren + restShort, leastBefore - places);
}

/** No choice within the limits brings more children near home. */
export function mostNewlyNear(chosen: Chosen): number {
  const { outcome, choice, problem } = chosen;
  return outcome.shortBefore - leastShort(chosen, { mostChildren: choice.mostChildren, places: mostPlaces(problem) });
}

/** The same question with other limits, or with no home in some of the spots. */
export interface Numbers extends PlanNumbers {
  readonly objective: PlanQuestion['objective'];
}

export function numbersOf(world: NearHomeWorld, question: PlanQuestion): Numbers {
  return { ...siteProblemOf(world, question), objective: question.objective };
}

/** Null where the homes that must open cannot all be, or nothing was found before it was stopped. */
export function chooseFrom(world: NearHomeWorld, numbers: Numbers, options: ChooseOptions): Chosen | null {
  const { problem, homes, restShort, objective } = numbers;
  let isStopped = false;
  const choice = chooseSites(problem, {
    ...{ ...options, isCostProved: objective === 'FEWEST_MILES' },
    onProgress: (...sofar) => {
      const direction = options.onProgress?.(...sofar) ?? 'GO_ON';
      isStopped = isStopped || direction === 'STOP_KEEP_BEST';
      return direction;
    },
  });
  const { opened } = choice;
  if (opened === null) return null;
  const leastBefore = world.placing.unmetLowerBound;
  const outcome =
    objective === 'MOST_CHILDREN'
      ? neededOutcome(world, { problem, allHomes: homes, opened })
      : outcomeOf(
          world,
          homes.filter((_, option) => (opened[option] ?? 0) > 0),
        );
  return { outcome, choice, isStopped, problem, allHomes: homes, restShort, leastBefore };
}

export function chooseHomes(world: NearHomeWorld, question: PlanQuestion, options: ChooseOptions): Chosen | null {
  return chooseFrom(world, numbersOf(world, question), options);
}
