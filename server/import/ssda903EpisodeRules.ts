import {
  categoryOfNeedCodes,
  collectionYearOf,
  episodeCeasedCodes,
  isShortBreak,
  legalStatusCodes,
  newEpisodeCodes,
  placeChangeCodes,
  placeCodes,
  providerCodes,
  type Ssda903CodeList,
} from '../../schema/ssda903Codes.ts';
import type { IsoDate } from '../engine/facts.ts';
import { type DateFormat, dateFinding, readDate } from './readDate.ts';
import type { TableRow } from './readTable.ts';
import type { Finding } from './rowLedger.ts';
import { readCollectionYear } from './ssda903Years.ts';

export type DateFormatOf = (column: string) => DateFormat;

interface CodeColumn {
  readonly column: string;
  readonly list: Ssda903CodeList;
  readonly rule: string;
  readonly isRequired: boolean;
}
/** Rule numbers are DfE's. */
const codeColumns: readonly CodeColumn[] = [
  { column: 'RNE', list: newEpisodeCodes, rule: '143', isRequired: true },
  { column: 'LS', list: legalStatusCodes, rule: '144', isRequired: true },
  { column: 'CIN', list: categoryOfNeedCodes, rule: '145', isRequired: false },
  { column: 'PLACE', list: placeCodes, rule: '146', isRequired: true },
  { column: 'PLACE_PROVIDER', list: providerCodes, rule: 'CODE', isRequired: false },
  { column: 'REC', list: episodeCeasedCodes, rule: '149', isRequired: false },
  { column: 'REASON_PLACE_CHANGE', list: placeChangeCodes, rule: 'CODE', isRequired: false },
];

export const codeIn = (row: TableRow, column: string): string => row.text(column).toUpperCase();
export const codeOrNull = (row: TableRow, column: string): string | null => codeIn(row, column) || null;

function codeFindings(row: TableRow): Finding[] {
  const findings: Finding[] = [];
  for (const { column, list, rule, isRequired } of codeColumns) {
    const code = codeIn(row, column);
    if (code === '' && isRequired) {
      findings.push({
        column,
        rule,
        sentence: `${column} is blank.`,
        fix: `Every episode needs ${column}: fill it in.`,
      });
    } else if (code !== '' && !Object.hasOwn(list, code)) {
      const examples = Object.keys(list).slice(0, 3).join(', ');
      findings.push({
        column,
        rule,
        sentence: `${column} is not a code of the return.`,
        fix: `Use a code of the national list, such as ${examples}.`,
      });
    }
  }
  return findings;
}

function dateFindings(row: TableRow, formatOf: DateFormatOf): Finding[] {
  const findings: Finding[] = [];
  const start = row.text('DECOM');
  const end = row.text('DEC');
  if (start === '') {
    findings.push({
      column: 'DECOM',
      rule: '141',
      sentence: 'DECOM is blank.',
      fix: 'Every episode needs the day it began.',
    });
  } else if (readDate(start, formatOf('DECOM')) === null) {
    findings.push(dateFinding(start, 'DECOM', { format: formatOf('DECOM'), rule: '141' }));
  }
  if (end !== '' && readDate(end, formatOf('DEC')) === null) {
    findings.push(dateFinding(end, 'DEC', { format: formatOf('DEC'), rule: '147' }));
  }
  if ((end === '') !== (row.text('REC') === '')) {
    findings.push({
      column: end === '' ? 'DEC' : 'REC',
      rule: '148',
      sentence: end === '' ? 'REC is given without DEC.' : 'DEC is given without REC.',
      fix: 'An episode that has ended needs both DEC and REC; one that goes on has neither.',
    });
  }
  return findings;
}

export interface EpisodeDates {
  readonly start: IsoDate;
  readonly end: IsoDate | null;
}

/** Null when a date is missing or unreadable; the row's findings say which. */
export function readEpisodeDates(row: TableRow, formatOf: DateFormatOf): EpisodeDates | null {
  const start = readDate(row.text('DECOM'), formatOf('DECOM'));
  const end = row.text('DEC') === '' ? null : readDate(row.text('DEC'), formatOf('DEC'));
  return start === null || (end === null && row.text('DEC') !== '') ? null : { start, end };
}

