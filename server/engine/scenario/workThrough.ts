/** Change by change: what would the facts be, and which changes cannot be made? */
import { isRealDate } from '../calendar.ts';
import type { IsoDate } from '../facts.ts';
import { compareText } from '../order.ts';
import { dateText } from '../wording.ts';
import { applyChange, faultsOf } from './changeRules.ts';
import { openedHomeId } from './openHome.ts';
import type { FieldFault, ScenarioChangeFacts, ScenarioFacts, ScenarioTerms } from './scenario.ts';

/** By the first day each is so; those of one day in the order they were made. */
export function inOrderOfDays(changes: readonly ScenarioChangeFacts[]): readonly ScenarioChangeFacts[] {
  return changes.toSorted((a, b) => compareText(a.fromDate, b.fromDate));
}

/** Whose day is not one on which it could begin. */
function dateFaults(fromDate: IsoDate, asOf: IsoDate, dataDate: IsoDate): readonly FieldFault[] {
  const field = 'fromDate';
  if (!isRealDate(fromDate)) return [{ field, sentence: 'Enter a real day, such as 2027-04-01.' }];
  if (fromDate > asOf) {
    const sentence = `It begins on ${dateText(fromDate)}, after the scenario’s own date, ${dateText(asOf)}, and so would change nothing: begin earlier, or set the scenario’s date later.`;
    return [{ field, sentence }];
  }
  if (fromDate >= dataDate) return [];
  const sentence = `It begins on ${dateText(fromDate)}, before the day the facts stand for, ${dateText(dataDate)}: begin on that day or later.`;
  return [{ field, sentence }];
}

/** A home that another change opens, but only later. */
function notYetOpenFault(change: ScenarioChangeFacts, changes: readonly ScenarioChangeFacts[]): FieldFault | null {
  if (!('homeId' in change) || change.homeId === null) return null;
  const opening = changes.find((one) => one.kind === 'OPEN_HOME' && openedHomeId(one) === change.homeId);
  if (opening === undefined || opening.fromDate <= change.fromDate) return null;
  const sentence = `This home opens only on ${dateText(opening.fromDate)}, after ${dateText(change.fromDate)}: change one of the two days.`;
  return { field: 'fromDate', sentence };
}

export interface WorkedThrough<Facts extends ScenarioFacts> {
  readonly facts: Facts;
  /** By the id of the change; none = it is made. */
  readonly faults: ReadonlyMap<string, readonly FieldFault[]>;
}

/** Each change on the facts as those before it leave them; one that cannot be made is left out for those after it. */
export function workThrough<Facts extends ScenarioFacts>(
  facts: Facts,
  { asOf, changes }: ScenarioTerms,
): WorkedThrough<Facts> {
  const setting = { base: facts, asOf };
  const faults = new Map<string, readonly FieldFault[]>();
  let changed = facts;
  for (const change of inOrderOfDays(changes)) {
    const notYet = notYetOpenFault(change, changes);
    const own = notYet === null ? faultsOf(change, changed, setting) : [notYet];
    const all = [...dateFaults(change.fromDate, asOf, facts.dataDate), ...own];
    faults.set(change.id, all);
    if (all.length === 0) changed = applyChange(changed, change, setting);
  }
  return { facts: changed, faults };
}
