/** How do the report's numbers stand beside what is published of the same councils, their region, England and councils like them? */
import type { Figure } from '../../../schema/codes/reconciledFigures.ts';
import type { GssCode } from '../facts.ts';
import { listText, possessive } from '../wording.ts';
import type { PublishedArea, PublishedAreas, PublishedYear } from './publishedArea.ts';

export const publishedSource = 'DfE, Children looked after in England';

/** Part and whole of a year; null where either was not published. */
type PartOf = (year: PublishedYear) => { readonly part: number; readonly whole: number } | null;

export interface Compared {
  readonly partOf: PartOf;
  /** "children"; all of whom the share is said. */
  readonly who?: string;
  /** "lived over 20 miles from home on 31 March" */
  readonly says: string;
}

/** Children of one figure, or of several together, among all. */
export function partOfChildren(figures: readonly Figure[]): PartOf {
  return ({ counts }) => {
    const parts = figures.map((figure) => counts[figure]);
    const whole = counts.CHILDREN;
    if (whole === undefined || parts.includes(undefined)) return null;
    return { part: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0), whole };
  };
}

const yearIn = ({ years }: PublishedArea, year: number) => years.find((each) => each.year === year);

/** Of all the areas together; null where one of them is not published. */
function shareIn(areas: readonly PublishedArea[], year: number, partOf: PartOf): number | null {
  const found = areas.map((area) => {
    const own = yearIn(area, year);
    return own === undefined ? null : partOf(own);
  });
  const whole = found.reduce((sum, each) => sum + (each?.whole ?? 0), 0);
  if (found.length === 0 || found.includes(null) || whole < 10) return null;
  return found.reduce((sum, each) => sum + (each?.part ?? 0), 0) / whole;
}

const percent = (share: number) => `${Math.round(100 * share)}%`;

/** Of these, those of which it is published: statistical neighbours with a hidden cell are left out, and said to be fewer. */
function likeThese({ neighbours }: PublishedAreas, year: number, partOf: PartOf): readonly PublishedArea[] {
  const all = [...new Map([...neighbours.values()].flat().map((area) => [area.name, area])).values()];
  return all.filter((area) => shareIn([area], year, partOf) !== null);
}

/** Whose numbers are compared, and who is like them: one council, or all of them. */
interface Named {
  readonly own: string;
  readonly like: string;
}

function namedOf(council: string | null): Named {
  return council === null
    ? { own: 'these councils’', like: 'the councils most like these (statistical neighbours)' }
    : { own: possessive(council), like: 'the councils most like it (statistical neighbours)' };
}

/** Its name, where the region is of one council. */
function onlyOne({ councils }: PublishedAreas): string | null {
  const [only, ...others] = councils.values();
  return only === undefined || others.length > 0 ? null : only.name;
}

/** What is published of one council, with the same region and England beside it. */
export function areasOfCouncil(areas: PublishedAreas | null, gss: GssCode): PublishedAreas | null {
  if (areas === null) return null;
  const only = <Value>(all: ReadonlyMap<GssCode, Value>) => new Map([...all].filter(([council]) => council === gss));
  return { ...areas, councils: only(areas.councils), neighbours: only(areas.neighbours) };
}

