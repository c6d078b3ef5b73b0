/** Which places matter to the children of a need, and from which of them is "near home" measured? */
import type { ImportantPlaceKind } from '../../schema/vocabulary.ts';
import type { ChildFacts, ImportantPlaceFacts, Location, NeedFacts } from './facts.ts';
import { compareText } from './order.ts';

export const importantPlaceKindOrder: readonly ImportantPlaceKind[] = ['FAMILY', 'SCHOOL', 'COMMUNITY'];

/** A place with a location: what near home can be measured from. */
export type LocatedPlace = ImportantPlaceFacts & { readonly location: Location };

function identityOf(place: ImportantPlaceFacts): string {
  const where = place.location
    ? `${place.location.point.lng} ${place.location.point.lat}`
    : `without a location: ${place.label}`;
  return `${place.kind} ${where}`;
}

function moreVisits(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function byKindThenId(a: ImportantPlaceFacts, b: ImportantPlaceFacts): number {
  const kinds = importantPlaceKindOrder.indexOf(a.kind) - importantPlaceKindOrder.indexOf(b.kind);
  return kinds || compareText(a.id, b.id);
}

/**
 * The important places of all children of the need. Places of one kind at the same point are one place, visited as often as the child
 * who goes there most: brothers and sisters visit together.
 *
 * Order   family, school, community; then id. The order of the children changes nothing.
 */
export function importantPlacesOf(need: NeedFacts): readonly ImportantPlaceFacts[] {
  const places = new Map<string, ImportantPlaceFacts>();
  for (const place of need.children.flatMap((child) => child.importantPlaces).toSorted(byKindThenId)) {
    const identity = identityOf(place);
    const same = places.get(identity);
    places.set(
      identity,
      same
        ? {
            ...same,
            visitsPerWeek: moreVisits(same.visitsPerWeek, place.visitsPerWeek),
            isFamilyHome: same.isFamilyHome || place.isFamilyHome,
          }
        : place,
    );
  }
  return [...places.values()];
}

function isLocated(place: ImportantPlaceFacts): place is LocatedPlace {
  return place.location !== null;
}

/**
 * The place near home is measured from for one child: the family home, else the first family place, else the first community place
 * (by id) that has a location; null where there is none.
 */
export function anchorOf(child: ChildFacts): LocatedPlace | null {
  const located = child.importantPlaces.filter(isLocated).toSorted((a, b) => compareText(a.id, b.id));
  const families = located.filter((place) => place.kind === 'FAMILY');
  const community = located.find((place) => place.kind === 'COMMUNITY');
  return families.find((place) => place.isFamilyHome) ?? families[0] ?? community ?? null;
}

export interface Anchors {
  /** One for each different place, in order of kind, then id; empty where no child has one. */
  readonly places: readonly LocatedPlace[];
  readonly childrenWithout: number;
}

/** A group must be near every child's anchor. A child without one is measured with the brothers and sisters who have one. */
export function anchorsOf(need: NeedFacts): Anchors {
  const found = need.children.map(anchorOf).filter((place) => place !== null);
  const places = new Map<string, LocatedPlace>();
  for (const place of found.toSorted(byKindThenId)) {
    const identity = identityOf(place);
    if (!places.has(identity)) places.set(identity, place);
  }
  return { places: [...places.values()], childrenWithout: need.children.length - found.length };
}
