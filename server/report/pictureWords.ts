/** What does a picture say to whoever does not see it? The same numbers as its table, the ends of them in words. */
import type { GssCode } from '../engine/facts.ts';
import { everyCouncil } from '../engine/report/councilTable.ts';
import type { ReleasedTable, ReportColumn } from '../engine/report/reportTable.ts';
import { countText, listText } from '../engine/wording.ts';
import { cellText } from './reportWords.ts';

type Row = ReleasedTable['rows'][number];

function knownRows(rows: readonly Row[], at: number): readonly { readonly label: string; readonly value: number }[] {
  return rows.flatMap(({ label, cells }) => {
    const value = cells[at]?.value ?? null;
    return value === null ? [] : [{ label, value }];
  });
}

/** "Most: Manchester 182 short, Tameside 71 short and Bolton 42 short. Least: Stockport 56 spare." */
function endsText(rows: readonly Row[], { unit }: ReportColumn, at: number): string {
  const known = [...knownRows(rows, at)].sort((a, b) => b.value - a.value);
  if (known.length === 0) return 'None of its numbers is known or may be shown.';
  const said = ({ label, value }: { readonly label: string; readonly value: number }) =>
    `${label} ${cellText({ value, marker: null }, unit)}`;
  const last = known.at(-1);
  const least = known.length > 3 && last !== undefined ? ` Least: ${said(last)}.` : '';
  return `Most: ${listText(known.slice(0, 3).map(said))}.${least}`;
}

function hiddenText(rows: readonly Row[], at: number): string {
  const hidden = rows.filter(({ cells }) => cells[at]?.marker === 'SUPPRESSED').length;
  return hidden === 0 ? '' : ` ${countText(hidden, 'number is', 'numbers are')} hidden to protect children.`;
}

function alternative(kind: string, table: ReleasedTable, at: number): string {
  const column = table.columns[at];
  if (column === undefined) return `${kind}: ${table.caption}.`;
  const rows = table.rows.filter(({ id }) => id !== everyCouncil);
  const { caption } = table;
  return `${kind} of ${column.label.toLowerCase()}: ${caption}. ${endsText(rows, column, at)}${hiddenText(rows, at)} The table holds the same numbers.`;
}

export function barAlternative(table: ReleasedTable, at: number): string {
  return alternative('Bars', table, at);
}

/** First and last of the line. */
export function lineAlternative(table: ReleasedTable, at: number): string {
  const column = table.columns[at];
  const known = knownRows(table.rows, at);
  const [first, last] = [known[0], known.at(-1)];
  if (column === undefined || first === undefined || last === undefined) return `Line: ${table.caption}.`;
  const said = (value: number) => cellText({ value, marker: null }, column.unit);
  return `Line of ${column.label.toLowerCase()}: ${table.caption}. From ${said(first.value)} in ${first.label} to ${said(last.value)} in ${last.label}. The table holds the same numbers.`;
}

export function mapAlternative(
  { table, council }: { readonly table: ReleasedTable; readonly council: GssCode | null },
  column: ReportColumn,
  at: number,
): string {
  const own = table.rows.find(({ id }) => id === council);
  const cell = own?.cells[at];
  if (own === undefined || cell === undefined) return alternative('Map', table, at);
  return `Map of ${column.label.toLowerCase()} with ${own.label} marked: ${cellText(cell, column.unit)}. The table holds the same number.`;
}
