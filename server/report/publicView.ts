/** What of a report is for the board alone: what it is asked, the risks, what the plan costs, and who owns which action. */

import type { FirstPage, MeasurePage, ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import type { ReportContent } from './reportEdition.ts';
import { paragraphsOf } from './typedText.ts';

const money = /£|\bpounds?\b/i;

/** Without the sentences that speak of money. */
function withoutMoney(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !money.test(sentence))
    .join(' ');
}

function sentencesWithoutMoney(sentences: readonly string[]): readonly string[] {
  return sentences.map(withoutMoney).filter((sentence) => sentence !== '');
}

function tableWithoutMoney(table: ReleasedTable): ReleasedTable {
  const keeps = table.columns.map(({ unit, label }) => unit !== 'pounds' && !money.test(label));
  const rowOf = (row: ReleasedTable['rows'][number]) => ({ ...row, cells: row.cells.filter((_, at) => keeps[at]) });
  return {
    ...table,
    columns: table.columns.filter((_, at) => keeps[at]),
    rows: table.rows.filter(({ label }) => !money.test(label)).map(rowOf),
    total: table.total === null ? null : rowOf(table.total),
  };
}

function planWithoutMoney(block: ReleasedBlock): ReleasedBlock {
  const tables = block.tables
    .map(tableWithoutMoney)
    .filter(({ columns, rows }) => columns.length > 0 && rows.length > 0);
  const isDrawn = tables.some(
    ({ id, columns }) =>
      id === block.picture?.tableId && columns.some((column) => column.id === block.picture?.columnId),
  );
  return {
    ...block,
    tables,
    answer: withoutMoney(block.answer),
    picture: isDrawn ? block.picture : null,
    notes: sentencesWithoutMoney(block.notes),
    comparisons: sentencesWithoutMoney(block.comparisons),
    changed: sentencesWithoutMoney(block.changed),
    quality: block.quality === null ? null : withoutMoney(block.quality),
  };
}

/** All money of the first page is the plan's, or stands beside it. */
function firstPageWithoutMoney(page: FirstPage): FirstPage {
  return {
    ...page,
    headline: withoutMoney(page.headline),
    numbers: page.numbers.filter(({ text, label, detail }) => !money.test(`${text} ${label} ${detail}`)),
    topGaps: sentencesWithoutMoney(page.topGaps),
    changed: sentencesWithoutMoney(page.changed),
    proposals: sentencesWithoutMoney(page.proposals),
    quality: sentencesWithoutMoney(page.quality),
    dataRisks: [],
  };
}

function isOfMoney({ title, meaning, workedExample }: MeasurePage): boolean {
  return /plan|new place|new home/i.test(title) && money.test(`${meaning} ${workedExample}`);
}

/** Names of owners are nobody's business outside; that there is an action, by when and how it stands, is everybody's. */
export function publicView(content: ReportContent): ReportContent {
  const { report, narratives, actions } = content;
  const plan = paragraphsOf(narratives.PLAN ?? '').filter((paragraph) => !money.test(paragraph));
  return {
    ...content,
    report: {
      headline: withoutMoney(report.headline),
      firstPage: firstPageWithoutMoney(report.firstPage),
      blocks: report.blocks.map((block) => (block.id === 'PLAN' ? planWithoutMoney(block) : block)),
      measures: report.measures.filter((measure) => !isOfMoney(measure)),
    },
    narratives: { ...narratives, PLAN: plan.join('\n\n') },
    actions: actions.map((action) => ({ ...action, owner: '' })),
    risks: [],
    asks: [],
  };
}
