import { createHash } from 'node:crypto';
import type { EntitySchemaWithMeta } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { shapeOf, type TableShape } from '../bulkRows.ts';
import type { Journal } from './journal.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** A number for a key: two keys in 4 × 10¹⁵ have the same one. */
export function keyNumber(key: string): number {
  const hash = createHash('sha1').update(key).digest();
  return hash.readUIntBE(0, 6) * 16 + ((hash[6] ?? 0) & 15);
}

/** One text for a row: the name of its entity and its key. */
export function keyText({ entity, keyColumns }: TableShape, row: PlainRow): string {
  return [entity, ...keyColumns.map(({ key }) => row[key])].join('|');
}

/** Which rows a load named, by the numbers of their keys: some bytes for each. */
export class NamedRows {
  readonly #numbers = new Set<number>();

  add(em: EntityManager, entity: EntitySchemaWithMeta, rows: readonly object[]): void {
    const shape = shapeOf(em, entity);
    for (const row of rows) this.#numbers.add(keyNumber(keyText(shape, row as PlainRow)));
  }

  has(shape: TableShape, row: PlainRow): boolean {
    return this.#numbers.has(keyNumber(keyText(shape, row)));
  }
}

/** How the rows of a load are to be treated, wherever in the merging they are written. */
export interface LoadContext {
  /** Compares only: nothing is written. */
  readonly isCompare: boolean;
  /** Where changes are noted so that they can be undone; null for loads that are not. */
  readonly journal: Journal | null;
  /** Notes every row named, where those not named are to be removed. */
  readonly named: NamedRows | null;
}

const plain: LoadContext = { isCompare: false, journal: null, named: null };
const contexts = new WeakMap<EntityManager, LoadContext>();

/** For the rest of the transaction that `em` is of. */
export function setLoadContext(em: EntityManager, context: LoadContext): void {
  contexts.set(em, context);
}

export function loadContextOf(em: EntityManager): LoadContext {
  return contexts.get(em) ?? plain;
}
