/** Writing a scenario: a step more, a step back, a name. On the version that was seen, or not at all. */
import type { EntityManager } from '@mikro-orm/sql';
import type { ScenarioEvent, ScenarioState } from '../../engine/scenario/scenarioHistory.ts';
import { may } from '../../policy/policy.ts';
import { type AuditAction, writeAuditEvent } from '../audit.ts';
import { ScenarioEntity, ScenarioEventEntity, ScenarioVersionEntity } from '../entities/scenario.ts';
import { readCounter } from '../factsVersion.ts';
import { freshId } from '../loading/ids.ts';
import { isPossibleId, type Reading } from '../reading.ts';
import { selectOne, selectRows } from '../select.ts';
import { inWriteTransaction } from '../transaction.ts';
import type { StoredScenario } from './readScenarios.ts';
import type { NewScenario, ScenarioSeen, ScenarioWritten } from './scenarioRows.ts';

/** More than anybody can choose from. */
const mostScenarios = 200;
const mostVersions = 200;

/** Ends the transaction with nothing written. */
class NothingWritten extends Error {
  readonly outcome: ScenarioWritten;
  constructor(outcome: ScenarioWritten) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

interface Writing {
  readonly em: EntityManager;
  readonly reading: Reading;
  readonly scenario: StoredScenario;
  readonly at: string;
}

async function written(reading: Reading, work: (em: EntityManager) => Promise<string>): Promise<ScenarioWritten> {
  if (may(reading.viewer, 'scenarioChanges') !== 'REGION') return { kind: 'NOT_THERE' };
  try {
    return { kind: 'WRITTEN', id: await inWriteTransaction(reading.database, work) };
  } catch (error) {
    if (error instanceof NothingWritten) return error.outcome;
    throw error;
  }
}

function refuse(sentence: string, field: string | null = null): NothingWritten {
  return new NothingWritten({ kind: 'REFUSED', sentence, field });
}

function audit({ em, reading, scenario }: Writing, action: AuditAction): Promise<void> {
  const event = { action, subjectKind: 'SCENARIO', subjectIds: [scenario.id], isGiven: true } as const;
  return writeAuditEvent(em, { viewer: reading.viewer, at: reading.now() }, event);
}

async function heldScenario(em: EntityManager, { viewer }: Reading, id: string): Promise<StoredScenario> {
  const held = isPossibleId(id) ? await selectOne(em, ScenarioEntity, { id, region: viewer.regionId }) : null;
  if (held === null) throw new NothingWritten({ kind: 'NOT_THERE' });
  return held;
}

function stale({ changedBy, changedAt, version }: StoredScenario): NothingWritten {
  return new NothingWritten({ kind: 'STALE', changedBy, changedAt, version });
}

/** Only over the version that was seen, whoever has written since it was read. */
async function takeNextVersion({ em, reading, scenario, at }: Writing, changes: Partial<StoredScenario> = {}) {
  const factsVersion = String(await readCounter(em, 'facts'));
  const { id, version } = scenario;
  const next = { version: version + 1, changedBy: reading.viewer.displayName, changedAt: at, factsVersion };
  const changed = await em.nativeUpdate(ScenarioEntity, { id, version } as object, { ...next, ...changes });
  if (changed === 0) throw stale(await heldScenario(em, reading, id));
}

function writeTo(
  reading: Reading,
  seen: ScenarioSeen,
  about: { readonly action: AuditAction; readonly write: (writing: Writing) => Promise<void> },
): Promise<ScenarioWritten> {
  return written(reading, async (em) => {
    const scenario = await heldScenario(em, reading, seen.id);
    if (scenario.version !== seen.version) throw stale(scenario);
    const writing = { em, reading, scenario, at: reading.now().toISOString() };
    await about.write(writing);
    await audit(writing, about.action);
    return scenario.id;
  });
}

async function insertEvents({ em, reading, scenario, at }: Writing, events: readonly ScenarioEvent[], from: number) {
  const { userId: byUser, displayName: byName } = reading.viewer;
  const rows = events.map((event, index) => ({
    ...{ scenario: scenario.id, sequence: from + index, kind: event.kind, event },
    ...{ byUser, byName, at, isUndone: false },
  }));
  if (rows.length > 0) await em.insertMany(ScenarioEventEntity, rows);
}

/** With its first events, where it is made from another. */
export function createScenario(reading: Reading, { name, startedAsOf, events }: NewScenario): Promise<ScenarioWritten> {
  return written(reading, async (em) => {
    const { viewer } = reading;
    const others = await em.count(ScenarioEntity, { region: viewer.regionId } as object);
    if (others >= mostScenarios) throw refuse('There are 200 scenarios of this region: delete one first.');
    const at = reading.now().toISOString();
    const by = viewer.displayName;
    const scenario: StoredScenario = {
      ...{ id: freshId(), region: viewer.regionId, name, startedAsOf, version: 1, isAgreed: false },
      ...{ createdBy: by, createdAt: at, changedBy: by, changedAt: at },
      factsVersion: String(await readCounter(em, 'facts')),
    };
    await em.insert(ScenarioEntity, scenario);
    const writing = { em, reading, scenario, at };
    await insertEvents(writing, events, 1);
    await audit(writing, 'SCENARIO_CREATED');
    return scenario.id;
  });
}

/** Steps that were undone are gone with it. */
export function addScenarioEvent(reading: Reading, seen: ScenarioSeen, event: ScenarioEvent): Promise<ScenarioWritten> {
  const write = async (writing: Writing) => {
    await takeNextVersion(writing);
    const { em } = writing;
    await em.nativeDelete(ScenarioEventEntity, { scenario: seen.id, isUndone: true } as object);
    const lastFirst = { orderBy: { sequence: 'desc' }, limit: 1 } as const;
    const [last] = await selectRows(em, ScenarioEventEntity, { scenario: seen.id }, lastFirst);
    await insertEvents(writing, [event], (last?.sequence ?? 0) + 1);
  };
  return writeTo(reading, seen, { action: 'SCENARIO_CHANGED', write });
}

/** The last step that is not undone, or the first that is. */
function stepWrite(seen: ScenarioSeen, way: 'UNDO' | 'REDO') {
  const isUndone = way === 'REDO';
  return async (writing: Writing) => {
    const order = { orderBy: { sequence: isUndone ? 'asc' : 'desc' }, limit: 1 } as const;
    const [step] = await selectRows(writing.em, ScenarioEventEntity, { scenario: seen.id, isUndone }, order);
    if (step === undefined) throw refuse(isUndone ? 'There is nothing to do again.' : 'There is nothing left to undo.');
    await takeNextVersion(writing);
    const at = { scenario: seen.id, sequence: step.sequence } as object;
    await writing.em.nativeUpdate(ScenarioEventEntity, at, { isUndone: !isUndone });
  };
}

export function undoScenarioEvent(reading: Reading, seen: ScenarioSeen): Promise<ScenarioWritten> {
  return writeTo(reading, seen, { action: 'SCENARIO_UNDONE', write: stepWrite(seen, 'UNDO') });
}

export function redoScenarioEvent(reading: Reading, seen: ScenarioSeen): Promise<ScenarioWritten> {
  return writeTo(reading, seen, { action: 'SCENARIO_REDONE', write: stepWrite(seen, 'REDO') });
}

export function renameScenario(reading: Reading, seen: ScenarioSeen, name: string): Promise<ScenarioWritten> {
  return writeTo(reading, seen, { action: 'SCENARIO_RENAMED', write: (writing) => takeNextVersion(writing, { name }) });
}

export function agreeScenario(reading: Reading, seen: ScenarioSeen, isAgreed: boolean): Promise<ScenarioWritten> {
  const write = (writing: Writing) => takeNextVersion(writing, { isAgreed });
  return writeTo(reading, seen, { action: isAgreed ? 'SCENARIO_AGREED' : 'SCENARIO_NOT_AGREED', write });
}

export function nameScenarioVersion(
  reading: Reading,
  seen: ScenarioSeen,
  named: { readonly name: string; readonly state: ScenarioState },
): Promise<ScenarioWritten> {
  const write = async (writing: Writing) => {
    const { em, at, scenario } = writing;
    const held = await em.count(ScenarioVersionEntity, { scenario: seen.id } as object);
    if (held >= mostVersions) throw refuse('This scenario has 200 named versions: duplicate it to go on naming.');
    await takeNextVersion(writing);
    const { userId: byUser, displayName: byName } = reading.viewer;
    const row = { ...named, id: freshId(), scenario: seen.id, version: scenario.version, byUser, byName, at };
    await em.insert(ScenarioVersionEntity, row);
  };
  return writeTo(reading, seen, { action: 'SCENARIO_VERSION_NAMED', write });
}

export function deleteScenario(reading: Reading, seen: ScenarioSeen): Promise<ScenarioWritten> {
  const write = async ({ em, scenario: { id, version } }: Writing) => {
    const deleted = await em.nativeDelete(ScenarioEntity, { id, version } as object);
    if (deleted === 0) throw stale(await heldScenario(em, reading, id));
  };
  return writeTo(reading, seen, { action: 'SCENARIO_DELETED', write });
}
