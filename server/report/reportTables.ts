/** Which tables does a report have, in the order of its page? Every file has the same, with the same rows. */
import type { ReleasedTable, ReportUnit } from '../engine/report/reportTable.ts';
import type { ReportAction, ReportEdition } from './reportEdition.ts';
import { cellNumber, ratingText, rowsOf } from './reportWords.ts';

/** A table as a file has it: text that people wrote is not yet made plain. */
export interface FileTable {
  /** As `?table=` names it. */
  readonly id: string;
  readonly caption: string;
  /** Of the columns, in words and as names of fields. */
  readonly headings: readonly string[];
  readonly fields: readonly string[];
  /** Of each column; null = words. */
  readonly units: readonly (ReportUnit | null)[];
  readonly rows: readonly (readonly (number | string)[])[];
  readonly source: string;
}

/** That of the first page, then those of each block. */
export function tablesOf({ report }: ReportEdition): readonly ReleasedTable[] {
  return [report.firstPage.table, ...report.blocks.flatMap(({ tables }) => tables)];
}

/** "numericalGap" → "numerical_gap"; "2025" → "n_2025", since a name of a field begins with a letter. */
function fieldName(words: string): string {
  return words
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d|$)/, 'n_')
    .toLowerCase();
}

/** The second of one name has its number behind it, as the columns of a table must differ. */
export function distinctNames(names: readonly string[], between: string): readonly string[] {
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}${between}${at + 1}`));
}

function fileTable(table: ReleasedTable): FileTable {
  const { id, caption, rowHeading, columns, source } = table;
  const units = columns.map(({ unit }) => unit);
  return {
    ...{ id, caption, source, units: [null, null, ...units] },
    headings: ['Code', rowHeading, ...columns.map(({ label }) => label)],
    fields: distinctNames(['code', fieldName(rowHeading), ...columns.map((column) => fieldName(column.id))], '_'),
    rows: rowsOf(table).map((row) => [
      row.id,
      row.label,
      ...row.cells.map((cell, at) => cellNumber(cell, units[at] ?? 'children')),
    ]),
  };
}

function actionsTable(actions: readonly ReportAction[], isForBoard: boolean): FileTable {
  const owner = isForBoard ? ['Owner'] : [];
  const headings = ['Action', ...owner, 'Due', 'How it stands'];
  return {
    ...{ id: 'actions', caption: 'What we will do', headings, fields: headings.map(fieldName) },
    units: headings.map(() => null),
    rows: actions.map((action) => [
      action.what,
      ...(isForBoard ? [action.owner] : []),
      action.due ?? 'no date yet',
      ratingText(action.rating),
    ]),
    source: 'Written by the people of the region',
  };
}

/** Actions, where there are any, come last. */
export function fileTablesOf(edition: ReportEdition): readonly FileTable[] {
  const { actions, audience } = edition;
  return [
    ...tablesOf(edition).map(fileTable),
    ...(actions.length === 0 ? [] : [actionsTable(actions, audience === 'BOARD')]),
  ];
}
