/** Where on the map, and of what kind, would one more place bring most children near home? */
import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js';
import { homeKinds, type PlacementType } from '../../../schema/vocabulary.ts';
import { allArcs } from '../assign/fewestUnmetApart.ts';
import type { Flow } from '../assign/flow.ts';
import { exactPrices, valueOfPlace } from '../assign/placeValue.ts';
import type { AssignProblem } from '../assign/problem.ts';
import { solveSplit } from '../assign/splitFlow.ts';
import type { Point } from '../facts.ts';
import { sentBy } from '../gap.ts';
import { compareText } from '../order.ts';
import { kindsToOpen, newHome } from '../plan/newHome.ts';
import { placementTypeOrder } from '../typeOrder.ts';
import { adaptedApart } from './adaptedApart.ts';
import { adaptedSharesOf } from './adaptedShares.ts';
import type { HomeRoom } from './homeRoom.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';
import { assignProblemOf } from './placeGroups.ts';
import { type PlacingArcs, placingArcs } from './placingArcs.ts';
import { centreOf, childrenTooFar, hexagonsIn, type MemberArea } from './spotsInRegion.ts';

/** Hexagons of about 5 square miles (H3 resolution 6 is 14, 7 is 2). */
export const placeValueResolution = 7;
const hundredths = 100;

export interface PlaceValueOfHexagon {
  /** H3 cell. */
  readonly hexagonId: string;
  readonly centre: Point;
  /** Longitude and latitude of each corner, the first repeated at the end. */
  readonly boundary: readonly (readonly [number, number])[];
  readonly placementType: PlacementType;
  /** More children near home: 1 or 0. */
  readonly childrenNearHome: number;
  /** Below zero where the child who comes near home travels more than the others save. */
  readonly weeklyMilesSaved: number;
  /** Everyone was placed anew with the place there; else read from the prices, which say the same. */
  readonly isExact: boolean;
}

export interface PlaceValues {
  readonly values: readonly PlaceValueOfHexagon[];
  /** Short of a place, and too far from every spot of the region for any place there. */
  readonly childrenTooFar: number;
  /** Members that have not sent both children and homes: their children may be short of places that no value counts. */
  readonly authoritiesMissing: number;
}

export interface PlaceValueQuestion {
  /** All that a home can be opened for unless said. */
  readonly placementTypes?: readonly PlacementType[] | null;
  /** The best so many. */
  readonly first: number;
  /** Of these, so many are worked out again by placing everyone. */
  readonly exactFirst: number;
  /** A new place of the region stands in one of these; anywhere where there are none. */
  readonly areas: readonly MemberArea[];
}

/** Hexagons of the areas where children come from or homes stand, and those beside them. */
export function hexagonsOf({ standing, rooms }: NearHomeWorld, areas: readonly MemberArea[]): readonly string[] {
  const points = [
    ...standing.groups.flatMap(({ anchors }) => anchors.places.map(({ location }) => location.point)),
    ...rooms.flatMap(({ home }) => home.location?.point ?? []),
  ].filter(({ lat, lng }) => Number.isFinite(lat) && Number.isFinite(lng));
  const own = new Set(points.map(({ lat, lng }) => latLngToCell(lat, lng, placeValueResolution)));
  return hexagonsIn([...new Set([...own].flatMap((cell) => gridDisk(cell, 1)))].sort(compareText), areas);
}

interface Candidate {
  readonly hexagonId: string;
  readonly placementType: PlacementType;
  readonly room: HomeRoom;
}

function candidatesOf(hexagons: readonly string[], asked: readonly PlacementType[] | null): readonly Candidate[] {
  const types = placementTypeOrder.filter((type) => kindsToOpen[type] && (!asked?.length || asked.includes(type)));
  return hexagons.flatMap((hexagonId) => {
    const centre = centreOf(hexagonId);
    return types.flatMap((placementType) => {
      const kind = kindsToOpen[placementType];
      if (!kind || homeKinds[kind].placementType !== placementType) return [];
      const home = newHome({ id: `${hexagonId} ${placementType}`, kind, places: 1, point: centre });
      return { hexagonId, placementType, room: { home, usable: 1, held: 0, free: 1, ordinary: 1 } };
    });
  });
}

export interface ReachedFrom {
  readonly group: number[];
  readonly cost: number[];
  readonly taken: number[];
}

/** The groups that could live in each candidate, and their cost there: the arcs turned round. */
export function reachedFrom(arcs: PlacingArcs, candidates: number): readonly ReachedFrom[] {
  const reached = Array.from({ length: candidates }, (): ReachedFrom => ({ group: [], cost: [], taken: [] }));
  for (let group = 0; group + 1 < arcs.arcStart.length; group++) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      const of = reached[arcs.arcHome[arc] ?? 0];
      of?.group.push(group);
      of?.cost.push(arcs.arcCost[arc] ?? 0);
      of?.taken.push(arcs.arcPlaces[arc] ?? 0);
    }
  }
  return reached;
}

interface Apart {
  readonly problem: AssignProblem;
  /** Its own number of each group that comes alone; null where they are the same. */
  readonly firstOf: Int32Array | null;
}

