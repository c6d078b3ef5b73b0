/** How does a table stand on the page? Its caption says what it is; rows and columns are headed; it scrolls by itself where it is wide. */
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { dateText } from '../engine/wording.ts';
import { type Html, html } from './html.ts';
import type { ReportAction, ReportEdition } from './reportEdition.ts';
import { cellText, dueText, ratingText } from './reportWords.ts';

const mostRowsTogether = 22;

function cellHtml(text: string, isGap: boolean): Html {
  return html`<td${isGap ? html` class="gap"` : null}>${text}</td>`;
}

function rowHtml({ label, cells }: ReleasedTable['rows'][number], { columns }: ReleasedTable): Html {
  const tds = cells.map((cell, at) =>
    cellHtml(cellText(cell, columns[at]?.unit ?? 'children'), columns[at]?.unit === 'gap'),
  );
  return html`<tr><th scope="row">${label}</th>${tds}</tr>`;
}

/** A pane that scrolls sideways can be reached and moved by the keyboard; a short one is not parted by the end of a sheet. */
export function paneHtml(label: string, table: Html, isShort = true): Html {
  return html`<div class="${isShort ? 'pane is-short' : 'pane'}" role="group" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** On paper the heads of a matrix stand upright, or it would run off the sheet. */
function widthOf(columns: number): Html | null {
  if (columns > 14) return html` class="is-wide is-matrix"`;
  return columns > 6 ? html` class="is-wide"` : null;
}

export function tableHtml(table: ReleasedTable): Html {
  const { id, caption, rowHeading, columns, rows, total } = table;
  const foot = total === null ? null : html`<tfoot>${rowHtml(total, table)}</tfoot>`;
  const heads = columns.map(({ label }) => html`<th scope="col">${label}</th>`);
  return paneHtml(
    `${caption}: table`,
    html`<table id="table-${id}"${widthOf(columns.length)}><caption>${caption}</caption><thead><tr><th scope="col">${rowHeading}</th>${heads}</tr></thead><tbody>${rows.map((row) => rowHtml(row, table))}</tbody>${foot}</table>`,
    rows.length <= mostRowsTogether,
  );
}

export function sourceHtml({ source }: ReleasedTable, { asOf }: ReportEdition): Html {
  return html`<p class="source">Source: ${source}. Facts as of ${dateText(asOf)}.</p>`;
}

export function actionsHtml(actions: readonly ReportAction[], isForBoard: boolean): Html | null {
  if (actions.length === 0) return null;
  const owner = (cell: Html) => (isForBoard ? cell : null);
  const rows = actions.map(
    (action) =>
      html`<tr><th scope="row" class="words" dir="auto">${action.what}</th>${owner(html`<td class="words" dir="auto">${action.owner}</td>`)}<td class="words">${dueText(action.due)}</td><td class="words"><span class="rating is-${action.rating.toLowerCase()}" aria-hidden="true"></span>${ratingText(action.rating)}</td></tr>`,
  );
  const head = html`<tr><th scope="col">Action</th>${owner(html`<th scope="col" class="words">Owner</th>`)}<th scope="col" class="words">Due</th><th scope="col" class="words">How it stands</th></tr>`;
  return paneHtml(
    'Actions: table',
    html`<table id="table-actions"><caption>What we will do</caption><thead>${head}</thead><tbody>${rows}</tbody></table>`,
  );
}
