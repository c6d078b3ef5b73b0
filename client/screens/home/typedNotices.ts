/** Days on which places come free as they are typed, and read. */
import { homeNoticeWords } from '../../words/homeNotices.ts';
import { readCount, readDate } from './formValues.ts';
import type { HomeRecord } from './HomeScreen.tsx';
import type { SaidWrong } from './useHomeChange.ts';

export interface TypedNotice {
  readonly places: string;
  readonly on: string;
}

const blank: TypedNotice = { places: '', on: '' };
const isBlank = ({ places, on }: TypedNotice) => places.trim() === '' && on.trim() === '';

/** Those on record, and a line to write another on. */
export function typedNotices({ notices }: Pick<HomeRecord, 'notices'>): readonly TypedNotice[] {
  return [...notices.map(({ places, on }) => ({ places: String(places), on })), blank];
}

/** As typed, always with one line left to write on. */
export function withBlankLine(typed: readonly TypedNotice[]): readonly TypedNotice[] {
  const last = typed.at(-1);
  return last !== undefined && isBlank(last) ? typed : [...typed, blank];
}

export function isAnyDay(typed: readonly TypedNotice[]): boolean {
  return typed.some((notice) => !isBlank(notice));
}

/** Undefined where nothing was changed. A line without a number is one place; an empty line is none. */
export function readNotices(typed: readonly TypedNotice[], before: readonly TypedNotice[], wrong: SaidWrong[]) {
  if (JSON.stringify(typed) === JSON.stringify(before)) return undefined;
  const lines = typed.filter((notice) => !isBlank(notice));
  return lines.flatMap(({ places, on }, at) => {
    const field = `notices.${at}`;
    const count =
      places.trim() === '' ? 1 : readCount({ field, label: homeNoticeWords.places, typed: places, before: '' }, wrong);
    const day = readDate({ field, label: homeNoticeWords.on, typed: on, before: '' }, wrong);
    if (day === undefined && on.trim() === '') wrong.push({ field, sentence: homeNoticeWords.noDay });
    return count === undefined || day == null ? [] : [{ places: count, on: day }];
  });
}
