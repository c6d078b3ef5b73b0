/** What would the facts be, were a scenario so? */
import type { ScenarioFacts, ScenarioTerms } from './scenario.ts';
import { workThrough } from './workThrough.ts';

/**
 * The facts with every change made that begins by the scenario's day.
 *
 * Shape   the facts given are those of the data date, and are not changed; without changes they are given back as they are. A change
 *         that cannot be made (`scenarioProblems` says why) is left out. Children and their ages stay those of the data date.
 * Order   of the days, then as they were made. The order of homes, children and needs given changes nothing.
 * Cost    one pass over the homes, or the children, for each change.
 */
export function factsOfScenario<Facts extends ScenarioFacts>(facts: Facts, terms: ScenarioTerms): Facts {
  return workThrough(facts, terms).facts;
}
