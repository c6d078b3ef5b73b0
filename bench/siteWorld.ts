/** Homes that could be opened in a made-up region: spots on the map, kinds of home, and sizes. */
import type { SiteOption, SiteProblem } from '../server/engine/site/siteProblem.ts';
import {
  buildPlacedWorld,
  farthestMiles,
  type PlacedWorld,
  seededRandom,
  spot,
  type WorldSize,
} from './assignWorld.ts';

export interface SiteWorldSize extends WorldSize {
  readonly spots: number;
  readonly kinds: number;
  readonly sizes: readonly number[];
  /** Share of the groups in reach that a kind of home could take. */
  readonly kindShare: number;
  readonly mostHomes: number;
  /** Homes of several sizes may stand beside one another, so many in all: foster households of one town. */
  readonly mostAtSpot?: number;
}

interface InReach {
  readonly group: number;
  readonly cost: number;
}

function inReach(
  { from, visits, problem }: PlacedWorld,
  at: { x: number; y: number },
  isTaken: (group: number) => boolean,
) {
  return from.flatMap(({ x, y }, group): InReach[] => {
    const miles = Math.hypot(x - at.x, y - at.y);
    if (miles > farthestMiles || !isTaken(group)) return [];
    const cost = Math.round(miles * (visits[group] ?? 1) * 2 * 100) * (problem.groupSize[group] ?? 1);
    return [{ group, cost }];
  });
}

/** Kind k takes the groups whose own kind is k; a share of them, the same at every spot. */
export function buildSiteWorld(size: SiteWorldSize): SiteProblem {
  const world = buildPlacedWorld(size);
  const { problem: base } = world;
  const random = seededRandom(size.seed + 1000);
  const draw = Float64Array.from(base.groupSize, () => random());
  const options: SiteOption[] = [];
  for (let at = 0; at < size.spots; at++) {
    const place = spot(random, size, { townShare: 0.75, spreadMiles: 8 });
    for (let kind = 0; kind < size.kinds; kind++) {
      const low = kind * size.kindShare;
      const reached = inReach(
        world,
        place,
        (group) => (draw[group] ?? 1) >= low && (draw[group] ?? 1) < low + size.kindShare,
      );
      for (const places of size.sizes) {
        options.push({
          site: at * size.kinds + kind,
          area: at % 10,
          places,
          mostHomes: size.mostAtSpot ?? 1,
          capitalPounds: 300_000 + 150_000 * places,
          yearlyPounds: 250_000 * places,
          group: Int32Array.from(reached, ({ group }) => group),
          cost: Int32Array.from(reached, ({ cost }) => cost),
          taken: Int32Array.from(reached, ({ group }) => base.groupSize[group] ?? 1),
        });
      }
    }
  }
  const none = { mostCapitalPounds: null, mostYearlyPounds: null, leastInArea: new Map(), must: new Set<number>() };
  const { mostHomes, mostAtSpot } = size;
  const beside =
    mostAtSpot === undefined ? {} : { mostAtSite: new Map(options.map(({ site }) => [site, mostAtSpot] as const)) };
  return { base, options, limits: { mostHomes, ...none, ...beside } };
}
