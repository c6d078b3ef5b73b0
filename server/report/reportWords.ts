/** How is a released number written in a report, whatever the format? */
import { type ActionRating, actionRatings } from '../../schema/codes/reportWords.ts';
import { markers } from '../../schema/vocabulary.ts';
import type { Count } from '../engine/count.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { ReleasedTable, ReportUnit } from '../engine/report/reportTable.ts';
import { dateText, lowerFirst } from '../engine/wording.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function gapText(value: number): string {
  if (value === 0) return 'in balance';
  return `${whole.format(Math.abs(value))} ${value > 0 ? 'short' : 'spare'}`;
}

/** A share that is not nothing and rounds to it is low; nothing is 0%. */
function percentText(share: number): string {
  return share > 0 && share < 0.005 ? markers.LOW.symbol : `${Math.round(share * 100)}%`;
}

/** "1,204", "71 short", "29%", "£5,500", "[c]". */
export function cellText({ value, marker }: Count, unit: ReportUnit): string {
  if (value === null) return markers[marker ?? 'NOT_AVAILABLE'].symbol;
  if (unit === 'gap') return gapText(value);
  if (unit === 'percent') return percentText(value);
  if (unit === 'pounds') return `${value < 0 ? '−' : ''}£${whole.format(Math.abs(Math.round(value)))}`;
  return unit === 'miles' || unit === 'rate' ? tenths.format(value) : whole.format(value);
}

/** As a number for a spreadsheet, no finer than the page says it; the marker where there is none. */
export function cellNumber({ value, marker }: Count, unit: ReportUnit): number | string {
  if (value === null) return markers[marker ?? 'NOT_AVAILABLE'].symbol;
  if (unit === 'percent') return value > 0 && value < 0.005 ? markers.LOW.symbol : Math.round(value * 100) / 100;
  return unit === 'miles' || unit === 'rate' ? Math.round(value * 10) / 10 : Math.round(value);
}

/** All rows, the total last. */
export function rowsOf({ rows, total }: ReleasedTable): ReleasedTable['rows'] {
  return total === null ? rows : [...rows, total];
}

/** Colours by their names too: they are what people ask for. */
export function ratingText(rating: ActionRating): string {
  const name = rating.charAt(0) + rating.slice(1).toLowerCase();
  return rating === 'DONE' ? name : `${name}: ${lowerFirst(actionRatings[rating])}`;
}

export function dueText(due: IsoDate | null): string {
  return due === null ? 'no date yet' : dateText(due);
}
