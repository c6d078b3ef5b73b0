/** A bar for each row of a column, its value written beside it: legible in black and white, and never without its table. */
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import { cellText } from './reportWords.ts';

const [labelWidth, barWidth, valueWidth, rowHeight] = [210, 330, 100, 26];

/** Null where there is no such column, or nothing of it may be shown. */
export function barPicture(table: ReleasedTable, columnId: string): Html | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  const values = table.rows.map(({ label, cells }) => ({ label, cell: cells[at] ?? { value: null, marker: null } }));
  const most = Math.max(...values.map(({ cell }) => Math.abs(cell.value ?? 0)));
  if (column === undefined || !(most > 0)) return null;
  const [width, height] = [labelWidth + barWidth + valueWidth, values.length * rowHeight + 4];
  const bars = values.map(({ label, cell }, row) => {
    const length = Math.round((Math.abs(cell.value ?? 0) / most) * barWidth);
    const [top, middle] = [row * rowHeight + 4, row * rowHeight + rowHeight / 2 + 5];
    return html`<text x="${labelWidth - 8}" y="${middle}" text-anchor="end">${label}</text><rect x="${labelWidth}" y="${top}" width="${length}" height="${rowHeight - 8}" class="bar"/><text x="${labelWidth + length + 6}" y="${middle}">${cellText(cell, column.unit)}</text>`;
  });
  const title = `${column.label}: a bar for each row of the table below.`;
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" class="picture">${bars}</svg>`;
}
