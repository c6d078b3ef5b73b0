import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import type { AnsweredImport } from '../../server/importAnswer.ts';
import type { Imports } from '../../server/imports.ts';
import type { Viewer } from '../../server/policy/viewer.ts';
import type { ImportOrder } from '../../server/runImport.ts';
import { allEntities } from '../../server/store/entities/allEntities.ts';
import type { ImportOptions } from '../../server/store/importOutcome.ts';
import { selectRows } from '../../server/store/select.ts';
import { type Database, reader } from '../../server/store/transaction.ts';

export type Sending = Partial<ImportOptions> & { readonly format?: ImportFormat; readonly isFollowed?: boolean };
type Files = Readonly<Record<string, string>>;

/** Files as they lie on disk once they have been received. */
export async function orderOf(files: Files, sending: Sending = {}): Promise<ImportOrder> {
  const { format = 'ssda903', isFollowed = false, ...chosen } = sending;
  const workFolder = await mkdtemp(join(tmpdir(), 'nearhome-upload-'));
  const received: ImportOrder['files'][number][] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(workFolder, String(received.length));
    await writeFile(path, text);
    received.push({ name, path, sha256: createHash('sha256').update(text).digest('hex') });
  }
  const options: ImportOptions = {
    localAuthority: 'E08000004',
    accept: 'valid',
    repair: 'yes',
    replace: 'no',
    ...chosen,
  };
  return { format, files: received, options, workFolder, isFollowed };
}

export async function send(
  imports: Imports,
  viewer: Viewer,
  files: Files,
  sending: Sending = {},
): Promise<AnsweredImport> {
  return imports.receive(viewer, await orderOf(files, sending));
}

const notFacts = /^(import_|set_aside_row|staged_|audit_event|store_state|session)/;
const ofImports = /^(import_batch|import_problem|set_aside_row)$/;

/** Every row of the tables named, in an order of their own, as text. */
async function dumpOf(database: Database, isWanted: (table: string) => boolean): Promise<string[]> {
  const lines: string[] = [];
  for (const entity of allEntities) {
    const { tableName } = database.orm.getMetadata().get(entity);
    if (!isWanted(tableName)) continue;
    const rows = await selectRows(reader(database), entity, {});
    lines.push(...rows.map((row) => `${tableName} ${JSON.stringify(row, Object.keys(row).sort())}`));
  }
  return lines.sort();
}

/** All facts, derived ones included. */
export const factsDump = (database: Database) => dumpOf(database, (table) => !notFacts.test(table));

/** What is on record of imports. */
export const importsDump = (database: Database) => dumpOf(database, (table) => ofImports.test(table));

/** What a run leaves while it goes on, and must not leave when it is over. */
export const leftovers = (database: Database) => dumpOf(database, (table) => /^(staged_|import_journal)/.test(table));

export const header = (...rows: string[]) => `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n${rows.join('\n')}\n`;
export const episodes = (...rows: string[]) =>
  `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n${rows.join('\n')}\n`;
export const child = (reference: string, ethnic = 'WBRI') => `${reference},F,14/05/2013,${ethnic},,,`;
export const stay = (reference: string, from: string, to = '', place = 'U6') =>
  `${reference},${from},${to === '' ? 'S' : 'P'},C2,N1,${place},PR1,${to},${to === '' ? '' : 'X1'},,,,`;
