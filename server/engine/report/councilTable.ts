/** How is a table of the councils made, with their total, so that whoever adds it up is reckoned with? */
import type { Count } from '../count.ts';
import type { GssCode } from '../facts.ts';
import type { CellRole } from '../suppress.ts';
import type { ReportScope } from './reportBlock.ts';
import type { FigureSum, ReportCell, ReportColumn, ReportNumbers, ReportTable } from './reportTable.ts';

/** Where a column's key stands for all councils together. */
export const everyCouncil = 'ALL';

/** The number of a council, or of them all. */
export const keyOf = (measure: string, council: GssCode | typeof everyCouncil) => `${measure} ${council}`;

const gssCode = /^[A-Z]\d{8}$/;

/** Of other councils' children: not known to a council's own officers. */
const ofOthers = /placedHere|exchange\.here/;

/** The council whose officers know the number, since it counts their own children; null = nobody. */
export function whoKnows(key: string): GssCode | null {
  const [measure = '', council = ''] = key.split(' ');
  return gssCode.test(council) && !ofOthers.test(measure) ? council : null;
}

export function cellOf(key: string, { value, marker }: Count, role: CellRole = 'COUNT'): ReportCell {
  return value === null ? { kind: 'MARKED', marker: marker ?? 'NOT_AVAILABLE' } : { kind: 'FIGURE', key, value, role };
}

export interface CouncilColumn extends ReportColumn {
  readonly cell: (council: GssCode | typeof everyCouncil) => ReportCell;
}

export interface CouncilTable {
  readonly id: string;
  readonly caption: string;
  readonly source: string;
  readonly columns: readonly CouncilColumn[];
}

/** Where every council has its number, the total is their sum, and the reader knows. */
function sumOf({ cell }: CouncilColumn, { councils }: ReportScope): readonly FigureSum[] {
  const total = cell(everyCouncil);
  const parts = councils.map(({ gss }) => cell(gss));
  if (total.kind !== 'FIGURE' || parts.some(({ kind }) => kind !== 'FIGURE')) return [];
  return [{ total: total.key, parts: parts.flatMap((part) => (part.kind === 'FIGURE' ? [part.key] : [])) }];
}

/** Shape  a row for each council in their order, then all of them. */
export function councilTable(
  { columns, ...table }: CouncilTable,
  scope: ReportScope,
): ReportNumbers & { readonly tables: readonly [ReportTable] } {
  const rowOf = (id: string, label: string, council: GssCode | typeof everyCouncil) => {
    return { id, label, cells: columns.map(({ cell }) => cell(council)) };
  };
  return {
    tables: [
      {
        ...table,
        rowHeading: 'Council',
        columns: columns.map(({ id, label, unit }) => ({ id, label, unit })),
        rows: scope.councils.map(({ gss, name }) => rowOf(gss, name, gss)),
        total: rowOf(everyCouncil, scope.regionName, everyCouncil),
      },
    ],
    links: [],
    sums: columns.flatMap((column) => sumOf(column, scope)),
  };
}

/** Numbers that neither a table nor a screen shows. */
export function implied(numbers: ReportNumbers): ReportNumbers {
  return { ...numbers, links: numbers.links.map((link) => ({ ...link, isImplied: true })) };
}

export function together(all: readonly ReportNumbers[]): ReportNumbers {
  return {
    tables: all.flatMap(({ tables }) => tables),
    links: all.flatMap(({ links }) => links),
    sums: all.flatMap(({ sums }) => sums),
  };
}
