/** What of a region's report is one council's: its own rows, the region's totals, and what both are compared with. */
import type { GssCode } from '../engine/facts.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { lowerFirst } from '../engine/wording.ts';
import type { EditionBlock, FirstPage, KeyNumber, ReportContent } from './reportEdition.ts';
import { cellText } from './reportWords.ts';

interface Council {
  readonly gss: GssCode;
  readonly name: string;
  /** Names of the other councils. */
  readonly others: readonly string[];
  readonly regionName: string;
}

type Row = ReleasedTable['rows'][number];

function isByCouncil(table: ReleasedTable, { gss }: Council): boolean {
  return table.rows.some(({ id }) => id === gss);
}

function ownRows(table: ReleasedTable, council: Council): ReleasedTable {
  if (!isByCouncil(table, council)) return table;
  return { ...table, rows: table.rows.filter(({ id }) => id === council.gss) };
}

/** "children 652; usable places 581; short or spare 71 short". */
function rowText({ columns }: ReleasedTable, { cells }: Row): string {
  return columns
    .map(({ label, unit }, at) => {
      const cell = cells[at];
      return cell === undefined ? '' : `${lowerFirst(label)} ${cellText(cell, unit)}`;
    })
    .filter((text) => text !== '')
    .join('; ');
}

/** The region's own name may hold that of a council. */
function notOfOthers(sentences: readonly string[], { others, regionName }: Council): readonly string[] {
  return sentences.filter((sentence) => {
    const said = sentence.replaceAll(regionName, '');
    return !others.some((name) => said.includes(name));
  });
}

function ownAnswer(block: EditionBlock, council: Council): string {
  const table = block.tables.find((each) => isByCouncil(each, council));
  const row = table?.rows.find(({ id }) => id === council.gss);
  return table === undefined || row === undefined ? block.answer : `${council.name}: ${rowText(table, row)}.`;
}

function ownBlock(block: EditionBlock, council: Council): EditionBlock {
  const tables = block.tables.map((table) => ownRows(table, council));
  const answer = ownAnswer(block, council);
  const drawn = tables.find(({ id }) => id === block.picture?.tableId);
  // A single bar compares nothing.
  const isOneBar = block.picture?.kind === 'BARS' && drawn !== undefined && isByCouncil(drawn, council);
  return {
    ...block,
    tables,
    answer,
    picture: isOneBar ? null : block.picture,
    notes: notOfOthers(block.notes, council),
    comparisons: [
      ...(answer === block.answer ? [] : [`The region: ${block.answer}`]),
      ...notOfOthers(block.comparisons, council),
    ],
    changed: notOfOthers(block.changed, council),
  };
}

function ownNumbers({ columns, total }: ReleasedTable, row: Row, { regionName }: Council): readonly KeyNumber[] {
  return columns.slice(0, 4).flatMap(({ label, unit }, at) => {
    const [own, whole] = [row.cells[at], total?.cells[at]];
    if (own === undefined) return [];
    const detail = whole === undefined ? '' : `${regionName}: ${cellText(whole, unit)}`;
    return [{ text: cellText(own, unit), label: lowerFirst(label), detail }];
  });
}

function ownFirstPage(page: FirstPage, council: Council): FirstPage {
  const row = page.table.rows.find(({ id }) => id === council.gss);
  const lists = {
    topGaps: notOfOthers(page.topGaps, council),
    changed: notOfOthers(page.changed, council),
    proposals: notOfOthers(page.proposals, council),
    quality: notOfOthers(page.quality, council),
    dataRisks: notOfOthers(page.dataRisks, council),
  };
  const table = ownRows(page.table, council);
  if (row === undefined) return { ...page, ...lists, table };
  const headline = `${council.name}: ${rowText(page.table, row)}.`;
  return { headline, numbers: ownNumbers(page.table, row, council), table, ...lists };
}

/** A council that is not in the report has no row in it. */
export function councilView(content: ReportContent, gss: GssCode): ReportContent {
  const { areas, report, regionName } = content;
  const names = new Map([
    ...report.firstPage.table.rows.map(({ id, label }) => [id, label] as const),
    ...areas.map((area) => [area.gss, area.name] as const),
  ]);
  const name = names.get(gss) ?? gss;
  const others = [...names].flatMap(([id, other]) => (id === gss || name.includes(other) ? [] : [other]));
  const council = { gss, name, others, regionName };
  const firstPage = ownFirstPage(report.firstPage, council);
  return {
    ...content,
    report: {
      ...report,
      firstPage,
      headline: firstPage.headline,
      blocks: report.blocks.map((block) => ownBlock(block, council)),
    },
  };
}
