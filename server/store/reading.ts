import type { Viewer } from '../policy/viewer.ts';
import type { FactsCache } from './factsCache.ts';
import type { Look, Looks } from './looks.ts';
import type { Database } from './transaction.ts';

/** Who reads, from what. */
export interface Reading {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly now: () => Date;
  readonly cache: FactsCache;
  readonly looks: Looks;
}

/** An id of ours; anything else a client sends as one is simply not there. */
export function isPossibleId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** Reads, and has the audit event of it written before the answer is given: without the event there is no answer. */
export function auditedRead<T>(reading: Reading, look: Look<T>): Promise<T> {
  return reading.looks({ viewer: reading.viewer, at: reading.now() }, look);
}
