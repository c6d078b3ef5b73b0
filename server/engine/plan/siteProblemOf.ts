/** A plan's question as numbers: who could live in each home that could open, and at what cost? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { AssignProblem } from '../assign/problem.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { assignProblemOf } from '../nearHome/placeGroups.ts';
import { reachedFrom } from '../nearHome/placeValues.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import type { SiteLimits, SiteOption, SiteProblem } from '../site/siteProblem.ts';
import { fosteringLimit } from '../suitable.ts';
import { kindsToOpen, newHome } from './newHome.ts';
import { capitalOf, type PlannedHome, type PlanQuestion, yearlyCostOf } from './planQuestion.ts';

/** The room of a home that nobody lives in yet; null for a type that a region cannot open. */
export function roomToOpen({ spot, kind, places }: PlannedHome): HomeRoom | null {
  const homeKind = kindsToOpen[kind.placementType];
  if (homeKind === undefined) return null;
  const home = newHome({
    id: `${spot.id} ${kind.id} ${places}`,
    kind: homeKind,
    places,
    point: spot.point,
    hostAuthority: spot.localAuthority,
    ageFrom: kind.ageFrom,
    ageTo: kind.ageTo,
  });
  const ordinary = homeKinds[homeKind].isFostering ? Math.min(places, fosteringLimit) : places;
  return { home, usable: places, held: 0, free: places, ordinary };
}

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

/** A child short of a place near home travels the limit on every visit: a place of its own for each group, at that cost. */
export function withFarPlaces(base: AssignProblem, farCost: Int32Array): AssignProblem {
  const groups = base.groupSize.length;
  const arcs = base.arcStart[groups] ?? 0;
  const [arcHome, arcCost, arcPlaces] = [arcs, arcs, arcs].map((count) => new Int32Array(count + groups));
  const arcStart = Int32Array.from(base.arcStart, (start, group) => start + group);
  for (const [group, size] of base.groupSize.entries()) {
    const [from, to, at] = [base.arcStart[group] ?? 0, base.arcStart[group + 1] ?? 0, arcStart[group] ?? 0];
    arcHome?.set(base.arcHome.subarray(from, to), at);
    arcCost?.set(base.arcCost.subarray(from, to), at);
    arcPlaces?.set(base.arcPlaces.subarray(from, to), at);
    const own = at + to - from;
    arcHome?.fill(base.capacity.length + group, own, own + 1);
    arcCost?.fill(farCost[group] ?? 0, own, own + 1);
    arcPlaces?.fill(size, own, own + 1);
  }
  const capacity = Int32Array.from([...base.capacity, ...base.groupSize]);
  const empty = new Int32Array();
  return {
    ...{ groupSize: base.groupSize, capacity, arcStart },
    ...{ arcHome: arcHome ?? empty, arcCost: arcCost ?? empty, arcPlaces: arcPlaces ?? empty },
  };
}
