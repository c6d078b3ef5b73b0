import { decodeText } from './decodeText.ts';
import { type ImportFile, type ImportProblem, type RejectedImport, rejected } from './importFacts.ts';
import { readCsv } from './readCsv.ts';

/** One record of a JSON file as it stands there, not parsed yet. */
export interface JsonText {
  /** Line it begins on, from 1. */
  readonly line: number;
  readonly text: string;
}

export interface JsonRecords {
  readonly kind: 'RECORDS';
  readonly records: readonly JsonText[];
  readonly warnings: readonly ImportProblem[];
}

export const deepestLevel = 8;
const mostRecords = 100_000;
/** The column a record stands in where it is sent again by itself, as a table of one column. */
export const recordColumn = 'record';
const recordTable = new RegExp(`^"?${recordColumn}"?\\r?\\n`);

type Fault = 'TOO_DEEP' | 'UNBALANCED';

/** Where the value that begins at `from` ends, and how it went wrong where it does not. */
function endOfValue(text: string, from: number): number | Fault {
  let depth = 0;
  let isInString = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > deepestLevel) return 'TOO_DEEP';
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return 'UNBALANCED';
}

class Lines {
  #at = 0;
  #line = 1;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** Positions must be asked for in order. */
  of(position: number): number {
    for (; this.#at < position; this.#at += 1) if (this.#text[this.#at] === '\n') this.#line += 1;
    return this.#line;
  }
}

/** Values one after another from a place on, with commas or white space between them, up to `stop` or the end. */
function valuesFrom(text: string, from: number, stop: string | null): JsonText[] | { fault: Fault; line: number } {
  const lines = new Lines(text);
  const values: JsonText[] = [];
  let at = from;
  for (;;) {
    while (at < text.length && /[\s,]/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) return stop === null ? values : { fault: 'UNBALANCED', line: lines.of(at) };
    if (text[at] === stop) return values;
    const isNested = text[at] === '{' || text[at] === '[';
    const end = isNested ? endOfValue(text, at) : at + 1 + Math.max(0, text.slice(at + 1).search(/[,\n\]]/));
    if (typeof end !== 'number') return { fault: end, line: lines.of(at) };
    values.push({ line: lines.of(at), text: text.slice(at, end) });
    if (values.length > mostRecords) return values;
    at = end;
  }
}

/** Names of the list in a file that wraps its records in an object. */
const wrapper =
  /^\s*\{\s*(?:"metadata"\s*:\s*\{[^{}]*\}\s*,\s*)?"(?:records|data|placements|needs|referrals|items|value)"\s*:\s*\[/i;

function recordsInTable(text: string): JsonText[] {
  const [, ...rows] = readCsv(text, ',');
  return rows.map(({ line, cells }) => ({ line, text: cells[0] ?? '' }));
}

function recordsIn(text: string): ReturnType<typeof valuesFrom> {
  const start = text.search(/\S/);
  if (text[start] === '[') return valuesFrom(text, start + 1, ']');
  const wrapped = wrapper.exec(text);
  return wrapped === null ? valuesFrom(text, start, null) : valuesFrom(text, wrapped[0].length, ']');
}

const faults: Readonly<Record<Fault, string>> = {
  TOO_DEEP: `is nested more than ${deepestLevel} levels deep`,
  UNBALANCED: 'has a bracket or quotation mark that is never closed',
};

/**
 * The records of a JSON file: one object, an array of them, an object that holds the array, or one object a line;
 * or a table of the one column `record`.
 *
 * Errors  anything that is not JSON, too deep or never closed is refused with one sentence and the line; a record that cannot be parsed
 *         is for the caller to set aside. Cost: one pass.
 */
export function jsonRecords(file: ImportFile): JsonRecords | RejectedImport {
  const decoded = decodeText(file);
  if (decoded.kind === 'REJECTED') return decoded;
  const { text, warnings } = decoded;
  if (recordTable.test(text)) return { kind: 'RECORDS', records: recordsInTable(text), warnings };
  if (!/^\s*[{[]/.test(text))
    return rejected('KIND_OF_FILE', `${file.name} is not JSON: it does not begin with { or [.`);
  if (/"entities"\s*:\s*\[/.test(text.slice(0, 5000)) && /"cardinality"/.test(text.slice(0, 5000))) {
    return rejected(
      'CONTENT',
      `${file.name} is the description of the standard, not data in it. Send the records themselves.`,
    );
  }
  const records = recordsIn(text);
  if (!Array.isArray(records)) {
    return rejected(
      'CONTENT',
      `${file.name}: the record that begins on line ${records.line} ${faults[records.fault]}. Mend it and send the file again.`,
    );
  }
  if (records.length > mostRecords) {
    return rejected(
      'CONTENT',
      `${file.name}: more than ${mostRecords.toLocaleString('en-GB')} records were sent at once. Split them over several uploads.`,
    );
  }
  return { kind: 'RECORDS', records, warnings };
}
