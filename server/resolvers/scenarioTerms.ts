/** What a scenario is to be worked out with: its own changes, and the homes agreed in the others. */
import type { ScenarioTerms } from '../engine/scenario/scenario.ts';
import { type ScenarioState, stateAfter, termsOf } from '../engine/scenario/scenarioHistory.ts';
import type { ScenarioRow } from '../store/scenarios/scenarioRows.ts';

export function stateOf({ startedAsOf, events }: ScenarioRow): ScenarioState {
  return stateAfter(startedAsOf, events);
}

/** Changes of the agreed scenarios, those of one first that was made first. */
function agreedChanges(rows: readonly ScenarioRow[]): ScenarioTerms['changes'] {
  return rows
    .filter(({ isAgreed }) => isAgreed)
    .toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
    .flatMap((row) => termsOf(stateOf(row)).changes);
}

/** What is agreed and begins by the day: the facts a plan starts from. */
export function baselineTerms(rows: readonly ScenarioRow[], asOf: string): ScenarioTerms {
  return { asOf, changes: agreedChanges(rows).filter(({ fromDate }) => fromDate <= asOf) };
}

/** The baseline of the scenario's own day, then its own changes. */
export function termsUnder(rows: readonly ScenarioRow[], row: ScenarioRow): ScenarioTerms {
  return termsWith(rows, row, termsOf(stateOf(row)));
}

/** As `termsUnder`, were the scenario's own terms these. */
export function termsWith(rows: readonly ScenarioRow[], { id }: ScenarioRow, own: ScenarioTerms): ScenarioTerms {
  const others = baselineTerms(
    rows.filter((row) => row.id !== id),
    own.asOf,
  );
  return { asOf: own.asOf, changes: [...others.changes, ...own.changes] };
}
