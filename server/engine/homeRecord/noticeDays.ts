/** On which days do children leave for whom notice is given, once somebody has said how it is? */
import type { IsoDate, NoticeFacts } from '../facts.ts';
import { countText } from '../wording.ts';
import { dateProblem } from './comingDate.ts';
import type { HomeState, Refusal } from './homeState.ts';
import { isWholeFrom, refuse } from './placesProblem.ts';

/** Undefined = not spoken of. */
export interface NoticeChange {
  readonly notice?: number | undefined;
  readonly nextVacancyOn?: IsoDate | null | undefined;
  /** All the days that are known; a day may be named more than once. */
  readonly notices?: readonly NoticeFacts[] | undefined;
}

export type NoticeState = Pick<HomeState, 'noticePlaces' | 'notices' | 'nextVacancyOn'>;

export function placesOnNotice(notices: readonly NoticeFacts[]): number {
  return notices.reduce((sum, { places }) => sum + places, 0);
}

/** Each day once, the soonest first. */
export function noticesByDay(notices: readonly NoticeFacts[]): readonly NoticeFacts[] {
  const places = new Map<IsoDate, number>();
  for (const notice of notices) places.set(notice.on, (places.get(notice.on) ?? 0) + notice.places);
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, count]) => ({ places: count, on }));
}

function wrongNotice(before: HomeState, notices: readonly NoticeFacts[], today: IsoDate): Refusal | null {
  for (const [place, { places, on }] of notices.entries()) {
    const field = `notices.${place}`;
    if (!isWholeFrom(1, places))
      return refuse(field, 'Places that come free on a day are a whole number of 1 or more.');
    if (before.notices.some((known) => known.on === on)) continue;
    const wrong = dateProblem(on, { field, what: 'A place comes free', today });
    if (wrong !== null) return wrong;
  }
  return null;
}

/** The soonest day becomes `on`, and no other day comes before it. */
function movedTo(on: IsoDate, [first, ...others]: readonly NoticeFacts[]): readonly NoticeFacts[] {
  if (first === undefined) return [];
  return noticesByDay([{ ...first, on }, ...others.map((one) => (one.on < on ? { ...one, on } : one))]);
}

/** No more places than there are on notice: the latest days go first. */
function atMost(most: number, notices: readonly NoticeFacts[]): readonly NoticeFacts[] {
  let left = most;
  return notices.flatMap(({ places, on }) => {
    const kept = Math.min(places, left);
    left -= kept;
    return kept > 0 ? [{ places: kept, on }] : [];
  });
}

/** A day that was known and is gone with its notice is not kept as the next one. */
function nextAfter(before: HomeState, notices: readonly NoticeFacts[], said: IsoDate | null | undefined) {
  const unlessSaid = before.notices.length > 0 ? null : before.nextVacancyOn;
  return notices[0]?.on ?? (said === undefined ? unlessSaid : said);
}

/** Errors: a day that cannot be, or more days than places on notice. */
export function changeNotices(before: HomeState, change: NoticeChange, today: IsoDate): NoticeState | Refusal {
  const { notice, nextVacancyOn, notices: said } = change;
  if (said !== undefined) {
    const wrong = wrongNotice(before, said, today);
    if (wrong !== null) return wrong;
    const notices = noticesByDay(said);
    const dated = placesOnNotice(notices);
    if (notice !== undefined && dated > notice)
      return refuse(
        'notices',
        `Days are given for ${countText(dated, 'place')}, but notice is given on ${notice}. Correct one of the two.`,
      );
    const noticePlaces = notice ?? Math.max(before.noticePlaces, dated);
    return { noticePlaces, notices, nextVacancyOn: nextAfter(before, notices, nextVacancyOn) };
  }
  const noticePlaces = notice ?? before.noticePlaces;
  const left = atMost(noticePlaces, before.notices);
  if (nextVacancyOn === null) return { noticePlaces, notices: [], nextVacancyOn: null };
  const notices = nextVacancyOn === undefined ? left : movedTo(nextVacancyOn, left);
  return { noticePlaces, notices, nextVacancyOn: nextAfter(before, notices, nextVacancyOn) };
}
