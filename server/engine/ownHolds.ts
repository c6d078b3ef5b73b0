/** How does a home stand for a need that holds places of it? A place that is held is offered to nobody else. */
import { withAdaptedGivenBack } from './adaptedPlaces.ts';
import type { HomeFacts, NeedFacts } from './facts.ts';

/** The home with the need's own held places free again; the same object where it holds none. */
export function asOfferedTo(need: NeedFacts, home: HomeFacts): HomeFacts {
  let held = 0;
  for (const { homeId, places } of need.heldPlaces ?? []) if (homeId === home.id) held += places;
  if (held === 0) return home;
  const offered = { ...home, reservedPlaces: home.reservedPlaces - held, vacantPlaces: home.vacantPlaces + held };
  return withAdaptedGivenBack(need, offered, held);
}
