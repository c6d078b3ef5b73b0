/** One write of a scenario: on what it is now, on the version that was seen, or not at all. */
import { BadQuestion, NotFoundProblem, StaleProblem } from '../../schema/problems.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { may } from '../policy/policy.ts';
import type { RegionRow } from '../store/rows.ts';
import type { ScenarioRow, ScenarioSeen, ScenarioWritten } from '../store/scenarios/scenarioRows.ts';
import type { RequestContext } from './requestContext.ts';
import { toScenarios } from './scenarioAnswer.ts';

/** The same words for a scenario that is not there and one that is not the viewer's to change. */
export const noSuchScenario = 'There is no scenario of that id that you may change.';

export type ScenarioAnswer = Promise<Scenario | BadQuestion | NotFoundProblem | StaleProblem>;

/** The scenario as it is, and all others of its region. */
export interface ScenarioHeld {
  readonly region: RegionRow;
  readonly row: ScenarioRow;
  readonly rows: readonly ScenarioRow[];
}

type Write = (held: ScenarioHeld, seen: ScenarioSeen) => Promise<ScenarioWritten | BadQuestion | NotFoundProblem>;

/** A write that named no version is tried again on what a colleague has made of it meanwhile. */
const mostTries = 5;

function stale(last: { readonly changedBy: string; readonly changedAt: string; readonly version: number }) {
  const sentence = `${last.changedBy} changed this scenario since you opened it, so nothing was written. Look at it as it is now, then change it again.`;
  return new StaleProblem(sentence, last);
}

async function heldScenario(context: RequestContext, id: string): Promise<ScenarioHeld | null> {
  const region = await context.region();
  if (region === null || may(context.viewer, 'scenarioChanges') !== 'REGION') return null;
  const rows = await context.reading.scenarios.ofRegion(region.id);
  const row = rows.find((one) => one.id === id);
  return row === undefined ? null : { region, row, rows };
}

export async function answerWith(context: RequestContext, id: string): ScenarioAnswer {
  const held = await heldScenario(context, id);
  const [scenario] =
    held === null ? [] : await toScenarios(context, held.region, { shown: [held.row], rows: held.rows });
  return scenario ?? new NotFoundProblem(noSuchScenario);
}

/** What a write that was not refused beforehand came to. */
export function settled(context: RequestContext, written: ScenarioWritten): ScenarioAnswer {
  switch (written.kind) {
    case 'WRITTEN':
      return answerWith(context, written.id);
    case 'NOT_THERE':
      return Promise.resolve(new NotFoundProblem(noSuchScenario));
    case 'STALE':
      return Promise.resolve(stale(written));
    case 'REFUSED':
      return Promise.resolve(new BadQuestion(written.sentence, written.field));
  }
}

/** `version` is the one that was seen; null takes the scenario as it is. */
export async function writeScenario(
  context: RequestContext,
  { id, version }: { readonly id: string; readonly version: number | null | undefined },
  write: Write,
): ScenarioAnswer {
  for (let tries = 1; ; tries++) {
    const held = await heldScenario(context, id);
    if (held === null) return new NotFoundProblem(noSuchScenario);
    if (version != null && version !== held.row.version) return stale(held.row);
    const written = await write(held, { id: held.row.id, version: held.row.version });
    if (written instanceof BadQuestion || written instanceof NotFoundProblem) return written;
    const isOvertaken = written.kind === 'STALE' && version == null && tries < mostTries;
    if (!isOvertaken) return settled(context, written);
  }
}
