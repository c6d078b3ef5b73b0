import type { EntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../policy/viewer.ts';
import { RunEntity } from './entities/run.ts';
import { UserEntity } from './entities/user.ts';
import { nextCounter } from './factsVersion.ts';
import { type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import { type MadeByRun, type MadeFor, writeMade } from './madeByRun.ts';
import type { Page, PageRequest } from './page.ts';
import { isPossibleId, type Reading } from './reading.ts';
import type { RunRow } from './rows.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { type Database, inWriteTransaction, reader } from './transaction.ts';

const newestFirst: KeysetOrder<typeof RunEntity> = { name: 'runs', keys: ['startedAt', 'id'], direction: 'desc' };

function runRow(run: RowOf<typeof RunEntity>): RunRow {
  const { region, ...rest } = run;
  return { ...rest, regionId: region };
}

export type RunChanges = Partial<Omit<RunRow, 'id' | 'regionId' | 'server' | 'wish'>>;

/** A run in somebody's hands; no server: in nobody's. */
export type HeldRun = Pick<RunRow, 'id' | 'server'>;

export interface TakenRun {
  readonly row: RunRow;
  /** Who asked, with the rights they have now; null when they are no longer there. */
  readonly viewer: Viewer | null;
}

/** Where long computations are written down, for the servers that work on them. */
export interface RunStore {
  add(run: RunRow): Promise<void>;
  /**
   * Adds a run whose question is kept, unless the same is waiting, being worked out or finished already: then that one. Cost: starts of
   * such runs go one by one, whichever server they are made at.
   */
  addOnce(run: RunRow): Promise<RunRow>;
  /** False when the run is over, not there, or another server's by now: nothing is changed. */
  change(run: HeldRun, changes: RunChanges): Promise<boolean>;
  /** Asks something of the server that works on it. */
  wish(id: string, wish: 'CANCEL' | 'STOP_KEEP_BEST'): Promise<void>;
  /** The run's end and what it made, both or neither; false as in `change`. */
  endWith(run: HeldRun, changes: RunChanges, what: MadeByRun & { readonly about: MadeFor }): Promise<boolean>;
  /** Into the hands of `server`, where it still is as it was read; null where somebody else was quicker, or it is over. */
  take(run: RunRow, server: string, changes: RunChanges): Promise<TakenRun | null>;
  /** Out of the hands of its server, for any to take. */
  release(run: HeldRun, changes: RunChanges): Promise<void>;
  /** Waiting or running, of every region, the oldest first. */
  active(): Promise<readonly RunRow[]>;
}

const activeStatuses = ['QUEUED', 'RUNNING'];

function insertRun(em: EntityManager, { regionId, ...row }: RunRow): Promise<unknown> {
  return em.insert(RunEntity, { ...row, region: regionId });
}

async function addOnce(em: EntityManager, run: RunRow): Promise<RunRow> {
  // Two servers that are asked the same at once: the second waits here until the first has written.
  await nextCounter(em, 'runs');
  const status = { $in: [...activeStatuses, 'FINISHED'] };
  const where = { region: run.regionId, fingerprint: run.fingerprint, status };
  const [same] = await selectRows(em, RunEntity, where, { orderBy: { startedAt: 'desc', id: 'desc' }, limit: 1 });
  if (same !== undefined) return runRow(same);
  await insertRun(em, run);
  return run;
}

async function changeRun(em: EntityManager, where: object, changes: object): Promise<boolean> {
  const changed = await em.nativeUpdate(RunEntity, { ...where, status: { $in: activeStatuses } } as object, changes);
  return changed > 0;
}

async function viewerNow(em: EntityManager, userId: string): Promise<Viewer | null> {
  const user = await selectOne(em, UserEntity, { id: userId });
  if (user === null) return null;
  const { id, displayName, role, localAuthority, region } = user;
  return { userId: id, displayName, role, localAuthority, regionId: region };
}

async function takeRun(
  em: EntityManager,
  run: RunRow,
  changes: RunChanges & { readonly server: string },
): Promise<TakenRun | null> {
  const { id, server, status, aliveAt } = run;
  // A waiting run of a server that is well says every few seconds that it is alive: only where it is counts.
  const asRead = status === 'QUEUED' ? { id, server, status } : { id, server, status, aliveAt };
  const changed = await em.nativeUpdate(RunEntity, asRead as object, changes);
  if (changed === 0) return null;
  const row = await selectOne(em, RunEntity, { id });
  return row === null ? null : { row: runRow(row), viewer: await viewerNow(em, row.startedByUser) };
}

export function runStoreOf(database: Database): RunStore {
  return {
    add: (run) =>
      inWriteTransaction(database, async (em) => {
        await insertRun(em, run);
      }),
    addOnce: (run) => inWriteTransaction(database, (em) => addOnce(em, run)),
    change: ({ id, server }, changes) => inWriteTransaction(database, (em) => changeRun(em, { id, server }, changes)),
    wish: async (id, wish) => {
      await inWriteTransaction(database, (em) => changeRun(em, { id }, { wish }));
    },
    endWith: ({ id, server }, changes, { about, ...what }) =>
      inWriteTransaction(database, async (em) => {
        if (!(await changeRun(em, { id, server }, { ...changes, resultId: what.made.id }))) return false;
        await writeMade(em, what, about);
        return true;
      }),
    take: (run, server, changes) => inWriteTransaction(database, (em) => takeRun(em, run, { ...changes, server })),
    release: async ({ id, server }, changes) => {
      await inWriteTransaction(database, (em) => changeRun(em, { id, server }, { ...changes, server: '' }));
    },
    active: async () => {
      const oldestFirst = { orderBy: { startedAt: 'asc', id: 'asc' } } as const;
      return (await selectRows(reader(database), RunEntity, { status: { $in: activeStatuses } }, oldestFirst)).map(
        runRow,
      );
    },
  };
}

/** Null when it is not there or of another region. */
export async function readRun({ database, viewer }: Reading, id: string): Promise<RunRow | null> {
  if (!isPossibleId(id)) return null;
  const run = await selectOne(reader(database), RunEntity, { id, region: viewer.regionId });
  return run === null ? null : runRow(run);
}

export async function readRuns({ database, viewer }: Reading, page: PageRequest): Promise<Page<RunRow>> {
  const query = { entity: RunEntity, where: { region: viewer.regionId }, order: newestFirst, page };
  const found = await selectPage(reader(database), query);
  return withNodes(
    found,
    found.edges.map(({ node }) => runRow(node)),
  );
}
