/** How many children have been looked after in each council, year by year, as published; and how many came and went? */
import { publishedRate, publishedSource } from '../comparisons.ts';
import { councilTable, everyCouncil, keyOf } from '../councilTable.ts';
import type { PublishedArea, PublishedAreas, PublishedYear } from '../publishedArea.ts';
import { noNumbers, type ReportScope } from '../reportBlock.ts';
import type { FigureSum, ReportCell, ReportNumbers } from '../reportTable.ts';
import { type RecordedCounts, recorded } from './recordedCounts.ts';

const missing: ReportCell = { kind: 'MARKED', marker: 'NOT_AVAILABLE' };
const keyIn = (year: number, council: string) => keyOf(`published.${year}`, council);

/** Oldest first. */
export function yearsOf({ councils }: PublishedAreas): readonly number[] {
  const years = [...councils.values()].flatMap((area) => area.years.map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Of a council, or of them all where every one has published it. */
export function publishedIn(
  { councils }: PublishedAreas,
  scope: ReportScope,
  of: (year: PublishedYear) => number | null,
) {
  return (year: number, council: string): number | null => {
    const asked = council === everyCouncil ? scope.councils.map(({ gss }) => gss) : [council];
    const found = asked.map((gss) => {
      const own = councils.get(gss)?.years.find((each) => each.year === year);
      return own === undefined ? null : of(own);
    });
    return found.includes(null) ? null : found.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  };
}

const childrenOf = ({ counts }: PublishedYear) => counts.CHILDREN ?? null;

function rateCell(areas: readonly PublishedArea[], key: string): ReportCell {
  const rate = publishedRate(areas, 2025);
  return rate === null ? missing : { kind: 'FIGURE', key, value: rate, role: 'PUBLIC' };
}

/**
 * Shape  a row for each council: children in each year, the rate of the last, and that of its statistical neighbours together.
 */
export function publishedTrend(areas: PublishedAreas | null, scope: ReportScope): ReportNumbers {
  if (areas === null) return noNumbers;
  const children = publishedIn(areas, scope, childrenOf);
  const own = (council: string) =>
    council === everyCouncil
      ? [...areas.councils.values()]
      : [areas.councils.get(council)].flatMap((area) => area ?? []);
  const like = (council: string) => {
    const all =
      council === everyCouncil ? [...areas.neighbours.values()].flat() : (areas.neighbours.get(council) ?? []);
    const once = [...new Map(all.map((area) => [area.name, area])).values()];
    return once.filter((area) => publishedRate([area], 2025) !== null);
  };
  const { tables } = councilTable(
    {
      ...{ id: 'published', caption: 'Children looked after on 31 March, as published' },
      source: `${publishedSource}; statistical neighbours of the Department for Education`,
      columns: [
        ...yearsOf(areas).map((year) => ({
          ...{ id: `${year}`, label: `${year}`, unit: 'children' as const },
          cell: (council: string): ReportCell => {
            const value = children(year, council);
            return value === null ? missing : { kind: 'FIGURE', key: keyIn(year, council), value, role: 'PUBLIC' };
          },
        })),
        {
          ...{ id: 'rate', label: 'For every 10,000, 2025', unit: 'rate' },
          cell: (council) => rateCell(own(council), keyOf('published.rate', council)),
        },
        {
          ...{ id: 'neighbours', label: 'Statistical neighbours', unit: 'rate' },
          cell: (council) => rateCell(like(council), keyOf('published.neighbours', council)),
        },
      ],
    },
    scope,
  );
  return { tables, links: [], sums: [] };
}

/** Where the children recorded on a 31 March are as many as those published, whoever knows the one knows the other. */
export function sameAsPublished(
  areas: PublishedAreas | null,
  counts: RecordedCounts,
  { councils, asOf }: ReportScope,
): readonly FigureSum[] {
  if (areas === null || !asOf.endsWith('-03-31')) return [];
  const year = Number(asOf.slice(0, 4));
  return councils.flatMap(({ gss }) => {
    const cell = counts.cell('CHILDREN', gss);
    const value = areas.councils.get(gss)?.years.find((each) => each.year === year)?.counts.CHILDREN;
    const isSame = cell.kind === 'FIGURE' && cell.value === value && value >= 10;
    return isSame ? [{ total: recorded('CHILDREN', gss), parts: [keyIn(year, gss)] }] : [];
  });
}
