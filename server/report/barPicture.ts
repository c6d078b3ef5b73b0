/** A bar for each row of a column, its name before or above it and its value behind: legible in black and white, never without its table. */
import { type Count, markedCount } from '../engine/count.ts';
import { everyCouncil } from '../engine/report/councilTable.ts';
import type { ReleasedTable, ReportUnit } from '../engine/report/reportTable.ts';
import { type Html, html } from './html.ts';
import { barAlternative } from './pictureWords.ts';
import { cellText } from './reportWords.ts';

interface Layout {
  readonly left: number;
  readonly length: number;
  readonly rowHeight: number;
  /** Of the name's and the bar's upper edge, from the row's. */
  readonly name: number;
  readonly bar: number;
}

/** Narrow, so that letters stay large on a phone. */
const width = 340;
const beside: Layout = { left: 152, length: 118, rowHeight: 20, name: 13, bar: 3 };
const above: Layout = { left: 0, length: 250, rowHeight: 35, name: 12, bar: 17 };
const longestBeside = 22;
/** The table has the whole of a longer one. */
const longestLabel = 50;

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

interface Bar {
  readonly label: string;
  readonly cell: Count;
}

interface Scale {
  readonly most: number;
  readonly unit: ReportUnit;
}

function barHtml({ label, cell }: Bar, top: number, { layout, scale }: { layout: Layout; scale: Scale }): Html {
  const { left, name, bar } = layout;
  const value = cell.value ?? 0;
  const length = Math.round((Math.abs(value) / scale.most) * layout.length);
  const drawn =
    cell.value === null
      ? null
      : html`<rect x="${left}" y="${top + bar}" width="${Math.max(length, 1)}" height="12" class="${value < 0 ? 'amount is-below' : 'amount'}"/>`;
  return html`<text x="0" y="${top + name}">${shortened(label)}</text>${drawn}<text x="${left + length + 6}" y="${top + bar + 10.5}" class="value">${cellText(cell, scale.unit)}</text>`;
}

/** The region beside its councils would dwarf them: it is left to the table. Null where there is no such column, or nothing of it may be shown. */
export function barPicture(table: ReleasedTable, columnId: string): Html | null {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  const bars = table.rows
    .filter(({ id }) => id !== everyCouncil)
    .map(({ label, cells }) => ({ label, cell: cells[at] ?? markedCount('NOT_AVAILABLE') }));
  const most = Math.max(...bars.map(({ cell }) => Math.abs(cell.value ?? 0)));
  if (column === undefined || !(most > 0)) return null;
  const layout = bars.every(({ label }) => label.length <= longestBeside) ? beside : above;
  const look = { layout, scale: { most, unit: column.unit } };
  const drawn = bars.map((bar, row) => barHtml(bar, row * layout.rowHeight, look));
  return html`<svg viewBox="0 0 ${width} ${bars.length * layout.rowHeight}" role="img" aria-label="${barAlternative(table, at)}" class="picture">${drawn}</svg>`;
}
