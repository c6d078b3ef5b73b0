/** What is typed into a form of a home's record, read. */
import { homeChangeWords } from '../../words/homeChange.ts';
import { readDay } from '../../words/readDay.ts';
import type { SaidWrong } from './useHomeChange.ts';

/** Undefined where it is as it was when the form was opened: only what was changed is sent. */
export interface TypedValue {
  readonly field: string;
  readonly label: string;
  readonly typed: string;
  readonly before: string;
}

export function readCount({ field, label, typed, before }: TypedValue, wrong: SaidWrong[]): number | undefined {
  if (typed.trim() === before) return undefined;
  if (/^-?\d{1,9}$/.test(typed.trim())) return Number(typed);
  wrong.push({ field, sentence: homeChangeWords.notACount(label) });
  return undefined;
}

/** Null where it was cleared. */
export function readCountOrNone(value: TypedValue, wrong: SaidWrong[]): number | null | undefined {
  return value.typed.trim() === '' && value.before !== '' ? null : readCount(value, wrong);
}

/** Null where it was cleared. */
export function readDate({ field, label, typed, before }: TypedValue, wrong: SaidWrong[]): string | null | undefined {
  if (typed.trim() === before) return undefined;
  if (typed.trim() === '') return null;
  const day = readDay(typed);
  if (day === null) wrong.push({ field, sentence: homeChangeWords.notADay(label) });
  return day ?? undefined;
}
