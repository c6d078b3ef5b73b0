/** What is a travel-time engine asked, and what must its answer look like, whichever engine it is? */
import type { Point } from '../engine/facts.ts';

/** Every point of `from` to every point of `to`. */
export interface Table {
  readonly from: readonly Point[];
  readonly to: readonly Point[];
}

/** Minutes by car, a row for each of `from` and a column for each of `to`; null = the engine knows no road. */
export type Minutes = readonly (readonly (number | null)[])[];

export interface TravelEngine {
  /** How many tables it is asked at once. */
  readonly mostAtOnce: number;
  /** Errors: TableRefused, TravelTrouble, or whatever the network throws; never an answer of another shape than asked for. */
  minutes(table: Table, signal: AbortSignal): Promise<Minutes>;
}

/** The engine answered, and the answer is of no use. Its message names no point. */
export class TravelTrouble extends Error {}

/** The engine takes no table that holds one of these points, such as one that its map does not reach; a smaller table may do. */
export class TableRefused extends TravelTrouble {}

const strange = 'The travel-time engine’s answer is not a table of the size asked for.';

function minutesOf(seconds: unknown): number | null {
  if (seconds === null) return null;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) throw new TravelTrouble(strange);
  return Math.round(seconds / 6) / 10;
}

/**
 * Shape   exactly as many rows and columns as were asked for, each cell seconds or null.
 * Units   seconds in, minutes to a tenth out.
 * Errors  TravelTrouble for any other shape, a cell below zero or a cell that is no number.
 */
export function minutesOfSeconds(rows: unknown, { from, to }: Table): Minutes {
  if (!Array.isArray(rows) || rows.length !== from.length) throw new TravelTrouble(strange);
  return rows.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== to.length) throw new TravelTrouble(strange);
    return row.map(minutesOf);
  });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