function orderFindings({ start, end }: EpisodeDates, dateOfBirth: IsoDate | null): Finding[] {
  const findings: Finding[] = [];
  if (end === start) {
    findings.push({
      column: 'DEC',
      rule: '355',
      sentence: 'The episode ends on the day it began.',
      fix: 'An episode lasts a day at least: mend DECOM or DEC.',
    });
  } else if (end !== null && end < start) {
    findings.push({
      column: 'DEC',
      rule: '356',
      sentence: 'The episode ends before it began.',
      fix: 'Mend DECOM or DEC.',
    });
  }
  if (dateOfBirth !== null && start < dateOfBirth) {
    findings.push({
      column: 'DECOM',
      rule: '302',
      sentence: 'The episode begins before the child was born.',
      fix: 'Mend DECOM, or DOB in the Header table.',
    });
  }
  return findings;
}

/** Everything that keeps an episode from being loaded. */
export function blockingFindings(row: TableRow, formatOf: DateFormatOf, dateOfBirth: IsoDate | null): Finding[] {
  const dates = readEpisodeDates(row, formatOf);
  const childMissing: Finding[] =
    row.text('CHILD') === ''
      ? [{ column: 'CHILD', rule: 'REQUIRED', sentence: 'CHILD is blank.', fix: 'Every row needs CHILD: fill it in.' }]
      : [];
  return [
    ...childMissing,
    ...dateFindings(row, formatOf),
    ...codeFindings(row),
    ...(dates === null ? [] : orderFindings(dates, dateOfBirth)),
  ];
}

function yearFindings(row: TableRow, dates: EpisodeDates): Finding[] {
  const year = readCollectionYear(row.text('YEAR'));
  const first = year ?? collectionYearOf(dates.start);
  const last = year ?? (dates.end === null ? null : collectionYearOf(dates.end));
  const findings: Finding[] = [];
  for (const { column, list, rule } of codeColumns) {
    const code = codeIn(row, column);
    const entry = list[code];
    if (entry === undefined) continue;
    const isOver = entry.lastYear !== null && entry.lastYear < (column === 'REC' ? (last ?? first) : first);
    const isEarly = entry.firstYear !== null && last !== null && last < entry.firstYear;
    if (!isOver && !isEarly) continue;
    findings.push({
      column,
      rule,
      sentence: isOver
        ? `${column} ${code} (${entry.label}) was last used in the ${entry.lastYear} return.`
        : `${column} ${code} (${entry.label}) was first used in the ${entry.firstYear} return.`,
      fix: 'Nothing to do if it is what was recorded: the row was loaded.',
    });
  }
  return findings;
}

function providerFindings(row: TableRow): Finding[] {
  const place = codeIn(row, 'PLACE');
  const provider = codeIn(row, 'PLACE_PROVIDER');
  const column = 'PLACE_PROVIDER';
  if (provider === '' && !/^[TZ]/.test(place)) {
    return [
      {
        column,
        rule: 'PROVIDER',
        sentence: 'PLACE_PROVIDER is blank.',
        fix: 'Only temporary (T) and other (Z) placements may leave it blank.',
      },
    ];
  }
  if (provider !== '' && (provider === 'PR0') !== (place === 'P1')) {
    return [
      {
        column,
        rule: 'PROVIDER',
        sentence: 'PR0 goes with P1 and with nothing else.',
        fix: 'Check PLACE and PLACE_PROVIDER.',
      },
    ];
  }
  return [];
}

/** What is odd about an episode that is loaded all the same. */
export function warningFindings(row: TableRow, dates: EpisodeDates): Finding[] {
  const blankNeed: Finding[] =
    row.text('CIN') === '' && !isShortBreak(codeIn(row, 'LS'))
      ? [{ column: 'CIN', rule: '145', sentence: 'CIN is blank.', fix: 'Give the child’s category of need, N1 to N8.' }]
      : [];
  return [...blankNeed, ...yearFindings(row, dates), ...providerFindings(row)];
}
