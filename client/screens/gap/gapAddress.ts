import type { AccessMethod } from '../../../schema/codes/accessMethods.ts';
/** The gap's question and look as an address, and back: short words, readable, stable; the shortest that says it. */
import {
  type AgeBand,
  ageBands,
  type Cohort,
  cohorts,
  type PlacementType,
  placementTypes,
} from '../../../schema/vocabulary.ts';
import type { SufficiencyReading } from '../../generated/graphql.ts';
import { readQuery, writeQuery } from '../../url/queryPart.ts';

export const gapViews = ['both', 'map', 'table'] as const;
export type GapViewName = (typeof gapViews)[number];
/** What the screen measures, in the words of its address; the first is the usual one. */
export const measures = ['near-home', 'places', 'location', 'curve', 'access', 'value'] as const;
export type Measure = (typeof measures)[number];
/** What the areas are coloured by; each measure knows some of them, its own first. */
export const colourings = ['number', 'share', 'over-20', 'outside', 'at-a-distance'] as const;
export type Colouring = (typeof colourings)[number];
export const flowSides = ['out', 'in'] as const;
export type FlowSide = (typeof flowSides)[number];

/** What is asked. Null = the region's own: its data date, every type, age and need, its near-home miles. */
export interface GapFilter {
  readonly asOf: string | null;
  readonly placementType: PlacementType | null;
  readonly ageBand: AgeBand | null;
  readonly cohort: Cohort | null;
  readonly withinMiles: number | null;
  readonly reading: SufficiencyReading;
  /** What if the places that other regions' children use were free? */
  readonly releasePlaces: boolean;
  readonly method: AccessMethod;
}

/** How the answer is shown. A null view follows the width of the screen; a null sort is the measure's own. */
export interface GapLook {
  readonly measure: Measure;
  readonly view: GapViewName | null;
  readonly colouring: Colouring | null;
  readonly sort: string | null;
  readonly direction: 'asc' | 'desc' | null;
  /** Code of a council. */
  readonly selected: string | null;
  readonly hexagon: string | null;
  readonly flows: FlowSide | null;
  /** The run that works on the answer: found again after a reload. */
  readonly run: string | null;
}

export interface GapAddress {
  readonly filter: GapFilter;
  readonly look: GapLook;
  readonly dropped: readonly string[];
}

function shortWord(code: string): string {
  return code.replace(/^AGE_/, '').toLowerCase().replaceAll('_', '-');
}

interface Words<T extends string> {
  readonly words: string[];
  readonly codeOf: (word: string | null) => T | null;
}

function wordsOf<T extends string>(codes: Readonly<Record<T, unknown>>): Words<T> {
  const names = Object.keys(codes) as T[];
  return { words: names.map(shortWord), codeOf: (word) => names.find((name) => shortWord(name) === word) ?? null };
}

const types = wordsOf(placementTypes);
const ages = wordsOf(ageBands);
const needs = wordsOf(cohorts);
/** A sort is a column's id; which columns there are is the measure's to know. */
const columnId = /^[a-z][a-z0-9_]{0,39}$/;

type Query = ReturnType<typeof readQuery>;

function readFilter(query: Query): GapFilter {
  const code = <T extends string>(name: string, of: Words<T>) => of.codeOf(query.oneOf(name, of.words));
  return {
    asOf: query.date('asOf'),
    placementType: code('type', types),
    ageBand: code('age', ages),
    cohort: code('need', needs),
    withinMiles: query.number('within', { from: 1, to: 200 }),
    reading: query.oneOf('count', ['waiting']) === null ? 'EVERYONE' : 'WAITING_OR_BADLY_FAR',
    releasePlaces: query.oneOf('release', ['yes']) !== null,
    method: query.oneOf('method', ['plain']) === null ? 'E2SFCA' : 'TWO_STEP',
  };
}

function readLook(query: Query): GapLook {
  return {
    measure: query.oneOf('measure', measures) ?? 'near-home',
    view: query.oneOf('view', gapViews),
    colouring: query.oneOf('by', colourings),
    sort: query.matching('sort', columnId),
    direction: query.oneOf('order', ['asc', 'desc'] as const),
    selected: query.code('sel'),
    hexagon: query.code('hex'),
    flows: query.oneOf('flows', flowSides),
    run: query.code('run'),
  };
}

/** The address of a gap question; parts that say nothing known are dropped and named. */
export function readGapAddress(search: string): GapAddress {
  const query = readQuery(search);
  return { filter: readFilter(query), look: readLook(query), dropped: query.dropped() };
}

/** The shortest address that reads back to the same question and look. */
export function writeGapAddress(filter: GapFilter, look: GapLook): string {
  return writeQuery({
    measure: look.measure === 'near-home' ? null : look.measure,
    asOf: filter.asOf,
    type: filter.placementType === null ? null : shortWord(filter.placementType),
    age: filter.ageBand === null ? null : shortWord(filter.ageBand),
    need: filter.cohort === null ? null : shortWord(filter.cohort),
    within: filter.withinMiles,
    count: filter.reading === 'EVERYONE' ? null : 'waiting',
    release: filter.releasePlaces ? 'yes' : null,
    method: filter.method === 'E2SFCA' ? null : 'plain',
    view: look.view,
    by: look.colouring,
    sort: look.sort,
    order: look.direction,
    sel: look.selected,
    hex: look.hexagon,
    flows: look.flows,
    run: look.run,
  });
}
