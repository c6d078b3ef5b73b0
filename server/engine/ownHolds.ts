/** How does a home stand for a need that holds places of it? A place that is held is offered to nobody else. */
import type { HomeFacts, NeedFacts } from './facts.ts';

/** The home with the need's own held places free again, adapted ones too; the same object where it holds none. */
export function asOfferedTo(need: Pick<NeedFacts, 'heldPlaces' | 'requiredAdaptations'>, home: HomeFacts): HomeFacts {
  let [held, adapted] = [0, 0];
  for (const { homeId, places, adaptedPlaces = 0 } of need.heldPlaces ?? []) {
    if (homeId !== home.id) continue;
    held += places;
    adapted += adaptedPlaces;
  }
  if (held === 0) return home;
  const offered = { ...home, reservedPlaces: home.reservedPlaces - held, vacantPlaces: home.vacantPlaces + held };
  if (adapted === 0 || home.adaptedPlaces === undefined) return offered;
  const isOwn = (adaptation: string) => need.requiredAdaptations.some((required) => required === adaptation);
  const adaptedPlaces = home.adaptedPlaces.map((one) =>
    isOwn(one.adaptation) ? { ...one, taken: one.taken - adapted } : one,
  );
  return { ...offered, adaptedPlaces };
}
