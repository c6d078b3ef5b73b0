/**
 * A second, exact solver, written apart from the engine's: works with whole numbers modulo a large prime, and finds a hidden cell
 * when leaving its column out lowers the rank of the system.
 */
import type { SumRelation } from '../../server/engine/suppress.ts';

const prime = 2_147_483_647n;

function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, value, prime - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

type Equation = ReadonlyMap<number, bigint>;

function subtract(target: Equation, source: Equation, factor: bigint): Equation {
  const next = new Map(target);
  for (const [column, value] of source) {
    const left = ((((next.get(column) ?? 0n) - factor * value) % prime) + prime) % prime;
    if (left === 0n) next.delete(column);
    else next.set(column, left);
  }
  return next;
}

/** Equations solved against each other until each has a column that no other has. */
function solve(equations: readonly Equation[]): readonly Equation[] {
  let solved: { column: number; equation: Equation }[] = [];
  for (const equation of equations) {
    let rest = equation;
    for (const { column, equation: known } of solved) {
      const factor = rest.get(column);
      if (factor !== undefined) rest = subtract(rest, known, factor);
    }
    const [lead] = rest;
    if (!lead) continue;
    const [column, value] = lead;
    const scaled: Equation = new Map(
      [...rest].map(([at, coefficient]) => [at, (coefficient * inverse(value)) % prime]),
    );
    solved = solved.map((one) => ({
      ...one,
      equation: subtract(one.equation, scaled, one.equation.get(column) ?? 0n),
    }));
    solved.push({ column, equation: scaled });
  }
  return solved.map(({ equation }) => equation);
}

/** Indexes of hidden cells whose value follows from the published ones. */
export function cellsWorkedOut(hidden: readonly boolean[], relations: readonly SumRelation[]): readonly number[] {
  const equations = relations.map(({ total, parts }) => {
    const equation = new Map<number, bigint>();
    const add = (cell: number, sign: bigint) => {
      if (hidden[cell]) equation.set(cell, ((((equation.get(cell) ?? 0n) + sign) % prime) + prime) % prime);
    };
    add(total, 1n);
    for (const part of parts) add(part, -1n);
    return new Map([...equation].filter(([, value]) => value !== 0n));
  });
  const alone = solve(equations).filter((equation) => equation.size === 1);
  return alone.flatMap((equation) => [...equation.keys()]).toSorted((a, b) => a - b);
}
