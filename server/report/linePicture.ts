/** A line through the rows of a column from left to right, each value written at its point; begins at nothing. */
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import { cellText } from './reportWords.ts';

const [width, height, left, bottom, top] = [640, 220, 40, 190, 30];

export function linePicture(table: ReleasedTable, columnId: string): Html | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  const values = table.rows.map(({ label, cells }) => ({ label, cell: cells[at] ?? { value: null, marker: null } }));
  const most = Math.max(...values.map(({ cell }) => cell.value ?? 0));
  if (column === undefined || values.length < 2 || !(most > 0)) return null;
  const xOf = (index: number) => Math.round(left + (index * (width - 2 * left)) / (values.length - 1));
  const yOf = (value: number) => Math.round(bottom - (value / most) * (bottom - top));
  const known = values.flatMap(({ cell }, index) =>
    cell.value === null ? [] : [{ x: xOf(index), y: yOf(cell.value), cell }],
  );
  const path = known.map(({ x, y }) => `${x},${y}`).join(' ');
  const points = known.map(
    ({ x, y, cell }) =>
      html`<circle cx="${x}" cy="${y}" r="4" class="point"/><text x="${x}" y="${y - 10}" text-anchor="middle">${cellText(cell, column.unit)}</text>`,
  );
  const labels = values.map(
    ({ label }, index) => html`<text x="${xOf(index)}" y="${bottom + 20}" text-anchor="middle">${label}</text>`,
  );
  const title = `${column.label}: a point for each row of the table below.`;
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" class="picture"><line x1="${left}" y1="${bottom}" x2="${width - left}" y2="${bottom}" class="axis"/><polyline points="${path}" class="line"/>${points}${labels}</svg>`;
}
