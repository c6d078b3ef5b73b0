import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { EntityData, EntitySchemaWithMeta, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { LoadTally } from '../loadingStore.ts';
import type { RowOf } from '../select.ts';

export interface RowsToMerge<Entity> {
  readonly entity: Entity;
  /** Rows held already, by key. */
  readonly held: ReadonlyMap<string, RowOf<Entity>>;
  /** Whole rows, by key; `row` is given the held one so that it can keep its id. */
  readonly incoming: readonly { readonly key: string; row(held: RowOf<Entity> | undefined): RowOf<Entity> }[];
  /** Writes the rows that differ, where the rows are too large for an upsert, which copies them in quadratic time. */
  overwrite?(changed: readonly RowOf<Entity>[]): Promise<void>;
}

const rowsAtOnce = 2000;

/** In parts, so that what else the server is asked has its turn, and no part needs a second copy of all. */
export async function insertRows<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  rows: readonly RowOf<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await em.insertMany(entity, rows.slice(start, start + rowsAtOnce) as RequiredEntityData<object>[]);
    em.clear();
    await nextTurn();
  }
}

export interface Merged<Row> {
  readonly tally: LoadTally;
  /** New and changed rows as they now are. */
  readonly written: readonly Row[];
}

/**
 * Adds the rows that are new, writes over those that differ, leaves the rest alone. Where two incoming rows have one key the later
 * stands, and the earlier counts as identical.
 */
export async function mergeRows<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  { entity, held, incoming, overwrite }: RowsToMerge<Entity>,
): Promise<Merged<RowOf<Entity>>> {
  const lastByKey = new Map(incoming.map((one) => [one.key, one]));
  const added: RowOf<Entity>[] = [];
  const changed: RowOf<Entity>[] = [];
  for (const { key, row } of lastByKey.values()) {
    const known = held.get(key);
    const wanted = row(known);
    if (known === undefined) added.push(wanted);
    else if (!isDeepStrictEqual({ ...known }, { ...wanted })) changed.push(wanted);
  }
  await insertRows(em, entity, added);
  if (overwrite !== undefined) await overwrite(changed);
  else if (changed.length > 0) await em.upsertMany(entity, changed as EntityData<object>[], { batchSize: 300 });
  em.clear();
  const identical = incoming.length - added.length - changed.length;
  return { tally: { new: added.length, changed: changed.length, identical }, written: [...added, ...changed] };
}
