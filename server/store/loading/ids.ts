import { createHash, randomUUID } from 'node:crypto';

/**
 * The same id for the same parts, whenever it is made: for rows whose key names no child (homes, needs, providers), and for synthetic
 * children. A real child's id is random: a hash of a reference could be found again by trying references.
 */
export function stableId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

export function freshId(): string {
  return randomUUID();
}

/** One text for the parts of a key. */
export function keyOf(...parts: readonly (string | null)[]): string {
  return parts.join('\u001f');
}
