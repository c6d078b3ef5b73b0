/** The homes return: its columns, what each holds, and how a row's cells become values. */
import {
  type Adaptation,
  adaptations,
  type HoldReason,
  type HomeKind,
  type HomeStatus,
  holdReasons,
  homeKinds,
  homeStatuses,
  type Offer,
  offers,
  type Sector,
  sectors,
} from '../../schema/vocabulary.ts';
import type { IsoDate } from '../engine/facts.ts';
import {
  readAdaptation,
  readHoldReason,
  readHomeKind,
  readHomeStatus,
  readList,
  readOffer,
  readSector,
  readSexAccepted,
  readYesNo,
} from './homeWords.ts';
import { type DateFormat, dateFinding, readDate } from './readDate.ts';
import type { TableRow } from './readTable.ts';
import type { Finding } from './rowLedger.ts';

export const homeColumns = [
  'home_reference',
  'name',
  'kind',
  'urn',
  'provider',
  'owner_group',
  'sector',
  'local_authority',
  'postcode',
  'latitude',
  'longitude',
  'town',
  'age_from',
  'age_to',
  'sex',
  'status',
  'registered_places',
  'filled_places',
  'on_hold_places',
  'on_hold_reason',
  'on_hold_until',
  'reserved_places',
  'notice_places',
  'short_break_only',
  'offers',
  'adaptations',
  'named_children',
  'phone',
  'confirmed_on',
] as const;
export type HomeColumn = (typeof homeColumns)[number];
export const homeDateColumns: readonly HomeColumn[] = ['on_hold_until', 'confirmed_on'];

export const mostPlaces = 200;
export const oldestAge = 25;

/** Reads the cells of one row, collecting what is wrong with them. */
export interface CellReader {
  readonly text: (column: HomeColumn) => string;
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
  column: HomeColumn,
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

interface CodedColumn<Code> {
  readonly read: (text: string) => Code | null;
  readonly codes: readonly string[];
}

/** A coded cell; null where blank or, with a finding, not known. */
function readCoded<Code>(cells: CellReader, column: HomeColumn, { read, codes }: CodedColumn<Code>): Code | null {
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

function readCodes<Code>(cells: CellReader, column: HomeColumn, { read, codes }: CodedColumn<Code>): Code[] {
  const found = readList(cells.text(column)).map(read);
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

function readHomeDate(cells: CellReader, column: HomeColumn): IsoDate | null {
  const text = cells.text(column);
  if (text === '') return null;
  const format = cells.dateFormatOf(column);
  const date = readDate(text, format);
  if (date === null) cells.add(dateFinding(text, column, { format, rule: 'DATE' }));
  return date;
}

export interface HomeCodes {
  readonly kind: HomeKind | null;
  readonly status: HomeStatus;
  readonly sector: Sector | null;
  readonly sexAccepted: 'ANY' | 'M' | 'F';
  readonly onHoldReason: HoldReason | null;
  readonly onHoldUntil: IsoDate | null;
  readonly confirmedOn: IsoDate | null;
  readonly isShortBreakOnly: boolean;
  readonly offers: readonly Offer[];
  readonly adaptations: readonly Adaptation[];
}

export function readHomeCodes(cells: CellReader): HomeCodes {
  const kind = readCoded(cells, 'kind', { read: readHomeKind, codes: Object.keys(homeKinds) });
  if (cells.text('kind') === '') {
    cells.add({
      column: 'kind',
      rule: 'REQUIRED',
      sentence: 'kind is blank.',
      fix: `Use one of ${Object.keys(homeKinds).join(', ')}.`,
    });
  }
  return {
    kind,
    status: readCoded(cells, 'status', { read: readHomeStatus, codes: Object.keys(homeStatuses) }) ?? 'OPEN',
    sector: readCoded(cells, 'sector', { read: readSector, codes: Object.keys(sectors) }),
    sexAccepted: readCoded(cells, 'sex', { read: readSexAccepted, codes: ['any', 'boys', 'girls'] }) ?? 'ANY',
    onHoldReason: readCoded(cells, 'on_hold_reason', { read: readHoldReason, codes: Object.keys(holdReasons) }),
    onHoldUntil: readHomeDate(cells, 'on_hold_until'),
    confirmedOn: readHomeDate(cells, 'confirmed_on'),
    isShortBreakOnly: readCoded(cells, 'short_break_only', { read: readYesNo, codes: ['yes', 'no'] }) ?? false,
    offers: readCodes(cells, 'offers', { read: readOffer, codes: Object.keys(offers) }),
    adaptations: readCodes(cells, 'adaptations', { read: readAdaptation, codes: Object.keys(adaptations) }),
  };
}
