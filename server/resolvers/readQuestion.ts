import { BadQuestion, NotFoundProblem } from '../../schema/problems.ts';
import { isRealDate } from '../engine/calendar.ts';
import type { IsoDate } from '../engine/facts.ts';
import { greatestLimitMiles, leastLimitMiles } from '../engine/match.ts';
import { seesExactNumbers } from '../policy/policy.ts';
import type { RegionRow } from '../store/rows.ts';
import type { RequestContext } from './requestContext.ts';

const [firstDay, lastDay] = ['1990-01-01', '2099-12-31'];

export function readAsOf(asOf: string | null | undefined, unless: IsoDate): IsoDate | BadQuestion {
  if (asOf === null || asOf === undefined) return unless;
  const isUsable = isRealDate(asOf) && asOf >= firstDay && asOf <= lastDay;
  return isUsable
    ? asOf
    : new BadQuestion('asOf must be a real day from 1990 to 2099 written YYYY-MM-DD, such as 2025-03-31.', 'asOf');
}

/** Errors: BadQuestion outside the engine's limits. */
export function readMiles(miles: number | null | undefined, unless: number): number | BadQuestion {
  if (miles === null || miles === undefined) return unless;
  if (miles >= leastLimitMiles && miles <= greatestLimitMiles) return miles;
  return new BadQuestion(`withinMiles must be ${leastLimitMiles} to ${greatestLimitMiles} miles.`, 'withinMiles');
}

/** The same words for a region that is not there and one that is not the viewer's. */
export const noSuchRegion = 'There is no region of that id that you may see.';

export async function readRegion(context: RequestContext, id: string): Promise<RegionRow | NotFoundProblem> {
  const region = await context.region();
  return region !== null && region.id === id ? region : new NotFoundProblem(noSuchRegion);
}

/** Errors: BadQuestion for another day than the data date, where small counts are withheld: two days could be subtracted. */
export function mayAskOf(
  context: RequestContext,
  asOf: IsoDate | BadQuestion,
  dataDate: IsoDate,
): IsoDate | BadQuestion {
  if (asOf instanceof BadQuestion || asOf === dataDate || seesExactNumbers(context.viewer)) return asOf;
  const why = 'tables of two days could be compared to work out small numbers of children';
  return new BadQuestion(`You may ask about the data date only, ${dataDate}: ${why}.`, 'asOf');
}

/** A question that lists nothing asks about all: an empty list is read as not asked. */
export function readList<Item>(items: readonly Item[] | null | undefined): readonly Item[] | null {
  return items === null || items === undefined || items.length === 0 ? null : [...new Set(items)];
}
