import type { AgeBand } from '../../schema/vocabulary.ts';
import type { GssCode } from '../../server/engine/facts.ts';
import type { PublishedCell } from '../facts/localAuthorities.ts';
import {
  type LocationClass,
  type PlacementGroup,
  type ProviderGroup,
  type PublishedFigures,
  publishedFigures,
} from '../facts/publishedFigures.ts';
import { fitTable } from './fitTable.ts';

type Counts<K extends string> = Readonly<Record<K, number>>;

/** Published figures with every hidden cell filled by a number that agrees with the totals. Invented where hidden: never show it. */
export interface CompleteFigures {
  readonly gss: GssCode;
  readonly total: number;
  readonly ageGroup: Counts<AgeBand>;
  readonly sex: Counts<'M' | 'F'>;
  readonly placement: Counts<PlacementGroup>;
  readonly provider: Counts<ProviderGroup>;
  readonly location: Counts<LocationClass>;
  readonly uasc: number;
  readonly legalStatus: Counts<'C1' | 'C2' | 'E1' | 'V2' | 'J' | 'L'>;
  readonly categoryOfNeed: Counts<'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7' | 'N8'>;
  readonly ethnicity: Counts<'WHITE' | 'MIXED' | 'ASIAN' | 'BLACK' | 'OTHER' | 'NOT_KNOWN'>;
  readonly published: PublishedFigures;
}

/** Errors: throws for an authority without published figures (only the two pathfinder regions have them). */
export function completeFigures(gss: GssCode): CompleteFigures {
  const published = publishedFigures(gss);
  if (!published) throw new Error(`${gss} has no published figures in data/facts.`);
  const total = count(published.lookedAfter['2025']);
  const agreed = agreedCells(published);
  return {
    gss,
    total,
    ageGroup: filled(published.ageGroup, total),
    sex: filled(published.sex, total),
    placement: filled({ ...published.placement, ...agreed.placement }, total),
    provider: filled({ ...published.provider, ...agreed.provider }, total),
    location: filledLocations(published),
    uasc: filled(published.uasc, total).UASC,
    legalStatus: filled(published.legalStatus, total),
    categoryOfNeed: filled(published.categoryOfNeed, total),
    ethnicity: filled(published.ethnicity, total),
    published,
  };
}

/** A child with parents has the provider "parents", and one in an "other" placement none: both tables must say the same. */
function agreedCells({ placement, provider, lookedAfter }: PublishedFigures) {
  const total = count(lookedAfter['2025']);
  const ifHidden = Math.min(evenShare(placement, total), evenShare(provider, total));
  const same = (a: PublishedCell, b: PublishedCell) =>
    typeof a === 'number' ? a : typeof b === 'number' ? b : ifHidden;
  const parents = same(placement.PARENTS, provider.PARENTS);
  const other = same(placement.OTHER, provider.NOT_REPORTED);
  return {
    placement: { PARENTS: parents, OTHER: other },
    provider: { PARENTS: parents, NOT_REPORTED: other },
  };
}

function evenShare(cells: Readonly<Record<string, PublishedCell>>, total: number): number {
  const values = Object.values(cells);
  const hidden = values.filter((cell) => typeof cell !== 'number').length;
  return hidden === 0 ? 0 : Math.floor((total - sumOf(values.map(count))) / hidden);
}

/** What is left of the total is shared evenly among the hidden cells, the first of them taking the odd ones. */
function filled<K extends string>(cells: Readonly<Record<K, PublishedCell>>, total: number): Counts<K> {
  const keys = keysOf(cells);
  const hidden = keys.filter((key) => typeof cells[key] !== 'number');
  const left = total - keys.reduce((sum, key) => sum + count(cells[key]), 0);
  const share = new Map(
    hidden.map((key, i) => [key, Math.floor(left / hidden.length) + (i < left % hidden.length ? 1 : 0)]),
  );
  return fromKeys(keys, (key) => share.get(key) ?? count(cells[key]));
}

function filledLocations({ location, locality, distance }: PublishedFigures): Counts<LocationClass> {
  const grid: LocationClass[][] = [
    ['INSIDE_NEAR', 'INSIDE_FAR', 'INSIDE_UNKNOWN'],
    ['OUTSIDE_NEAR', 'OUTSIDE_FAR', 'OUTSIDE_UNKNOWN'],
  ];
  const known = grid.map((row) => row.map((key) => count(location[key])));
  const rest = fitTable({
    rows: [count(locality.INSIDE), count(locality.OUTSIDE)].map((total, r) => total - sumOf(known[r] ?? [])),
    columns: [distance.NEAR, distance.FAR, distance.UNKNOWN].map(
      (cell, c) => count(cell) - sumOf(known.map((row) => row[c] ?? 0)),
    ),
    weights: grid.map((row) => row.map((key) => (typeof location[key] === 'number' ? 0 : 1))),
  });
  const flat = grid.flatMap((row, r) =>
    row.map((key, c) => [key, (known[r]?.[c] ?? 0) + (rest[r]?.[c] ?? 0)] as const),
  );
  const byKey = new Map(flat);
  return fromKeys(keysOf(location), (key) => byKey.get(key) ?? 0);
}

function count(cell: PublishedCell): number {
  return typeof cell === 'number' ? cell : 0;
}

function sumOf(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}

function keysOf<K extends string>(cells: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(cells).sort() as K[];
}

function fromKeys<K extends string>(keys: readonly K[], value: (key: K) => number): Counts<K> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, number>;
}
