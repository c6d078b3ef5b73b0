/** Scenarios of the viewer's region, as far as the viewer may. */
import type { ScenarioEvent, ScenarioState } from '../../engine/scenario/scenarioHistory.ts';
import type { Reading } from '../reading.ts';
import { readScenario, readScenarios } from './readScenarios.ts';
import type { NewScenario, ScenarioRow, ScenarioSeen, ScenarioWritten } from './scenarioRows.ts';
import {
  addScenarioEvent,
  agreeScenario,
  createScenario,
  deleteScenario,
  nameScenarioVersion,
  redoScenarioEvent,
  renameScenario,
  undoScenarioEvent,
} from './writeScenarios.ts';

/** Each write in one transaction with its audit event, on the version that was seen or not at all. No fact changes. */
export interface ScenarioStore {
  /** Last changed first; none of a region that is not the viewer's. */
  ofRegion(regionId: string): Promise<readonly ScenarioRow[]>;
  /** Null when it is not there, or not theirs. */
  one(id: string): Promise<ScenarioRow | null>;
  create(scenario: NewScenario): Promise<ScenarioWritten>;
  add(seen: ScenarioSeen, event: ScenarioEvent): Promise<ScenarioWritten>;
  undo(seen: ScenarioSeen): Promise<ScenarioWritten>;
  redo(seen: ScenarioSeen): Promise<ScenarioWritten>;
  rename(seen: ScenarioSeen, name: string): Promise<ScenarioWritten>;
  agree(seen: ScenarioSeen, isAgreed: boolean): Promise<ScenarioWritten>;
  nameVersion(seen: ScenarioSeen, named: { name: string; state: ScenarioState }): Promise<ScenarioWritten>;
  remove(seen: ScenarioSeen): Promise<ScenarioWritten>;
}

export function scenarioStoreOf(reading: Reading): ScenarioStore {
  return {
    ofRegion: (regionId) => readScenarios(reading, regionId),
    one: (id) => readScenario(reading, id),
    create: (scenario) => createScenario(reading, scenario),
    add: (seen, event) => addScenarioEvent(reading, seen, event),
    undo: (seen) => undoScenarioEvent(reading, seen),
    redo: (seen) => redoScenarioEvent(reading, seen),
    rename: (seen, name) => renameScenario(reading, seen, name),
    agree: (seen, isAgreed) => agreeScenario(reading, seen, isAgreed),
    nameVersion: (seen, named) => nameScenarioVersion(reading, seen, named),
    remove: (seen) => deleteScenario(reading, seen),
  };
}
