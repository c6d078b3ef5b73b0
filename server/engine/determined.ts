/** Which hidden numbers could somebody work out from the published ones? */

interface Relation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A number this near to zero after elimination of whole coefficients is zero. */
const tolerance = 1e-7;

function equationOf(relation: Relation, columnOf: ReadonlyMap<number, number>): Float64Array | null {
  const equation = new Float64Array(columnOf.size);
  let hasUnknown = false;
  const add = (cell: number, sign: number) => {
    const column = columnOf.get(cell);
    if (column === undefined) return;
    equation[column] = (equation[column] ?? 0) + sign;
    hasUnknown = true;
  };
  add(relation.total, 1);
  for (const part of relation.parts) add(part, -1);
  return hasUnknown ? equation : null;
}

interface SparseRow {
  readonly columns: readonly number[];
  readonly coefficients: Float64Array;
}

function subtractMultiple(target: Float64Array, { columns, coefficients }: SparseRow, factor: number): void {
  for (const column of columns) {
    const value = (target[column] ?? 0) - factor * (coefficients[column] ?? 0);
    target[column] = Math.abs(value) < tolerance ? 0 : value;
  }
}

function nonZeroColumns(equation: Float64Array): readonly number[] {
  const columns: number[] = [];
  for (let column = 0; column < equation.length; column++) {
    if (equation[column] !== 0) columns.push(column);
  }
  return columns;
}

function indexOfLargest(equations: readonly Float64Array[], from: number, column: number): number {
  let best = from;
  for (let row = from + 1; row < equations.length; row++) {
    if (Math.abs(equations[row]?.[column] ?? 0) > Math.abs(equations[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

/** Gauss–Jordan elimination in place; the first rows that remain are the reduced ones. */
function reduce(equations: Float64Array[], columns: number): void {
  let pivotRow = 0;
  for (let column = 0; column < columns && pivotRow < equations.length; column++) {
    const best = indexOfLargest(equations, pivotRow, column);
    const pivot = equations[best];
    const lead = pivot?.[column] ?? 0;
    const displaced = equations[pivotRow];
    if (!pivot || !displaced || Math.abs(lead) < tolerance) continue;
    const coefficients = pivot.map((coefficient) => coefficient / lead);
    const source = { coefficients, columns: nonZeroColumns(coefficients) };
    equations[best] = displaced;
    equations[pivotRow] = coefficients;
    for (const equation of equations) {
      const factor = equation[column] ?? 0;
      if (equation !== coefficients && factor !== 0) subtractMultiple(equation, source, factor);
    }
    pivotRow++;
  }
}

/**
 * Hidden cells whose value follows, by any sum of the relations, from the cells that are not hidden.
 *
 * Shape   indexes of cells, in rising order. Linear arithmetic only: what follows from counts being whole or not below zero is not
 *         looked for.
 * Cost    O(relations² × hidden cells).
 */
export function determinedUnknowns(relations: readonly Relation[], hidden: ReadonlySet<number>): readonly number[] {
  const unknowns = [...hidden].sort((a, b) => a - b);
  const columnOf = new Map(unknowns.map((cell, column) => [cell, column]));
  const equations = relations.map((relation) => equationOf(relation, columnOf)).filter((equation) => equation !== null);
  reduce(equations, unknowns.length);
  const determined = equations.flatMap((equation) => {
    const columns = nonZeroColumns(equation);
    const unknown = unknowns[columns[0] ?? -1];
    return columns.length === 1 && unknown !== undefined ? [unknown] : [];
  });
  return determined.sort((a, b) => a - b);
}
