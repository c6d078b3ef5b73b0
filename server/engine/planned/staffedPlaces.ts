/** What would a plan bring if only a share of its places were staffed? */
import { closePlaces } from '../assign/closePlaces.ts';
import { openPlaces } from '../assign/openPlaces.ts';
import { adaptedSharesOf } from '../nearHome/adaptedShares.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { placeMore } from '../nearHome/placeMore.ts';
import { placingProblem, reachedOf } from '../nearHome/placing.ts';
import { arcsWithHomes } from '../plan/arcsWithHomes.ts';
import type { PlanOutcome } from '../plan/planPlaces.ts';
import type { PlannedHome } from '../plan/planQuestion.ts';
import { countedOptions, siteOptionsOf } from '../plan/siteProblemOf.ts';
import { standingOf } from '../plan/standingOf.ts';
import { openHome, type SiteFlow, settle, siteFlowOf } from '../site/siteFlow.ts';
import { worthOf } from '../site/siteWorth.ts';

function allOpen(world: NearHomeWorld, homes: readonly PlannedHome[]): SiteFlow {
  const { base, standing } = standingOf(world, 'MOST_CHILDREN');
  const options = countedOptions(siteOptionsOf(world, homes), base);
  const noLimits = { mostCapitalPounds: null, mostYearlyPounds: null, leastInArea: new Map(), must: new Set<number>() };
  const site = siteFlowOf({ base, standing, options, limits: { ...noLimits, mostHomes: homes.length } });
  for (const option of homes.keys()) openHome(site, option);
  settle(site);
  return site;
}

/** The worth that goes with a place of the home, which stays closed. */
function closeOne({ flow, problem }: SiteFlow, option: number): number {
  const { unmetChildren, cost } = flow.total;
  closePlaces(flow, problem.base.capacity.length + option, 1);
  return worthOf(flow.total.unmetChildren - unmetChildren, flow.total.cost - cost);
}

/** The home of which a place is missed least; of equal ones the last. */
function leastMissed(site: SiteFlow, places: readonly number[]): number {
  let [least, loss] = [-1, Infinity];
  for (const [option, left] of places.entries()) {
    if (left === 0) continue;
    const lost = closeOne(site, option);
    openPlaces(site.flow, site.problem.base.capacity.length + option, 1);
    if (lost <= loss) [least, loss] = [option, lost];
  }
  return least;
}

/** Places of each home once so many of all are left unfilled, one after another, each time the one that is missed least. */
function placesStaffed(world: NearHomeWorld, homes: readonly PlannedHome[], unstaffed: number): readonly number[] {
  const site = allOpen(world, homes);
  const places = homes.map((home) => home.places);
  for (let left = unstaffed; left > 0; left--) {
    const option = leastMissed(site, places);
    if (option < 0) break;
    closeOne(site, option);
    places[option] = (places[option] ?? 0) - 1;
  }
  return places;
}

/** Where everybody lives with those places left unfilled: who loses a place, and whoever is short, is placed round the others. */
function placedRound(world: NearHomeWorld, { homes, placing }: PlanOutcome, staffed: readonly number[]): Int32Array {
  const first = world.rooms.length;
  const left = homes.map((home, at) => ({ ...home, places: staffed[at] ?? 0 }));
  const { arcs, rooms } = arcsWithHomes(world, left);
  const sizes = Int32Array.from(world.standing.groups, ({ cases }) => cases.length);
  const question = { sizes, rooms, arcs };
  const { arcStart, arcHome } = arcs;
  const mayLive = (group: number, room: number) =>
    arcHome.subarray(arcStart[group] ?? 0, arcStart[group + 1] ?? 0).includes(room);
  const living = left.map(() => 0);
  const homeOf = placing.homeOf.map((room, group) => {
    if (room < first) return room;
    const [at, size] = [room - first, sizes[group] ?? 1];
    if ((living[at] ?? 0) + size > (staffed[at] ?? 0) || !mayLive(group, room)) return -1;
    living[at] = (living[at] ?? 0) + size;
    return room;
  });
  const shares = adaptedSharesOf(arcs.adaptedNeeds, rooms);
  return placeMore({ ...reachedOf(question), capacity: placingProblem(question).capacity, shares }, homeOf);
}

/**
 * Children newly near home with the staffed share of the plan's places, rounded down over the whole plan: those left unfilled are the
 * ones that are missed least.
 *
 * Shape  never more than the plan brings; a placing that keeps every place brings as many.
 * Cost   nothing where the places that stay empty anyway are enough; else a pass over the pairs of groups and homes in reach.
 */
export function newlyNearWhenStaffed(world: NearHomeWorld, outcome: PlanOutcome, staffedShare: number): number {
  const { shortBefore, shortAfter, homes, childrenInHomes } = outcome;
  const near = shortBefore - shortAfter;
  const places = homes.reduce((sum, home) => sum + home.places, 0);
  const unstaffed = places - Math.floor(places * staffedShare + 1e-9);
  const empty = places - childrenInHomes.reduce((sum, children) => sum + children, 0);
  if (unstaffed <= empty) return near;
  const homeOf = placedRound(world, outcome, placesStaffed(world, homes, unstaffed));
  const short = world.standing.groups.reduce(
    (sum, { cases }, group) => sum + ((homeOf[group] ?? -1) < 0 ? cases.length : 0),
    0,
  );
  return Math.max(0, Math.min(near, shortBefore - short));
}
