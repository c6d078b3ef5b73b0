import type { EntitySchemaWithMeta } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { shapeOf, type TableShape } from '../bulkRows.ts';
import { ImportJournalEntity } from '../entities/importBatch.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** What one step of a load did to one table. */
export interface JournalEntry {
  /** Keys of the rows added, as rows of their key columns alone. */
  readonly added: readonly PlainRow[];
  /** Rows changed or removed, as they were before. */
  readonly before: readonly PlainRow[];
  /** Rows of other tables these hang on: "Child|<id>". */
  readonly uses: readonly string[];
}

const rowsInEntry = 5000;

function keyOnly({ keyColumns }: TableShape, row: PlainRow): PlainRow {
  return Object.fromEntries(keyColumns.map(({ key }) => [key, row[key]]));
}

function usesOf({ columns }: TableShape, rows: readonly PlainRow[]): string[] {
  const references = columns.filter(({ refersTo }) => refersTo !== null);
  const used = new Set<string>();
  for (const row of rows) {
    for (const { key, refersTo } of references) if (row[key] !== null) used.add(`${refersTo}|${row[key]}`);
  }
  return [...used];
}

/** Writes down what a batch changes, as it changes it, in the transaction that does. */
export class Journal {
  readonly #em: EntityManager;
  readonly #batch: string;
  readonly #factsVersion: number;
  #position: number;

  /** `position`: of its next entry. */
  constructor(
    em: EntityManager,
    about: { readonly batch: string; readonly factsVersion: number; readonly position: number },
  ) {
    this.#em = em;
    this.#batch = about.batch;
    this.#factsVersion = about.factsVersion;
    this.#position = about.position;
  }

  async #write(entity: string, entry: JournalEntry): Promise<void> {
    await this.#em.insert(ImportJournalEntity, {
      batch: this.#batch,
      position: this.#position,
      factsVersion: this.#factsVersion,
      entity,
      content: JSON.stringify(entry),
    });
    this.#position += 1;
  }

  async added(entity: EntitySchemaWithMeta, rows: readonly object[]): Promise<void> {
    const shape = shapeOf(this.#em, entity);
    for (let start = 0; start < rows.length; start += rowsInEntry) {
      const part = rows.slice(start, start + rowsInEntry) as readonly PlainRow[];
      const added = part.map((row) => keyOnly(shape, row));
      await this.#write(shape.entity, { added, before: [], uses: usesOf(shape, part) });
    }
  }

  /** Rows as they were before they are changed or removed. */
  async before(entity: EntitySchemaWithMeta, rows: readonly object[]): Promise<void> {
    const shape = shapeOf(this.#em, entity);
    for (let start = 0; start < rows.length; start += rowsInEntry) {
      const part = rows.slice(start, start + rowsInEntry) as readonly PlainRow[];
      await this.#write(shape.entity, { added: [], before: part, uses: usesOf(shape, part) });
    }
  }
}

/** The position after the last a batch has. */
export async function nextJournalPosition(em: EntityManager, batch: string): Promise<number> {
  const sql = 'select coalesce(max(position) + 1, 0) as next from import_journal where batch_id = ?';
  const [row] = await em.execute<{ next: number }[]>(sql, [batch]);
  return Number(row?.next ?? 0);
}
