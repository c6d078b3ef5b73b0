/** Which places are held for one of the waiting needs, and nobody else's? */
import { adaptedPlacesNeeded } from '../adaptedPlaces.ts';
import type { HomeFacts, NeedFacts } from '../facts.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { type PlacingArcs, placingArcs } from '../nearHome/placingArcs.ts';
import { compareText } from '../order.ts';
import { asOfferedTo } from '../ownHolds.ts';
import type { JointSetting, JointUnit } from './jointNeeds.ts';
import { jointRooms } from './jointRooms.ts';

/** The places of one home that are held for one need, as a room of their own. */
export interface HeldRoom {
  readonly needId: string;
  readonly room: HomeRoom;
}

/** Of the home as it is offered to the need: what it holds, and no more. */
function heldRoom(need: NeedFacts, home: HomeFacts, places: number, setting: JointSetting): HeldRoom | null {
  const [beside, room] = [jointRooms([home], setting)[0], jointRooms([asOfferedTo(need, home)], setting)[0]];
  if (!beside || !room) return null;
  // Who must be alone is not to be beside somebody who is given another place of the home.
  if (need.isSoloRequired && beside.free > 0) return null;
  const free = Math.min(places, room.free);
  const own = Math.min(places, adaptedPlacesNeeded(need));
  const adaptedPlaces = room.home.adaptedPlaces?.map((one) => ({ ...one, places: Math.min(one.places, own) }));
  const kept = { ...room.home, adaptedPlaces };
  return { needId: need.id, room: { ...room, home: kept, free, ordinary: Math.min(free, room.ordinary) } };
}

/** In order of the need's id, then of the home's. */
export function heldRooms(
  needs: readonly NeedFacts[],
  homes: readonly HomeFacts[],
  setting: JointSetting,
): readonly HeldRoom[] {
  const byId = new Map(homes.map((home) => [home.id, home]));
  return needs
    .filter(({ heldPlaces }) => (heldPlaces ?? []).length > 0)
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((need) =>
      (need.heldPlaces ?? [])
        .toSorted((a, b) => compareText(a.homeId, b.homeId))
        .flatMap(({ homeId, places }) => {
          const home = byId.get(homeId);
          return home === undefined ? [] : (heldRoom(need, home, places, setting) ?? []);
        }),
    );
}

export interface Arc {
  readonly home: number;
  readonly cost: number;
  readonly places: number;
  readonly wholeMiles: number;
}

/** Arcs of each unit to the rooms held for its own need; rooms are numbered from `first` on. */
function arcsToHeld(
  units: readonly JointUnit[],
  held: readonly HeldRoom[],
  { withinMiles, first }: { readonly withinMiles: number; readonly first: number },
): ReadonlyMap<number, readonly Arc[]> {
  const found = new Map<number, Arc[]>();
  for (const [at, { needId, room }] of held.entries()) {
    const own = [...units.keys()].filter((unit) => units[unit]?.need.id === needId);
    const some = own.flatMap((unit) => units[unit] ?? []);
    const arcs = placingArcs(some, [room], withinMiles);
    for (const [position, unit] of own.entries()) {
      const arc = arcs.arcStart[position] ?? 0;
      if (arc === arcs.arcStart[position + 1]) continue;
      const [cost = 0, places = 0, wholeMiles = 0] = [arcs.arcCost[arc], arcs.arcPlaces[arc], arcs.arcWholeMiles[arc]];
      found.set(unit, [...(found.get(unit) ?? []), { home: first + at, cost, places, wholeMiles }]);
    }
  }
  return found;
}

/** The arcs with more of each unit, by its position, after its own. */
export function withArcs(arcs: PlacingArcs, moreOf: (unit: number) => readonly Arc[]): PlacingArcs {
  const arcStart = new Int32Array(arcs.arcStart.length);
  const all: Arc[] = [];
  for (let unit = 0; unit + 1 < arcStart.length; unit++) {
    for (let arc = arcs.arcStart[unit] ?? 0; arc < (arcs.arcStart[unit + 1] ?? 0); arc++) {
      const [home = 0, cost = 0, places = 0] = [arcs.arcHome[arc], arcs.arcCost[arc], arcs.arcPlaces[arc]];
      all.push({ home, cost, places, wholeMiles: arcs.arcWholeMiles[arc] ?? 0 });
    }
    all.push(...moreOf(unit));
    arcStart[unit + 1] = all.length;
  }
  return {
    ...arcs,
    arcStart,
    arcHome: Int32Array.from(all, ({ home }) => home),
    arcCost: Int32Array.from(all, ({ cost }) => cost),
    arcPlaces: Int32Array.from(all, ({ places }) => places),
    arcWholeMiles: Uint8Array.from(all, ({ wholeMiles }) => wholeMiles),
  };
}

/** Every unit to every room, and to those held for its own need; those rooms come after the others. */
export function arcsWithHeld(
  units: readonly JointUnit[],
  { rooms, held }: { readonly rooms: readonly HomeRoom[]; readonly held: readonly HeldRoom[] },
  withinMiles: number,
): PlacingArcs {
  const arcs = placingArcs(units, rooms, withinMiles);
  if (held.length === 0) return arcs;
  const added = arcsToHeld(units, held, { withinMiles, first: rooms.length });
  return withArcs(arcs, (unit) => added.get(unit) ?? []);
}
