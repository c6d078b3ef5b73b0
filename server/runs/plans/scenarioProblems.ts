/** Can the scenarios that a plan's question names be planned for? */
import { countText } from '../../engine/wording.ts';
import type { AskedPlan, TermsProblem } from './checkPlanTerms.ts';
import type { KnownScenario } from './planBasis.ts';

const mostScenarios = 5;
/** The same words for one that is not there and one that is another region's. */
const noSuchScenario = 'There is no scenario of that id that you may see.';

function cannotBeWorkedOut({ name, problems: [first, ...others] }: KnownScenario): string | null {
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` (and ${countText(others.length, 'more problem')})`;
  return `The scenario “${name}” cannot be worked out as it stands: ${first}${more}`;
}

export function scenarioProblems({ input, basis: { scenarios } }: AskedPlan): readonly TermsProblem[] {
  const named = [
    ...(input.scenario ? [{ field: 'scenario', id: input.scenario }] : []),
    ...[...new Set(input.robustAgainst ?? [])].map((id) => ({ field: 'robustAgainst', id })),
  ];
  const problems = named.flatMap(({ field, id }) => {
    const known = scenarios.get(id);
    const sentence = known === undefined ? noSuchScenario : cannotBeWorkedOut(known);
    return sentence === null ? [] : [{ field, sentence }];
  });
  const isTooMany = (input.robustAgainst ?? []).length > mostScenarios;
  const tooMany = { field: 'robustAgainst', sentence: `Try the plan under ${mostScenarios} scenarios at most.` };
  return isTooMany ? [...problems, tooMany] : problems;
}
