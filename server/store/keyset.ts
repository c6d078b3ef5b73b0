import type { EntitySchemaWithMeta, FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { type Page, PageProblem, type PageRequest } from './page.ts';
import { type RowOf, selectRows } from './select.ts';

const defaultFirst = 25;
const mostFirst = 100;

/** A list's order: keys that together differ for every row. `name` keeps one list's cursors from being used in another. */
export interface KeysetOrder<Entity> {
  readonly name: string;
  readonly keys: readonly Extract<keyof RowOf<Entity>, string>[];
  /** Ascending unless said. */
  readonly direction?: 'asc' | 'desc';
}
type KeyValue = string | number;
type Where = Readonly<Record<string, unknown>>;

function clampedFirst(first: number | null | undefined): number {
  if (first === null || first === undefined) return defaultFirst;
  if (!Number.isInteger(first) || first < 1) throw new PageProblem('Ask for 1 to 100 rows at a time with `first`.');
  return Math.min(first, mostFirst);
}

function encodeCursor(name: string, values: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([name, ...values])).toString('base64url');
}

function isKeyValue(value: unknown): value is KeyValue {
  return typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && !value.includes('\0');
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Errors: PageProblem for text that is not a cursor of this very list. */
function decodeCursor(order: { name: string; keys: readonly string[] }, cursor: string): readonly KeyValue[] {
  const content = cursor.length <= 2000 ? parsed(cursor) : null;
  if (Array.isArray(content) && content.length === order.keys.length + 1 && content[0] === order.name) {
    const values: unknown[] = content.slice(1);
    if (values.every(isKeyValue)) return values;
  }
  throw new PageProblem('`after` is not a cursor of this list: use an `endCursor` or a `cursor` that this list gave.');
}

/** (a, b, c) after (x, y, z) is a > x, or a = x and b > y, or a = x and b = y and c > z. */
function afterCondition(keys: readonly string[], values: readonly KeyValue[], operator: '$gt' | '$lt'): Where {
  const cases = keys.map((key, index) => ({
    ...Object.fromEntries(keys.slice(0, index).map((earlier, at) => [earlier, values[at]])),
    [key]: { [operator]: values[index] },
  }));
  return { $or: cases };
}

/** Errors: a cursor whose values are of another type than the keys is a PageProblem too. */
function requireSameTypes(
  order: { keys: readonly string[] },
  values: readonly KeyValue[],
  numeric: ReadonlySet<string>,
) {
  const fits = order.keys.every((key, index) => (typeof values[index] === 'number') === numeric.has(key));
  if (!fits)
    throw new PageProblem(
      '`after` is not a cursor of this list: use an `endCursor` or a `cursor` that this list gave.',
    );
}

export interface KeysetQuery<Entity> {
  readonly entity: Entity;
  readonly where: Where;
  readonly order: KeysetOrder<Entity>;
  readonly page: PageRequest;
}

/** One page of stored rows. Cost: two queries. Errors: PageProblem. */
export async function selectPage<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  query: KeysetQuery<Entity>,
): Promise<Page<RowOf<Entity>>> {
  const { entity, order } = query;
  const first = clampedFirst(query.page.first);
  const direction = order.direction ?? 'asc';
  const conditions: Where[] = [query.where];
  if (typeof query.page.after === 'string') {
    const values = decodeCursor(order, query.page.after);
    const properties = em.getMetadata().get(entity).properties as Record<string, { runtimeType: string }>;
    requireSameTypes(order, values, new Set(order.keys.filter((key) => properties[key]?.runtimeType === 'number')));
    conditions.push(afterCondition(order.keys, values, direction === 'asc' ? '$gt' : '$lt'));
  }
  const orderBy = Object.fromEntries(order.keys.map((key) => [key, direction]));
  const found = await selectRows(em, entity, { $and: conditions }, { orderBy, limit: first + 1 });
  const edges = found.slice(0, first).map((node) => ({
    cursor: encodeCursor(
      order.name,
      order.keys.map((key) => node[key] as KeyValue),
    ),
    node,
  }));
  const totalCount = await em.count(entity, query.where as FilterQuery<object>);
  return { edges, hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null, totalCount };
}

/** The same page with other rows in it: `nodes` in the order of the edges. */
export function withNodes<Row, Other>(page: Page<Row>, nodes: readonly Other[]): Page<Other> {
  const edges = page.edges.flatMap(({ cursor }, index) => {
    const node = nodes[index];
    return node === undefined ? [] : [{ cursor, node }];
  });
  return { ...page, edges };
}

export function emptyPage<Row>(): Page<Row> {
  return { edges: [], hasNextPage: false, endCursor: null, totalCount: 0 };
}
