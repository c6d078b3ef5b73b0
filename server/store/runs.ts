import { RunEntity } from './entities/run.ts';
import { type KeysetOrder, selectPage, withNodes } from './keyset.ts';
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

/** Where long computations are written down, for the server that works on them. */
export interface RunStore {
  add(run: RunRow): Promise<void>;
  /** Changes a run that is not over; false when it is over, or not there. */
  change(id: string, changes: Partial<Omit<RunRow, 'id' | 'regionId'>>): Promise<boolean>;
  /** Waiting or running, of every region. */
  active(): Promise<readonly RunRow[]>;
}

const activeStatuses = ['QUEUED', 'RUNNING'];

export function runStoreOf(database: Database): RunStore {
  return {
    add: ({ regionId, ...row }) =>
      inWriteTransaction(database, async (em) => {
        await em.insert(RunEntity, { ...row, region: regionId });
      }),
    change: (id, changes) =>
      inWriteTransaction(database, async (em) => {
        const changed = await em.nativeUpdate(RunEntity, { id, status: { $in: activeStatuses } } as object, changes);
        return changed > 0;
      }),
    active: async () =>
      (await selectRows(reader(database), RunEntity, { status: { $in: activeStatuses } })).map(runRow),
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
