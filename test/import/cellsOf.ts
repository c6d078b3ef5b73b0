/** One row's cells, and what is found wrong with them. */
import type { CellReader } from '../../server/import/readCells.ts';
import type { Finding } from '../../server/import/rowLedger.ts';

export function cellsOf(row: Readonly<Record<string, string>>): { cells: CellReader; findings: Finding[] } {
  const findings: Finding[] = [];
  const cells: CellReader = {
    text: (column) => row[column] ?? '',
    add: (finding) => findings.push(finding),
    dateFormatOf: () => 'DAY_FIRST',
  };
  return { cells, findings };
}
