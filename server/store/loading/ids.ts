import { createHash, randomBytes } from 'node:crypto';

/**
 * The same id for the same parts, whenever it is made: for rows whose key names no child (homes, needs, providers), and for synthetic
 * children. A real child's id is random: a hash of a reference could be found again by trying references.
 */
export function stableId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

let lastMilliseconds = 0;
let made = 0;

/**
 * An id of its own: the time, a count, then 64 random bits. Ids made one after another are in that order, so that rows of a large import
 * are added at the end of the database's indexes and not all over them.
 */
export function freshId(): string {
  const now = Math.max(Date.now(), lastMilliseconds);
  made = now === lastMilliseconds ? made + 1 : 0;
  lastMilliseconds = now;
  const time = now.toString(16).padStart(12, '0');
  return `${time}-${made.toString(16).padStart(6, '0')}-${randomBytes(8).toString('hex')}`;
}

/** One text for the parts of a key. */
export function keyOf(...parts: readonly (string | null)[]): string {
  return parts.join('\u001f');
}
