/** A scenario as it is given out: its changes in words, and whatever stands in its way. */
import { scenarioChangeKinds } from '../../schema/codes/scenarioChangeKinds.ts';
import type { Scenario } from '../../schema/scenario.ts';
import type { ScenarioChangeRow } from '../../schema/scenarioChange.ts';
import { explainChange } from '../engine/scenario/changeRules.ts';
import { openedHomeId } from '../engine/scenario/openHome.ts';
import type { ChangeNames, ScenarioProblem } from '../engine/scenario/scenario.ts';
import type { MadeChange, ScenarioState } from '../engine/scenario/scenarioHistory.ts';
import { inOrderOfDays } from '../engine/scenario/workThrough.ts';
import { dateText } from '../engine/wording.ts';
import { may } from '../policy/policy.ts';
import type { ScenariosFound } from '../runs/scenarioTable.ts';
import type { RegionRow } from '../store/rows.ts';
import type { ScenarioRow } from '../store/scenarios/scenarioRows.ts';
import type { RequestContext } from './requestContext.ts';
import { stateOf, termsUnder } from './scenarioTerms.ts';
import { changeNames } from './scenarioWords.ts';

function placeNameOf({ change }: MadeChange, names: ChangeNames): string | null {
  if (change.kind === 'OPEN_HOME') return change.townName ?? names.authorityOf(change.localAuthority);
  return 'homeId' in change && change.homeId !== null ? names.homeOf(change.homeId) : null;
}

/** A list that is given out may be changed by nobody, which the schema's types do not say. */
function listsOf(change: MadeChange['change']): Partial<ScenarioChangeRow> {
  const terms = Object.entries(change).map(([field, value]) => [field, Array.isArray(value) ? [...value] : value]);
  return Object.fromEntries(terms);
}

function toRow(made: MadeChange, names: ChangeNames): ScenarioChangeRow {
  const { change, by, at } = made;
  const { id, kind, reason, fromDate } = change;
  return {
    ...listsOf(change),
    ...(change.kind === 'OPEN_HOME' && { homeId: openedHomeId(change) }),
    ...{ id, kind, reason, fromDate },
    kindLabel: scenarioChangeKinds[kind],
    sentence: `${explainChange(change, names)}.`,
    placeName: placeNameOf(made, names),
    madeBy: by,
    madeAt: at,
  };
}

/** By their days; what cannot be made is said so. */
function whatChanged(state: ScenarioState, problems: readonly ScenarioProblem[], names: ChangeNames): string[] {
  const stopped = new Set(problems.map(({ changeId }) => changeId));
  return inOrderOfDays(state.changes.map(({ change }) => change)).map((change) =>
    stopped.has(change.id)
      ? `Left out until it is put right: ${explainChange(change, names)}.`
      : `${explainChange(change, names)}.`,
  );
}

function factsChangedSentence({ factsVersion, changedBy, changedAt }: ScenarioRow, now: string): string | null {
  if (factsVersion === now) return null;
  return `Facts have changed since ${changedBy} last changed this scenario on ${dateText(changedAt.slice(0, 10))}: it is worked out from the facts as they are now.`;
}

interface Telling {
  readonly names: ChangeNames;
  readonly problems: readonly ScenarioProblem[];
  readonly mayChange: boolean;
  readonly factsVersion: string;
}

function toScenario(row: ScenarioRow, { names, problems, mayChange, factsVersion }: Telling): Scenario {
  const state = stateOf(row);
  const own = new Set<string | null>([null, ...state.changes.map(({ change }) => change.id)]);
  const ownProblems = problems.filter(({ changeId }) => own.has(changeId));
  const { id, name, version, createdBy, createdAt, changedBy, changedAt, isAgreed, undone } = row;
  return {
    ...{ id, name, version, createdBy, createdAt, changedBy, changedAt, isAgreed, undone, mayChange },
    region: row.regionId,
    asOf: state.asOf,
    changes: state.changes.map((made) => toRow(made, names)),
    undoable: row.events.length,
    namedVersions: row.namedVersions.map(({ state: { changes }, ...named }) => ({
      ...named,
      changeCount: changes.length,
    })),
    problems: ownProblems.map((problem) => ({ ...problem })),
    whatChanged: whatChanged(state, ownProblems, names),
    factsChanged: factsChangedSentence(row, factsVersion),
    isBaseline: false,
  };
}

/** What stands in the way of these, and what owners are called; nothing where the region is gone meanwhile. */
export async function lookThrough(
  { tables, viewer }: RequestContext,
  region: RegionRow,
  scenarios: readonly ReturnType<typeof termsUnder>[],
): Promise<ScenariosFound> {
  const question = { asOf: region.dataDate, scenarios };
  const found = await tables.scenarios({ viewer, regionId: region.id, question });
  return found ?? { problems: scenarios.map(() => []), owners: [] };
}

/** `rows` are of all scenarios of the region: what is agreed in one counts in the others. */
export async function toScenarios(
  context: RequestContext,
  region: RegionRow,
  { shown, rows }: { readonly shown: readonly ScenarioRow[]; readonly rows: readonly ScenarioRow[] },
): Promise<Scenario[]> {
  const found = await lookThrough(
    context,
    region,
    shown.map((row) => termsUnder(rows, row)),
  );
  const changes = rows.flatMap((row) => stateOf(row).changes.map(({ change }) => change));
  const names = await changeNames(context, changes, found.owners);
  const mayChange = may(context.viewer, 'scenarioChanges') === 'REGION';
  const factsVersion = await context.reading.factsVersion();
  return shown.map((row, at) =>
    toScenario(row, { names, mayChange, factsVersion, problems: found.problems[at] ?? [] }),
  );
}
