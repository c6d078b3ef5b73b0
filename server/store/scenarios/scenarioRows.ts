/** What the store gives of a scenario, and what becomes of a write. */
import type { IsoDate } from '../../engine/facts.ts';
import type { ScenarioEvent, ScenarioState } from '../../engine/scenario/scenarioHistory.ts';

export interface NamedVersionRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: ScenarioState;
  readonly by: string;
  readonly at: string;
}

/** Times are ISO 8601, UTC. */
export interface ScenarioRow {
  readonly id: string;
  readonly regionId: string;
  readonly name: string;
  readonly startedAsOf: IsoDate;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly changedBy: string;
  readonly changedAt: string;
  /** Of the facts, when it was last written. */
  readonly factsVersion: string;
  readonly isAgreed: boolean;
  /** One after another, without those that are undone. */
  readonly events: readonly ScenarioEvent[];
  /** How many are undone. */
  readonly undone: number;
  /** Newest first. */
  readonly namedVersions: readonly NamedVersionRow[];
}

/** Of which scenario, and in which version it was seen. */
export interface ScenarioSeen {
  readonly id: string;
  readonly version: number;
}

export interface NewScenario {
  readonly name: string;
  readonly startedAsOf: IsoDate;
  readonly events: readonly ScenarioEvent[];
}

export type ScenarioWritten =
  | { readonly kind: 'WRITTEN'; readonly id: string }
  | { readonly kind: 'NOT_THERE' }
  | { readonly kind: 'STALE'; readonly changedBy: string; readonly changedAt: string; readonly version: number }
  | { readonly kind: 'REFUSED'; readonly sentence: string; readonly field: string | null };
