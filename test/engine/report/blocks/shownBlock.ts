/** A block as its reader sees it, where nothing need be hidden. */
import { countOf, markedCount } from '../../../../server/engine/count.ts';
import type { ReportBlock, ReportScope, Shown } from '../../../../server/engine/report/reportBlock.ts';
import type { ReportCell } from '../../../../server/engine/report/reportTable.ts';
import { asOf, oldham, tameside } from '../../factsBuilders.ts';

export const scope: ReportScope = {
  regionName: 'Northmoor',
  councils: [
    { gss: oldham, name: 'Oldham' },
    { gss: tameside, name: 'Tameside' },
  ],
  asOf,
};

function figureOf(cell: ReportCell): readonly [string, number][] {
  return cell.kind === 'FIGURE' ? [[cell.key, cell.value]] : [];
}

function figuresIn({ numbers }: ReportBlock): ReadonlyMap<string, number> {
  const links = numbers.links.map(({ key, value }) => [key, value] as const);
  return new Map([
    ...links,
    ...numbers.tables.flatMap(({ rows, total }) =>
      (total ? [...rows, total] : rows).flatMap(({ cells }) => cells.flatMap(figureOf)),
    ),
  ]);
}

/** Every number as it is, but for some hidden ones. */
export function shownOf(block: ReportBlock, hidden: readonly string[] = []): Shown {
  const figures = figuresIn(block);
  return (key) => {
    const value = figures.get(key);
    if (value === undefined) return markedCount('NOT_AVAILABLE');
    return hidden.includes(key) ? markedCount('SUPPRESSED') : countOf(value);
  };
}

/** The cells of a row: numbers, markers, or what kind of cell it is. */
export function rowOf(block: ReportBlock, tableId: string, rowId: string): readonly (number | string)[] {
  const table = block.numbers.tables.find(({ id }) => id === tableId);
  const row = [...(table?.rows ?? []), ...(table?.total ? [table.total] : [])].find(({ id }) => id === rowId);
  return (row?.cells ?? []).map((cell) => {
    if (cell.kind === 'FIGURE') return cell.value;
    return cell.kind === 'MARKED' ? cell.marker : cell.kind;
  });
}

/** Every sum that the block states holds of its own numbers. */
export function sumsThatDoNotHold(block: ReportBlock): readonly string[] {
  const figures = figuresIn(block);
  return block.numbers.sums.flatMap(({ total, parts }) => {
    const sum = parts.reduce((all, part) => all + (figures.get(part) ?? Number.NaN), 0);
    return sum === figures.get(total) ? [] : [`${total}: ${figures.get(total)} is not ${sum}`];
  });
}
