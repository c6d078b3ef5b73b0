/** What of a region's report is one council's: its own rows, the region's totals, and what both are compared with. */
import type { GssCode } from '../engine/facts.ts';
import type { FirstPage, KeyNumber, ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { capitalise, lowerFirst } from '../engine/wording.ts';
import { ownGaps, ownHeadline } from './councilWords.ts';
import type { ReportContent, ShownReport } from './reportEdition.ts';
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

/** "children placed: 652; share over 20 miles: 29%", of the first column and the one drawn. */
function rowText({ columns }: ReleasedTable, { cells }: Row, drawnColumn: string | null): string {
  return columns
    .flatMap(({ id, label, unit }, at) => {
      const cell = cells[at];
      const isSaid = at === 0 || id === drawnColumn || (drawnColumn === null && at === 1);
      return cell === undefined || !isSaid ? [] : [`${lowerFirst(label)}: ${cellText(cell, unit)}`];
    })
    .join('; ');
}

/** The region's own name may hold that of a council. */
function notOfOthers(sentences: readonly string[], { others, regionName }: Council): readonly string[] {
  return sentences.filter((sentence) => {
    const said = sentence.replaceAll(regionName, '');
    return !others.some((name) => said.includes(name));
  });
}

function ownAnswer({ tables, picture, answer }: ReleasedBlock, council: Council): string {
  const own = tables.filter((each) => isByCouncil(each, council));
  const drawn = own.find(({ id }) => id === picture?.tableId);
  const table = drawn ?? own[0];
  const row = table?.rows.find(({ id }) => id === council.gss);
  if (table === undefined || row === undefined) return answer;
  return `${council.name}. ${capitalise(rowText(table, row, drawn === undefined ? null : (picture?.columnId ?? null)))}.`;
}

function ownBlock(block: ReleasedBlock, council: Council): ReleasedBlock {
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
    return [{ text: cellText(own, unit), label: unit === 'gap' ? 'places, all types' : lowerFirst(label), detail }];
  });
}

function ownFirstPage({ firstPage: page, blocks }: ShownReport, council: Council): FirstPage {
  const row = page.table.rows.find(({ id }) => id === council.gss);
  const lists = {
    topGaps: ownGaps(blocks, council),
    changed: notOfOthers(page.changed, council),
    proposals: notOfOthers(page.proposals, council),
    quality: notOfOthers(page.quality, council),
    dataRisks: notOfOthers(page.dataRisks, council),
  };
  const table = ownRows(page.table, council);
  if (row === undefined) return { ...page, ...lists, table };
  return { headline: ownHeadline(page.table, row), numbers: ownNumbers(page.table, row, council), table, ...lists };
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
  const firstPage = ownFirstPage(report, council);
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
