/** How does a plan fare should the region turn out as a scenario has it, beside the best plan for that scenario itself? */

import { outcomeOf } from '../../engine/plan/planPlaces.ts';
import type { PlannedHome, PlanQuestion } from '../../engine/plan/planQuestion.ts';
import { chooseHomes } from '../../engine/planned/chooseHomes.ts';
import { countText } from '../../engine/wording.ts';
import type { Finding } from './findPlan.ts';
import type { PlanDocument } from './planDocument.ts';

/** Regret is never below 0: the plan itself is one of the plans for the scenario. */
export function robustnessOf(
  homes: readonly PlannedHome[],
  question: PlanQuestion,
  { against, options }: Finding,
): PlanDocument['robustness'] {
  return against.map(({ scenario, world }) => {
    const fares = outcomeOf(world, homes);
    const brings = fares.shortBefore - fares.shortAfter;
    const best = chooseHomes(world, { ...question, objective: 'MOST_CHILDREN' }, options)?.outcome;
    const bestChildren = Math.max(brings, best === undefined ? 0 : best.shortBefore - best.shortAfter);
    const regret = bestChildren - brings;
    const would = `Under “${scenario.name}” it would bring ${countText(brings, 'child', 'children')} near home`;
    const beside =
      regret === 0
        ? 'as many as the best plan found for it.'
        : `${countText(regret, 'child', 'children')} fewer than the best plan found for it.`;
    return { scenario, childrenNewlyNearHome: brings, bestChildren, regret, sentence: `${would}, ${beside}` };
  });
}
