/** A bar for each row of a column, its name above and its value beside it: legible in black and white, and never without its table. */
import { type Count, markedCount } from '../engine/count.ts';
import type { ReleasedTable, ReportUnit } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import { barAlternative } from './pictureWords.ts';
import { cellText } from './reportWords.ts';

/** Narrow, so that its letters stay large on a phone. */
const [width, barWidth, rowHeight] = [340, 250, 35];

interface Bar {
  readonly label: string;
  readonly cell: Count;
}

function barHtml({ label, cell }: Bar, top: number, scale: { readonly most: number; readonly unit: ReportUnit }): Html {
  const length = Math.round((Math.abs(cell.value ?? 0) / scale.most) * barWidth);
  return html`<text x="0" y="${top + 12}">${label}</text><rect x="0" y="${top + 17}" width="${Math.max(length, 1)}" height="12" class="${(cell.value ?? 0) < 0 ? 'bar is-below' : 'bar'}"/><text x="${length + 6}" y="${top + 28}" class="value">${cellText(cell, scale.unit)}</text>`;
}

/** Null where there is no such column, or nothing of it may be shown. */
export function barPicture(table: ReleasedTable, columnId: string): Html | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  const bars = table.rows.map(({ label, cells }) => ({ label, cell: cells[at] ?? markedCount('NOT_AVAILABLE') }));
  const most = Math.max(...bars.map(({ cell }) => Math.abs(cell.value ?? 0)));
  if (column === undefined || !(most > 0)) return null;
  const height = bars.length * rowHeight;
  const drawn = bars.map((bar, row) => barHtml(bar, row * rowHeight, { most, unit: column.unit }));
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${barAlternative(table, at)}" class="picture">${drawn}</svg>`;
}
