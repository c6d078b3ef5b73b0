/** Is it the same question of the same facts? */
import { createHash } from 'node:crypto';
import type { RunAsked } from './runs.ts';

/** Keys in order: a database may give back an object with its keys in another. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for the same question of the same facts. */
export function fingerprintOf({ kind, regionId, question, version }: Omit<RunAsked, 'viewer' | 'affinity'>): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, regionId, question, version], inOrder))
    .digest('hex');
}