/** "9% of Oldham’s children lived … in each year from 2023 to 2025"; "66% (2023) and 65% (2024) of …" where it moved. */
function trendSentence({ councils }: PublishedAreas, { partOf, who = 'children', says }: Compared, { own }: Named) {
  const areas = [...councils.values()];
  const years = [...new Set(areas.flatMap((area) => area.years.map(({ year }) => year)))].sort((a, b) => a - b);
  const shares = years.flatMap((year) => {
    const share = shareIn(areas, year, partOf);
    return share === null ? [] : [{ year, share: percent(share) }];
  });
  const [first, last] = [shares[0], shares.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isSame = shares.length > 1 && shares.every(({ share }) => share === first.share);
  if (isSame) {
    const when =
      shares.length === 2 ? `in ${first.year} and ${last.year}` : `in each year from ${first.year} to ${last.year}`;
    return `As published, ${first.share} of ${own} ${who} ${says}, the same ${when}.`;
  }
  return `As published, ${listText(shares.map(({ share, year }) => `${share} (${year})`))} of ${own} ${who} ${says}.`;
}

function elsewhereSentence(areas: PublishedAreas, { partOf, who = 'children', says }: Compared, { like }: Named) {
  const latest = areas.england?.years.findLast((year) => partOf(year) !== null)?.year;
  if (latest === undefined) return null;
  const of = (name: string, group: readonly PublishedArea[]) => {
    const share = shareIn(group, latest, partOf);
    return share === null ? [] : [{ share: percent(share), name }];
  };
  const shares = [
    ...(areas.region === null ? [] : of(areas.region.name, [areas.region])),
    ...(areas.england === null ? [] : of('England', [areas.england])),
    ...of(like, likeThese(areas, latest, partOf)),
  ];
  const [first, ...others] = shares;
  if (first === undefined) return null;
  const beside = others.map(({ share, name }) => `${share} in ${name}`);
  const whom = `${first.share} of ${who} in ${first.name}`;
  return `In ${latest}, ${listText([whom, ...beside])} ${says}. Source: ${publishedSource}.`;
}

/**
 * Shape  earlier years of the same councils, then others in the latest year; empty where nothing is published. `council`: the name of the
 *        only one of `areas`; null = they are several.
 */
export function shareComparisons(
  areas: PublishedAreas | null,
  compared: Compared,
  council: string | null = null,
): readonly string[] {
  if (areas === null) return [];
  const named = namedOf(council ?? onlyOne(areas));
  const sentences = [trendSentence(areas, compared, named), elsewhereSentence(areas, compared, named)];
  return sentences.flatMap((sentence) => sentence ?? []);
}

/** "22% in England (2025)", the latest that is published; null where none is. */
export function inEngland(areas: PublishedAreas | null, partOf: PartOf): string | null {
  const england = areas?.england ?? null;
  const latest = england?.years.findLast((year) => partOf(year) !== null)?.year;
  const share = england === null || latest === undefined ? null : shareIn([england], latest, partOf);
  return share === null ? null : `${percent(share)} in England (${latest})`;
}

/** What a block compares, of all its councils and of each. */
export function compared(areas: PublishedAreas | null, all: readonly Compared[]) {
  return {
    comparisons: () => all.flatMap((each) => shareComparisons(areas, each)),
    besideCouncil: ({ key, name }: { readonly key: GssCode; readonly name: string }) =>
      all.flatMap((each) => shareComparisons(areasOfCouncil(areas, key), each, name)),
  };
}

/** Children looked after for every 10,000 under 18; null where either is not known. */
export function publishedRate(areas: readonly PublishedArea[], year: number): number | null {
  const children = areas.map((area) => yearIn(area, year)?.counts.CHILDREN ?? null);
  const among = areas.map(({ populationUnder18 }) => populationUnder18);
  if (areas.length === 0 || children.includes(null) || among.includes(null)) return null;
  const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
  return sum(among) === 0 ? null : (10_000 * sum(children)) / sum(among);
}

/** The population is of one year, mid-2024: rates are said of the year nearest to it. */
const rateYear = 2025;

export function rateComparisons(areas: PublishedAreas | null, council: string | null = null): readonly string[] {
  if (areas === null) return [];
  const own = council ?? onlyOne(areas);
  const like = [...new Map([...areas.neighbours.values()].flat().map((area) => [area.name, area])).values()];
  const known = like.filter((area) => publishedRate([area], rateYear) !== null);
  const of = (name: string, group: readonly PublishedArea[]) => {
    const rate = publishedRate(group, rateYear);
    return rate === null ? [] : [`${Math.round(rate)} in ${name}`];
  };
  const rates = [
    ...of(own ?? 'these councils', [...areas.councils.values()]),
    ...(areas.region === null ? [] : of(areas.region.name, [areas.region])),
    ...(areas.england === null ? [] : of('England', [areas.england])),
    ...of(namedOf(own).like, known),
  ];
  if (rates.length === 0) return [];
  return [
    `Children looked after on 31 March ${rateYear} for every 10,000 under 18: ${listText(rates)}. Source: ${publishedSource}.`,
  ];
}
