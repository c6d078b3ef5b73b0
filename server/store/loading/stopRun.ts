import { hostname } from 'node:os';
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import { ImportBatchEntity } from '../entities/importBatch.ts';
import { importBatchRow } from '../readImports.ts';
import { isPossibleId } from '../reading.ts';
import type { ImportBatchRow } from '../rows.ts';
import { isAlive } from '../runner.ts';
import { selectOne, selectRows } from '../select.ts';
import type { Actor } from './applyImport.ts';
import { auditBatch, cancelRun } from './finishRun.ts';
import { type Batch, runningBatch, writeBatchRow } from './importRun.ts';

/** A runner on another machine that has not been heard of for so long is taken for dead. */
const silentMilliseconds = 60 * 60 * 1000;

function isOver({ runner, heartbeatAt }: Batch, now: Date): boolean {
  const [host, pid] = (runner ?? '').split('/');
  if (host === hostname()) return !isAlive(Number(pid));
  return heartbeatAt === null || now.getTime() - Date.parse(heartbeatAt) > silentMilliseconds;
}

const serverStopped = 'The server stopped while the import was running. Nothing was loaded: send the files again.';

export async function cancelUnfinished(em: EntityManager, now: Date): Promise<number> {
  const running = await selectRows(em, ImportBatchEntity, { status: 'RUNNING' });
  const over = running.filter((batch) => isOver(batch, now));
  for (const batch of over) await cancelRun(em, batch, serverStopped);
  return over.length;
}

export async function askToStop(em: EntityManager, by: Actor, id: string): Promise<ImportBatchRow | null> {
  if (may(by.viewer, 'imports') !== 'REGION' || !isPossibleId(id)) return null;
  const held = await runningBatch(em, by.viewer.regionId, id);
  if (held === null) return null;
  const cancelAskedAt = held.cancelAskedAt ?? by.at.toISOString();
  // Only of a run that still goes: it may have ended since it was read, and its ending stays.
  const asked = await em.nativeUpdate(ImportBatchEntity, { id, status: 'RUNNING' }, { cancelAskedAt });
  if (asked === 0) return null;
  await auditBatch(em, by, { action: 'IMPORT_CANCELLED', id });
  return importBatchRow({ ...held, cancelAskedAt });
}

export async function endWithNothing(
  em: EntityManager,
  id: string,
  how: { readonly status: 'CANCELLED' | 'ALREADY_LOADED'; readonly sentence: string },
): Promise<ImportBatchRow | null> {
  const held = await selectOne(em, ImportBatchEntity, { id, status: 'RUNNING' });
  if (held === null) return null;
  await cancelRun(em, held, how.sentence);
  const ended = await selectOne(em, ImportBatchEntity, { id });
  if (ended === null) return null;
  const batch = { ...ended, status: how.status };
  await writeBatchRow(em, batch);
  return importBatchRow(batch);
}
