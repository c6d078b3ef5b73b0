/** What does each home of a plan bring beside the others, and how far do the children who would live in it travel less? */

import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import type { PlacingArcs } from '../nearHome/placingArcs.ts';
import { arcsToHomes } from '../plan/arcsWithHomes.ts';
import { farCosts } from '../plan/farPlaces.ts';
import type { PlanOutcome } from '../plan/planPlaces.ts';
import type { PlannedHome } from '../plan/planQuestion.ts';
import { countedOptions, siteOptionsOf } from '../plan/siteProblemOf.ts';
import { standingOf } from '../plan/standingOf.ts';
import { openHome, settle, siteFlowOf, tryHome } from '../site/siteFlow.ts';
import { gainOf } from '../site/siteWorth.ts';

export interface HomeWorth {
  /** Beside the homes of the plan that bring more; brothers and sisters may live apart in this sum. */
  readonly childrenNearHome: number;
  /** By the children who would live in it; a child short of a place near home counts as travelling the limit on every visit. */
  readonly weeklyMilesSaved: number;
}

const hundredths = 100;

/**
 * Children more near home with each home beside those opened before it: the one that brings most first, then the one that brings most
 * beside that. Exact; equal homes: the first. Cost: one flow, and a few searches for each pair of homes.
 */
export function childrenBrought(world: NearHomeWorld, homes: readonly PlannedHome[]): readonly number[] {
  if (homes.length === 0) return [];
  const { base, standing } = standingOf(world, 'MOST_CHILDREN');
  const options = countedOptions(siteOptionsOf(world, homes), base);
  const noLimits = { mostCapitalPounds: null, mostYearlyPounds: null, leastInArea: new Map(), must: new Set<number>() };
  const site = siteFlowOf({ base, standing, options, limits: { ...noLimits, mostHomes: homes.length } });
  const brought = homes.map(() => 0);
  const left = new Set(homes.keys());
  while (left.size > 0) {
    const tried = [...left].map((option) => ({ option, worth: tryHome(site, option) }));
    const best = tried.reduce((first, other) => (other.worth > first.worth ? other : first));
    const worth = openHome(site, best.option) + settle(site);
    left.delete(best.option);
    brought[best.option] = Math.max(0, gainOf(worth, site.flow.network.scale).children);
  }
  return brought;
}

function costAt({ arcStart, arcHome, arcCost }: PlacingArcs, group: number, home: number): number | null {
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    if (arcHome[arc] === home) return arcCost[arc] ?? null;
  }
  return null;
}

/** Weekly miles of each group before less after; groups that live as before, nothing. */
export function milesSavedByGroup(world: NearHomeWorld, outcome: PlanOutcome): Float64Array {
  const far = farCosts(world);
  const first = world.rooms.length;
  const arcsOfNew = arcsToHomes(world, outcome.homes);
  const cost = (group: number, home: number) => {
    if (home < 0) return far[group] ?? 0;
    const own = home < first ? costAt(world.arcs, group, home) : costAt(arcsOfNew, group, home - first);
    return own ?? far[group] ?? 0;
  };
  return Float64Array.from(world.standing.groups, (_, group) => {
    const [before, after] = [world.placing.homeOf[group] ?? -1, outcome.placing.homeOf[group] ?? -1];
    return before === after ? 0 : (cost(group, before) - cost(group, after)) / hundredths;
  });
}

/** In the order of the homes. */
export function homeWorths(world: NearHomeWorld, outcome: PlanOutcome, saved: Float64Array): readonly HomeWorth[] {
  const brought = childrenBrought(world, outcome.homes);
  return outcome.homes.map((_, at) => {
    const own = [...saved.entries()].filter(([group]) => outcome.placing.homeOf[group] === world.rooms.length + at);
    return {
      childrenNearHome: brought[at] ?? 0,
      weeklyMilesSaved: own.reduce((sum, [, miles]) => sum + miles, 0),
    };
  });
}
