import { isRealDate } from '../engine/calendar.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { Table } from './readTable.ts';
import { soundRows } from './readTable.ts';
import type { Finding } from './rowLedger.ts';

/** How one column of one file writes its dates. */
export type DateFormat = 'DAY_FIRST' | 'ISO';

const dayFirst = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: 00:00(?::00)?)?$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const examples: Readonly<Record<DateFormat, string>> = { DAY_FIRST: '31/03/2025', ISO: '2025-03-31' };
const earliestYear = 1900;
const latestYear = 2100;

const two = (part: string) => part.padStart(2, '0');

function partsOf(text: string, format: DateFormat): [year: string, month: string, day: string] | null {
  const found = (format === 'ISO' ? iso : dayFirst).exec(text);
  if (found === null) return null;
  const [, first = '', second = '', third = ''] = found;
  return format === 'ISO' ? [first, two(second), two(third)] : [third, two(second), two(first)];
}

/** Null when the text is not a real day from 1900 to 2100 written in that format. */
export function readDate(text: string, format: DateFormat): IsoDate | null {
  const parts = partsOf(text, format);
  if (parts === null) return null;
  const date = parts.join('-');
  const year = Number(parts[0]);
  return isRealDate(date) && year >= earliestYear && year <= latestYear ? date : null;
}

/** What is wrong with a date, told without the date. */
export function dateFinding(text: string, column: string, about: { format: DateFormat; rule: string }): Finding {
  const other: DateFormat = about.format === 'ISO' ? 'DAY_FIRST' : 'ISO';
  const fix = `Write the date as ${examples[about.format]}, like the rest of the column.`;
  const base = { column, rule: about.rule, fix };
  if (partsOf(text, about.format) !== null) {
    return { ...base, sentence: `${column} is not a day that exists between ${earliestYear} and ${latestYear}.` };
  }
  if (partsOf(text, other) !== null) {
    return { ...base, sentence: `${column} is written another way than the other dates of the column.` };
  }
  return { ...base, sentence: `${column} is not a date.` };
}

async function lookAtDates(table: Table, columns: readonly string[]): Promise<(column: string) => DateFormat> {
  const isoLead = new Map<string, number>();
  for await (const row of soundRows(table)) {
    for (const column of columns) {
      const text = row.text(column);
      if (text === '') continue;
      const step = iso.test(text) ? 1 : dayFirst.test(text) ? -1 : 0;
      isoLead.set(column, (isoLead.get(column) ?? 0) + step);
    }
  }
  return (column) => ((isoLead.get(column) ?? 0) > 0 ? 'ISO' : 'DAY_FIRST');
}

const looked = new WeakMap<Table, Map<string, ReturnType<typeof lookAtDates>>>();

/**
 * How each date column of a file writes its dates: the form most of its cells have, never guessed row by row. A part of a table writes
 * them as the whole of it does.
 *
 * Order  a tie, or a column without dates, is day first, as the national return is.
 * Cost   one pass over the whole table, the first time.
 */
export function dateFormatsOf(table: Table, columns: readonly string[]): Promise<(column: string) => DateFormat> {
  const whole = table.whole ?? table;
  const known = looked.get(whole) ?? new Map<string, ReturnType<typeof lookAtDates>>();
  looked.set(whole, known);
  const key = columns.join();
  const found = known.get(key) ?? lookAtDates(whole, columns);
  known.set(key, found);
  return found;
}
