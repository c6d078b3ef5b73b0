import type { Table } from './readTable.ts';

/** Our name of a column → how files write it, the likelier first. */
export type ColumnAliases = Readonly<Record<string, readonly RegExp[]>>;

const tidy = (name: string) => name.replace(/\s+/g, ' ').trim();

function positionFor(table: Table, patterns: readonly RegExp[]): number | undefined {
  for (const pattern of patterns) {
    const position = table.header.findIndex((name) => pattern.test(tidy(name)));
    if (position >= 0) return position;
  }
  return undefined;
}

/** The table with its columns told by our names, where its own are a spelling of them. */
export function withAliases(table: Table, aliases: ColumnAliases): Table {
  const positions = new Map(
    Object.entries(aliases).map(([name, patterns]) => [name, positionFor(table, patterns)] as const),
  );
  return {
    ...table,
    positionOf: (column) => (positions.has(column) ? positions.get(column) : table.positionOf(column)),
  };
}

/** The header's own names for the columns that aliases stand for. */
export function columnsUsed(table: Table, aliases: ColumnAliases): string[] {
  return Object.values(aliases).flatMap((patterns) => {
    const position = positionFor(table, patterns);
    return position === undefined ? [] : (table.header[position] ?? []);
  });
}
