/** Which runs of other servers does this one take up, and which does nobody work on any more? */
import type { RunRow } from '../store/rows.ts';
import type { RunChanges, RunStore, TakenRun } from '../store/runs.ts';
import type { RunAsked } from './runs.ts';
import { isLost } from './servers.ts';

/** A run that stops one server after another is not tried for ever. */
export const mostLosses = 3;

const serverGone = 'The server stopped while this was being worked out: ask again.';
const tooManyLosses = `The server stopped ${mostLosses} times while this was being worked out: ask for less, or ask again later.`;
export const nothingMade = 'This could not be worked out for the person who asked: they may no longer see the region.';
const takenUp = 'Taken up again, because the server that worked on it stopped';
const takenOver = 'Waiting for its turn';

export interface TakingServer {
  readonly name: string;
  readonly now: Date;
  /** Nothing waits here, and a thread is free. */
  readonly isIdle: boolean;
}

export type WhatToDo =
  | { readonly kind: 'LEAVE' }
  | { readonly kind: 'TAKE'; readonly changes: RunChanges }
  | { readonly kind: 'FAIL'; readonly stage: string };

/**
 * What becomes of a run that another server holds, or none.
 *
 * Shape  lost with its server: taken up where its question was kept, so many times, else failed. Waiting at a server that is well: taken
 *        over by one that has nothing to do.
 */
export function whatToDo(row: RunRow, { name, now, isIdle }: TakingServer): WhatToDo {
  if (row.server === name) return { kind: 'LEAVE' };
  const isGone = row.server === '' || isLost(row, name, now);
  if (row.question === null) return isGone ? { kind: 'FAIL', stage: serverGone } : { kind: 'LEAVE' };
  const fresh = { status: 'QUEUED', done: null, total: null, headline: null, aliveAt: now.toISOString() } as const;
  if (!isGone) {
    const isFree = isIdle && row.status === 'QUEUED';
    return isFree ? { kind: 'TAKE', changes: { ...fresh, stage: takenOver } } : { kind: 'LEAVE' };
  }
  const losses = row.losses + (row.status === 'RUNNING' ? 1 : 0);
  if (losses >= mostLosses) return { kind: 'FAIL', stage: tooManyLosses };
  return { kind: 'TAKE', changes: { ...fresh, stage: takenUp, losses } };
}

export interface TakenUp {
  readonly row: RunRow;
  /** As it was asked, by whoever asked it, with the rights they have now. */
  readonly asked: RunAsked;
}

function askedAgain({ row, viewer }: TakenRun): RunAsked | null {
  const { kind, regionId, question } = row;
  if (question === null || viewer === null) return null;
  return { kind, regionId, viewer, question: question.asked, version: question.version, affinity: '', isKept: true };
}

/** Does with another server's run what is to be done; the run where it is this server's from now on. */
export async function takeUp(store: RunStore, row: RunRow, taking: TakingServer): Promise<TakenUp | null> {
  const what = whatToDo(row, taking);
  if (what.kind === 'LEAVE') return null;
  const failed = (stage: string) =>
    ({ status: 'FAILED', stage, headline: null, endedAt: taking.now.toISOString() }) as const;
  if (what.kind === 'FAIL') {
    await store.change(row, failed(what.stage));
    return null;
  }
  const taken = await store.take(row, taking.name, what.changes);
  if (taken === null) return null;
  const asked = askedAgain(taken);
  if (asked === null) await store.change(taken.row, failed(nothingMade));
  return asked && { row: taken.row, asked };
}
