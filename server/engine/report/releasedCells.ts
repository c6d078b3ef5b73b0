/** What do the released tables say of a row and a column? For sentences made of nothing else. */
import { type Count, markedCount } from '../count.ts';
import { everyCouncil } from './councilTable.ts';
import type { ReleasedBlock } from './report.ts';
import type { ReleasedTable } from './reportTable.ts';

export function tableIn(blocks: readonly ReleasedBlock[], id: string): ReleasedTable | null {
  for (const { tables } of blocks) {
    const table = tables.find((each) => each.id === id);
    if (table) return table;
  }
  return null;
}

/** `row`: a row's id; that of all councils is the total. What no table has is not available. */
export function cellIn(table: ReleasedTable | null, row: string, column: string): Count {
  const at = table?.columns.findIndex(({ id }) => id === column) ?? -1;
  const found = row === everyCouncil && table?.total ? table.total : table?.rows.find(({ id }) => id === row);
  return found?.cells[at] ?? markedCount('NOT_AVAILABLE');
}
