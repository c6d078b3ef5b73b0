/** Which more children could be placed, the others moving where that helps? From a placing there is, groups together, costs apart. */
import {
  type ArcsInReach,
  emptySeating,
  openAll,
  type Seating,
  seatAll,
  seatChild,
  sitDown,
  standUp,
} from '../assign/seating.ts';
import { type AdaptedShares, adaptedLeft, doAdaptedFit, isSharing, takeAdapted } from './adaptedShares.ts';

export interface MorePlacing {
  /** Children in each group. */
  readonly sizes: Int32Array;
  readonly capacity: Int32Array;
  readonly arcs: ArcsInReach;
  readonly arcPlaces: Int32Array;
  /** Adapted places that are shared out, too. */
  readonly shares?: AdaptedShares | null;
}

/** Larger groups, and those who need an adapted place, stand on arcs; other single children sit in the places that are left. */
interface Standing {
  readonly placing: MorePlacing;
  readonly larger: readonly number[];
  /** By group; -1 = unmet. Meaningless for single children. */
  readonly arcOf: Int32Array;
  readonly seating: Seating;
  /** As `shares.places`; empty where nothing is shared. */
  readonly adapted: Int32Array;
  unmet: number;
}

function takesOnePlace({ sizes, arcs, arcPlaces, shares }: MorePlacing, group: number): boolean {
  if (sizes[group] !== 1 || (shares && isSharing(shares, group))) return false;
  for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcEnd[group] ?? 0); arc++) {
    if (arcPlaces[arc] !== 1) return false;
  }
  return true;
}

function arcTo({ arcs }: MorePlacing, group: number, home: number): number {
  for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcEnd[group] ?? 0); arc++) {
    if (arcs.arcHome[arc] === home) return arc;
  }
  return -1;
}

function standingFrom(placing: MorePlacing, homeOf: Int32Array): Standing {
  const { sizes, capacity, arcs, arcPlaces } = placing;
  const isSingle = Uint8Array.from(sizes, (_, group) => (takesOnePlace(placing, group) ? 1 : 0));
  const groups = [...sizes.keys()];
  const larger = groups.filter((group) => isSingle[group] === 0);
  const seating = emptySeating({ arcs, groupSize: sizes, capacity }, Int32Array.from(isSingle));
  const arcOf = new Int32Array(sizes.length).fill(-1);
  for (const group of larger) {
    const arc = (homeOf[group] ?? -1) < 0 ? -1 : arcTo(placing, group, homeOf[group] ?? -1);
    arcOf[group] = arc;
    if (arc >= 0) takePlaces(seating, arcs.arcHome[arc] ?? 0, arcPlaces[arc] ?? 0);
  }
  for (const [child, group] of seating.groupOf.entries()) {
    const home = homeOf[group] ?? -1;
    if (home >= 0) sitDown(seating, child, home);
  }
  const adapted = placing.shares ? adaptedLeft(placing.shares, homeOf) : new Int32Array();
  return { placing, larger, arcOf, seating, adapted, unmet: 0 };
}

function takePlaces({ places }: Seating, home: number, count: number): void {
  places[home] = (places[home] ?? 0) - count;
}

function countUnmet({ placing, larger, arcOf, seating }: Standing): number {
  let unmet = 0;
  for (const group of larger) if ((arcOf[group] ?? -1) < 0) unmet += placing.sizes[group] ?? 0;
  for (const home of seating.homeOf) if (home < 0) unmet++;
  return unmet;
}

const kept = ['places', 'childIn', 'taken', 'homeOf', 'seatOf', 'isHomeClosed', 'isGroupClosed'] as const;

/** What puts everyone back. `isClosedKept`: what failed searches found stays known, which holds where nobody had moved before. */
function remember({ seating, arcOf, adapted }: Standing): (isClosedKept: boolean) => void {
  const before = kept.map((name) => seating[name].slice());
  const [arcs, adaptedBefore] = [arcOf.slice(), adapted.slice()];
  return (isClosedKept) => {
    for (const [at, name] of kept.entries()) {
      const isClosed = name === 'isHomeClosed' || name === 'isGroupClosed';
      if (!(isClosed && isClosedKept)) seating[name].set(before[at] ?? []);
    }
    arcOf.set(arcs);
    adapted.set(adaptedBefore);
  };
}

/** Single children who make way; null where larger groups are in the way. */
function makeWay(seating: Seating, home: number, count: number): number[] | null {
  const over = (seating.taken[home] ?? 0) + count - (seating.places[home] ?? 0);
  if (over > (seating.taken[home] ?? 0)) return null;
  const moved: number[] = [];
  for (let at = 0; at < over; at++) moved.push(standUp(seating, home));
  takePlaces(seating, home, count);
  return moved;
}

