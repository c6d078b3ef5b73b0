import type { IsoDate } from '../engine/facts.ts';
import { readCodeList } from './homeWords.ts';
import { type DateFormat, dateFinding, readDate } from './readDate.ts';
import type { TableRow } from './readTable.ts';
import type { Finding } from './rowLedger.ts';

/** Reads the cells of one row, collecting what is wrong with them. */
export interface CellReader {
  readonly text: (column: string) => string;
  readonly add: (finding: Finding) => void;
  readonly dateFormatOf: (column: string) => DateFormat;
}

export function cellReader(
  row: TableRow,
  dateFormatOf: (column: string) => DateFormat,
): { cells: CellReader; findings: Finding[] } {
  const findings: Finding[] = [];
  return {
    findings,
    cells: { text: (column) => row.text(column), add: (finding) => findings.push(finding), dateFormatOf },
  };
}

/** A whole number; `unless` where the cell is blank. Findings say what a number should look like, never what stood there. */
export function readCount<Unless extends number | null>(
  cells: CellReader,
  column: string,
  about: { most: number; unless: Unless },
): number | Unless {
  const text = cells.text(column);
  if (text === '') return about.unless;
  const value = Number(text);
  if (/^\d{1,6}(\.0+)?$/.test(text) && value <= about.most) return value;
  const isNegative = /^-\s*\d/.test(text);
  const sentence = isNegative
    ? `${column} is below zero.`
    : /^\d+(\.0+)?$/.test(text)
      ? `${column} is more than ${about.most}.`
      : `${column} is not a whole number.`;
  cells.add({ column, rule: 'WHOLE_NUMBER', sentence, fix: `Write a whole number from 0 to ${about.most}, like 4.` });
  return about.unless;
}

export interface CodedColumn<Code> {
  readonly read: (text: string) => Code | null;
  readonly codes: readonly string[];
}

/** A coded cell; null where blank or, with a finding, not known. */
export function readCoded<Code>(cells: CellReader, column: string, { read, codes }: CodedColumn<Code>): Code | null {
  const text = cells.text(column);
  if (text === '') return null;
  const code = read(text);
  if (code === null) {
    cells.add({
      column,
      rule: 'CODE',
      sentence: `${column} is not one of the words we know.`,
      fix: `Use one of ${codes.join(', ')}.`,
    });
  }
  return code;
}

export function readCodes<Code>(cells: CellReader, column: string, { read, codes }: CodedColumn<Code>): Code[] {
  const found = readCodeList(cells.text(column)).map(read);
  const known = found.filter((code) => code !== null);
  if (known.length < found.length) {
    cells.add({
      column,
      rule: 'CODE',
      sentence: `${column} has a word we do not know.`,
      fix: `Use ${codes.join(', ')}, separated by semicolons.`,
    });
  }
  return [...new Set(known)];
}

export function readDateCell(cells: CellReader, column: string): IsoDate | null {
  const text = cells.text(column);
  if (text === '') return null;
  const format = cells.dateFormatOf(column);
  const date = readDate(text, format);
  if (date === null) cells.add(dateFinding(text, column, { format, rule: 'DATE' }));
  return date;
}
