/** What is one block of the report: its numbers, and what is said of them once it is known which may be shown? */
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import type { Count } from '../count.ts';
import type { GssCode, IsoDate } from '../facts.ts';
import { numberText } from '../wording.ts';
import { everyCouncil } from './councilTable.ts';
import type { ReportNumbers } from './reportTable.ts';

/** What may be said of a number, by its key. */
export type Shown = (key: string) => Count;

/** A picture of a column of a table: never a number that the table does not have. */
export interface ReportPicture {
  readonly kind: 'BARS' | 'LINE' | 'MAP';
  readonly tableId: string;
  readonly columnId: string;
}

/** Whose numbers a sentence says: one council's, or those of all of them together. */
export interface Whose {
  readonly key: GssCode | typeof everyCouncil;
  readonly name: string;
}

export interface ReportBlock {
  readonly id: ReportBlockId;
  readonly numbers: ReportNumbers;
  /** The answer in one sentence, from what may be shown. */
  readonly answer: (shown: Shown) => string;
  readonly picture: ReportPicture | null;
  /** Which facts are not there, and what to load; null where all are. */
  readonly notLoaded: string | null;
  readonly notes: readonly string[];
  /** Beside published figures, with their source; none unless given. */
  readonly comparisons?: (shown: Shown) => readonly string[];
  /** The answer of one council alone; where not given, or null, nothing is said of it but what is said of all. */
  readonly ofCouncil?: (shown: Shown, council: Whose) => string | null;
  /** As `comparisons`, of one council. */
  readonly besideCouncil?: (council: Whose) => readonly string[];
  /** How good its data is; nothing is said unless given. */
  readonly quality?: (shown: Shown) => string | null;
}

/** Whom the report is of. */
export interface ReportScope {
  readonly regionName: string;
  /** In the order of the report. */
  readonly councils: readonly { readonly gss: GssCode; readonly name: string }[];
  readonly asOf: IsoDate;
}

/** The region's own numbers, which are those of all its councils. */
export const allOf = ({ regionName }: ReportScope): Whose => ({ key: everyCouncil, name: regionName });

/** Children who live in a placement: the measure of several tables. */
export const placedMeasure = 'placed';

export const noNumbers: ReportNumbers = { tables: [], links: [], sums: [] };

/** A block of words alone, or one whose facts are not there. */
export function blockOfWords(id: ReportBlockId, answer: string, notLoaded: string | null = null): ReportBlock {
  return { id, numbers: noNumbers, answer: () => answer, picture: null, notLoaded, notes: [] };
}

/** "1,204"; what is hidden, or that nobody sent, in words. */
export function saidCount({ value, marker }: Count): string {
  if (value !== null) return numberText(value);
  return marker === 'SUPPRESSED' ? 'a number we do not show' : 'an unknown number';
}

/** Behind a question whose answer has no number: "… is hidden to protect children". */
export function whyNotSaid({ marker }: Count): string {
  return marker === 'SUPPRESSED' ? 'is hidden to protect children' : 'is not known';
}

/** "1 child lives", "12 children live", "a number of children that we do not show live". */
export function saidChildren(count: Count, does: string, doEach: string): string {
  if (count.value === 1) return `1 child ${does}`;
  if (count.value !== null) return `${numberText(count.value)} children ${doEach}`;
  return count.marker === 'SUPPRESSED'
    ? `a number of children that we do not show ${doEach}`
    : `an unknown number of children ${doEach}`;
}

/** "32%"; null where it may not be said, or there is nobody to say it of. */
export function saidShare(part: Count, whole: Count): string | null {
  if (part.value === null || whole.value === null || whole.value < 10) return null;
  const percent = Math.round((100 * part.value) / whole.value);
  return part.value > 0 && percent === 0 ? 'less than 1%' : `${percent}%`;
}
