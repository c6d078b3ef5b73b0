import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EntitySchemaWithMeta, type FilterQuery, type InferEntity, JsonType } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';

/** Some tens of milliseconds of work. */
const rowsInTurn = 1000;

type TextKeys<T> = Extract<keyof T, string>;
/** A stored row as plain data: relations are ids, JSON is parsed, null is null. */
export type RowOf<Entity> = {
  readonly [Key in TextKeys<InferEntity<Entity>>]-?: Exclude<InferEntity<Entity>[Key], undefined>;
};

export interface Selection {
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
  readonly limit?: number;
}

/**
 * Rows as plain data, without the identity map: about ten times cheaper than managed entities for the thousands of rows that a
 * region's measures need.
 *
 * Order  none unless given.
 */
export async function selectRows<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  where: Readonly<Record<string, unknown>>,
  selection: Selection = {},
): Promise<RowOf<Entity>[]> {
  const query = em
    .createQueryBuilder(entity)
    .select(['*'])
    .where(where as FilterQuery<object>);
  if (selection.orderBy !== undefined) query.orderBy({ ...selection.orderBy });
  if (selection.limit !== undefined) query.limit(selection.limit);
  const found: Record<string, unknown>[] = await query.execute('all');
  const { props } = em.getMetadata().get(entity);
  const jsonKeys = props.filter(({ customType }) => customType instanceof JsonType).map(({ name }) => name);
  for (const row of found) {
    for (const key of jsonKeys) {
      const value = row[key];
      if (typeof value === 'string') row[key] = JSON.parse(value);
    }
  }
  return found as RowOf<Entity>[];
}

/**
 * All of many rows, a part at a time, so that what else the server is asked has its turn in between.
 *
 * Order  id.
 */
export async function selectInTurns<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  where: Readonly<Record<string, unknown>>,
): Promise<RowOf<Entity>[]> {
  const found: RowOf<Entity>[] = [];
  for (let after = ''; ; await nextTurn()) {
    const selection = { orderBy: { id: 'asc' }, limit: rowsInTurn } as const;
    const part = await selectRows(em, entity, { $and: [where, { id: { $gt: after } }] }, selection);
    for (const row of part) found.push(row);
    const last: Readonly<Record<string, unknown>> | undefined = part.at(-1);
    if (last === undefined || part.length < rowsInTurn) return found;
    after = String(last.id);
  }
}

export async function selectOne<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  where: Readonly<Record<string, unknown>>,
): Promise<RowOf<Entity> | null> {
  const [row] = await selectRows(em, entity, where, { limit: 1 });
  return row ?? null;
}
