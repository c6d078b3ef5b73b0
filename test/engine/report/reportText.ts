/** A report as plain text, for people to review: all that it says, block by block, tables as they would be read aloud. */
import type { Report } from '../../../server/engine/report/report.ts';
import type { ReleasedTable } from '../../../server/engine/report/reportTable.ts';
import { cellText } from '../../../server/report/reportWords.ts';

function tableText({ id, caption, rowHeading, columns, rows, total, source }: ReleasedTable): readonly string[] {
  const rowText = ({ label, cells }: ReleasedTable['rows'][number]) =>
    [label, ...cells.map((cell, at) => cellText(cell, columns[at]?.unit ?? 'children'))].join(' | ');
  return [
    `  [${id}] ${caption}`,
    `    ${[rowHeading, ...columns.map(({ label }) => label)].join(' | ')}`,
    ...(total === null ? rows : [...rows, total]).map((row) => `    ${rowText(row)}`),
    `    Source: ${source}.`,
  ];
}

const listed = (title: string, lines: readonly string[]) => lines.map((line) => `  ${title}: ${line}`);

export function reportText({ firstPage, blocks, measures, exposed }: Report): string {
  const { headline, numbers, table, topGaps, changed, proposals, quality, dataRisks, counts } = firstPage;
  const lines = [
    headline,
    ...numbers.map(({ text, label, detail }) => `  ${text} / ${label} / ${detail}`),
    ...(counts ? listed('Counts', [counts]) : []),
    ...tableText(table),
    ...listed('Gap', topGaps),
    ...listed('Changed', changed),
    ...listed('Proposed', proposals),
    ...listed('Data', quality),
    ...listed('Risk', dataRisks),
    ...blocks.flatMap((block) => [
      '',
      `${block.id} ${block.title}`,
      `  ${block.answer}`,
      ...(block.notLoaded === null ? [] : listed('Not loaded', [block.notLoaded])),
      ...block.tables.flatMap(tableText),
      ...listed('Beside', block.comparisons),
      ...listed('Changed', block.changed),
      ...(block.quality === null ? [] : listed('Data', [block.quality])),
      ...listed('Note', block.notes),
      ...Object.values(block.councils ?? {}).flatMap(({ answer, comparisons, changed }) => [
        ...(answer === null ? [] : listed('Of one council', [answer])),
        ...listed('  beside', comparisons),
        ...listed('  changed', changed),
      ]),
    ]),
    ...measures.flatMap(({ id, title, meaning, formula, workedExample, limits, source }) => [
      '',
      `MEASURE ${id} ${title}`,
      `  ${meaning}`,
      `  ${formula}`,
      `  ${workedExample}`,
      ...listed('Limit', limits),
      `  Source: ${source}`,
    ]),
    '',
    ...listed('Exposed', exposed),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
