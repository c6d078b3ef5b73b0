/** What stands in the way of scenarios, and what are the owners called that they name? */
import type { ScenarioProblem, ScenarioTerms } from '../engine/scenario/scenario.ts';
import { scenarioProblems } from '../engine/scenario/scenarioProblems.ts';
import type { RegionQuestionFacts } from '../store/viewerStore.ts';

export interface ScenariosQuestion {
  /** The data date: the day the facts of every scenario are of. */
  readonly asOf: string;
  readonly scenarios: readonly ScenarioTerms[];
}

export interface ScenariosFound {
  /** Of each scenario, in the order asked. */
  readonly problems: readonly (readonly ScenarioProblem[])[];
  /** Names of owners of homes, by id. */
  readonly owners: readonly (readonly [id: string, name: string])[];
}

export function scenariosFound(facts: RegionQuestionFacts, { scenarios }: ScenariosQuestion): ScenariosFound {
  return {
    problems: scenarios.map((terms) => scenarioProblems(facts, terms)),
    owners: [...facts.ownerGroupNames],
  };
}
