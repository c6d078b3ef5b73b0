import type { ProblemSeverity } from '../../schema/vocabulary.ts';
import { formatNumber } from './formats.ts';
import { count } from './phrases.ts';

const rowsOf = (rows: number) => count(rows, 'row');

/** Words of one import's page. */
interface SaidRow {
  readonly file: string;
  readonly line: number;
  readonly record?: number | null;
}

/** "Line 3"; where records share lines, "Record 3, on line 1". */
function rowName({ line, record }: SaidRow): string {
  return record == null
    ? `Line ${formatNumber(line)}`
    : `Record ${formatNumber(record)}, on line ${formatNumber(line)}`;
}
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const batchWords = {
  title: (format: string) => `${format}: import`,
  waiting: 'One import',
  notThere: 'There is no such import, or it is not yours to see.',
  meta: (files: string, council: string, by: string, when: string) =>
    [files, council, `sent by ${by}, ${when}`].filter(Boolean).join(' · '),
  counts: {
    rows: 'Rows read',
    accepted: 'Accepted',
    ready: 'Ready to load',
    setAside: 'Set aside',
    identical: 'Already the same',
    blank: 'Blank',
  },
  running: 'The files are being checked',
  progress: (done: number, total: number | null) =>
    total === null ? `${formatNumber(done)} rows so far` : `${formatNumber(done)} of ${formatNumber(total)} rows`,
  progressLabel: 'Rows done',
  leave: 'You may leave this page: the import goes on, and this address shows how far it is.',
  cancel: 'Cancel the import',
  cancelAsked: 'The import is being stopped. Nothing is loaded.',
  starting: 'Getting ready',
  finished: (sentence: string) => `The check is finished. ${sentence}`,
  decide: 'Nothing has been loaded yet',
  acceptHint: (rows: number, setAside: number) =>
    setAside === 0
      ? `Accept to load ${rowsOf(rows)}.`
      : `Accept to load ${rowsOf(rows)} without the ${rowsOf(setAside)} set aside; they wait here to be put right.`,
  acceptNothing: 'Accepting changes no fact: every row is held already, or is set aside.',
  accept: (rows: number) => `Accept ${rowsOf(rows)}`,
  discard: 'Discard',
  changes: { staged: 'What will change', done: 'What changed' },
  changesCaption: 'Changes by kind of fact',
  changeColumns: { kind: 'Kind', new: 'New', changed: 'Changed', removed: 'Removed', identical: 'The same' },
  kinds: {
    children: 'Children',
    unaccompanied: 'Unaccompanied children',
    importantPlaces: 'Important places',
    areasToAvoid: 'Areas to avoid',
    siblingGroups: 'Sibling groups',
    episodes: 'Episodes',
    placements: 'Placements',
    homes: 'Homes',
    needs: 'Needs',
    schools: 'Schools',
    postcodes: 'Postcodes',
    areas: 'Council areas',
  } as Readonly<Record<string, string>>,
  repairs: 'Repairs',
  repairsNone: 'No row needed a repair.',
  repairsCaption: 'Repairs by rule',
  repairColumns: { what: 'What was done', count: 'Rows' },
  undoTitle: 'Undo',
  undo: 'Undo this import',
  undoSure: 'Undo this import?',
  undoWhat: (changes: { new: number; changed: number; removed: number } | null) => {
    if (changes === null) return 'Every fact goes back to what it was before this import.';
    const parts = [
      ...(changes.new > 0 ? [`${rowsOf(changes.new)} that came with it ${changes.new === 1 ? 'goes' : 'go'}`] : []),
      ...(changes.changed > 0
        ? [`${rowsOf(changes.changed)} ${changes.changed === 1 ? 'goes' : 'go'} back to what was held before`]
        : []),
      ...(changes.removed > 0
        ? [`${rowsOf(changes.removed)} it removed ${changes.removed === 1 ? 'comes' : 'come'} back`]
        : []),
    ];
    return parts.length === 0
      ? 'This import changed no fact, so none changes back.'
      : `Every fact goes back to what it was before: ${parts.join('; ')}.`;
  },
  undoYes: 'Yes, undo it',
  undoNo: 'No, keep it',
  mayUndo: 'You can put everything back as it was before this import.',
  reconcileTitle: 'Is it all there?',
  reconcile: 'Compare with the published figures',
  reconcileHint: 'What is loaded beside what DfE and Ofsted published, council by council.',
  setAsideTitle: (rows: number) => `${rowsOf(rows)} set aside`,
  setAsideHint:
    'Put a row right here and apply it, or download the rows, put them right in the file and load it again.',
  setAsideFile: 'Download the rows set aside (CSV)',
  rowTitle: (row: SaidRow) => `${rowName(row)} of ${row.file}`,
  waitsFor: (child: string) =>
    `This row waits for child ${child}: when that child’s Header row is loaded, it comes in by itself.`,
  otherCells: (cells: number, shown: number) =>
    shown === 0 ? `The ${count(cells, 'cell')} of this row` : `The other ${count(cells, 'cell')} of this row`,
  notCells: 'This row could not be split into cells. Put it right in the file and load the file again.',
  apply: 'Apply',
  applyLabel: (row: SaidRow) => `Apply ${lowerFirst(rowName(row))} of ${row.file}`,
  stillWrong: (row: SaidRow) => `${rowName(row)} is not right yet`,
  mended: (row: SaidRow, left: number) =>
    left === 0
      ? `${rowName(row)} is put right. No row is set aside any more.`
      : `${rowName(row)} is put right. ${rowsOf(left)} ${left === 1 ? 'is' : 'are'} still set aside.`,
  nextRows: 'Next rows',
  previousRows: 'Previous rows',
  warningsHint: 'These rows are in, or will be. Check them.',
  severityTitles: {
    SET_ASIDE: (rows: number) => count(rows, 'problem'),
    WARNING: (rows: number) => count(rows, 'warning'),
    REPAIRED: (rows: number) => `${rowsOf(rows)} repaired`,
  } satisfies Record<ProblemSeverity, (rows: number) => string>,
  columns: { file: 'File', line: 'Line', column: 'Column', wrong: 'What is wrong', fix: 'What to do' },
  repairedColumn: 'What was done',
  wholeFile: 'whole file',
  more: (left: number) => `Show more (${formatNumber(left)} left)`,
  restInFile: (left: number) => `${formatNumber(left)} more are in the file of rows set aside, or like these.`,
  again: 'Load files again',
  rejectedHint: 'Put the file right and load it again. Nothing was changed.',
  home: 'Imports',
  trail: 'Where you are',
} as const;
