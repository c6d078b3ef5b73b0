import type { EntityManager } from '@mikro-orm/sql';
import { type FileKind, fileKinds } from '../../schema/codes/fileKinds.ts';
import type { ImportFormat } from '../../schema/vocabulary.ts';
import type { HeldOfAuthority } from '../engine/coverage.ts';
import type { GssCode, IsoDate } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import { ImportBatchEntity } from './entities/importBatch.ts';
import { importBatchRow } from './readImports.ts';
import type { Reading } from './reading.ts';
import type { ImportBatchRow } from './rows.ts';
import { selectRows } from './select.ts';
import { inOneSnapshot } from './transaction.ts';

/** How the imports of one format stand. */
export interface FormatImports {
  readonly format: ImportFormat;
  /** The latest that was accepted, and not undone since. */
  readonly lastAccepted: ImportBatchRow | null;
  /** Rows of accepted imports that are still set aside. */
  readonly rowsSetAside: number;
  /** Imports checked and not yet accepted. */
  readonly waiting: number;
  readonly running: number;
}

export interface CoverageFacts {
  readonly held: ReadonlyMap<FileKind, readonly HeldOfAuthority[]>;
  readonly imports: readonly FormatImports[];
}

interface HeldRow {
  readonly authority: string;
  readonly latest: string | null;
}
type Held = readonly HeldOfAuthority[];

function latestOf(rows: readonly HeldRow[]): Held {
  const latest = new Map<string, string | null>();
  for (const row of rows) {
    const known = latest.get(row.authority) ?? null;
    latest.set(row.authority, known === null || (row.latest !== null && row.latest > known) ? row.latest : known);
  }
  return [...latest].map(([localAuthority, latestDay]) => ({ localAuthority, latestDay }));
}

/** Days to come are left out: a planned end says nothing of how far the return reaches. */
async function heldChildren(em: EntityManager, today: IsoDate): Promise<Held> {
  const children = await em.execute<HeldRow[]>(
    'select distinct responsible_authority as authority, null as latest from child',
  );
  const starts = await em.execute<HeldRow[]>(
    'select responsible_authority as authority, max("start") as latest from placement where "start" <= ? group by responsible_authority',
    [today],
  );
  const ends = await em.execute<HeldRow[]>(
    'select responsible_authority as authority, max("end") as latest from placement where "end" <= ? group by responsible_authority',
    [today],
  );
  return latestOf([...children, ...starts, ...ends]);
}

const heldQueries: Readonly<Partial<Record<FileKind, string>>> = {
  NEEDS: 'select responsible_authority as authority, max(opened_on) as latest from placement_need group by 1',
  PLACEMENTS_BOUGHT:
    'select child.responsible_authority as authority, max(purchase.day) as latest from purchase join child on child.id = purchase.child_id group by 1',
  HOMES: 'select host_authority as authority, max(confirmed_on) as latest from home where region_id = ? group by 1',
  SCHOOLS: 'select distinct local_authority as authority, null as latest from school',
  BOUNDARIES:
    'select distinct local_authority as authority, null as latest from local_authority_area where is_approximate = false and region_id = ?',
};

async function heldOf(em: EntityManager, regionId: string, today: IsoDate): Promise<Map<FileKind, Held>> {
  const held = new Map<FileKind, Held>([['CHILDREN', await heldChildren(em, today)]]);
  for (const [kind, query] of Object.entries(heldQueries)) {
    const asked = query.includes('?') ? [regionId] : [];
    held.set(kind as FileKind, latestOf(await em.execute<HeldRow[]>(query, asked)));
  }
  return held;
}

interface StatusRow {
  readonly format: ImportFormat;
  readonly status: string;
  readonly batches: number | string;
  readonly set_aside: number | string;
  readonly latest: number | string;
}

const acceptedStatuses: ReadonlySet<string> = new Set(['ACCEPTED', 'ACCEPTED_WITH_SET_ASIDE']);

async function importsByFormat(em: EntityManager, regionId: string): Promise<readonly FormatImports[]> {
  const rows = await em.execute<StatusRow[]>(
    `select format, status, count(*) as batches, sum(set_aside) as set_aside, max(sequence) as latest
     from import_batch where region_id = ? group by format, status`,
    [regionId],
  );
  const accepted = rows.filter(({ status }) => acceptedStatuses.has(status));
  const sequences = accepted.map(({ latest }) => Number(latest));
  const batches = await selectRows(em, ImportBatchEntity, { region: regionId, sequence: { $in: sequences } });
  return [...new Set(rows.map(({ format }) => format))].map((format) => {
    const own = rows.filter((row) => row.format === format);
    const countOf = (wanted: string) => Number(own.find(({ status }) => status === wanted)?.batches ?? 0);
    const last = batches.filter((batch) => batch.format === format).sort((a, b) => b.sequence - a.sequence)[0];
    return {
      format,
      lastAccepted: last === undefined ? null : importBatchRow(last),
      rowsSetAside: own
        .filter(({ status }) => acceptedStatuses.has(status))
        .reduce((sum, row) => sum + Number(row.set_aside), 0),
      waiting: countOf('STAGED'),
      running: countOf('RUNNING'),
    };
  });
}

/** Kinds that are held as they were imported, not row by row of an authority: of the council the file was of, else of every member. */
const importedKinds: readonly FileKind[] = ['OFSTED', 'POSTCODES'];

function heldByImport(kind: FileKind, imports: readonly FormatImports[], members: readonly GssCode[]): Held {
  const formats: readonly string[] = fileKinds[kind].formats;
  const last = imports
    .filter(({ format }) => formats.includes(format))
    .flatMap(({ lastAccepted }) => lastAccepted ?? []);
  return members
    .filter((gss) => last.some(({ localAuthority }) => (localAuthority ?? gss) === gss))
    .map((localAuthority) => ({ localAuthority, latestDay: null }));
}

/** Null without the right to import. Cost: a dozen queries, each a group of one table. */
export async function readCoverage(reading: Reading, members: readonly GssCode[]): Promise<CoverageFacts | null> {
  if (may(reading.viewer, 'imports') !== 'REGION') return null;
  return inOneSnapshot(reading.database, async (em) => {
    const held = await heldOf(em, reading.viewer.regionId, reading.now().toISOString().slice(0, 10));
    const imports = await importsByFormat(em, reading.viewer.regionId);
    for (const kind of importedKinds) held.set(kind, heldByImport(kind, imports, members));
    return { held, imports };
  });
}
