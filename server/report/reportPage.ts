/** The report as a page: the accessible original, of which every other format is a copy. */
import { reportBlocks } from '../../schema/codes/reportBlocks.ts';
import { markers } from '../../schema/vocabulary.ts';
import type { ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { dateText } from '../engine/wording.ts';
import { barPicture } from './barPicture.ts';
import { type Html, html } from './html.ts';
import { linePicture } from './linePicture.ts';
import { mapPicture } from './mapPicture.ts';
import type { ReportAction, ReportEdition } from './reportEdition.ts';
import { reportStyle } from './reportStyle.ts';
import { cellText } from './reportWords.ts';

const ratings = {
  RED: 'Red: not on course',
  AMBER: 'Amber: at risk',
  GREEN: 'Green: on course',
  DONE: 'Done',
} as const;

function rowHtml({ label, cells }: ReleasedTable['rows'][number], { columns }: ReleasedTable): Html {
  return html`<tr><th scope="row">${label}</th>${cells.map((cell, at) => html`<td>${cellText(cell, columns[at]?.unit ?? 'children')}</td>`)}</tr>`;
}

function tableHtml(table: ReleasedTable): Html {
  const { id, caption, rowHeading, columns, rows, total, source } = table;
  const foot = total === null ? null : html`<tfoot>${rowHtml(total, table)}</tfoot>`;
  return html`<div class="pane" role="region" aria-label="${caption}" tabindex="0"><table id="table-${id}"><caption>${caption}</caption><thead><tr><th scope="col">${rowHeading}</th>${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead><tbody>${rows.map((row) => rowHtml(row, table))}</tbody>${foot}</table></div>
<p class="source">Source: ${source}.</p>`;
}

function pictureHtml({ picture, tables }: ReleasedBlock, { areas }: ReportEdition): Html | null {
  const table = tables.find(({ id }) => id === picture?.tableId);
  if (picture === null || table === undefined) return null;
  const { kind, columnId } = picture;
  const drawn =
    kind === 'MAP'
      ? mapPicture(table, columnId, areas)
      : kind === 'LINE'
        ? linePicture(table, columnId)
        : barPicture(table, columnId);
  const label = table.columns.find(({ id }) => id === columnId)?.label ?? '';
  const note = kind === 'MAP' ? ' Areas are approximate, not official boundaries.' : '';
  return drawn === null
    ? null
    : html`<figure>${drawn}<figcaption class="note">${table.caption}: ${label.toLowerCase()}.${note}</figcaption></figure>`;
}

/** What somebody wrote: paragraphs of plain text. */
function narrativeHtml(text: string | undefined): readonly Html[] {
  return (text ?? '')
    .split(/\n{2,}/)
    .flatMap((paragraph) => (paragraph.trim() === '' ? [] : [html`<p>${paragraph.trim()}</p>`]));
}

function actionsHtml(actions: readonly ReportAction[]): Html | null {
  if (actions.length === 0) return null;
  const rows = actions.map(
    ({ what, owner, due, rating }) =>
      html`<tr><th scope="row">${what}</th><td>${owner}</td><td>${dateText(due)}</td><td>${ratings[rating]}</td></tr>`,
  );
  return html`<div class="pane" role="region" aria-label="Actions" tabindex="0"><table><caption>Actions</caption><thead><tr><th scope="col">Action</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">How it stands</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function blockHtml(block: ReleasedBlock, edition: ReportEdition): Html {
  const { id, title, answer, tables, notLoaded, notes } = block;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="answer">${answer}</p>
${notLoaded === null ? null : html`<p class="missing">${notLoaded}</p>`}${narrativeHtml(edition.narratives[id])}${pictureHtml(block, edition)}${tables.map(tableHtml)}${id === 'ACTIONS' ? actionsHtml(edition.actions) : null}${notes.map((note) => html`<p class="note">${note}</p>`)}</section>
`;
}

const states = {
  DRAFT: 'Draft: not approved, not to be published.',
  SUPERSEDED: 'This edition has been superseded by a later one.',
  WITHDRAWN: 'This edition has been withdrawn.',
} as const;

function stateHtml({ status, approvedBy, publishedOn }: ReportEdition): Html | null {
  if (status !== 'PUBLISHED') return html`<p class="state"><strong>${states[status]}</strong></p>`;
  return approvedBy === null || publishedOn === null
    ? null
    : html`<p class="meta">Approved by ${approvedBy}, published on ${dateText(publishedOn)}.</p>`;
}

function keyHtml(): Html {
  const keys = Object.values(markers).map(({ symbol, label }) => html`<div><dt>${symbol}</dt><dd>${label}</dd></div>`);
  return html`<dl class="key">${keys}</dl>`;
}

/** Shape  a whole HTML document in English that needs nothing else. The same edition always gives the same bytes. */
export function reportPage(edition: ReportEdition): string {
  const { regionName, version, asOf, headline, blocks, isSynthetic, fingerprint, largestSmallCount } = edition;
  const title = `${regionName}: sufficiency report, facts as of ${dateText(asOf)}`;
  const contents = blocks.map(({ id }) => html`<li><a href="#${id}">${reportBlocks[id]}</a></li>`);
  const page = html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${{ html: reportStyle }}</style></head>
<body><header><p class="mark">Nearhome · ${regionName}</p>${isSynthetic ? html`<p class="synthetic"><strong>Synthetic data.</strong> Synthetic children and homes on real geography. Not for decisions about any child.</p>` : null}</header>
<main><h1>${headline}</h1><p class="meta">Sufficiency report, version ${version}. Facts as of ${dateText(asOf)}. Numbers of one to ${largestSmallCount} are hidden to protect children.</p>
${stateHtml(edition)}<nav aria-label="Contents"><h2>Contents</h2><ol>${contents}</ol></nav>
${blocks.map((block) => blockHtml(block, edition))}</main>
<footer><h2>What the marks mean</h2>${keyHtml()}<p class="meta">Facts ${fingerprint}. Version ${version}.</p></footer></body></html>
`;
  return page.html;
}
