/** Could a home take a group, had it room, and how many places would the group take there? */
import type { HardRule } from '../../../schema/ruleBook.ts';
import { homeKinds } from '../../../schema/vocabulary.ts';
import { adaptationsBesideHeld } from '../adaptedPlaces.ts';
import type { HomeFacts } from '../facts.ts';
import type { Requirement } from '../requirement.ts';
import { ruleTests } from '../suitable.ts';
import type { HomeRoom } from './homeRoom.ts';

/** What stands between a group and a home, whoever else lives there; in the order of reasons (design.md §2.8). */
export type Barrier = 'WRONG_TYPE_OR_AGE' | 'NEED_NOT_OFFERED' | 'AREA_TO_AVOID';

/** Rules about who lives in the home are no barrier: places are given out afresh. Every other rule is one of the three. */
const rulesOfRoom: ReadonlySet<HardRule> = new Set([
  'SOLO',
  'FOSTERING_LIMIT',
  'ON_HOLD',
  'NO_PLACE_FREE',
  'TOO_FEW_PLACES',
]);
const rulesOfNeed: ReadonlySet<HardRule> = new Set(['ADAPTATION', 'NEED_NOT_OFFERED']);

/** Adapted places are given out afresh, too: only those the home has not at all are a barrier. */
function lacksAdaptation({ need }: Requirement, home: HomeFacts): boolean {
  return adaptationsBesideHeld(need, home, 0).length > 0;
}

function barrierBehind(rule: HardRule): Barrier {
  if (rule === 'AREA_TO_AVOID') return 'AREA_TO_AVOID';
  return rulesOfNeed.has(rule) ? 'NEED_NOT_OFFERED' : 'WRONG_TYPE_OR_AGE';
}

const barrierOrder: readonly Barrier[] = ['WRONG_TYPE_OR_AGE', 'NEED_NOT_OFFERED', 'AREA_TO_AVOID'];
const barrierTests = barrierOrder.flatMap((barrier) =>
  ruleTests
    .filter(({ rule }) => !rulesOfRoom.has(rule) && barrierBehind(rule) === barrier)
    .map(({ rule, fails }) => ({ barrier, fails: rule === 'ADAPTATION' ? lacksAdaptation : fails })),
);

/** The first barrier, in the order of reasons; null where the home could take the group had it room. */
export function barrierTo(asked: Requirement, home: HomeFacts): Barrier | null {
  for (const { barrier, fails } of barrierTests) {
    if (fails(asked, home)) return barrier;
  }
  return null;
}

/** Places to share out at a home. A household full by the fostering limit may still take one group that the limit lets in. */
export function capacityOf({ free, ordinary }: HomeRoom): number {
  return free > 0 ? Math.max(1, ordinary) : 0;
}

/** Brothers and sisters among themselves, or exempted by name, may be more than three in one household. */
function mayPassFosteringLimit({ siblingGroupId }: Requirement, { home, held }: HomeRoom): boolean {
  if (!homeKinds[home.kind].isFostering || siblingGroupId === null) return false;
  const areAllSiblings = held <= 0 || home.residentSiblingGroupId === siblingGroupId;
  return areAllSiblings || home.exemptSiblingGroupIds.includes(siblingGroupId);
}

/**
 * Places the group takes of the home's `capacityOf`: its size, or all of them where it must be alone (solo, or more than three in a
 * foster household); 0 where it cannot live there at all.
 */
export function placesTaken(asked: Requirement, room: HomeRoom): number {
  const size = asked.groupSize;
  if (size > room.free || adaptationsBesideHeld(asked.need, room.home, room.held).length > 0) return 0;
  const isOrdinary = size <= room.ordinary;
  if (!isOrdinary && !mayPassFosteringLimit(asked, room)) return 0;
  if (asked.need.isSoloRequired) return room.held <= 0 ? capacityOf(room) : 0;
  return isOrdinary ? size : capacityOf(room);
}
