/** Which other waiting children would a choice of homes cost their place near home? */
import type { GssCode, HomeFacts, NeedFacts } from '../facts.ts';
import { adaptedLeft, adaptedSharesOf } from '../nearHome/adaptedShares.ts';
import { placesLeft } from '../nearHome/gapReason.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import type { SolveAssignment } from '../nearHome/placing.ts';
import { requirementOf } from '../requirement.ts';
import { needOfSome } from '../split/plannedUnits.ts';
import { limitText } from '../wording.ts';
import { heldRooms } from './heldRooms.ts';
import { type JointSetting, jointNeeds } from './jointNeeds.ts';
import { jointRooms, roomAfter } from './jointRooms.ts';
import { ownPlaces, withOwn } from './ownPlaces.ts';
import { type PlacedUnits, placeUnits } from './placeUnits.ts';

export interface ChosenPart {
  readonly homeId: string;
  readonly childIds: readonly string[];
}

export interface OthersInput {
  /** All open needs of the region, the one that is chosen for among them. */
  readonly needs: readonly NeedFacts[];
  readonly homes: readonly HomeFacts[];
  readonly setting: JointSetting;
  readonly needId: string;
}

export interface OtherWaiting {
  readonly need: NeedFacts;
  /** No other home near is suitable and has room on the day; else by the answer for all together. */
  readonly isOnlyOption: boolean;
}

/** The other needs, without children who are in the need chosen for, placed at once. */
export function othersPlaced({ needs, homes, setting, needId }: OthersInput, solve: SolveAssignment): PlacedUnits {
  const chosenFor = new Set(needs.find(({ id }) => id === needId)?.children.map(({ id }) => id));
  const others = needs
    .filter(({ id }) => id !== needId)
    .map((need) => ({ ...need, children: need.children.filter(({ id }) => !chosenFor.has(id)) }))
    .filter(({ children }) => children.length > 0);
  const { units } = jointNeeds(others, setting);
  const held = heldRooms(others, homes, setting);
  const own = ownPlaces(others, homes, setting);
  return placeUnits({ units, rooms: jointRooms(homes, setting), held, own, withinMiles: setting.withinMiles }, solve);
}

function homesOf({ arcs }: PlacedUnits, unit: number): ReadonlySet<number> {
  return new Set(arcs.arcHome.subarray(arcs.arcStart[unit] ?? 0, arcs.arcStart[unit + 1] ?? 0));
}

function withoutOption(
  before: PlacedUnits,
  after: PlacedUnits,
  positions: ReadonlySet<number>,
): readonly OtherWaiting[] {
  const isDearer = after.placing.unmetChildren > before.placing.unmetChildren;
  return before.units.flatMap(({ need }, unit) => {
    const [reached, left] = [homesOf(before, unit), homesOf(after, unit)];
    const isOnlyOption = reached.size > 0 && left.size === 0 && [...reached].every((home) => positions.has(home));
    const isLost = isDearer && (before.placing.homeOf[unit] ?? -1) >= 0 && (after.placing.homeOf[unit] ?? -1) < 0;
    return isOnlyOption || isLost ? [{ need, isOnlyOption }] : [];
  });
}

/** Whether places, or adapted places, that the answer for the others counts on are among those chosen. */
function isTight(before: PlacedUnits, rooms: readonly HomeRoom[], positions: ReadonlySet<number>): boolean {
  const left = placesLeft(before.rooms, before.arcs, before.placing.homeOf);
  const shares = adaptedSharesOf(before.arcs.adaptedNeeds, rooms);
  const isAdaptedShort = shares && adaptedLeft(shares, before.placing.homeOf).some((places) => places < 0);
  return (
    isAdaptedShort === true ||
    [...positions].some((position) => {
      const taken = (before.rooms[position]?.free ?? 0) - (rooms[position]?.free ?? 0);
      return taken > (left[position] ?? 0) || rooms[position]?.free === 0;
    })
  );
}

/**
 * Other needs that are left without a place near home when the chosen homes are taken, though all that remain are placed again as well
 * as can be: the places' dual price in the answer for all together. None where the places they would have stay free.
 *
 * Order  by the need's id.
 * Cost   nothing where the homes keep room enough; else one more placing.
 */
export function othersWaiting(
  input: OthersInput,
  { before, solve }: { readonly before: PlacedUnits; readonly solve: SolveAssignment },
  parts: readonly ChosenPart[],
): readonly OtherWaiting[] {
  const need = input.needs.find(({ id }) => id === input.needId);
  if (!need) return [];
  const rooms = [...before.rooms];
  const positions = new Set<number>();
  const chosen = new Set(parts.map(({ homeId }) => homeId));
  const mine = ownPlaces(
    [need],
    input.homes.filter(({ id }) => chosen.has(id)),
    input.setting,
  );
  for (const { homeId, childIds } of parts) {
    const position = rooms.findIndex(({ home }) => home.id === homeId);
    const room = rooms[position];
    const children = need.children.filter(({ id }) => childIds.includes(id));
    const asked = requirementOf(needOfSome(need, children), input.setting);
    const own = mine.find((one) => one.homeId === homeId);
    const after = room ? roomAfter(own ? withOwn(room, own) : room, asked) : null;
    if (!after) return [];
    rooms[position] = after;
    positions.add(position);
  }
  if (!isTight(before, rooms, positions)) return [];
  const { units, held, own } = before;
  const open = rooms.slice(0, rooms.length - held.length);
  const after = placeUnits({ units, rooms: open, held, own, withinMiles: input.setting.withinMiles }, solve);
  return withoutOption(before, after, positions);
}

export interface OtherSentence {
  /** Null for another council's child, who is never named. */
  readonly reference: string | null;
  readonly needId: string | null;
  readonly sentence: string;
}

function costText(isOnlyOption: boolean, withinMiles: number): string {
  return isOnlyOption
    ? `no other home within ${limitText(withinMiles)}`
    : `no place left within ${limitText(withinMiles)} once all who wait are placed at once`;
}

/** The viewer's own council's by reference; others in one sentence that does not say how many. Order  as given, others last. */
export function othersInWords(
  others: readonly OtherWaiting[],
  { authority, withinMiles }: { readonly authority: GssCode | null; readonly withinMiles: number },
): readonly OtherSentence[] {
  const own = others.filter(({ need }) => need.responsibleAuthority === authority);
  const named = own.map(({ need: { id, reference }, isOnlyOption }) => ({
    reference,
    needId: id,
    sentence: `${reference} has ${costText(isOnlyOption, withinMiles)}.`,
  }));
  const rest = others.filter(({ need }) => need.responsibleAuthority !== authority);
  if (rest.length === 0) return named;
  const cost = costText(
    rest.some(({ isOnlyOption }) => isOnlyOption),
    withinMiles,
  );
  const sentence = `Other councils are looking for homes for children who have ${cost}.`;
  return [...named, { reference: null, needId: null, sentence }];
}
