/** What is a measure of the report, and how does its worked example use the numbers of today? */
import { everyCouncil } from '../councilTable.ts';
import { cellIn, tableIn } from '../releasedCells.ts';
import type { MeasurePage, ReleasedBlock } from '../report.ts';
import type { ReportScope } from '../reportBlock.ts';

/** What may be said: released tables, and the setting of the report. */
export interface MeasureFacts {
  readonly scope: ReportScope;
  readonly blocks: readonly ReleasedBlock[];
  /** Null where the near-home gap is not known. */
  readonly withinMiles: number | null;
  readonly largestSmallCount: number;
}

export interface Measure extends Omit<MeasurePage, 'workedExample'> {
  readonly example: (facts: MeasureFacts) => string;
}

/** Numbers of one row, all of them shown, with whose they are. */
export interface Shown {
  readonly of: string;
  readonly values: readonly number[];
}

/**
 * The numbers of the region, else of the first council of which all are shown; null where they are hidden or not known everywhere.
 *
 * Order  values in that of `columns`.
 */
export function shownRow({ blocks, scope }: MeasureFacts, tableId: string, columns: readonly string[]): Shown | null {
  const table = tableIn(blocks, tableId);
  const rows = [{ gss: everyCouncil, name: scope.regionName }, ...scope.councils];
  for (const { gss, name } of rows) {
    const values = columns.map((column) => cellIn(table, gss, column).value);
    if (!values.includes(null)) return { of: name, values: values.map((value) => value ?? 0) };
  }
  return null;
}

/** Of numbers made up for the example, where those of today are hidden or not known. */
export const madeUp = (example: string) => `With made-up numbers, as those of today cannot be shown: ${example}`;
