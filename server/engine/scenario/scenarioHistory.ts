/** What is a scenario now, after everything that was done to it? */
import type { ScenarioEventKind } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { IsoDate } from '../facts.ts';
import type { ScenarioChangeFacts, ScenarioTerms } from './scenario.ts';

/** A change with who made it, and when (ISO 8601, UTC). */
export interface MadeChange {
  readonly change: ScenarioChangeFacts;
  readonly by: string;
  readonly at: string;
}

/** What one step of the history did; REMOVE names a change, RESTORE brings back all of a version. */
export type ScenarioEvent =
  | { readonly kind: 'CHANGE'; readonly made: MadeChange; readonly replaces: string | null }
  | { readonly kind: 'REMOVE'; readonly changeId: string }
  | { readonly kind: 'DATE'; readonly asOf: IsoDate }
  | { readonly kind: 'RESTORE'; readonly asOf: IsoDate; readonly changes: readonly MadeChange[] };

export interface ScenarioState {
  readonly asOf: IsoDate;
  /** In the order they were made; one that replaces another stands in its place. */
  readonly changes: readonly MadeChange[];
}

const steps: {
  readonly [Kind in ScenarioEventKind]: (
    state: ScenarioState,
    event: Extract<ScenarioEvent, { kind: Kind }>,
  ) => ScenarioState;
} = {
  CHANGE: (state, { made, replaces }) => {
    const isThere = state.changes.some(({ change }) => change.id === replaces);
    const changes = isThere
      ? state.changes.map((one) => (one.change.id === replaces ? made : one))
      : [...state.changes, made];
    return { ...state, changes };
  },
  REMOVE: (state, { changeId }) => ({
    ...state,
    changes: state.changes.filter(({ change }) => change.id !== changeId),
  }),
  DATE: (state, { asOf }) => ({ ...state, asOf }),
  RESTORE: (_, { asOf, changes }) => ({ asOf, changes }),
};

function stepped(state: ScenarioState, event: ScenarioEvent): ScenarioState {
  const step = steps[event.kind] as (state: ScenarioState, event: ScenarioEvent) => ScenarioState;
  return step(state, event);
}

/** From the day it began with, one event after another; those that were undone are not among them. */
export function stateAfter(startedAsOf: IsoDate, events: readonly ScenarioEvent[]): ScenarioState {
  return events.reduce(stepped, { asOf: startedAsOf, changes: [] });
}

export function termsOf({ asOf, changes }: ScenarioState): ScenarioTerms {
  return { asOf, changes: changes.map(({ change }) => change) };
}
