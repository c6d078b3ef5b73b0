/**
 * The collection year of a YEAR cell, named by the year it ends in.
 *
 * Shape  "2025", "2024/25" and "2024-2025" are all 2025; null when blank or not a year from 1992 to 2100.
 */
export function readCollectionYear(text: string): number | null {
  const found = /^(\d{4})(?:\s*[/-]\s*(\d{2}|\d{4}))?(?:\.0)?$/.exec(text);
  if (found === null) return null;
  const [, first = '', second] = found;
  const year = second === undefined ? Number(first) : Number(first) + 1;
  if (second !== undefined && !String(year).endsWith(second)) return null;
  return year >= 1992 && year <= 2100 ? year : null;
}
