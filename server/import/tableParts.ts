import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvRow, readCsv } from './readCsv.ts';
import { type Table, type TableRow, tableRow } from './readTable.ts';

/** Tables by name, as a return has them. */
type Tables<Name extends string> = Readonly<Record<Name, readonly Table[]>>;

export interface PartsAsked<Name extends string> {
  readonly tables: Tables<Name>;
  /** Rows of one key stay together. */
  readonly keyOf: (row: TableRow) => string;
  /** Private folder the parts are written to; none is needed for one part. */
  readonly folder: string;
  readonly parts: number;
  /** Called every thousand rows with how many have been gone through. */
  readonly tell: (rows: number) => Promise<void>;
}

const flushAt = 48 * 1024;
const rowsBetweenTells = 1000;

/** FNV-1a. */
function partOf(key: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % parts;
}

/** A row on disk; its file is gone once it is taken. */
type WrittenRow = readonly [table: number, line: number, raw: string, record: number | null];

/** Lines for each part's file, written some at a time. */
class PartFiles {
  readonly #waiting: { lines: string[]; size: number }[];
  readonly #folder: string;

  constructor(folder: string, parts: number) {
    this.#folder = folder;
    this.#waiting = Array.from({ length: parts }, () => ({ lines: [], size: 0 }));
  }

  pathOf(part: number): string {
    return join(this.#folder, `part-${part}`);
  }

  add(part: number, line: string): void {
    const waiting = this.#waiting[part];
    if (waiting === undefined) return;
    waiting.lines.push(line);
    waiting.size += line.length;
    if (waiting.size >= flushAt) this.#flush(part);
  }

  #flush(part: number): void {
    const waiting = this.#waiting[part];
    if (waiting === undefined || waiting.lines.length === 0) return;
    appendFileSync(this.pathOf(part), `${waiting.lines.join('\n')}\n`, { mode: 0o600 });
    this.#waiting[part] = { lines: [], size: 0 };
  }

  flushAll(): void {
    for (const part of this.#waiting.keys()) this.#flush(part);
  }

  take(part: number): WrittenRow[] {
    this.flushAll();
    const text = readFileSync(this.pathOf(part), { encoding: 'utf8', flag: 'a+' });
    rmSync(this.pathOf(part));
    return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  }
}

function rowAgain([, line, raw, record]: WrittenRow, delimiter: string): CsvRow {
  const place = { line, ...(record === null ? {} : { record }), raw };
  for (const row of readCsv(raw, delimiter)) return { ...row, ...place };
  return { ...place, cells: [''], fault: null };
}

function tablesOfPart<Name extends string>(tables: Tables<Name>, rows: readonly WrittenRow[]): Tables<Name> {
  const byTable = new Map<number, CsvRow[]>();
  const names = Object.keys(tables) as Name[];
  const flat = names.flatMap((name) => tables[name]);
  for (const row of rows) {
    const [number] = row;
    const list = byTable.get(number) ?? [];
    list.push(rowAgain(row, flat[number]?.delimiter ?? ','));
    byTable.set(number, list);
  }
  let number = -1;
  const partOfTable = (whole: Table): Table => {
    number += 1;
    const own = byTable.get(number) ?? [];
    return { ...whole, whole, rows: () => own };
  };
  const parts: { [name in Name]?: readonly Table[] } = {};
  for (const name of names) parts[name] = tables[name].map(partOfTable);
  return { ...tables, ...parts };
}

/**
 * The same tables in parts, the rows of one key all in one part, in the order of the files; each part is read when it is come to.
 *
 * Cost  each row is written to disk and read again, once; memory for the rows of one part.
 */
export async function* tableParts<Name extends string>(asked: PartsAsked<Name>): AsyncGenerator<Tables<Name>> {
  if (asked.parts <= 1) {
    yield asked.tables;
    return;
  }
  const files = new PartFiles(asked.folder, asked.parts);
  const flat = (Object.keys(asked.tables) as Name[]).flatMap((name) => asked.tables[name]);
  let rows = 0;
  for (const [number, table] of flat.entries()) {
    for (const row of table.rows()) {
      const written: WrittenRow = [number, row.line, row.raw, row.record ?? null];
      files.add(partOf(asked.keyOf(tableRow(table, row)), asked.parts), JSON.stringify(written));
      rows += 1;
      if (rows % rowsBetweenTells === 0) await asked.tell(rows);
    }
  }
  for (let part = 0; part < asked.parts; part += 1) yield tablesOfPart(asked.tables, files.take(part));
}
