/** Whose files are loaded, of each kind, and do they reach the return date? */
import { type CoverageStatus, type FileKind, fileKinds } from '../../schema/codes/fileKinds.ts';
import { daysBetween } from './calendar.ts';
import type { GssCode, IsoDate } from './facts.ts';
import { countText, dateText, listText } from './wording.ts';

/** What is held of one authority: the latest day it speaks of, null where it speaks of none. */
export interface HeldOfAuthority {
  readonly localAuthority: GssCode;
  readonly latestDay: IsoDate | null;
}

export interface HeldOfKind {
  readonly kind: FileKind;
  /** Authorities of which something is held, members or not. */
  readonly held: readonly HeldOfAuthority[];
}

export interface CoverageQuestion {
  readonly returnDate: IsoDate;
  /** In name order. */
  readonly members: readonly GssCode[];
  readonly names: ReadonlyMap<GssCode, string>;
}

export interface KindCoverage {
  readonly kind: FileKind;
  /** Members, in their order. */
  readonly withData: readonly GssCode[];
  readonly missing: readonly GssCode[];
  /** With data that ends before the return date. */
  readonly older: readonly GssCode[];
  readonly status: CoverageStatus;
  readonly sentence: string;
}

/**
 * Days before the return date that the latest day may lie and the data still reach it: in every authority a placement begins, and a
 * home is confirmed, within two months. Other kinds have no day that must move.
 */
const quietDaysOf: Readonly<Partial<Record<FileKind, number>>> = { CHILDREN: 60, HOMES: 60 };

/** Whole-country files: loaded or not, whatever the council. */
const nationalKinds: ReadonlySet<FileKind> = new Set(['OFSTED', 'SCHOOLS', 'POSTCODES']);
const mostNamed = 3;

function isOlder(kind: FileKind, { latestDay }: HeldOfAuthority, returnDate: IsoDate): boolean {
  const quietDays = quietDaysOf[kind];
  if (quietDays === undefined || latestDay === null) return false;
  return daysBetween(latestDay, returnDate) > quietDays;
}

function statusOf({ withData, missing, older }: Pick<KindCoverage, 'withData' | 'missing' | 'older'>): CoverageStatus {
  if (withData.length === 0) return 'NOTHING';
  if (missing.length > 0) return 'PARTLY';
  return older.length > 0 ? 'OLDER' : 'UP_TO_DATE';
}

/** "Bury, Oldham and Wigan"; "Bury, Oldham, Wigan and 4 more". */
function namesText(codes: readonly GssCode[], { names }: CoverageQuestion): string {
  const named = codes.slice(0, mostNamed).map((gss) => names.get(gss) ?? gss);
  const rest = codes.length - named.length;
  return listText(rest > 0 ? [...named, `${rest} more`] : named);
}

function sentenceOf(found: Omit<KindCoverage, 'sentence'>, question: CoverageQuestion): string {
  const { kind, withData, missing, older } = found;
  if (withData.length === 0) return 'Nothing is loaded.';
  if (nationalKinds.has(kind) && missing.length === 0) return 'Loaded for the whole region.';
  const parts = [`${withData.length} of ${countText(question.members.length, 'council')}.`];
  if (missing.length > 0) parts.push(`Not sent: ${namesText(missing, question)}.`);
  if (older.length > 0) parts.push(`Older than ${dateText(question.returnDate)}: ${namesText(older, question)}.`);
  return parts.join(' ');
}

/**
 * Shape   one answer for each kind given, in their order; `withData` and `missing` together are the members.
 * Errors  what is held of an authority outside the region counts for nothing.
 */
export function coverageOf(kinds: readonly HeldOfKind[], question: CoverageQuestion): readonly KindCoverage[] {
  return kinds.map(({ kind, held }) => {
    const heldOf = new Map(held.map((one) => [one.localAuthority, one]));
    const withData = question.members.filter((gss) => heldOf.has(gss));
    const found = {
      kind,
      withData,
      missing: question.members.filter((gss) => !heldOf.has(gss)),
      older: withData.filter((gss) => {
        const one = heldOf.get(gss);
        return one !== undefined && isOlder(kind, one, question.returnDate);
      }),
    };
    const status = statusOf(found);
    return { ...found, status, sentence: sentenceOf({ ...found, status }, question) };
  });
}

export const fileKindOrder = Object.keys(fileKinds) as FileKind[];
