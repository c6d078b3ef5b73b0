/** What is a plan asked for, once every default is filled in? */
import { isRealDate } from '../../engine/calendar.ts';
import type { ScenarioTerms } from '../../engine/scenario/scenario.ts';
import type { KnownScenario, PlanBasis } from './planBasis.ts';
import type { KindInput, PlanInput } from './planInput.ts';
import type { HandHomeTerms, KindTerms, PlanTerms, ScenarioNamed } from './planTerms.ts';

const mostHomesUnlessSaid = 6;
const leadMonthsUnlessSaid = 9;
const staffedShareUnlessSaid = 0.9;
const sizesUnlessSaid = [2, 3, 4];

const [firstDay, lastDay] = ['1990-01-01', '2099-12-31'];
export function isUsableDay(day: string): boolean {
  return isRealDate(day) && day >= firstDay && day <= lastDay;
}

function once<Item>(items: readonly Item[] | null | undefined): readonly Item[] {
  return [...new Set(items ?? [])];
}

/** An empty list asks about all. */
function someOf<Item>(items: readonly Item[] | null | undefined): readonly Item[] | null {
  const some = once(items);
  return some.length === 0 ? null : some;
}

function namedOf({ id, name, version }: KnownScenario): ScenarioNamed {
  return { id, name, version };
}

/** On the plan's own day; null where nothing changes. */
function underOf(terms: ScenarioTerms | null, asOf: string): ScenarioTerms | null {
  return terms === null || terms.changes.length === 0 ? null : { ...terms, asOf };
}

/** Kinds that were given no id of their own are told apart by a number. */
function kindIds(kinds: readonly KindInput[]): readonly string[] {
  const seen = new Map<string, number>();
  return kinds.map(({ id, placementType }) => {
    if (typeof id === 'string' && id !== '') return id;
    const times = (seen.get(placementType) ?? 0) + 1;
    seen.set(placementType, times);
    return times === 1 ? placementType : `${placementType}-${times}`;
  });
}

function kindsOf(input: PlanInput, { kindCosts }: PlanBasis): readonly KindTerms[] {
  const kinds: readonly KindInput[] = input.kinds ?? [{ placementType: 'CHILDRENS_HOME' }];
  const ids = kindIds(kinds);
  return kinds.map((kind, at) => {
    const cost = kindCosts(kind.placementType);
    return {
      id: ids[at] ?? kind.placementType,
      placementType: kind.placementType,
      ageFrom: kind.ageFrom ?? null,
      ageTo: kind.ageTo ?? null,
      cohorts: someOf(kind.cohorts),
      sizes: once(kind.sizes ?? sizesUnlessSaid).toSorted((a, b) => a - b),
      weeklyCostPounds: kind.weeklyCostPounds ?? cost.weekly.middle,
      capitalPoundsPerHome: kind.capitalPoundsPerHome ?? cost.capitalPerHome,
      capitalPoundsPerPlace: kind.capitalPoundsPerPlace ?? cost.capitalPerPlace,
    };
  });
}

function handHomesOf({ homes }: PlanInput): readonly HandHomeTerms[] | null {
  if (homes === null || homes === undefined) return null;
  return homes.map(({ areaId, latitude, longitude, townName, kind, places }) => ({
    areaId: areaId ?? null,
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    townName: townName ?? null,
    ...{ kind, places },
  }));
}

/**
 * Every default filled in; what cannot be is left as it was said, for `planTermsProblems` to name.
 *
 * Shape  a day that is none becomes the day the question would have without it. Scenarios that are not there are left out.
 */
export function readPlanTerms(input: PlanInput, basis: PlanBasis): PlanTerms {
  const { facts, scenarios } = basis;
  const scenario = scenarios.get(input.scenario ?? '');
  const dayUnlessSaid = scenario?.terms.asOf ?? facts.dataDate;
  const said = input.asOf ?? dayUnlessSaid;
  const asOf = isUsableDay(said) ? said : dayUnlessSaid;
  return {
    asOf,
    withinMiles: input.withinMiles ?? facts.region.nearHomeMiles,
    scenario: scenario === undefined ? null : namedOf(scenario),
    under: underOf(scenario?.terms ?? basis.baseline, asOf),
    objective: input.objective ?? 'MOST_CHILDREN',
    leastChildren: input.leastChildren ?? null,
    kinds: kindsOf(input, basis),
    mostHomes: input.mostHomes ?? mostHomesUnlessSaid,
    mostCapitalPounds: input.mostCapitalPounds ?? null,
    mostYearlyPounds: input.mostYearlyPounds ?? null,
    areas: input.areas ?? 'HEXAGONS',
    mustAreas: once(input.mustAreas),
    neverAreas: once(input.neverAreas),
    onlyAuthorities: someOf(input.onlyAuthorities),
    neverAuthorities: once(input.neverAuthorities),
    leastInAuthority: (input.leastInAuthority ?? []).map(({ localAuthority, homes }) => ({ localAuthority, homes })),
    leastInEachAuthority: input.leastInEachAuthority ?? 0,
    leadMonths: input.leadMonths ?? leadMonthsUnlessSaid,
    staffedShare: input.staffedShare ?? staffedShareUnlessSaid,
    homes: handHomesOf(input),
    robustAgainst: once(input.robustAgainst).flatMap((id) => {
      const known = scenarios.get(id);
      return known === undefined ? [] : [{ ...namedOf(known), under: { ...known.terms, asOf } }];
    }),
  };
}
