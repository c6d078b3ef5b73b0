/** What of a region's report is one council's: its own rows, the region's totals, and what both are compared with. */
import type { GssCode } from '../engine/facts.ts';
import { countsSentence } from '../engine/report/countsOfChildren.ts';
import type { FirstPage, KeyNumber, ReleasedBlock } from '../engine/report/report.ts';
import type { ReleasedTable } from '../engine/report/reportTable.ts';
import { lowerFirst } from '../engine/wording.ts';
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

/** The region's own name may hold that of a council. */
function notOfOthers(sentences: readonly string[], { others, regionName }: Council): readonly string[] {
  return sentences.filter((sentence) => {
    const said = sentence.replaceAll(regionName, '');
    return !others.some((name) => said.includes(name));
  });
}

function ownBlock(block: ReleasedBlock, council: Council): ReleasedBlock {
  const tables = block.tables.map((table) => ownRows(table, council));
  const own = block.councils?.[council.gss];
  const drawn = tables.find(({ id }) => id === block.picture?.tableId);
  // A single bar compares nothing.
  const isOneBar = block.picture?.kind === 'BARS' && drawn !== undefined && isByCouncil(drawn, council);
  return {
    ...block,
    tables,
    answer: own?.answer ?? block.answer,
    councils: {},
    picture: isOneBar ? null : block.picture,
    notes: notOfOthers(block.notes, council),
    comparisons:
      own === undefined || own.answer === null
        ? notOfOthers(block.comparisons, council)
        : [...own.comparisons, `The region: ${block.answer}`],
    changed: own?.changed ?? [],
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

const mostChanges = 3;

/** Of the gap first, as on the region's page. */
function ownChanges(blocks: readonly ReleasedBlock[], { gss }: Council): readonly string[] {
  const inOrder = [...blocks].sort((a, b) => Number(b.id === 'GAP') - Number(a.id === 'GAP'));
  return inOrder.flatMap(({ councils }) => councils?.[gss]?.changed ?? []).slice(0, mostChanges);
}

/** What the plan does for the council's own children, then what it is for the region. */
function ownProposals({ firstPage, blocks }: Pick<ShownReport, 'firstPage' | 'blocks'>, council: Council) {
  const own = blocks.find(({ id }) => id === 'PLAN')?.councils?.[council.gss]?.answer ?? null;
  const whole = notOfOthers(firstPage.proposals, council);
  return whole.length === 0
    ? []
    : [...(own === null ? [] : [own]), ...whole.map((sentence) => `${council.regionName}: ${lowerFirst(sentence)}`)];
}

function ownFirstPage({ firstPage: page, blocks }: ShownReport, council: Council): FirstPage {
  const row = page.table.rows.find(({ id }) => id === council.gss);
  const lists = {
    topGaps: ownGaps(blocks, council),
    changed: ownChanges(blocks, council),
    proposals: ownProposals({ firstPage: page, blocks }, council),
    quality: notOfOthers(page.quality, council),
    dataRisks: notOfOthers(page.dataRisks, council),
    counts: countsSentence(blocks, { key: council.gss }),
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
