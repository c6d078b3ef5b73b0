/** Which facts is a report made from? The same print for the same numbers of the same question, whoever makes it again. */
import { createHash } from 'node:crypto';
import type { IsoDate } from '../../engine/facts.ts';
import type { ReleasedReport } from '../../store/reports/reportRows.ts';

/**
 * Shape  64 hexadecimal digits. Of what is released alone: a print of exact numbers would let whoever guesses one try the guess. What it
 *        was compared with, which is another edition, is left out.
 */
export function releasedPrint(
  regionId: string,
  { asOf, withinMiles }: { readonly asOf: IsoDate; readonly withinMiles: number },
  { blocks }: ReleasedReport,
): string {
  const tables = blocks.map(({ id, tables: own }) => [
    id,
    own.map((table) => [
      table.id,
      [...table.rows, ...(table.total === null ? [] : [table.total])].map((row) => [
        row.id,
        row.cells.map(({ value, marker }) => value ?? marker),
      ]),
    ]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([regionId, asOf, withinMiles, tables]))
    .digest('hex');
}
