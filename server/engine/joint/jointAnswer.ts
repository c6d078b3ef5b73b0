/** Where could all the waiting children of a region live at once, and what does fixing some by hand change? */
import { distanceMiles } from '../distance.ts';
import type { HomeFacts, ImportantPlaceFacts, NeedFacts } from '../facts.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { Placing, SolveAssignment } from '../nearHome/placing.ts';
import { weeklyMilesOf } from '../weeklyMiles.ts';
import { type FixedMatch, type FixedProblem, fixMatches } from './fixMatches.ts';
import { type HeldRoom, heldRooms } from './heldRooms.ts';
import { type JointNeeds, type JointSetting, type JointUnit, jointNeeds } from './jointNeeds.ts';
import { jointRooms } from './jointRooms.ts';
import { type OwnPlaces, ownPlaces } from './ownPlaces.ts';
import { placeUnits } from './placeUnits.ts';
import { withChoice } from './withChoice.ts';

export interface JointInput {
  readonly needs: readonly NeedFacts[];
  readonly homes: readonly HomeFacts[];
  readonly setting: JointSetting;
  readonly fixed: readonly FixedMatch[];
}

export interface JointLine {
  readonly need: NeedFacts;
  /** Of the children placed together, in order of id. */
  readonly childIds: readonly string[];
  /** Null = no place near home. */
  readonly homeId: string | null;
  /** From the farthest place near home is measured from. */
  readonly milesFromFamily: number | null;
  readonly weeklyMiles: number | null;
  readonly isFixed: boolean;
  /** Some home near could take them, were nobody else waiting. */
  readonly hasChoice: boolean;
}

export interface JointAnswer {
  readonly kind: 'ANSWER';
  /** In order of the need's id, then of the first child. */
  readonly lines: readonly JointLine[];
  readonly children: number;
  readonly unmetChildren: number;
  readonly unmetLowerBound: number;
  readonly weeklyMiles: number;
  readonly weeklyMilesLowerBound: number | null;
  readonly status: Placing['status'];
  /** Somebody's visits to family are not recorded: to choose among homes, one a week was taken, and the miles of all count it. */
  readonly areVisitsAssumed: boolean;
  readonly apart: Pick<JointNeeds, 'countedElsewhere' | 'withoutAnchor' | 'shortBreaks'>;
}

function lineOf(unit: JointUnit, room: HomeRoom | undefined, isFixed: boolean): Omit<JointLine, 'hasChoice'> {
  const { need, children, places, anchors } = unit;
  const told = { need, childIds: children.map(({ id }) => id), isFixed };
  const to = room?.home.location?.point;
  if (!room || !to) return { ...told, homeId: null, milesFromFamily: null, weeklyMiles: null };
  const miles = places.map((place) => ({
    place,
    miles: place.location === null ? null : distanceMiles(place.location.point, to),
  }));
  return {
    ...told,
    homeId: room.home.id,
    milesFromFamily: Math.max(...anchors.places.map(({ location }) => distanceMiles(location.point, to))),
    weeklyMiles: weeklyMilesOf(miles).total,
  };
}

const isVisitAssumed = ({ kind, visitsPerWeek }: ImportantPlaceFacts) => kind === 'FAMILY' && visitsPerWeek === null;

const hundredths = 100;

/**
 * All open needs at once: fewest children without a place near home, then fewest weekly miles; those fixed by hand first.
 *
 * Shape   a place held for a need is that need's alone, and one of its choices, with free ones beside where it is too little. Every
 *         child is in one line, whatever number of needs name them. Brothers and sisters stand together, in their planned subsets
 *         or each alone, as planned; a need fixed by hand goes to its home whole. People who live in the homes stay.
 * Order   the order of needs and homes given changes nothing.
 * Errors  a match that cannot be fixed is a problem with its reason.
 * Cost    150 needs of a region in tens of milliseconds.
 */
export function jointAnswer(
  { needs, homes, setting, fixed }: JointInput,
  solve: SolveAssignment,
): JointAnswer | FixedProblem {
  const { units, ...apart } = jointNeeds(needs, setting, new Set(fixed.map(({ needId }) => needId)));
  const { withinMiles } = setting;
  const held = heldRooms(needs, homes, setting);
  const own = ownPlaces(needs, homes, setting);
  const places = { rooms: jointRooms(homes, setting), held, own };
  const byHand = fixMatches({ units, ...places, withinMiles }, fixed);
  if (byHand.kind === 'CANNOT_FIX') return byHand;
  const { roomOf } = byHand;
  const free = units.filter((unit) => !roomOf.has(unit));
  const isFree = ({ needId }: HeldRoom | OwnPlaces) => free.some(({ need }) => need.id === needId);
  const left = { rooms: byHand.rooms, held: held.filter(isFree), own: own.filter(isFree) };
  const { placing, rooms } = placeUnits({ units: free, ...left, withinMiles }, solve);
  const positionOf = new Map(free.map((unit, at) => [unit, placing.homeOf[at] ?? -1]));
  const { unmetChildren, unmetLowerBound, cost, costLowerBound, status } = placing;
  const lines = units.map((unit) =>
    lineOf(unit, rooms[roomOf.get(unit) ?? positionOf.get(unit) ?? -1], roomOf.has(unit)),
  );
  const without = units.filter((_, at) => lines[at]?.homeId === null);
  const choosing = withChoice(without, places, withinMiles);
  return {
    kind: 'ANSWER',
    lines: lines.map((line, at) => ({ ...line, hasChoice: line.homeId !== null || choosing.has(units[at]) })),
    children: units.reduce((sum, { children }) => sum + children.length, 0),
    unmetChildren,
    unmetLowerBound,
    weeklyMiles: (cost + byHand.cost) / hundredths,
    weeklyMilesLowerBound: costLowerBound === null ? null : (costLowerBound + byHand.cost) / hundredths,
    status,
    areVisitsAssumed: units.some(({ places }) => places.some(isVisitAssumed)),
    apart,
  };
}

/**
 * The answer with nothing fixed, as the answer to these fixed matches, where all of them are what it suggests: fixing a suggestion moves
 * nobody, though others could change places at no cost. Null where one of them is something else.
 */
export function asSuggested(unfixed: JointAnswer, fixed: readonly FixedMatch[]): JointAnswer | null {
  const homeOf = new Map(fixed.map(({ needId, homeId }) => [needId, homeId]));
  const lines = unfixed.lines.filter(({ need }) => homeOf.has(need.id));
  const isSame = lines.length === fixed.length && lines.every(({ need, homeId }) => homeOf.get(need.id) === homeId);
  if (!isSame) return null;
  return { ...unfixed, lines: unfixed.lines.map((line) => ({ ...line, isFixed: homeOf.has(line.need.id) })) };
}

/** Children who live elsewhere than in the answer with nothing fixed, by the line they are in now. */
export interface JointChange {
  readonly line: JointLine;
  /** Home before; null = none near home. */
  readonly from: string | null;
}

/** In the order of the lines. A need that was parted before is compared by its first child. */
export function jointChanges(before: JointAnswer, after: JointAnswer): readonly JointChange[] {
  const homeBefore = new Map(
    before.lines.flatMap(({ childIds, homeId }) => childIds.map((id) => [id, homeId] as const)),
  );
  return after.lines.flatMap((line) => {
    const changed = line.childIds.find((id) => (homeBefore.get(id) ?? null) !== line.homeId);
    return changed === undefined ? [] : [{ line, from: homeBefore.get(changed) ?? null }];
  });
}
