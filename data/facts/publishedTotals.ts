import {
  type ChildFigure,
  childFigures,
  type Figure,
  type HomeFigure,
  homeFigures,
} from '../../schema/codes/reconciledFigures.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import { localAuthorities } from './localAuthorities.ts';
import totals from './publishedTotals.json' with { type: 'json' };

/** A count as published, or the publisher's marker: `c` hidden, `z` does not apply, `x` not available, `k` rounds to 0, `u` not reliable. */
export type PublishedTotal = number | 'c' | 'z' | 'x' | 'k' | 'u';
export type PublishedTotals = Readonly<Partial<Record<Figure, PublishedTotal>>>;

/** Years of the tables of children on 31 March, and those whose tables say more than how many there were; oldest first. */
export const publishedYears: readonly number[] = [2021, 2022, 2023, 2024, 2025];
export const detailedYears: readonly number[] = [2023, 2024, 2025];
/** National and regional counts of children are rounded to this; counts of an authority, and of homes, are not rounded. */
export const regionsRoundedTo = 10;

type Rows = Readonly<Record<string, readonly PublishedTotal[]>>;
type ByYear = Readonly<Record<string, Rows>>;
const children = totals.children as ByYear;
const homes = totals.homes as ByYear;

const childOrder = Object.keys(childFigures) as ChildFigure[];
const homeOrder = Object.keys(homeFigures) as HomeFigure[];

function named<K extends Figure>(order: readonly K[], row: readonly PublishedTotal[] = []): PublishedTotals {
  return Object.fromEntries(row.map((cell, at) => [order[at] ?? '', cell]));
}

const sameAuthority = new Map(
  localAuthorities.flatMap(({ gss, alternativeGss }) => (alternativeGss === null ? [] : [[alternativeGss, gss]])),
);

/**
 * What was published of an authority on 31 March of a year; empty where nothing was. A figure that is not there was not published.
 *
 * Source  data/facts/README.md.
 */
export function publishedTotals(gss: GssCode, year: number): PublishedTotals {
  const code = sameAuthority.get(gss) ?? gss;
  return { ...named(childOrder, children[year]?.[code]), ...named(homeOrder, homes[year]?.[code]) };
}

const regionCodes: Readonly<Record<string, string>> = {
  'North East': 'E12000001',
  'North West': 'E12000002',
  'Yorkshire and The Humber': 'E12000003',
  'East Midlands': 'E12000004',
  'West Midlands': 'E12000005',
  'East of England': 'E12000006',
  London: 'E12000007',
  'South East': 'E12000008',
  'South West': 'E12000009',
};

export const codeOfRegion = (onsRegion: string) => regionCodes[onsRegion] ?? null;

/** The published region, or England, that these authorities make up, no more and no fewer; null where they make up none. */
function regionMadeOf(authorities: readonly GssCode[]): string | null {
  const given = new Set(authorities.map((gss) => sameAuthority.get(gss) ?? gss));
  if (given.size === localAuthorities.length) return 'E92000001';
  const [one] = given;
  const onsRegion = localAuthorities.find(({ gss }) => gss === one)?.onsRegion;
  const whole = localAuthorities.filter((authority) => authority.onsRegion === onsRegion);
  const isWhole = whole.length === given.size && whole.every(({ gss }) => given.has(gss));
  return isWhole && onsRegion !== undefined ? codeOfRegion(onsRegion) : null;
}

/** Children, rounded to 10, of the ONS region or country that the authorities make up; empty where they make up none. */
export function publishedRegionTotals(authorities: readonly GssCode[], year: number): PublishedTotals {
  const code = regionMadeOf(authorities);
  return code === null ? {} : named(childOrder, children[year]?.[code]);
}
