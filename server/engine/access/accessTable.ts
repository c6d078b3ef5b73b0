/** Where do children compete for suitable places? A map of competition; never the gap. */
import type { AccessMethod } from '../../../schema/codes/accessMethods.ts';
import { placementTypes } from '../../../schema/vocabulary.ts';
import { type Count, countOf } from '../count.ts';
import { type DemandCase, type DemandFacts, demandCasesOn } from '../demand.ts';
import type { GssCode, HomeFacts, Location, Point, RegionFacts } from '../facts.ts';
import type { SufficiencyQuestion } from '../gap.ts';
import { anchorOf } from '../importantPlaces.ts';
import { compareText } from '../order.ts';
import { placesOffered } from '../supply.ts';
import { type Catchment, catchmentOf, type DistanceStep, isConserved, plainSteps, weightedSteps } from './catchment.ts';
import { accessHeadline, accessNotes } from './explainAccess.ts';
import { boundaryOf, hexagonOf, resolutionFor } from './hexagons.ts';
import { suitablePairs } from './suitablePairs.ts';

export interface AccessQuestion extends SufficiencyQuestion {
  readonly method: AccessMethod;
}

export interface AccessInput extends DemandFacts {
  readonly region: RegionFacts;
  readonly homes: readonly HomeFacts[];
  readonly question: AccessQuestion;
}

export interface AccessHexagon {
  readonly id: string;
  /** Longitude before latitude; the first corner repeated at the end. */
  readonly boundary: readonly (readonly number[])[];
  /** Responsible for most of the children here, the first by code where several are; null where it may not be seen. */
  readonly localAuthority: GssCode | null;
  readonly demand: Count;
  /** Suitable places for each child here; null where it may not be seen. */
  readonly access: number | null;
}

export interface AccessTable {
  readonly question: AccessQuestion;
  readonly headline: string;
  readonly steps: readonly DistanceStep[];
  /** In order of id. */
  readonly hexagons: readonly AccessHexagon[];
  /** Who need a place and cannot be put on the map: no family or community place with a location. */
  readonly childrenWithoutPoint: Count;
  /** Of those on the map: with fewer than one suitable place each. */
  readonly childrenBelowOne: Count;
  readonly placesWithoutPoint: number;
  /** Null where it may not be seen. */
  readonly demandTimesAccess: number | null;
  readonly placesInReach: number | null;
  readonly notes: readonly string[];
}

export type UnwordedAccess = Omit<AccessTable, 'headline' | 'notes'>;

export function wordedAccess(table: UnwordedAccess, regionName: string): AccessTable {
  return { ...table, headline: accessHeadline(table, regionName), notes: accessNotes(table) };
}

export function stepsOf(method: AccessMethod): readonly DistanceStep[] {
  return method === 'E2SFCA' ? weightedSteps : plainSteps;
}

function isAskedFor({ demand }: DemandCase, { placementTypes: types, ageBands, cohorts }: AccessQuestion): boolean {
  const { placementType, ageBand } = demand;
  if (types?.length ? !types.includes(placementType) : !placementTypes[placementType].needsPlace) return false;
  if (ageBands?.length && !ageBands.includes(ageBand)) return false;
  if (!cohorts?.length) return demand.isStay;
  return cohorts.some((cohort) => demand.cohorts.has(cohort) && (cohort === 'SHORT_BREAK' || demand.isStay));
}

interface ChildOnMap {
  readonly one: DemandCase;
  readonly point: Point;
}

interface HomeOnMap {
  readonly home: HomeFacts;
  readonly point: Point;
}

export function usableHomes({ homes, region }: Pick<AccessInput, 'homes' | 'region'>): readonly HomeFacts[] {
  return homes.filter((home) => region.members.includes(home.hostAuthority) && placesOffered(home).usable > 0);
}

/** Null where it is not known, or not a place on Earth. */
export function pointOf(location: Location | null | undefined): Point | null {
  const point = location?.point;
  return point && Number.isFinite(point.lat) && Number.isFinite(point.lng) ? point : null;
}

function homesOnMap(homes: readonly HomeFacts[]): readonly HomeOnMap[] {
  return homes.flatMap((home) => {
    const point = pointOf(home.location);
    return point ? [{ home, point }] : [];
  });
}

interface Gathered {
  readonly authorities: Map<GssCode, number>;
  children: number;
  access: number;
}

function mostFrequent(counts: ReadonlyMap<GssCode, number>): GssCode | null {
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  return first?.[0] ?? null;
}

