import {
  type AgeBand,
  ageBands,
  type Cohort,
  cohorts,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import type { LocationQuestion, SufficiencyQuestion } from '../../generated/graphql.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';

export type GapViewName = 'both' | 'map' | 'table';
export type GapMeasure = 'places' | 'share';
export const sortColumns = ['name', 'demand', 'registered', 'usable', 'gap', 'over20', 'outside'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What is asked. Null = the region's own: its data date, every type, age and need, its near-home miles. */
export interface GapFilter {
  readonly asOf: string | null;
  readonly placementType: PlacementType | null;
  readonly ageBand: AgeBand | null;
  readonly cohort: Cohort | null;
  readonly withinMiles: number | null;
}

/** How the answer is shown. A null view follows the width of the screen. */
export interface GapLook {
  readonly view: GapViewName | null;
  readonly measure: GapMeasure;
  readonly sort: SortColumn;
  readonly direction: 'asc' | 'desc';
  readonly selected: string | null;
}

export interface GapAddress {
  readonly filter: GapFilter;
  readonly look: GapLook;
  readonly dropped: readonly string[];
}

function shortWord(code: string): string {
  return code.replace(/^AGE_/, '').toLowerCase().replaceAll('_', '-');
}

function wordsOf<T extends string>(
  codes: Readonly<Record<T, unknown>>,
): { words: string[]; codeOf: (word: string) => T | null } {
  const names = Object.keys(codes) as T[];
  return { words: names.map(shortWord), codeOf: (word) => names.find((name) => shortWord(name) === word) ?? null };
}

const types = wordsOf(placementTypes);
const ages = wordsOf(ageBands);
const needs = wordsOf(cohorts);

/** The address of a gap question; parts that say nothing known are dropped and named. */
export function readGapAddress(search: string): GapAddress {
  const query = readQuery(search);
  const code = <T extends string>(name: string, of: { words: string[]; codeOf: (word: string) => T | null }) => {
    const word = query.oneOf(name, of.words);
    return word === null ? null : of.codeOf(word);
  };
  const filter: GapFilter = {
    asOf: query.date('asOf'),
    placementType: code('type', types),
    ageBand: code('age', ages),
    cohort: code('need', needs),
    withinMiles: query.number('within', { from: 1, to: 200 }),
  };
  const sort = query.oneOf('sort', sortColumns) ?? 'gap';
  const look: GapLook = {
    view: query.oneOf('view', ['both', 'map', 'table'] as const),
    measure: query.oneOf('by', ['places', 'share'] as const) ?? 'places',
    sort,
    direction: query.oneOf('order', ['asc', 'desc'] as const) ?? (sort === 'name' ? 'asc' : 'desc'),
    selected: query.code('sel'),
  };
  return { filter, look, dropped: query.dropped() };
}

/** The shortest address that reads back to the same question and look. */
export function writeGapAddress(filter: GapFilter, look: GapLook): string {
  const usualOrder = look.sort === 'name' ? 'asc' : 'desc';
  return writeQuery({
    asOf: filter.asOf,
    type: filter.placementType === null ? null : shortWord(filter.placementType),
    age: filter.ageBand === null ? null : shortWord(filter.ageBand),
    need: filter.cohort === null ? null : shortWord(filter.cohort),
    within: filter.withinMiles,
    view: look.view,
    by: look.measure === 'places' ? null : look.measure,
    sort: look.sort === 'gap' ? null : look.sort,
    order: look.direction === usualOrder ? null : look.direction,
    sel: look.selected,
  });
}

const oneOrAll = <T>(value: T | null): T[] | null => (value === null ? null : [value]);

export function sufficiencyQuestion(region: string, filter: GapFilter): SufficiencyQuestion {
  return {
    region,
    asOf: filter.asOf,
    withinMiles: filter.withinMiles,
    placementTypes: oneOrAll(filter.placementType),
    ageBands: oneOrAll(filter.ageBand),
    cohorts: oneOrAll(filter.cohort),
  };
}

/** Where children live now has no needs in it, so a need does not narrow it. */
export function locationQuestion(region: string, filter: GapFilter): LocationQuestion {
  return {
    region,
    asOf: filter.asOf,
    placementTypes: oneOrAll(filter.placementType),
    ageBands: oneOrAll(filter.ageBand),
  };
}
