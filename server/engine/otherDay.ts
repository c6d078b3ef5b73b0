/** What must be known beside a table of another day than that of the data? */
import type { IsoDate } from './facts.ts';
import { dateText } from './wording.ts';

/** One sentence; none on the date of the data. */
export function otherDayNotes(asOf: IsoDate, dataDate: IsoDate): readonly string[] {
  if (asOf === dataDate) return [];
  const [day, data] = [dateText(asOf), dateText(dataDate)];
  if (asOf > dataDate) {
    return [
      `${day} is after the date of the data, ${data}: who comes into care or leaves it by then is not known, and homes are as the files say.`,
    ];
  }
  return [
    `${day} is before the date of the data, ${data}: homes and their places are those of today’s files, and children who left care before the files begin are not counted.`,
  ];
}