export interface ChildrenOnMap {
  /** Children by the hexagon their home is in. */
  readonly byHexagon: ReadonlyMap<string, number>;
  /** Who need a place and cannot be put on the map. */
  readonly withoutPoint: number;
}

/** The children of `accessTable`, without what it takes to reckon their access. Order  of the map: as first met. */
export function childrenOnMap(input: Pick<AccessInput, 'region' | 'question' | keyof DemandFacts>): ChildrenOnMap {
  const cases = casesOf(input);
  const children = onMap(cases);
  const resolution = resolutionFor(children.map(({ point }) => point));
  const byHexagon = new Map<string, number>();
  for (const { point } of children) {
    const id = hexagonOf(point, resolution);
    byHexagon.set(id, (byHexagon.get(id) ?? 0) + 1);
  }
  return { byHexagon, withoutPoint: cases.length - children.length };
}

function hexagonsOf(children: readonly ChildOnMap[], access: Float64Array): readonly AccessHexagon[] {
  const resolution = resolutionFor(children.map(({ point }) => point));
  const gathered = new Map<string, Gathered>();
  for (const [at, { one, point }] of children.entries()) {
    const id = hexagonOf(point, resolution);
    const here = gathered.get(id) ?? { authorities: new Map<GssCode, number>(), children: 0, access: 0 };
    const { responsibleAuthority } = one.demand;
    here.authorities.set(responsibleAuthority, (here.authorities.get(responsibleAuthority) ?? 0) + 1);
    here.children += 1;
    here.access += access[at] ?? 0;
    gathered.set(id, here);
  }
  return [...gathered]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, here]) => ({
      id,
      boundary: boundaryOf(id),
      localAuthority: mostFrequent(here.authorities),
      demand: countOf(here.children),
      access: here.access / here.children,
    }));
}

function casesOf(input: Pick<AccessInput, 'region' | 'question' | keyof DemandFacts>): readonly DemandCase[] {
  const { region, question } = input;
  return demandCasesOn(input, question.asOf).filter(
    (one) => region.members.includes(one.demand.responsibleAuthority) && isAskedFor(one, question),
  );
}

function onMap(cases: readonly DemandCase[]): readonly ChildOnMap[] {
  return cases.flatMap((one) => {
    const point = pointOf(anchorOf(one.situation.child)?.location);
    return point ? [{ one, point }] : [];
  });
}

function checked(catchment: Catchment): Catchment {
  if (isConserved(catchment)) return catchment;
  throw new Error('Children × access does not add up to the places in reach.');
}

/**
 * Access to suitable usable places of the region's homes for every child who needs one, by the hexagon their home is in.
 *
 * Shape   hexagons where children's homes are; a hexagon's access is the mean of its children's, so Σ demand × access = places in reach.
 * Units   places for each child; below 1 = fewer than one. Turf miles from where near home is measured to the home.
 * Errors  throws where Σ D·A is not Σ S: a fault of ours. No children, no homes or no coordinates are no error.
 * Cost    every child with every home that suits; 6,000 children and 4,300 homes in about half a second.
 * Source  design.md §2.10; engine.md §5.
 */
export function accessTable(input: AccessInput): AccessTable {
  const { region, question } = input;
  const cases = casesOf(input);
  const usable = usableHomes(input);
  const [children, homes] = [onMap(cases), homesOnMap(usable)];
  const steps = stepsOf(question.method);
  const pairs = suitablePairs(
    children.map(({ one }) => one),
    question.cohorts,
  );
  const suiting = (at: HomeOnMap | undefined) => (at ? pairs(at.home) : []);
  const { access, demandTimesAccess, placesInReach } = checked(
    catchmentOf({
      demand: children.map(({ point }) => ({ point, children: 1 })),
      supply: homes.map(({ home, point }) => ({ point, places: placesOffered(home).usable })),
      steps,
      suitableFor: (at) => suiting(homes[at]),
    }),
  );
  const withoutPoint = usable.filter((home) => pointOf(home.location) === null);
  const table = {
    question,
    steps,
    hexagons: hexagonsOf(children, access),
    childrenWithoutPoint: countOf(cases.length - children.length),
    childrenBelowOne: countOf(access.filter((one) => one < 1).length),
    placesWithoutPoint: withoutPoint.reduce((sum, home) => sum + placesOffered(home).usable, 0),
    demandTimesAccess,
    placesInReach,
  };
  return wordedAccess(table, region.name);
}
