/** Which sums of some numbers do not hold of their values, or name a number that is nowhere? */
import type { ReportNumbers } from '../../../server/engine/report/reportTable.ts';

/** Shape  the totals' keys. */
export function wrongSums({ links, sums }: ReportNumbers): readonly string[] {
  const values = new Map(links.map(({ key, value }) => [key, value]));
  return sums.flatMap(({ total, parts }) => {
    const sum = parts.reduce((added, key) => added + (values.get(key) ?? Number.NaN), 0);
    return values.get(total) === sum ? [] : [total];
  });
}

export function valuesOf({ links }: ReportNumbers): ReadonlyMap<string, number> {
  return new Map(links.map(({ key, value }) => [key, value]));
}
