/** How many of the region's children live in each home, and how many of them stand? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { HomeFacts, IsoDate, PlacementFacts } from '../facts.ts';
import { placementsOn } from '../placementsOn.ts';
import type { Standing } from './standing.ts';

export interface Living {
  readonly known: number;
  readonly standing: number;
}

/** Where every child lived on the date, short breaks apart. */
export function livingOn(placements: readonly PlacementFacts[], asOf: IsoDate): readonly PlacementFacts[] {
  return [...placementsOn(placements, asOf).stays.values()];
}

type Counts = Map<string, { known: number; standing: number }>;

function add(counts: Counts, key: string, stands: boolean): void {
  const found = counts.get(key) ?? { known: 0, standing: 0 };
  found.known += 1;
  if (stands) found.standing += 1;
  counts.set(key, found);
}

const kindOfPlace = (authority: string, type: string) => `${authority} ${type}`;

/** Filled places nobody known lives in; none where the return cannot be read. */
function unexplained({ filledPlaces }: HomeFacts, known: number): number {
  return Number.isSafeInteger(filledPlaces) ? Math.max(0, filledPlaces - known) : 0;
}

/**
 * Shape   `homes` in the order in which children are taken to be in them. A child whose home is not known is taken to fill a place of a
 *         home of that type in that authority which nobody known lives in: only the filled places beyond these are other regions'.
 *         Those who stand are taken to be in them first.
 */
export function livingInHomes(
  homes: readonly HomeFacts[],
  placements: readonly PlacementFacts[],
  about: { readonly standing: Standing; readonly asOf: IsoDate },
): ReadonlyMap<string, Living> {
  const standing = new Set(about.standing.groups.flatMap(({ cases }) => cases.map(({ demand }) => demand.childId)));
  const inHome: Counts = new Map();
  const somewhere: Counts = new Map();
  for (const { homeId, hostAuthority, placementType, childId } of livingOn(placements, about.asOf)) {
    if (homeId !== null) add(inHome, homeId, standing.has(childId));
    else if (hostAuthority !== null) add(somewhere, kindOfPlace(hostAuthority, placementType), standing.has(childId));
  }
  return new Map(
    homes.map((home) => {
      const here = inHome.get(home.id) ?? { known: 0, standing: 0 };
      const left = somewhere.get(kindOfPlace(home.hostAuthority, homeKinds[home.kind].placementType));
      if (left === undefined) return [home.id, here];
      const known = Math.min(left.known, unexplained(home, here.known));
      const stand = Math.min(left.standing, known);
      left.known -= known;
      left.standing -= stand;
      return [home.id, { known: here.known + known, standing: here.standing + stand }];
    }),
  );
}
