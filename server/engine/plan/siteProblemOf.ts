/** A plan's question as numbers: who could live in each home that could open, and at what cost? */
import type { AssignProblem } from '../assign/problem.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { reachedFrom } from '../nearHome/placeValues.ts';
import type { SiteLimits, SiteOption, SiteProblem } from '../site/siteProblem.ts';
import { arcsToHomes } from './arcsWithHomes.ts';
import { kindsToOpen } from './newHome.ts';
import { capitalOf, type PlannedHome, type PlanQuestion, type PlanSpot, yearlyCostOf } from './planQuestion.ts';
import { type ArcsOfAll, restOfAll } from './restOfAll.ts';
import { standingOf } from './standingOf.ts';

/** Every home that could open: spot by spot, kind by kind, from small to large. */
export function homesToChooseFrom({ spots, kinds, neverSpots }: PlanQuestion): readonly PlannedHome[] {
  const never = new Set(neverSpots);
  return spots
    .filter(({ id }) => !never.has(id))
    .flatMap((spot) => kinds.flatMap((kind) => kind.sizes.map((places) => ({ spot, kind, places }))));
}

function limitsOf(question: PlanQuestion, siteOf: ReadonlyMap<string, number>, areas: readonly string[]): SiteLimits {
  const { mostHomes, mostCapitalPounds, mostYearlyPounds } = question;
  return {
    ...{ mostHomes, mostCapitalPounds, mostYearlyPounds },
    leastInArea: new Map([...question.leastInAuthority].map(([gss, homes]) => [areas.indexOf(gss), homes])),
    must: new Set(question.mustSpots.flatMap((spot) => siteOf.get(spot) ?? [])),
  };
}

/** Large families count as the places they could take by the fostering limit; a home takes them whole all the same. */
export function countedOptions(options: readonly SiteOption[], { groupSize }: AssignProblem): readonly SiteOption[] {
  return options.map((option) => ({
    ...option,
    taken: option.taken.map((taken, at) => Math.max(taken, groupSize[option.group[at] ?? 0] ?? 1)),
  }));
}

export interface PlanNumbers {
  readonly problem: SiteProblem;
  /** The home each option stands for. */
  readonly homes: readonly PlannedHome[];
  /** Children short whatever opens, beside those whom the problem counts; 0 where miles are asked for. */
  readonly restShort: number;
}

interface ToChooseFrom extends ArcsOfAll {
  /** Where a home's position is the position of its spot in these; 0 where it is not among them. */
  readonly spots: readonly PlanSpot[];
}

/** Each home as an option of one home, and whom it could take. */
function optionsOf({ facts }: NearHomeWorld, { homes, arcs, spots }: ToChooseFrom): readonly SiteOption[] {
  const siteOf = new Map(spots.map(({ id }, site) => [id, site]));
  const { members } = facts.region;
  const reached = reachedFrom(arcs, homes.length);
  return homes.map(({ spot, kind, places }, at) => ({
    site: siteOf.get(spot.id) ?? 0,
    area: members.indexOf(spot.localAuthority),
    places,
    mostHomes: 1,
    capitalPounds: capitalOf(kind, places),
    yearlyPounds: yearlyCostOf(kind, places),
    group: Int32Array.from(reached[at]?.group ?? []),
    cost: Int32Array.from(reached[at]?.cost ?? []),
    taken: Int32Array.from(reached[at]?.taken ?? []),
  }));
}

/** Whom each home could take, as options of one home each. */
export function siteOptionsOf(world: NearHomeWorld, homes: readonly PlannedHome[]): readonly SiteOption[] {
  return optionsOf(world, { homes, arcs: arcsToHomes(world, homes), spots: [] });
}

/**
 * Shape  one home at most at each spot. A home takes any child of its type and ages.
 * Cost   one pass over the pairs of groups and homes in reach of one another.
 */
export function siteProblemOf(world: NearHomeWorld, question: PlanQuestion): PlanNumbers {
  const homes = homesToChooseFrom(question).filter(({ kind }) => kindsToOpen[kind.placementType] !== undefined);
  const all = { homes, arcs: arcsToHomes(world, homes), spots: question.spots };
  const { base, standing } = standingOf(world, question.objective);
  const siteOf = new Map(question.spots.map(({ id }, site) => [id, site]));
  return {
    problem: {
      ...{ base, standing },
      options: countedOptions(optionsOf(world, all), base),
      limits: limitsOf(question, siteOf, world.facts.region.members),
    },
    homes,
    restShort: question.objective === 'FEWEST_MILES' ? 0 : restOfAll(world, base.groupSize, all),
  };
}
