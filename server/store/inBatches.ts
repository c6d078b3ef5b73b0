import { setImmediate as nextTurn } from 'node:timers/promises';

/** Below the number of values either database takes in one statement, and some tens of milliseconds of work. */
const mostValues = 1000;

/** Asks in parts where the list of values is long; other work has its turn in between. Order: that of the parts. */
export async function inBatches<Value, Row>(
  values: readonly Value[],
  ask: (part: Value[]) => Promise<readonly Row[]>,
  size = mostValues,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let start = 0; start < values.length; start += size) {
    if (start > 0) await nextTurn();
    for (const row of await ask(values.slice(start, start + size))) found.push(row);
  }
  return found;
}

/** Rows by a key of theirs, each list in the order of the rows. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
