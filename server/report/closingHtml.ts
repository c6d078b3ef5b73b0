/** What stands at the end of the page: how each number is made, what the words mean, and what the marks mean. */
import { markers } from '../../schema/vocabulary.ts';
import type { MeasurePage } from '../engine/report/report.ts';
import { smallNumbersText } from './aboutLines.ts';
import { glossaryOf } from './glossary.ts';
import { type Html, html } from './html.ts';
import type { ReportEdition } from './reportEdition.ts';

function measureHtml({ id, title, meaning, formula, workedExample, limits, source }: MeasurePage): Html {
  const parts = [
    { name: 'In words', said: [formula] },
    { name: 'For example, today', said: [workedExample] },
    { name: 'Limits', said: limits },
    { name: 'Source', said: [source] },
  ].filter(({ said }) => said.length > 0);
  const rows = parts.map(
    ({ name, said }) => html`<div><dt>${name}</dt>${said.map((sentence) => html`<dd>${sentence}</dd>`)}</div>`,
  );
  return html`<div class="measure"><h3 id="measure-${id}">${title}</h3><p>${meaning}</p><dl class="besides">${rows}</dl></div>
`;
}

/** Inside the block on how the numbers are made. */
export function measuresHtml({ report }: ReportEdition): Html | null {
  return report.measures.length === 0 ? null : html`${report.measures.map(measureHtml)}`;
}

export function glossaryHtml(text: string): Html {
  const words = glossaryOf(text).map(({ word, meaning }) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>`);
  return html`<section class="block" aria-labelledby="glossary"><h2 id="glossary">What the words mean</h2><dl class="besides">${words}</dl></section>
`;
}

export function keyHtml(edition: ReportEdition): Html {
  const keys = Object.values(markers).map(({ symbol, label }) => html`<div><dt>${symbol}</dt><dd>${label}</dd></div>`);
  return html`<section class="block" aria-labelledby="marks"><h2 id="marks">What the marks mean</h2><dl class="key"><div><dt>0</dt><dd>none</dd></div>${keys}</dl><p class="note">${smallNumbersText(edition)}.</p></section>
`;
}
