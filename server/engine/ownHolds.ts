/** How does a home stand for a need that holds places of it, or whose children live there now? What is theirs does not count against them. */
import { withAdaptedGivenBack } from './adaptedPlaces.ts';
import type { HomeFacts, NeedFacts } from './facts.ts';
import type { HomeIndex } from './homeIndex.ts';

/**
 * The home with the need's own held places, and those its children fill, free again; the same object where it has none. Where all of them
 * live there, their places are not: the need asks for another home, and they still count as nobody else's.
 */
export function asOfferedTo(
  need: Pick<NeedFacts, 'heldPlaces' | 'livingAt' | 'requiredAdaptations' | 'children'>,
  home: HomeFacts,
): HomeFacts {
  if (need.heldPlaces === undefined && need.livingAt === undefined) return home;
  let [held, filled] = [0, 0];
  for (const { homeId, places } of need.heldPlaces ?? []) if (homeId === home.id) held += places;
  for (const { homeId, childIds } of need.livingAt ?? []) if (homeId === home.id) filled += childIds.length;
  filled = Math.min(filled, Math.max(0, home.filledPlaces));
  if (held + filled === 0) return home;
  const freed = filled < need.children.length ? filled : 0;
  const offered = {
    ...home,
    filledPlaces: home.filledPlaces - filled,
    reservedPlaces: home.reservedPlaces - held,
    vacantPlaces: home.vacantPlaces + held + freed,
  };
  return withAdaptedGivenBack(need, offered, held + filled);
}

/** Homes of the index that hold places for the need or where its children live, by position, as they are offered to it. */
export function ownHomes(need: NeedFacts, index: HomeIndex): ReadonlyMap<number, HomeFacts> {
  const ids = [...(need.heldPlaces ?? []), ...(need.livingAt ?? [])].map(({ homeId }) => homeId);
  return new Map(
    ids.flatMap((id) => {
      const at = index.positionOf.get(id);
      const home = at === undefined ? undefined : index.homes[at];
      return at === undefined || home === undefined ? [] : [[at, asOfferedTo(need, home)] as const];
    }),
  );
}
