/** What are all the totals of a table of several dimensions, and how do they add up? */
import type { ProtectedCell, SumRelation } from './suppress.ts';

/**
 * Every cell and every margin of a table. A coordinate runs from 0 to the size of its dimension; the size itself stands for the total
 * over that dimension.
 */
export interface MarginCube {
  readonly cells: readonly ProtectedCell[];
  readonly relations: readonly SumRelation[];
  /** Of each cell. */
  readonly coordinates: readonly (readonly number[])[];
  readonly indexOf: (coordinates: readonly number[]) => number;
}

function allCoordinates(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (found, size) => found.flatMap((before) => Array.from({ length: size + 1 }, (_, at) => [...before, at])),
    [[]],
  );
}

/** Shape  `valueAt` is asked once for each inner cell, with as many coordinates as there are sizes. */
export function cubeWithMargins(
  sizes: readonly number[],
  valueAt: (coordinates: readonly number[]) => number,
): MarginCube {
  const indexOf = (coordinates: readonly number[]) =>
    sizes.reduce((index, size, dimension) => index * (size + 1) + (coordinates[dimension] ?? 0), 0);
  const coordinates = allCoordinates(sizes);
  const lineOf = (at: readonly number[], dimension: number) =>
    Array.from({ length: sizes[dimension] ?? 0 }, (_, place) => indexOf(at.with(dimension, place)));
  const values: number[] = [];
  // Totals come after what they are made of, because a total's coordinate is the last of its dimension.
  for (const at of coordinates) {
    const dimension = at.findIndex((place, axis) => place === sizes[axis]);
    const parts = dimension < 0 ? [] : lineOf(at, dimension).map((index) => values[index] ?? 0);
    values[indexOf(at)] = dimension < 0 ? valueAt(at) : parts.reduce((sum, value) => sum + value, 0);
  }
  const relations = coordinates.flatMap((at) =>
    sizes.flatMap((size, dimension) =>
      at[dimension] === size ? [{ total: indexOf(at), parts: lineOf(at, dimension) }] : [],
    ),
  );
  return { cells: values.map((value) => ({ value, role: 'COUNT' })), relations, coordinates, indexOf };
}
