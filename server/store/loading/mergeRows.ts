import { isDeepStrictEqual } from 'node:util';
import type { EntitySchemaWithMeta } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { deleteBulk, insertBulk, shapeOf, upsertBulk } from '../bulkRows.ts';
import type { LoadTally } from '../loadingStore.ts';
import type { RowOf } from '../select.ts';
import { loadContextOf } from './loadContext.ts';

type PlainRow = Readonly<Record<string, unknown>>;

export interface RowsToMerge<Entity> {
  readonly entity: Entity;
  /** Rows held already, by key. */
  readonly held: ReadonlyMap<string, RowOf<Entity>>;
  /** Whole rows, by key; `row` is given the held one so that it can keep its id. `fileRows`: see LoadedEpisode. */
  readonly incoming: readonly {
    readonly key: string;
    readonly fileRows?: number;
    row(held: RowOf<Entity> | undefined): RowOf<Entity>;
  }[];
}

/** Adds rows. In a comparison nothing is written; in an import that can be undone it is noted. */
export async function insertRows<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  rows: readonly RowOf<Entity>[],
): Promise<void> {
  const { isCompare, journal } = loadContextOf(em);
  if (isCompare || rows.length === 0) return;
  await journal?.added(entity, rows);
  await insertBulk(em, entity, rows);
}

/** Writes rows over those `before`, which have the same keys. As `insertRows` otherwise. */
export async function changeRows<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  rows: { readonly before: readonly RowOf<Entity>[]; readonly after: readonly RowOf<Entity>[] },
): Promise<void> {
  const { isCompare, journal } = loadContextOf(em);
  if (isCompare || rows.after.length === 0) return;
  await journal?.before(entity, rows.before);
  await upsertBulk(em, shapeOf(em, entity), rows.after as readonly PlainRow[]);
}

/** Removes rows, given whole. As `insertRows` otherwise. */
export async function removeRows<Entity extends EntitySchemaWithMeta>(
  em: EntityManager,
  entity: Entity,
  rows: readonly RowOf<Entity>[],
): Promise<void> {
  const { isCompare, journal } = loadContextOf(em);
  if (isCompare || rows.length === 0) return;
  await journal?.before(entity, rows);
  await deleteBulk(em, shapeOf(em, entity), rows as readonly PlainRow[]);
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
  { entity, held, incoming }: RowsToMerge<Entity>,
): Promise<Merged<RowOf<Entity>>> {
  const lastByKey = new Map(incoming.map((one) => [one.key, one]));
  const added: RowOf<Entity>[] = [];
  const before: RowOf<Entity>[] = [];
  const after: RowOf<Entity>[] = [];
  const named: RowOf<Entity>[] = [];
  let sameRows = incoming.length - lastByKey.size;
  for (const { key, row, fileRows = 1 } of lastByKey.values()) {
    const known = held.get(key);
    const wanted = row(known);
    named.push(wanted);
    if (known === undefined) added.push(wanted);
    else if (isDeepStrictEqual({ ...known }, { ...wanted })) sameRows += fileRows;
    else {
      before.push(known);
      after.push(wanted);
    }
  }
  loadContextOf(em).named?.add(em, entity, named as readonly object[]);
  await insertRows(em, entity, added);
  await changeRows(em, entity, { before, after });
  em.clear();
  const identical = incoming.length - added.length - after.length;
  const tally = { new: added.length, changed: after.length, identical };
  return {
    tally: sameRows === identical ? tally : { ...tally, identicalRows: sameRows },
    written: [...added, ...after],
  };
}
