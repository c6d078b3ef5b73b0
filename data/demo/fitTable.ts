export interface TableToFit {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** How the cells should stand to each other; 0 = must be empty. */
  readonly weights: readonly (readonly number[])[];
  /** Most a cell should hold: kept wherever the totals allow. Absent = no limit. */
  readonly caps?: readonly (readonly number[])[];
}

const rounds = 60;

/**
 * Whole numbers with exactly the row and column totals given, as near as may be to the weights.
 *
 * Shape   one list per row. Order: iterative proportional fitting, then floors, then the largest remainders; what is still missing
 *         travels along shortest exchange paths, so any table that can exist is found.
 * Errors  throws if the totals differ or no table can have them.
 * Cost    rows × columns × 60, then a short search for each unit left.
 */
export function fitTable(table: TableToFit): number[][] {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  if (sum(table.rows) !== sum(table.columns)) {
    throw new Error(`Row totals (${sum(table.rows)}) and column totals (${sum(table.columns)}) differ.`);
  }
  const fitted = proportional(table);
  const whole = fitted.map((row) => row.map((cell) => Math.floor(cell + 1e-9)));
  const rowShort = table.rows.map((total, r) => total - sum(whole[r] ?? []));
  const columnShort = table.columns.map((total, c) => total - whole.reduce((a, row) => a + (row[c] ?? 0), 0));
  addLargestRemainders({ table, fitted, whole, rowShort, columnShort });
  for (let r = 0; r < rowShort.length; r++) {
    while ((rowShort[r] ?? 0) > 0) {
      const fitting = { table, fitted, whole, rowShort, columnShort };
      const isFilled = exchange(fitting, r) || exchange({ ...fitting, table: { ...table, caps: [] } }, r);
      if (!isFilled) throw new Error(`No table has these totals: row ${r} cannot be filled.`);
    }
  }
  return whole;
}

interface Fitting {
  readonly table: TableToFit;
  readonly fitted: readonly (readonly number[])[];
  readonly whole: number[][];
  readonly rowShort: number[];
  readonly columnShort: number[];
}

function cap(table: TableToFit, r: number, c: number): number {
  if (!((table.weights[r]?.[c] ?? 0) > 0)) return 0;
  return table.caps?.[r]?.[c] ?? Number.POSITIVE_INFINITY;
}

/** Fractions near the totals, never above a row's or column's total or a cell's cap. */
function proportional(table: TableToFit): number[][] {
  const cells = table.weights.map((row, r) => row.map((weight, c) => Math.min(weight, cap(table, r, c))));
  for (let round = 0; round < rounds; round++) {
    for (const [r, row] of cells.entries()) scale(row, table.rows[r] ?? 0);
    for (let c = 0; c < table.columns.length; c++) {
      const total = cells.reduce((a, row) => a + (row[c] ?? 0), 0);
      const factor = total > 0 ? (table.columns[c] ?? 0) / total : 0;
      cells.forEach((row, r) => {
        row[c] = Math.min((row[c] ?? 0) * factor, cap(table, r, c));
      });
    }
  }
  cells.forEach((row, r) => {
    const total = row.reduce((a, b) => a + b, 0);
    if (total > (table.rows[r] ?? 0)) scale(row, table.rows[r] ?? 0);
  });
  return cells;
}

function scale(row: number[], total: number): void {
  const now = row.reduce((a, b) => a + b, 0);
  const factor = now > 0 ? total / now : 0;
  for (let c = 0; c < row.length; c++) row[c] = (row[c] ?? 0) * factor;
}

function addLargestRemainders({ table, fitted, whole, rowShort, columnShort }: Fitting): void {
  const cells = fitted.flatMap((row, r) => row.map((cell, c) => ({ r, c, rest: cell - Math.floor(cell + 1e-9) })));
  cells.sort((a, b) => b.rest - a.rest || a.r - b.r || a.c - b.c);
  for (const { r, c, rest } of cells) {
    const row = whole[r];
    if (!row || rest <= 0 || (rowShort[r] ?? 0) <= 0 || (columnShort[c] ?? 0) <= 0) continue;
    if ((row[c] ?? 0) + 1 > cap(table, r, c)) continue;
    row[c] = (row[c] ?? 0) + 1;
    rowShort[r] = (rowShort[r] ?? 0) - 1;
    columnShort[c] = (columnShort[c] ?? 0) - 1;
  }
}

/** One unit more in row `start`, one more in some short column, every other total unchanged (breadth first). False if no way. */
function exchange(fitting: Fitting, start: number): boolean {
  const { table, whole, rowShort, columnShort } = fitting;
  const cameToRow = new Map<number, number>([[start, -1]]);
  const cameToColumn = new Map<number, number>();
  const queue = [start];
  for (let r = queue.shift(); r !== undefined; r = queue.shift()) {
    const preferred = (fitting.table.weights[r] ?? [])
      .map((weight, c) => ({ weight, c }))
      .sort((a, b) => b.weight - a.weight || a.c - b.c);
    for (const { c } of preferred) {
      if (cameToColumn.has(c) || (whole[r]?.[c] ?? 0) + 1 > cap(table, r, c)) continue;
      cameToColumn.set(c, r);
      if ((columnShort[c] ?? 0) > 0) {
        apply({ whole, cameToRow, cameToColumn }, c);
        rowShort[start] = (rowShort[start] ?? 0) - 1;
        columnShort[c] = (columnShort[c] ?? 0) - 1;
        return true;
      }
      for (let other = 0; other < whole.length; other++) {
        if (cameToRow.has(other) || (whole[other]?.[c] ?? 0) <= 0) continue;
        cameToRow.set(other, c);
        queue.push(other);
      }
    }
  }
  return false;
}

interface Path {
  readonly whole: number[][];
  readonly cameToRow: ReadonlyMap<number, number>;
  readonly cameToColumn: ReadonlyMap<number, number>;
}

function apply({ whole, cameToRow, cameToColumn }: Path, end: number): void {
  for (let column = end; column >= 0; ) {
    const r = cameToColumn.get(column) ?? -1;
    const row = whole[r];
    if (!row) return;
    row[column] = (row[column] ?? 0) + 1;
    const before = cameToRow.get(r) ?? -1;
    if (before >= 0) row[before] = (row[before] ?? 0) - 1;
    column = before;
  }
}
