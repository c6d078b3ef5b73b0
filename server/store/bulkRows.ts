/** How are many rows written at once? As one JSON value that the database takes apart, whatever the table. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EntitySchemaWithMeta, JsonType, ReferenceKind } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { RowOf } from './select.ts';

interface Column {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly isJson: boolean;
  /** Name of the entity it refers to; null when it refers to none. */
  readonly refersTo: string | null;
}

export interface TableShape {
  readonly entity: string;
  readonly table: string;
  readonly columns: readonly Column[];
  readonly keyColumns: readonly Column[];
}

type PlainRow = Readonly<Record<string, unknown>>;

const rowsAtOnce = 2000;
const charactersAtOnce = 8_000_000;

export function shapeOf(em: EntityManager, entity: EntitySchemaWithMeta): TableShape {
  const { tableName, className, props, primaryKeys } = em.getMetadata().get(entity);
  const columns = props.flatMap((prop) => {
    const [name] = prop.fieldNames ?? [];
    const [type] = prop.columnTypes ?? [];
    if (name === undefined || type === undefined || prop.persist === false) return [];
    const refersTo = prop.kind === ReferenceKind.MANY_TO_ONE ? String(prop.targetMeta?.className ?? '') : null;
    return [{ key: String(prop.name), name, type, isJson: prop.customType instanceof JsonType, refersTo }];
  });
  const keys = primaryKeys.map(String);
  return {
    entity: className,
    table: tableName,
    columns,
    keyColumns: keys.flatMap((key) => columns.filter((column) => column.key === key)),
  };
}

const isSqlite = (em: EntityManager) => em.getPlatform().constructor.name.toLowerCase().includes('sqlite');

/** Part of a statement that stands for the rows: `select <columns> from <one JSON value>`. */
interface RowSource {
  readonly sql: string;
  valueOf(rows: readonly PlainRow[]): string;
}

function rowSource(em: EntityManager, columns: readonly Column[]): RowSource {
  if (isSqlite(em)) {
    const cells = columns.map((_column, index) => `value ->> ${index}`).join(', ');
    const cell = (value: unknown, isJson: boolean) =>
      isJson && value !== null && value !== undefined ? JSON.stringify(value) : (value ?? null);
    return {
      sql: `select ${cells} from json_each(?) where true`,
      valueOf: (rows) => JSON.stringify(rows.map((row) => columns.map(({ key, isJson }) => cell(row[key], isJson)))),
    };
  }
  const names = columns.map(({ name }) => `x."${name}"`).join(', ');
  const shape = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  return {
    sql: `select ${names} from json_to_recordset(cast(? as json)) as x(${shape}) where true`,
    valueOf: (rows) =>
      JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(({ key, name }) => [name, row[key] ?? null])))),
  };
}

const quoted = (names: readonly Column[]) => names.map(({ name }) => `"${name}"`).join(', ');

/** Small enough for one statement; other work has its turn in between. */
async function inTurns(
  rows: readonly PlainRow[],
  source: RowSource,
  run: (value: string) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; ) {
    let part = rows.slice(start, start + rowsAtOnce);
    let value = source.valueOf(part);
    while (value.length > charactersAtOnce && part.length > 1) {
      part = part.slice(0, Math.ceil(part.length / 4));
      value = source.valueOf(part);
    }
    await run(value);
    start += part.length;
    await nextTurn();
  }
}

export async function insertBulk<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  rows: readonly RowOf<Entity>[],
): Promise<void> {
  const { table, columns } = shapeOf(em, entity);
  const source = rowSource(em, columns);
  await inTurns(rows as readonly PlainRow[], source, (value) =>
    em.execute(`insert into "${table}" (${quoted(columns)}) ${source.sql}`, [value], 'run'),
  );
}

/** Rows of a key that is there are written over. */
export async function upsertBulk(em: EntityManager, shape: TableShape, rows: readonly PlainRow[]): Promise<void> {
  const { table, columns, keyColumns } = shape;
  const source = rowSource(em, columns);
  const others = columns.filter((column) => !keyColumns.includes(column));
  const sets = others.map(({ name }) => `"${name}" = excluded."${name}"`).join(', ');
  const action = sets === '' ? 'do nothing' : `do update set ${sets}`;
  const sql = `insert into "${table}" (${quoted(columns)}) ${source.sql} on conflict (${quoted(keyColumns)}) ${action}`;
  await inTurns(rows, source, (value) => em.execute(sql, [value], 'run'));
}

/** Deletes rows by key; of each row only its key is looked at. */
export async function deleteBulk(em: EntityManager, shape: TableShape, rows: readonly PlainRow[]): Promise<void> {
  const { table, keyColumns } = shape;
  const source = rowSource(em, keyColumns);
  const sql = `delete from "${table}" where (${quoted(keyColumns)}) in (${source.sql})`;
  await inTurns(rows, source, (value) => em.execute(sql, [value], 'run'));
}
