/** The records of the files of one import, each where it stands, with what is no record set aside. */
import type { ImportRequest, RejectedImport } from './importFacts.ts';
import { type JsonText, jsonRecords, recordColumn } from './jsonRecords.ts';
import type { FileRow, Finding, RowLedger } from './rowLedger.ts';
import { type StandardRecord, standardRecord } from './standardFields.ts';

const notJson: Finding = {
  column: null,
  rule: 'JSON',
  sentence: 'The record is not a JSON object.',
  fix: 'Check its commas, quotation marks and brackets.',
};
const numberTooLong: Finding = {
  column: null,
  rule: 'NUMBER',
  sentence: 'The record has a number of more than 15 figures.',
  fix: 'Write references as text, in quotation marks.',
};
/** Outside strings only: a number longer than can be kept exactly. */
const longNumber = /[:[,]\s*-?\d{16,}/;

function parsed({ text }: JsonText): StandardRecord | Finding {
  if (longNumber.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""'))) return numberTooLong;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? standardRecord(value) : notJson;
  } catch {
    return notJson;
  }
}

export interface Located {
  readonly row: FileRow;
  /** `[2].` where the file has several records on one line, else nothing. */
  readonly place: string;
  readonly record: StandardRecord;
}

export const placed = (findings: readonly Finding[], place: string): Finding[] =>
  findings.map((finding) => ({ ...finding, column: `${place}${finding.column ?? ''}` || null }));

function warnOfUnknown(file: string, names: ReadonlySet<string>, ledger: RowLedger): void {
  if (names.size === 0) return;
  const shown = [...names].slice(0, 20).map((name) => name.slice(0, 60));
  if (names.size > shown.length) shown.push(`and ${names.size - shown.length} more`);
  ledger.warnOfFile(file, {
    column: null,
    rule: 'UNUSED_FIELD',
    sentence: `Not used: ${names.size === 1 ? 'the field' : 'the fields'} ${shown.join(', ')}.`,
    fix: 'Nothing to do, unless a name is misspelt.',
  });
}

export function locate(request: ImportRequest, ledger: RowLedger): Located[] | RejectedImport {
  const located: Located[] = [];
  for (const file of request.files) {
    const read = jsonRecords(file);
    if (read.kind === 'REJECTED') return read;
    ledger.add(read.warnings);
    const unknown = new Set<string>();
    const shareLines = new Set(read.records.map(({ line }) => line)).size < read.records.length;
    for (const [index, text] of read.records.entries()) {
      ledger.rows += 1;
      const row = {
        file: file.name,
        line: text.line,
        record: index + 1,
        raw: text.text.slice(0, 4096),
        columns: [recordColumn],
        cells: [text.text],
      };
      const record = parsed(text);
      const place = shareLines ? `[${index}].` : '';
      if (!('fields' in record)) ledger.setAside(row, placed([record], place));
      else {
        for (const name of record.unknown) unknown.add(name);
        located.push({ row, place, record });
      }
    }
    warnOfUnknown(file.name, unknown, ledger);
  }
  return located;
}
