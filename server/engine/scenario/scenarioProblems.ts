/** What stands in the way of working out a scenario? Every problem of every change at once. */
import { isRealDate } from '../calendar.ts';
import type { IsoDate } from '../facts.ts';
import { dateText } from '../wording.ts';
import type { ScenarioFacts, ScenarioProblem, ScenarioTerms } from './scenario.ts';
import { workThrough } from './workThrough.ts';

const lastDay = '2099-12-31';

/** Null = the day is one that can be asked about. */
export function scenarioDayFault(asOf: IsoDate, dataDate: IsoDate): string | null {
  if (!isRealDate(asOf) || asOf > lastDay) return 'Enter a real day up to 2099, such as 2028-03-31.';
  if (asOf >= dataDate) return null;
  return `A scenario is about the day the facts stand for, ${dateText(dataDate)}, or a later one.`;
}

/**
 * Shape   that of the scenario's day first, then in the order in which the changes were made. A change that cannot be made is left out
 *         for those after it, so that one fault is not told of others.
 */
export function scenarioProblems(facts: ScenarioFacts, terms: ScenarioTerms): readonly ScenarioProblem[] {
  const day = scenarioDayFault(terms.asOf, facts.dataDate);
  if (day !== null) return [{ changeId: null, field: 'asOf', sentence: day }];
  const { faults } = workThrough(facts, terms);
  return terms.changes.flatMap(({ id: changeId }) =>
    (faults.get(changeId) ?? []).map((fault) => ({ changeId, ...fault })),
  );
}
