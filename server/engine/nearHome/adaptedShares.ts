/** Do the groups in one home ask for more adapted places between them than it has? */
import type { Adaptation } from '../../../schema/vocabulary.ts';
import { adaptedPlacesBesideHeld, adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import type { Requirement } from '../requirement.ts';
import type { HomeRoom } from './homeRoom.ts';

/** What one group asks of a home: so many places with each of the adaptations. */
export interface AdaptedNeed {
  readonly adaptations: readonly Adaptation[];
  readonly children: number;
}

/** By group; null = it asks for none. */
export type AdaptedNeeds = readonly (AdaptedNeed | null)[];

/** Null where no group asks for any. */
export function adaptedNeedsOf(asked: readonly Requirement[]): AdaptedNeeds | null {
  if (asked.every(({ need }) => need.requiredAdaptations.length === 0)) return null;
  return asked.map(({ need }) => {
    const { requiredAdaptations: adaptations } = need;
    return adaptations.length === 0 ? null : { adaptations, children: adaptedPlacesNeeded(need) };
  });
}

/** Adaptations that are counted at some home and asked for by some group, as numbers. */
export interface AdaptedShares {
  readonly kinds: readonly Adaptation[];
  /** Places of room r with adaptation k at `r * kinds.length + k`, whatever its other places are. */
  readonly places: Int32Array;
  /** Such places that group g takes wherever it lives, at `g * kinds.length + k`. */
  readonly needed: Int32Array;
}

/** A home that does not say how many places have an adaptation has it for all who live there. */
const noLimit = 2 ** 30;

/** Null where no home counts what a group asks for: nothing is shared. */
export function adaptedSharesOf(
  needs: AdaptedNeeds | null | undefined,
  rooms: readonly HomeRoom[],
): AdaptedShares | null {
  if (!needs) return null;
  const asked = new Set(needs.flatMap((need) => need?.adaptations ?? []));
  const counted = new Set(rooms.flatMap(({ home }) => home.adaptedPlaces?.map(({ adaptation }) => adaptation) ?? []));
  const kinds = [...asked].filter((adaptation) => counted.has(adaptation)).sort();
  if (kinds.length === 0) return null;
  const placesIn = ({ home, held }: HomeRoom, kind: Adaptation) =>
    Math.min(noLimit, adaptedPlacesBesideHeld(home, kind, held));
  return {
    kinds,
    places: Int32Array.from(rooms.flatMap((room) => kinds.map((kind) => placesIn(room, kind)))),
    needed: Int32Array.from(
      needs.flatMap((need) => kinds.map((kind) => (need?.adaptations.includes(kind) ? need.children : 0))),
    ),
  };
}

/** Whether the group asks for places that some home counts. */
export function isSharing({ kinds, needed }: AdaptedShares, group: number): boolean {
  const from = group * kinds.length;
  return needed.subarray(from, from + kinds.length).some((count) => count > 0);
}

interface Stand {
  readonly group: number;
  readonly room: number;
}

/** `left` as `places`: does the group find its adapted places there? */
export function doAdaptedFit({ kinds, needed }: AdaptedShares, left: Int32Array, { group, room }: Stand): boolean {
  return kinds.every((_, kind) => {
    const count = needed[group * kinds.length + kind] ?? 0;
    return count === 0 || count <= (left[room * kinds.length + kind] ?? 0);
  });
}

/** Takes the group's adapted places there (`sign` 1), or gives them back (-1). */
export function takeAdapted(
  { kinds, needed }: AdaptedShares,
  left: Int32Array,
  { group, room, sign }: Stand & { readonly sign: 1 | -1 },
): void {
  for (const kind of kinds.keys()) {
    const at = room * kinds.length + kind;
    left[at] = (left[at] ?? 0) - sign * (needed[group * kinds.length + kind] ?? 0);
  }
}

/** Adapted places that nobody was given; below zero where groups share one that is for one of them. */
export function adaptedLeft(shares: AdaptedShares, homeOf: Int32Array): Int32Array {
  const left = shares.places.slice();
  for (const [group, room] of homeOf.entries()) {
    if (room >= 0) takeAdapted(shares, left, { group, room, sign: 1 });
  }
  return left;
}

export interface AdaptedConflict {
  readonly room: number;
  /** All who ask for the adaptation there: more than it has places with it. */
  readonly groups: readonly number[];
}

/** In the first home, and of the first adaptation, of which there are too few; null where every group has its own. */
export function firstConflict(shares: AdaptedShares, homeOf: Int32Array): AdaptedConflict | null {
  const count = shares.kinds.length;
  const at = adaptedLeft(shares, homeOf).findIndex((left) => left < 0);
  if (at < 0) return null;
  const [room, kind] = [Math.floor(at / count), at % count];
  const groups = [...homeOf.keys()].filter(
    (group) => homeOf[group] === room && (shares.needed[group * count + kind] ?? 0) > 0,
  );
  return { room, groups };
}
