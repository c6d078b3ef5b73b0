import type { GssCode } from '../../server/engine/facts.ts';
import table from './adjacentPairs.json' with { type: 'json' };

/**
 * English authorities that share a land border: 362 pairs, each once, the lower code first.
 * Source: shared edges of the ONS generalised (200 m) boundaries. Water borders and bridges do not count.
 */
export const adjacentPairs: readonly (readonly [GssCode, GssCode])[] = table.rows as [string, string][];
