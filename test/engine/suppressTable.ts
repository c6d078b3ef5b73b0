/** Which cells of one table of counts with totals must be hidden? */
import { cubeWithMargins } from '../../server/engine/marginCube.ts';
import { suppressCells } from '../../server/engine/suppress.ts';

/** True where hidden. */
export interface HiddenTable {
  readonly cells: readonly (readonly boolean[])[];
  readonly rowTotals: readonly boolean[];
  readonly columnTotals: readonly boolean[];
  readonly grandTotal: boolean;
}

/** Shape  rows of equal length; a table published with the total of each row, of each column and of all. */
export function suppressTable(counts: readonly (readonly number[])[]): HiddenTable {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const cube = cubeWithMargins([rows, columns], ([row, column]) => counts[row ?? 0]?.[column ?? 0] ?? 0);
  const hidden = suppressCells(cube.cells, cube.relations);
  const isHidden = (row: number, column: number) => hidden[cube.indexOf([row, column])] ?? true;
  return {
    cells: counts.map((_, row) => Array.from({ length: columns }, (_, column) => isHidden(row, column))),
    rowTotals: counts.map((_, row) => isHidden(row, columns)),
    columnTotals: Array.from({ length: columns }, (_, column) => isHidden(rows, column)),
    grandTotal: isHidden(rows, columns),
  };
}