/** The group's adapted places on the arc, taken or given back. */
function shareOn(
  { placing: { shares, arcs }, adapted }: Standing,
  at: { group: number; arc: number; sign: 1 | -1 },
): void {
  if (shares) takeAdapted(shares, adapted, { ...at, room: arcs.arcHome[at.arc] ?? 0 });
}

/** The group gives up its places, and whoever can takes them. */
function leave(standing: Standing, arc: number): void {
  const { seating, placing } = standing;
  takePlaces(seating, placing.arcs.arcHome[arc] ?? 0, -(placing.arcPlaces[arc] ?? 0));
  openAll(seating);
  seatAll(seating);
}

/** The larger group stands on the arc if fewer children are unmet then; else all is as before. */
function tryArc(standing: Standing, group: number, arc: number): boolean {
  const { placing, seating, arcOf } = standing;
  const before = arcOf[group] ?? -1;
  const putBack = remember(standing);
  const moved = makeWay(seating, placing.arcs.arcHome[arc] ?? 0, placing.arcPlaces[arc] ?? 0);
  if (moved === null) return false;
  arcOf[group] = arc;
  shareOn(standing, { group, arc, sign: 1 });
  const seated = moved.filter((child) => seatChild(seating, child)).length;
  const isHopeless = moved.length > 0 && seated === 0;
  if (before >= 0 && !isHopeless) {
    shareOn(standing, { group, arc: before, sign: -1 });
    leave(standing, before);
  }
  const unmet = countUnmet(standing);
  if (unmet < standing.unmet) {
    standing.unmet = unmet;
    return true;
  }
  putBack(isHopeless);
  return false;
}

/** Worth a trial: a place is free there, a child there may find another, or the group takes fewer places than it has children. */
function isPromising({ placing, seating, adapted }: Standing, group: number, arc: number): boolean {
  const home = placing.arcs.arcHome[arc] ?? 0;
  if (placing.shares && !doAdaptedFit(placing.shares, adapted, { group, room: home })) return false;
  const over = (seating.taken[home] ?? 0) + (placing.arcPlaces[arc] ?? 0) - (seating.places[home] ?? 0);
  if (over > (seating.taken[home] ?? 0)) return false;
  return over < (placing.sizes[group] ?? 0) || seating.isHomeClosed[home] === 0;
}

function tryGroup(standing: Standing, group: number): boolean {
  const { arcs } = standing.placing;
  const from = standing.arcOf[group] ?? -1;
  for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcEnd[group] ?? 0); arc++) {
    if (arc !== from && isPromising(standing, group, arc) && tryArc(standing, group, arc)) return true;
  }
  return false;
}

/** A group that keeps more places than it has children stands down if more single children than that live there then. */
function tryStandDown(standing: Standing, group: number): boolean {
  const { placing, arcOf } = standing;
  const arc = arcOf[group] ?? -1;
  if (arc < 0 || (placing.arcPlaces[arc] ?? 0) <= (placing.sizes[group] ?? 0)) return false;
  const putBack = remember(standing);
  arcOf[group] = -1;
  shareOn(standing, { group, arc, sign: -1 });
  leave(standing, arc);
  const unmet = countUnmet(standing);
  const isBetter = unmet < standing.unmet;
  if (isBetter) standing.unmet = unmet;
  else putBack(false);
  return isBetter;
}

/** Unmet groups, and those who stand where unmet children could live. */
function tryAll(standing: Standing): boolean {
  const { placing, larger, arcOf, seating } = standing;
  let isAny = false;
  for (const group of larger) {
    const arc = arcOf[group] ?? -1;
    const isInTheWay = arc >= 0 && seating.isHomeClosed[placing.arcs.arcHome[arc] ?? 0] === 1;
    if (arc >= 0 && !(isInTheWay && seating.homeOf.includes(-1))) continue;
    if (tryGroup(standing, group) || tryStandDown(standing, group)) isAny = true;
  }
  return isAny;
}

/**
 * A placing with at least as many children placed, to which no group can be added by moving single children, nor by moving one larger
 * group and single children; and no group that keeps places empty keeps out more single children than it has. Home of each group; -1 = unmet.
 *
 * Shape   `homeOf` keeps every home's capacity, and its adapted places, on arcs given. The most single children round the larger groups, exactly.
 * Order   groups and arcs as given.
 * Cost    a few passes over the arcs where little can be added: some 50 ms for 3 million.
 */
export function placeMore(placing: MorePlacing, homeOf: Int32Array): Int32Array {
  const standing = standingFrom(placing, homeOf);
  seatAll(standing.seating);
  standing.unmet = countUnmet(standing);
  while (standing.unmet > 0 && tryAll(standing));
  const homes = standing.arcOf.map((arc) => (arc < 0 ? -1 : (placing.arcs.arcHome[arc] ?? -1)));
  for (const [child, group] of standing.seating.groupOf.entries()) homes[group] = standing.seating.homeOf[child] ?? -1;
  return homes;
}
