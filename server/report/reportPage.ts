/** The report as a page: the accessible original, of which every other format is a copy. */
import { reportBlocks } from '../../schema/codes/reportBlocks.ts';
import { dateText } from '../engine/wording.ts';
import { editionText, subjectOf, syntheticWords, titleOf } from './aboutLines.ts';
import { blockHtml } from './blockHtml.ts';
import { glossaryHtml, keyHtml, measuresHtml } from './closingHtml.ts';
import { firstPageHtml } from './firstPageHtml.ts';
import { type Html, html } from './html.ts';
import { mapPatterns } from './mapPicture.ts';
import type { ReportEdition } from './reportEdition.ts';
import { printStyle } from './reportPrintStyle.ts';
import { reportStyle } from './reportStyle.ts';

const formats = { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV', geojson: 'Map areas' } as const;

function fileAddress({ id, audience, council }: ReportEdition, ending: string): string {
  const own = council === null ? '' : `&council=${encodeURIComponent(council)}`;
  return `/reports/${encodeURIComponent(id)}.${ending}?for=${audience.toLowerCase()}${own}`;
}

/** On a screen alone: paper has no use for it. */
function barHtml(edition: ReportEdition): Html {
  const files = Object.entries(formats).map(
    ([ending, name]) => html`<li><a href="${fileAddress(edition, ending)}">${name}</a></li>`,
  );
  return html`<nav class="bar" aria-label="Report"><a class="back" href="/${encodeURIComponent(edition.regionId)}/reports">Back to reports</a><div class="files"><span id="files">Download</span><ul aria-labelledby="files">${files}</ul></div><p>To print: Ctrl+P, or ⌘P on a Mac</p></nav>
`;
}

function contentsHtml({ report }: ReportEdition): Html {
  const items = report.blocks.map(({ id }) => html`<li><a href="#${id}">${reportBlocks[id]}</a></li>`);
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items}</ol><ul><li><a href="#glossary">What the words mean</a></li><li><a href="#marks">What the marks mean</a></li></ul></nav>
`;
}

function blocksHtml(edition: ReportEdition): Html {
  return html`${edition.report.blocks.map((block) => blockHtml(block, edition, block.id === 'METHOD' ? measuresHtml(edition) : null))}`;
}

/** At the foot of each sheet, and its corner. */
function runningLines(edition: ReportEdition): { readonly foot: string; readonly corner: string } {
  const { status, isSynthetic, asOf } = edition;
  const state = status === 'PUBLISHED' ? [] : [status.charAt(0) + status.slice(1).toLowerCase()];
  return {
    foot: `${subjectOf(edition)} · facts as of ${dateText(asOf)} · ${editionText(edition)}`,
    corner: [...state, ...(isSynthetic ? ['Synthetic data'] : [])].join(' · '),
  };
}

/** What the page is made of may come from the page alone, and nothing in it runs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function headHtml(edition: ReportEdition): Html {
  const style = { html: `${reportStyle}${printStyle(runningLines(edition))}` };
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>${titleOf(edition)}</title><style>${style}</style></head>`;
}

/**
 * Shape  a whole HTML document in English that needs nothing else and runs nothing. The same edition always gives the same bytes.
 */
export function reportPage(edition: ReportEdition): string {
  const { status, isSynthetic } = edition;
  const body = html`${contentsHtml(edition)}${blocksHtml(edition)}`;
  const watermark =
    status === 'PUBLISHED' ? null : html`<div class="watermark" data-words="${status}" aria-hidden="true"></div>`;
  const synthetic = isSynthetic
    ? html`<p class="synthetic"><strong>Synthetic data.</strong> ${syntheticWords}.</p>`
    : null;
  const page = html`<!doctype html>
<html lang="en-GB">${headHtml(edition)}
<body class="is-${status.toLowerCase()}"><a class="skip" href="#report">Skip to the report</a>${mapPatterns}${watermark}<header>${barHtml(edition)}${synthetic}</header>
<main id="report">${firstPageHtml(edition)}<div class="sheet is-rest">${body}${glossaryHtml(body.html)}${keyHtml(edition)}</div></main></body></html>
`;
  return page.html;
}
