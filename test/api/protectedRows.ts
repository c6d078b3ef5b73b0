/** Which rows of the store are of a child or a need, found by following references, so that a table added tomorrow is counted in. */
import { createHash } from 'node:crypto';
import type { GssCode } from '../../server/engine/facts.ts';
import type { Database } from '../../server/store/transaction.ts';
import { marks } from './markedRegion.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = readonly { readonly table: string; readonly row: Row }[];

export interface ProtectedRows {
  readonly ids: readonly string[];
  /** One id of each table that holds such rows. */
  readonly oneOfEach: readonly string[];
  /** The ids and marks among them that stand in a text. */
  foundIn(text: string): string[];
}

/** Whose rows are protected: of which authority, and by which words they are known. */
export interface Whose {
  isOf(authority: unknown): boolean;
  readonly marked: RegExp;
}

export const everyChild: Whose = { isOf: () => true, marked: marks.any };
export const childrenElsewhere = (own: GssCode): Whose => ({
  isOf: (authority) => authority !== own,
  marked: marks.theirs,
});

/** What is of a child or of a need, and what only ever mentions one: logs of who looked. */
const beginnings = ['child', 'placement_need'];
const records = /^(audit|session|mikro_orm|app_user|store_state)/;

async function allRows({ orm }: Database): Promise<Rows> {
  const em = orm.em.fork();
  const tables = [...new Set([...orm.getMetadata()].map(({ tableName }) => tableName))].filter(
    (name) => !records.test(name),
  );
  const found = await Promise.all(
    tables.sort().map(async (table) => {
      const rows: Row[] = await em.getConnection().execute(`select * from "${table}"`);
      return rows.map((row) => ({ table, row }));
    }),
  );
  return found.flat();
}

const idOf = ({ id }: Row) => (typeof id === 'string' || typeof id === 'number' ? String(id) : null);

function isBeginning({ table, row }: Rows[number], whose: Whose): boolean {
  const authority = row.responsible_authority ?? row.local_authority;
  return beginnings.includes(table) && whose.isOf(authority);
}

/** By what any of their columns holds, over as many steps as it takes. Rows without an id of their own are of nobody else. */
function reachedFrom(rows: Rows, whose: Whose): Rows {
  const ids = new Set(rows.filter((one) => isBeginning(one, whose)).map(({ row }) => idOf(row)));
  const points = ({ row }: Rows[number]) =>
    Object.values(row).some((value) => typeof value === 'string' && ids.has(value));
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const one of rows) if (points(one) && idOf(one.row) !== null) ids.add(idOf(one.row));
  }
  return rows.filter((one) => points(one) || ids.has(idOf(one.row)));
}

export async function protectedRows(database: Database, whose: Whose): Promise<ProtectedRows> {
  const rows = reachedFrom(await allRows(database), whose);
  const byTable = new Map<string, string>();
  for (const { table, row } of rows) byTable.set(table, idOf(row) ?? '');
  // A number for an id is nothing that could be told from any other number.
  const ids = [...new Set(rows.flatMap(({ row }) => idOf(row) ?? []))].filter((id) => id.length > 8);
  return {
    ids,
    oneOfEach: [...byTable.values()].filter((id) => id.length > 8),
    foundIn: (text) => [...ids.filter((id) => text.includes(id)), ...(whose.marked.exec(text) ?? [])],
  };
}

/** Every one of those rows as it stands, to be compared with how it stands later. */
export async function everyRow(database: Database, { ids }: ProtectedRows): Promise<string[]> {
  const known = new Set(ids);
  const rows = (await allRows(database)).filter(({ row }) =>
    Object.values(row).some((value) => typeof value === 'string' && known.has(value)),
  );
  return rows.map((one) => createHash('sha256').update(JSON.stringify(one)).digest('hex')).sort();
}
