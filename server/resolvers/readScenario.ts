/** Under which scenario is a question asked? For every question whose answer can be worked out of other facts. */
import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import type { RegionRow } from '../store/rows.ts';
import type { RequestContext } from './requestContext.ts';
import { lookThrough } from './scenarioAnswer.ts';
import { termsUnder } from './scenarioTerms.ts';

export interface ScenarioAsked {
  readonly id: string;
  readonly name: string;
  /** Its own changes and those agreed. */
  readonly terms: ScenarioTerms;
}

/** The same words for a scenario that is not there and one that is not the viewer's. */
export const noSuchScenario = 'There is no scenario of that id that you may see.';

/** Null where none is asked for. Errors: BadQuestion with every problem of it, where it cannot be worked out as it stands. */
export async function readScenario(
  context: RequestContext,
  region: RegionRow,
  id: string | null | undefined,
): Promise<ScenarioAsked | null | BadQuestion | NotFoundProblem> {
  if (id === null || id === undefined) return null;
  const rows = await context.reading.scenarios.ofRegion(region.id);
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return new NotFoundProblem(noSuchScenario);
  const terms = termsUnder(rows, row);
  const { problems } = await lookThrough(context, region, [terms]);
  const own = problems[0] ?? [];
  const [first] = own;
  if (first === undefined) return { id: row.id, name: row.name, terms };
  const parts = own.map(({ field, sentence }) => ({ field: `scenario.${field}`, sentence, needId: null }));
  return new BadQuestion(`“${row.name}” cannot be worked out as it stands: ${first.sentence}`, 'scenario', parts);
}

const otherDay =
  'Under a scenario children are those of the data date: leave asOf out, and set the scenario’s own date instead.';

/** Whether another day was asked for as well. */
export function dayBesideScenario(
  scenario: ScenarioAsked | null,
  { asOf, dataDate }: { readonly asOf: string; readonly dataDate: string },
): BadQuestion | null {
  return scenario !== null && asOf !== dataDate ? new BadQuestion(otherDay, 'asOf') : null;
}
