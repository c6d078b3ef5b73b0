/** Reads the parts of a question from an address; what it cannot read is dropped and named. */
export interface QueryReader {
  /** One of the values, or null when absent. An unknown value is dropped. */
  oneOf<T extends string>(name: string, values: readonly T[]): T | null;
  /** A whole or decimal number within limits, or null. */
  number(name: string, limits: { from: number; to: number }): number | null;
  /** A real calendar date YYYY-MM-DD, or null. */
  date(name: string): string | null;
  /** Text of letters, digits, hyphen and underscore, or null. */
  code(name: string): string | null;
  /** Text of the given form, or null. */
  matching(name: string, form: RegExp): string | null;
  /** Names of the parts that were not understood, in address order; call after the reads. */
  dropped(): string[];
}

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Errors: nothing throws; each part not read by a call, or read and refused, is in `dropped()`. */
export function readQuery(search: string): QueryReader {
  const parts = new URLSearchParams(search);
  const understood = new Set<string>();
  function read<T>(name: string, parse: (text: string) => T | null): T | null {
    const text = parts.get(name);
    const value = text === null ? null : parse(text);
    if (value !== null) understood.add(name);
    return value;
  }
  return {
    oneOf: (name, values) => read(name, (text) => values.find((value) => value === text) ?? null),
    number: (name, { from, to }) =>
      read(name, (text) => {
        const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
        return value >= from && value <= to ? value : null;
      }),
    date: (name) => read(name, (text) => (isCalendarDate(text) ? text : null)),
    code: (name) => read(name, (text) => (/^[\w-]{1,64}$/.test(text) ? text : null)),
    matching: (name, form) => read(name, (text) => (form.test(text) ? text : null)),
    dropped: () => [...new Set(parts.keys())].filter((name) => !understood.has(name)),
  };
}

/** `?a=1&b=2` of the parts that are set, in the order given; empty when none is. */
export function writeQuery(parts: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
