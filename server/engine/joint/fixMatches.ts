/** Which children go to which home by hand, and what room does that leave the others? */
import { distanceMiles } from '../distance.ts';
import type { HomeRoom } from '../nearHome/homeRoom.ts';
import { placingArcs } from '../nearHome/placingArcs.ts';
import { ruleDetail } from '../ruleDetail.ts';
import { firstRuleFailed } from '../suitable.ts';
import { limitText, lowerFirst, milesText } from '../wording.ts';
import type { HeldRoom } from './heldRooms.ts';
import type { JointUnit } from './jointNeeds.ts';
import { roomAfter } from './jointRooms.ts';
import { withOwn } from './ownPlaces.ts';
import type { Places } from './toppedUp.ts';

export interface FixedMatch {
  readonly needId: string;
  readonly homeId: string;
}

/** Why a match cannot be fixed: `at` is its position among those asked for. */
export interface FixedProblem {
  readonly kind: 'CANNOT_FIX';
  readonly at: number;
  readonly homeId: string;
  readonly reference: string | null;
  readonly reason: string;
}

export interface FixedUnits {
  readonly kind: 'FIXED';
  /** Position of the home of each unit that is fixed. */
  readonly roomOf: ReadonlyMap<JointUnit, number>;
  readonly rooms: readonly HomeRoom[];
  /** Hundredths of a weekly mile. */
  readonly cost: number;
}

function milesBetween({ anchors }: JointUnit, { home }: HomeRoom): number | null {
  const to = home.location?.point;
  return to ? Math.max(...anchors.places.map(({ location }) => distanceMiles(location.point, to))) : null;
}

function reasonFor(unit: JointUnit, { before, withinMiles }: { before: HomeRoom; withinMiles: number }): string {
  const rule = firstRuleFailed(unit.asked, before.home);
  if (rule !== null) return ruleDetail(rule, unit.asked, before.home);
  const miles = milesBetween(unit, before);
  if (miles === null) return 'Where the home stands is not recorded.';
  if (miles > withinMiles)
    return `They are ${milesText(miles)} apart, and near home is within ${limitText(withinMiles)}.`;
  return 'The other matches fixed there leave too few places.';
}

/** Hundredths of a weekly mile in the places held for the need; null where they are too few or too far. */
function costInHeld(unit: JointUnit, held: HeldRoom | undefined, withinMiles: number): number | null {
  if (held === undefined || roomAfter(held.room, unit.asked) === null) return null;
  const arcs = placingArcs([unit], [held.room], withinMiles);
  return arcs.arcCost[0] ?? null;
}

interface ToFix extends Partial<Omit<Places, 'rooms'>> {
  readonly units: readonly JointUnit[];
  /** A need that is fixed where it has places of its own takes those first. */
  readonly rooms: readonly HomeRoom[];
  readonly withinMiles: number;
}

/**
 * Puts each need in its home, in the order given.
 *
 * Errors  the first that cannot be: a need or home that is not there, one fixed twice, a rule failed, too far, or no room left.
 */
export function fixMatches(
  { units, rooms, held = [], own = [], withinMiles }: ToFix,
  fixed: readonly FixedMatch[],
): FixedUnits | FixedProblem {
  const left = [...rooms];
  const roomOf = new Map<JointUnit, number>();
  let cost = 0;
  for (const [at, { needId, homeId }] of fixed.entries()) {
    const unit = units.find(({ need }) => need.id === needId);
    const problem = (reason: string): FixedProblem => ({
      ...{ kind: 'CANNOT_FIX', at, homeId, reason },
      reference: unit?.need.reference ?? null,
    });
    if (!unit)
      return problem(
        'There is no open need of that id to place: it is closed, not yours, or has no place to measure from.',
      );
    if (roomOf.has(unit)) return problem('This need is fixed twice: fix it to one home.');
    const position = rooms.findIndex(({ home }) => home.id === homeId);
    const [room, before] = [left[position], rooms[position]];
    if (!room || !before) return problem('There is no home of that id.');
    const costHeld = costInHeld(
      unit,
      held.find((one) => one.needId === needId && one.room.home.id === homeId),
      withinMiles,
    );
    if (costHeld !== null) {
      roomOf.set(unit, position);
      cost += costHeld;
      continue;
    }
    const mine = own.find((one) => one.needId === needId && one.homeId === homeId);
    const offered = mine === undefined ? room : withOwn(room, mine);
    const arcs = placingArcs([unit], [offered], withinMiles);
    const after = arcs.arcHome.length > 0 ? roomAfter(offered, unit.asked) : null;
    if (after === null) return problem(reasonFor(unit, { before, withinMiles }));
    left[position] = after;
    roomOf.set(unit, position);
    cost += arcs.arcCost[0] ?? 0;
  }
  return { kind: 'FIXED', roomOf, rooms: left, cost };
}

/** "N-2052 cannot be fixed at Elm House: approved for up to 5; the child is 10." */
export function cannotFixSentence({ reference, reason }: FixedProblem, homeName: string): string {
  return reference === null ? reason : `${reference} cannot be fixed at ${homeName}: ${lowerFirst(reason)}`;
}
