/** Does what was asked make a change that can be made? Every problem of it at once. */
import { BadQuestion } from '../../schema/problems.ts';
import type { ScenarioChange } from '../../schema/scenarioChange.ts';
import type { ChangeAsked } from '../engine/scenario/changeFields.ts';
import { readChange } from '../engine/scenario/readChange.ts';
import type { FieldFault, ScenarioChangeFacts } from '../engine/scenario/scenario.ts';
import { stateAfter, termsOf } from '../engine/scenario/scenarioHistory.ts';
import { freshId } from '../store/loading/ids.ts';
import { knownGround } from './knownGround.ts';
import type { RequestContext } from './requestContext.ts';
import { lookThrough } from './scenarioAnswer.ts';
import { stateOf, termsWith } from './scenarioTerms.ts';
import type { ScenarioHeld } from './scenarioWrites.ts';

const mostChanges = 300;
const tooMany = `A scenario holds ${mostChanges} changes at most: take some out, or begin another.`;

export interface ChangeRead {
  readonly change: ScenarioChangeFacts;
  readonly replaces: string | null;
}

/** Each part as `change.places`; the first of them is the field of the whole. */
export function badChange(faults: readonly FieldFault[]): BadQuestion {
  const problems = faults.map(({ field, sentence }) => ({ field: `change.${field}`, sentence, needId: null }));
  const [first] = problems;
  return new BadQuestion(first?.sentence ?? '', first?.field ?? null, problems);
}

/** An owner may be named as people know it. */
function withOwnerId(asked: ChangeAsked, owners: readonly (readonly [string, string])[]): ChangeAsked {
  const { ownerGroup } = asked;
  if (!ownerGroup) return asked;
  const named = owners.find(
    ([id, name]) => id === ownerGroup || name.toLowerCase() === ownerGroup.trim().toLowerCase(),
  );
  return { ...asked, ownerGroup: named?.[0] ?? ownerGroup };
}

function stateWith({ row }: ScenarioHeld, { change, replaces }: ChangeRead) {
  const made = { change, by: '', at: '' };
  return stateAfter(row.startedAsOf, [...row.events, { kind: 'CHANGE', made, replaces }]);
}

export async function readScenarioChange(
  context: RequestContext,
  held: ScenarioHeld,
  { replaces = null, ...asked }: ScenarioChange,
): Promise<ChangeRead | BadQuestion> {
  const { region, row, rows } = held;
  const state = stateOf(row);
  if (replaces !== null && !state.changes.some(({ change }) => change.id === replaces)) {
    const sentence = 'The change this would take the place of is no longer in the scenario: look at it as it is now.';
    return badChange([{ field: 'replaces', sentence }]);
  }
  if (replaces === null && state.changes.length >= mostChanges) return new BadQuestion(tooMany);
  const { owners } = await lookThrough(context, region, []);
  const ground = await knownGround(context.reading, region.id);
  // One that takes the place of another keeps its id: changes of a home it opens go on being of that home.
  const reading = { id: replaces ?? freshId(), unlessSaid: state.asOf, ground };
  const change = readChange(withOwnerId(asked, owners), reading);
  if (Array.isArray(change)) return badChange(change);
  const read: ChangeRead = { change: change as ScenarioChangeFacts, replaces };
  const found = await lookThrough(context, region, [termsWith(rows, row, termsOf(stateWith(held, read)))]);
  const own = (found.problems[0] ?? []).filter(({ changeId }) => changeId === read.change.id);
  return own.length > 0 ? badChange(own) : read;
}
