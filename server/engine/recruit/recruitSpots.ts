/** In which towns do the foster carers of each authority live, and what part of them in each? */
import { distanceMiles } from '../distance.ts';
import type { GssCode, Location, Point } from '../facts.ts';
import type { PlanAreaFacts } from '../plan/planAreas.ts';
import { whereCarersLive } from '../scenario/carerSpots.ts';
import type { ScenarioFacts } from '../scenario/scenario.ts';

/** A town where foster carers live. */
export interface RecruitSpot {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly localAuthority: GssCode;
  /** Of the authority's foster households, the part that lives here: more than 0, 1 at most. */
  readonly share: number;
}

type Town = Omit<RecruitSpot, 'share'>;

/** The first of equally near ones. */
function nearestOf(towns: readonly Town[], { point }: Location): Town | undefined {
  let [nearest, least]: [Town | undefined, number] = [undefined, Infinity];
  for (const town of towns) {
    const miles = distanceMiles(town.point, point);
    if (miles < least) [nearest, least] = [town, miles];
  }
  return nearest;
}

/** An authority without a town on the map has one where its carers live on average. */
function townsOf(
  areas: readonly PlanAreaFacts[],
  localAuthority: GssCode,
  homes: readonly Location[],
): readonly Town[] {
  const own = areas.filter((area) => area.localAuthority === localAuthority);
  if (own.length > 0 || homes.length === 0) {
    return own.map(({ id, name, point }) => ({ id, name, point, localAuthority }));
  }
  const mean = (of: (point: Point) => number) => homes.reduce((sum, { point }) => sum + of(point), 0) / homes.length;
  const point = { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
  return [{ id: `carers-${localAuthority}`, name: 'Where carers live', point, localAuthority }];
}

/**
 * Shape   each household counts for the nearest town of its own authority; a town where none live is left out. Where no household of an
 *         authority is known, its other homes say where people live, and where those are not known either, its children.
 * Order   authorities as they are members, towns as given.
 * Errors  of an authority where nobody is known to live there are no towns.
 * Cost    households times towns of one authority.
 */
export function recruitSpotsOf(
  facts: ScenarioFacts,
  towns: readonly PlanAreaFacts[],
  onlyAuthorities: readonly GssCode[] | null = null,
): readonly RecruitSpot[] {
  const members = facts.region.members.filter((gss) => onlyAuthorities === null || onlyAuthorities.includes(gss));
  return members.flatMap((localAuthority) => {
    const homes = whereCarersLive(facts, localAuthority);
    const own = townsOf(towns, localAuthority, homes);
    const count = new Map<Town, number>();
    for (const home of homes) {
      const town = nearestOf(own, home);
      if (town !== undefined) count.set(town, (count.get(town) ?? 0) + 1);
    }
    return own.flatMap((town) => {
      const here = count.get(town) ?? 0;
      return here === 0 ? [] : [{ ...town, share: here / homes.length }];
    });
  });
}
