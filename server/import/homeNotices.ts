/** On which days do children leave for whom notice is given: one cell of the homes return. */
import type { IsoDate, NoticeFacts } from '../engine/facts.ts';
import { noticesByDay, placesOnNotice } from '../engine/homeRecord/noticeDays.ts';
import { readList } from './homeWords.ts';
import type { CellReader } from './readCells.ts';
import { readDate } from './readDate.ts';

const column = 'notice_dates';

/** A day, then how many places come free on it; one where no number is given. The two ways of writing a day cannot be taken for each other. */
function readItem(text: string): NoticeFacts | null {
  const [day = '', count = '1', ...rest] = text.split(/\s+/);
  const on = readDate(day, 'ISO') ?? readDate(day, 'DAY_FIRST');
  return on === null || rest.length > 0 || !/^[1-9]\d{0,2}$/.test(count) ? null : { places: Number(count), on };
}

export interface NoticesSaid {
  readonly noticePlaces: number;
  readonly filledPlaces: number;
  readonly nextVacancyOn: IsoDate | null;
}

export interface ReadNotices {
  readonly noticePlaces: number;
  readonly nextVacancyOn: IsoDate | null;
  /** Not given where the file has no such column. */
  readonly notices?: readonly NoticeFacts[];
}

function findingOf(notices: readonly NoticeFacts[], said: NoticesSaid & { readonly hasCount: boolean }) {
  const dated = placesOnNotice(notices);
  const most = said.hasCount ? said.noticePlaces : said.filledPlaces;
  if (dated > most) {
    const counted = said.hasCount ? `on notice (notice_places)` : 'filled (filled_places)';
    return {
      rule: 'PLACES',
      sentence: `${column} gives days for ${dated} places, and ${most} are ${counted}.`,
      fix: 'Give a day for places that are filled and on notice only; notice_places counts them all.',
    };
  }
  const [first] = notices;
  if (first === undefined || said.nextVacancyOn === null || said.nextVacancyOn === first.on) return null;
  return {
    rule: 'DATE',
    sentence: `next_vacancy_on is not the first day of ${column}.`,
    fix: `Leave next_vacancy_on blank: it is taken from ${column}.`,
  };
}

/** Where days are given, the first is the next vacancy, and a blank notice_places is as many as they are. */
export function readNotices(cells: CellReader, said: NoticesSaid, hasColumn: boolean): ReadNotices {
  const { noticePlaces, nextVacancyOn } = said;
  if (!hasColumn) return { noticePlaces, nextVacancyOn };
  const read = readList(cells.text(column)).map(readItem);
  const notices = noticesByDay(read.filter((one) => one !== null));
  if (read.includes(null)) {
    cells.add({
      column,
      rule: 'DATE',
      sentence: `${column} is not a list of dates.`,
      fix: 'Write each day a place comes free, separated by semicolons; a number after it where it is more than one place: 2025-12-03; 2026-01-05 2.',
    });
    return { noticePlaces, nextVacancyOn };
  }
  const finding = findingOf(notices, { ...said, hasCount: cells.text('notice_places') !== '' });
  if (finding !== null) cells.add({ column, ...finding });
  const counted = cells.text('notice_places') === '' ? placesOnNotice(notices) : noticePlaces;
  return { noticePlaces: counted, nextVacancyOn: notices[0]?.on ?? nextVacancyOn, notices };
}
