/** One block of the report: the answer, what people add, the picture, its table, what it is compared with, and how good the data is. */

import type { ReportBlockId } from '../../schema/codes/reportBlocks.ts';
import type { ReleasedBlock } from '../engine/report/report.ts';
import { dateText } from '../engine/wording.ts';
import { barPicture } from './barPicture.ts';
import { type Html, html } from './html.ts';
import { linePicture } from './linePicture.ts';
import { mapPicture } from './mapPicture.ts';
import type { ReportEdition } from './reportEdition.ts';
import { actionsHtml, sourceHtml, tableHtml } from './tableHtml.ts';
import { paragraphsOf } from './typedText.ts';

function pictureHtml(
  { id, picture, tables }: ReleasedBlock,
  { areas, council, ...edition }: ReportEdition,
): Html | null {
  const table = tables.find((each) => each.id === picture?.tableId);
  if (picture === null || table === undefined) return null;
  const { columnId } = picture;
  const label = table.columns.find((column) => column.id === columnId)?.label ?? '';
  const caption = (note: string) => html`<p class="figure-note">${table.caption}: ${label.toLowerCase()}.${note}</p>`;
  if (picture.kind === 'MAP') {
    const map = mapPicture({ table, columnId, areas, council, id: `map-${id}` });
    const note = edition.areasAreApproximate ? ' Areas are approximate, not official boundaries.' : '';
    return map === null ? null : html`<div class="figure">${map.drawn}${map.legend}${caption(note)}</div>`;
  }
  const drawn = picture.kind === 'LINE' ? linePicture(table, columnId) : barPicture(table, columnId);
  return drawn === null ? null : html`<div class="figure">${drawn}${caption('')}</div>`;
}

/** Direction follows each paragraph's own first letters, and ends with it. */
export function narrativeHtml(text: string | undefined): readonly Html[] {
  return paragraphsOf(text ?? '').map((paragraph) => html`<p class="narrative" dir="auto">${paragraph}</p>`);
}

/** What a reader asks next of any number: next to what, since when, and how sure. */
function besidesHtml({ comparisons, changed, quality }: ReleasedBlock): Html | null {
  const besides = [
    { name: 'Compared with', sentences: comparisons },
    { name: 'What changed', sentences: changed },
    { name: 'How good the data is', sentences: quality === null || quality === '' ? [] : [quality] },
  ].filter(({ sentences }) => sentences.length > 0);
  if (besides.length === 0) return null;
  const rows = besides.map(
    ({ name, sentences }) =>
      html`<div><dt>${name}</dt>${sentences.map((sentence) => html`<dd>${sentence}</dd>`)}</div>`,
  );
  return html`<dl class="besides">${rows}</dl>`;
}

function risksHtml({ risks }: ReportEdition): Html | null {
  if (risks.length === 0) return null;
  return html`<h3>Risks</h3><ul class="said">${risks.map((risk) => html`<li dir="auto">${risk}</li>`)}</ul>`;
}

/** A block without a table has its date, and says where its words come from. */
function footHtml({ tables, notes }: ReleasedBlock, { asOf, madeOn }: ReportEdition): Html | null {
  if (tables.length > 0 || notes.some((note) => note.includes(dateText(asOf)))) return null;
  return html`<p class="source">Facts as of ${dateText(asOf)}; made ${dateText(madeOn)}.</p>`;
}

/** Said where people have not written what only they can say. */
const unwritten: Readonly<Partial<Record<ReportBlockId, string>>> = {
  VOICE: 'Nothing is written here yet.',
  ACTIONS: 'No action is listed yet.',
};

function unwrittenHtml({ id }: ReleasedBlock, { narratives, actions }: ReportEdition): Html | null {
  const isWritten = paragraphsOf(narratives[id] ?? '').length > 0 || (id === 'ACTIONS' && actions.length > 0);
  const words = unwritten[id];
  return isWritten || words === undefined ? null : html`<p class="missing">${words}</p>`;
}

export function blockHtml(block: ReleasedBlock, edition: ReportEdition, after: Html | null = null): Html {
  const { id, title, answer, tables, notLoaded, notes } = block;
  const isActions = id === 'ACTIONS';
  return html`<section class="block" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="answer">${answer}</p>
${notLoaded === null ? null : html`<p class="missing">${notLoaded}</p>`}${unwrittenHtml(block, edition)}${narrativeHtml(edition.narratives[id])}${pictureHtml(block, edition)}${tables.map((table) => [tableHtml(table), sourceHtml(table, edition)])}${isActions ? [actionsHtml(edition.actions, edition.audience === 'BOARD'), risksHtml(edition)] : null}${besidesHtml(block)}${notes.map((note) => html`<p class="note">${note}</p>`)}${after}${footHtml(block, edition)}</section>
`;
}
