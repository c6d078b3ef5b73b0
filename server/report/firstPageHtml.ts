/** The first page: the answer, four numbers, the map beside its table, three short lists, and what the board is asked to do. */
import type { ReportAudience } from '../../schema/codes/reportWords.ts';
import { markers } from '../../schema/vocabulary.ts';
import type { KeyNumber } from '../engine/report/report.ts';
import { dateText, limitText } from '../engine/wording.ts';
import { editionText, subjectOf } from './aboutLines.ts';
import { firstSheetFit } from './firstSheetFit.ts';
import { type Html, html } from './html.ts';
import { mapPicture } from './mapPicture.ts';
import type { ReportEdition } from './reportEdition.ts';
import { sourceHtml, tableHtml } from './tableHtml.ts';

const mark = html`<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="14.6" fill="none" stroke="currentColor" stroke-opacity=".45" stroke-width="1.8" stroke-dasharray="2.6 3.2"/><path d="M16 6.6 7.4 14v9.6c0 .8.6 1.4 1.4 1.4h14.4c.8 0 1.4-.6 1.4-1.4V14z" fill="currentColor"/><circle cx="16" cy="17.4" r="3.1" fill="#fff"/></svg>`;

const kinds = {
  BOARD: 'Sufficiency report to the Board',
  PUBLIC: 'Sufficiency report for the public',
} as const satisfies Record<ReportAudience, string>;

/** "Tameside, in Greater Manchester", where the view is one council's. */
function ofText(edition: ReportEdition): string {
  const { council, regionName } = edition;
  return council === null ? regionName : `${subjectOf(edition)}, in ${regionName}`;
}

function tagsHtml(edition: ReportEdition): readonly Html[] {
  const { status, isSynthetic } = edition;
  const label = status === 'PUBLISHED' ? editionText(edition) : status.charAt(0) + status.slice(1).toLowerCase();
  return [
    html`<strong class="tag">${label}</strong>`,
    ...(isSynthetic ? [html` <strong class="tag is-synthetic">Synthetic data</strong>`] : []),
  ];
}

function mastHtml(edition: ReportEdition): Html {
  return html`<div class="mast"><p class="brand">${mark}<span>Nearhome</span></p><p>${ofText(edition)}<br><b>${kinds[edition.audience]}, ${dateText(edition.madeOn).replace(/^\d+ /, '')}</b></p><p class="tags">${tagsHtml(edition)}</p></div>
`;
}

function metaHtml({ asOf, nearHomeMiles, madeOn, status, approvedBy, publishedOn, withdrawn }: ReportEdition): Html {
  const parts = [
    `Facts as of ${dateText(asOf)}`,
    `Near home is within ${limitText(nearHomeMiles)}`,
    'Small numbers hidden',
    `Made ${dateText(madeOn)}`,
    ...(approvedBy === null || publishedOn === null
      ? []
      : [`Approved by ${approvedBy}, published ${dateText(publishedOn)}`]),
  ];
  const states = {
    DRAFT: 'This is a draft: it is not approved and not to be passed on.',
    PUBLISHED: null,
    SUPERSEDED: 'A later edition has taken the place of this one.',
    WITHDRAWN:
      withdrawn === null
        ? 'This edition was withdrawn.'
        : `This edition was withdrawn on ${dateText(withdrawn.on)}: ${withdrawn.reason}`,
  } as const;
  const state = states[status] === null ? null : html`<p class="state">${states[status]}</p>`;
  return html`<p class="meta">${parts.join(' · ')}</p>${state}`;
}

function numbersHtml(numbers: readonly KeyNumber[]): Html | null {
  if (numbers.length === 0) return null;
  const items = numbers
    .slice(0, 4)
    .map(({ text, label, detail }) => html`<li><b>${text}</b> <span>${label}</span> <em>${detail}</em></li>`);
  return html`<ul class="numbers is-${numbers.length}" aria-label="The numbers that matter most">${items}</ul>`;
}

function countsHtml(counts: string | null): Html | null {
  return counts === null ? null : html`<p class="counts">${counts}</p>`;
}

function mapAndTableHtml(edition: ReportEdition): Html {
  const { table } = edition.report.firstPage;
  const column = table.columns.find(({ unit }) => unit === 'gap') ?? table.columns.at(-1);
  const { areas, council } = edition;
  const map = mapPicture({ table, columnId: column?.id ?? '', areas, council, id: 'map-first' });
  const figure = map === null ? null : html`<div class="figure">${map.drawn}${map.legend}</div>`;
  return html`<div class="${map === null ? 'middle is-table' : 'middle'}">${figure}<div>${tableHtml(table)}${sourceHtml(table, edition)}</div></div>
`;
}

interface ShortList {
  readonly heading: string;
  readonly items: readonly string[];
  /** Said where there is nothing. */
  readonly none: string;
}

/** Three fit beside each other; the rest stands in the blocks. */
const mostItems = 3;

function listHtml({ heading, items, none }: ShortList): Html {
  const shown = (items.length === 0 ? [none] : items.slice(0, mostItems)).map(
    (item) => html`<li dir="auto">${item}</li>`,
  );
  return html`<section><h2>${heading}</h2><ul>${shown}</ul></section>`;
}

/** A risk that people wrote comes before one that the data shows, and both before how complete the data is. */
function listsOf({ report, risks, audience, edition }: ReportEdition): readonly ShortList[] {
  const { changed, topGaps, proposals, quality, dataRisks } = report.firstPage;
  const isFirst = edition === null || edition === 1;
  return [
    changed.length === 0
      ? { heading: 'Where we are shortest', items: topGaps, none: 'No shortage can be named.' }
      : { heading: 'What changed', items: [...changed, ...topGaps], none: '' },
    { heading: 'What we propose', items: proposals, none: 'No plan of new places is proposed in this report.' },
    {
      heading: audience === 'BOARD' ? 'Risks and data' : 'How good the data is',
      items: [...risks.slice(0, 2), ...quality.slice(0, 1), ...risks.slice(2), ...dataRisks, ...quality.slice(1)],
      none: isFirst ? 'Nothing is said yet of the risks.' : 'No risk is named.',
    },
  ];
}

function asksHtml({ asks }: ReportEdition): Html | null {
  if (asks.length === 0) return null;
  return html`<section class="asks" aria-labelledby="asks"><h2 id="asks">We ask the Board to</h2><ol>${asks.map((ask) => html`<li dir="auto">${ask}</li>`)}</ol></section>
`;
}

function footHtml(edition: ReportEdition): Html {
  const marks = Object.values(markers)
    .slice(0, 2)
    .map(({ symbol, label }) => `${symbol} ${label}`);
  const areas = edition.areasAreApproximate && edition.areas.length > 0 ? ['areas approximate'] : [];
  return html`<p class="sheet-foot"><span>${[...marks, ...areas].join(' · ')}</span> <span>${editionText(edition)}${edition.edition === null ? `, version ${edition.editVersion}` : ''} · facts ${edition.fingerprint.slice(0, 12)}</span></p>`;
}

export function firstPageHtml(edition: ReportEdition): Html {
  const { firstPage } = edition.report;
  return html`<div class="sheet is-first ${firstSheetFit(edition)}${edition.isSynthetic ? ' is-striped' : ''}">${mastHtml(edition)}${metaHtml(edition)}<h1>${firstPage.headline}</h1>
${numbersHtml(firstPage.numbers)}${countsHtml(firstPage.counts ?? null)}${mapAndTableHtml(edition)}<div class="lists">${listsOf(edition).map(listHtml)}</div>
${asksHtml(edition)}${footHtml(edition)}</div>
`;
}
