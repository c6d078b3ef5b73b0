import type { IsoDate } from '../engine/facts.ts';
import { viewersRegion } from './readGround.ts';
import type { Reading } from './reading.ts';
import { reader } from './transaction.ts';

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in London. */
export function londonDay(moment: Date): IsoDate {
  const parts = new Map(inLondon.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Today, to the viewer's region: of made-up data the day they are made for, else the day it is, and never before the facts. */
export async function readToday(reading: Reading): Promise<IsoDate> {
  const region = await viewersRegion(reader(reading.database), reading);
  const day = londonDay(reading.now());
  if (region === null) return day;
  return region.isSynthetic || region.dataDate > day ? region.dataDate : day;
}
