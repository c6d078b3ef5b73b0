/** A line through the rows of a column from left to right, each value written at its point; begins at nothing. */
import { type Count, markedCount } from '../engine/count.ts';
import type { ReleasedTable, ReportUnit } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import { lineAlternative } from './pictureWords.ts';
import { cellText } from './reportWords.ts';

const [width, height, side, bottom, top] = [340, 190, 26, 164, 26];
/** So many labels stand beside each other without touching. */
const mostLabels = 6;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly cell: Count;
}

/** Where a value is missing the line breaks: nothing is drawn across what is not known. */
function stretches(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const all: Point[][] = [[]];
  for (const point of points) {
    if (point === null) all.push([]);
    else all.at(-1)?.push(point);
  }
  return all.filter(({ length }) => length > 1);
}

/** Every label, or every other, … counted from the last, which is always said. */
function isSaid(index: number, count: number): boolean {
  return (count - 1 - index) % Math.ceil(count / mostLabels) === 0;
}

function pointHtml({ x, y, cell }: Point, unit: ReportUnit, isLabelled: boolean): Html {
  const value = isLabelled ? html`<text x="${x}" y="${y - 9}">${cellText(cell, unit)}</text>` : null;
  return html`<circle cx="${x}" cy="${y}" r="3.5" class="point"/>${value}`;
}

/** Null where there is no such column, fewer than two rows, or nothing of it may be shown. */
export function linePicture(table: ReleasedTable, columnId: string): Html | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  const rows = table.rows.map(({ label, cells }) => ({ label, cell: cells[at] ?? markedCount('NOT_AVAILABLE') }));
  const most = Math.max(...rows.map(({ cell }) => cell.value ?? 0));
  if (column === undefined || rows.length < 2 || !(most > 0)) return null;
  const xOf = (index: number) => Math.round(side + (index * (width - 2 * side)) / (rows.length - 1));
  const points = rows.map(({ cell }, index): Point | null =>
    cell.value === null ? null : { x: xOf(index), y: Math.round(bottom - (cell.value / most) * (bottom - top)), cell },
  );
  const lines = stretches(points).map(
    (stretch) => html`<polyline points="${stretch.map(({ x, y }) => `${x},${y}`).join(' ')}" class="line"/>`,
  );
  const drawn = points.map((point, index) =>
    point === null
      ? html`<text x="${xOf(index)}" y="${bottom - 6}">${cellText(rows[index]?.cell ?? markedCount('NOT_AVAILABLE'), column.unit)}</text>`
      : pointHtml(point, column.unit, isSaid(index, rows.length)),
  );
  const labels = rows.map(({ label }, index) =>
    isSaid(index, rows.length) ? html`<text x="${xOf(index)}" y="${bottom + 18}">${label}</text>` : null,
  );
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${lineAlternative(table, at)}" class="picture is-line"><line x1="${side}" y1="${bottom}" x2="${width - side}" y2="${bottom}" class="axis"/>${lines}${drawn}${labels}</svg>`;
}
