/** One table of a plan as a CSV file. */
import { safeCell } from '../setAsideCsv.ts';
import type { NamedPlan } from './namedPlan.ts';
import { type Cell, dataWords, type PlanTable } from './planTables.ts';

/** Numbers stay numbers: a minus sign is no formula. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : safeCell(cell);
}

/** RFC 4180 with a byte order mark, so that a spreadsheet reads it as UTF-8; which plan and what data in the last columns of each row. */
export function planCsv(table: PlanTable, named: NamedPlan): string {
  const about: readonly (readonly [string, string])[] = [
    ['plan_id', named.made.id],
    ['data_date', named.plan.dataDate],
    ['as_of', named.plan.terms.asOf],
    ['data', dataWords(named)],
  ];
  const lines = [
    [...table.columns, ...about.map(([column]) => column)],
    ...table.rows.map((row) => [...row, ...about.map(([, value]) => value)]),
  ];
  return `\uFEFF${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`;
}
