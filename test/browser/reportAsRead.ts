/** Every sentence of a report, as the API gives them to whoever reads it: for people to review. Its tables are compared elsewhere. */
import type { Page } from 'playwright-core';

interface Said {
  readonly headline: string;
  readonly firstPage: {
    readonly numbers: readonly { readonly text: string; readonly label: string; readonly detail: string }[];
    readonly counts: string | null;
  } & Readonly<Record<(typeof lists)[number], readonly string[]>>;
  readonly blocks: readonly {
    readonly title: string;
    readonly answer: string;
    readonly notLoaded: string | null;
    readonly quality: string | null;
    readonly notes: readonly string[];
    readonly comparisons: readonly string[];
    readonly tables: readonly { readonly caption: string; readonly source: string }[];
  }[];
  readonly measures: readonly { readonly title: string; readonly workedExample: string }[];
}

const lists = ['topGaps', 'changed', 'proposals', 'quality', 'dataRisks'] as const;
const query = `query ($id: ID!) { report(id: $id) { headline
  firstPage { numbers { text label detail } counts ${lists.join(' ')} }
  blocks { title answer notLoaded quality notes comparisons tables { caption source } }
  measures { title workedExample } } }`;

function linesOf({ headline, firstPage, blocks, measures }: Said): readonly string[] {
  return [
    headline,
    ...firstPage.numbers.map(({ text, label, detail }) => `  ${text} ${label}: ${detail}`),
    ...(firstPage.counts === null ? [] : [`  ${firstPage.counts}`]),
    ...lists.flatMap((list) => firstPage[list].map((sentence) => `  ${list}: ${sentence}`)),
    ...blocks.flatMap(({ title, answer, notLoaded, quality, notes, comparisons, tables }) => [
      '',
      title,
      `  ${answer}`,
      ...[notLoaded, quality].flatMap((sentence) => (sentence === null ? [] : [`  ${sentence}`])),
      ...tables.map(({ caption, source }) => `  [${caption}. Source: ${source}.]`),
      ...[...comparisons, ...notes].map((sentence) => `  ${sentence}`),
    ]),
    '',
    ...measures.map(({ title, workedExample }) => `${title}: ${workedExample}`),
  ];
}

/** Of the page's own report, whose id ends its address. */
export async function reportAsRead(page: Page): Promise<string> {
  const { origin, pathname } = new URL(page.url());
  const data = { query, variables: { id: pathname.split('/').at(-1) } };
  const answer = await page.request.post(`${origin}/graphql`, { data });
  const { report } = (await answer.json()).data as { readonly report: Said };
  return `${linesOf(report).join('\n')}\n`;
}