/** Everyone apart, adapted places as places of their own where they are scarce. */
function apartOf(world: NearHomeWorld): Apart {
  const problem = assignProblemOf(world);
  const shares = adaptedSharesOf(world.arcs.adaptedNeeds, world.rooms);
  return (shares && adaptedApart({ ...problem, arcs: allArcs(problem) }, shares)) ?? { problem, firstOf: null };
}

function withHome(world: NearHomeWorld, room: HomeRoom, from: ReachedFrom): NearHomeWorld {
  const { arcs, rooms } = world;
  const costAt = new Map(from.group.map((group, at) => [group, from.cost[at] ?? 0]));
  const [arcHome, arcCost, arcPlaces]: [number[], number[], number[]] = [[], [], []];
  const arcStart = new Int32Array(arcs.arcStart.length);
  for (let group = 0; group + 1 < arcStart.length; group++) {
    for (let arc = arcs.arcStart[group] ?? 0; arc < (arcs.arcStart[group + 1] ?? 0); arc++) {
      arcHome.push(arcs.arcHome[arc] ?? 0);
      arcCost.push(arcs.arcCost[arc] ?? 0);
      arcPlaces.push(arcs.arcPlaces[arc] ?? 0);
    }
    const cost = costAt.get(group);
    if (cost !== undefined) {
      arcHome.push(rooms.length);
      arcCost.push(cost);
      arcPlaces.push(1);
    }
    arcStart[group + 1] = arcHome.length;
  }
  const whole = {
    arcStart,
    arcHome: Int32Array.from(arcHome),
    arcCost: Int32Array.from(arcCost),
    arcPlaces: Int32Array.from(arcPlaces),
  };
  return {
    ...world,
    rooms: [...rooms, room],
    arcs: { ...arcs, ...whole, arcWholeMiles: new Uint8Array(arcHome.length) },
  };
}

function byWorth(a: PlaceValueOfHexagon, b: PlaceValueOfHexagon): number {
  return (
    b.childrenNearHome - a.childrenNearHome ||
    b.weeklyMilesSaved - a.weeklyMilesSaved ||
    compareText(a.hexagonId, b.hexagonId) ||
    placementTypeOrder.indexOf(a.placementType) - placementTypeOrder.indexOf(b.placementType)
  );
}

interface Reach {
  readonly candidate: Candidate;
  readonly from: ReachedFrom;
}

/** Children placed more, and weekly miles saved, by placing everyone again with the home there. */
function exactValue(world: NearHomeWorld, before: Flow, { candidate, from }: Reach) {
  const after = solveSplit(apartOf(withHome(world, candidate.room, from)).problem);
  return {
    childrenNearHome: before.total.unmetChildren - after.total.unmetChildren,
    weeklyMilesSaved: (before.total.cost - after.total.cost) / before.network.scale / hundredths,
  };
}

/**
 * What one more place of each kind would bring in each hexagon: children near home and weekly miles, when all are placed afresh.
 *
 * Shape   only places that bring something: most children first, then most weekly miles saved, then hexagon, then type. Brothers and
 *         sisters elsewhere may live apart in this sum, which is what makes it exact; the place itself is for one child who comes alone.
 * Units   children; miles a week. A hexagon stands for its centre.
 * Cost    one flow and one pass over the pairs in reach; one more flow for each place made exact.
 * Source  dual prices of the assignment (engine.md §4); H3.
 */
export function placeValuesOf(world: NearHomeWorld, question: PlaceValueQuestion): PlaceValues {
  const hexagons = hexagonsOf(world, question.areas);
  const candidates = candidatesOf(hexagons, question.placementTypes ?? null);
  const rooms = candidates.map(({ room }) => room);
  const arcs = placingArcs(world.standing.groups, rooms, world.setting.withinMiles);
  const reached = reachedFrom(arcs, rooms.length);
  const { problem, firstOf } = apartOf(world);
  const flow = solveSplit(problem);
  const prices = exactPrices(flow);
  const values = candidates.map((candidate, index) => {
    const { hexagonId, placementType, room } = candidate;
    const { group = [], cost = [] } = reached[index] ?? {};
    const { children, costSaved } = valueOfPlace(prices, {
      group: group.map((one) => firstOf?.[one] ?? one),
      costPerChild: cost,
    });
    const value: PlaceValueOfHexagon = {
      ...{ hexagonId, placementType, childrenNearHome: children, weeklyMilesSaved: costSaved / hundredths },
      centre: room.home.location?.point ?? { lng: 0, lat: 0 },
      boundary: cellToBoundary(hexagonId, true).map(([lng, lat]) => [lng, lat] as const),
      isExact: false,
    };
    return { value, index };
  });
  const worth = values.filter(({ value }) => value.childrenNearHome > 0 || value.weeklyMilesSaved > 0);
  const best = worth.sort((a, b) => byWorth(a.value, b.value)).slice(0, question.first);
  const shown = best.map(({ value, index }, rank) => {
    const [candidate, from] = [candidates[index], reached[index]];
    if (rank >= question.exactFirst || !candidate || !from) return value;
    return { ...value, ...exactValue(world, flow, { candidate, from }), isExact: true };
  });
  const sent = sentBy(world.facts);
  const missing = world.facts.region.members.filter((code) => !sent.children.has(code) || !sent.homes.has(code));
  return { values: shown, childrenTooFar: childrenTooFar(world, hexagons), authoritiesMissing: missing.length };
}
