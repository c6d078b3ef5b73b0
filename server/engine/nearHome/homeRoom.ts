/** How many places of each home are there for the children who stand, once those who stay keep theirs? */
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { HomeFacts } from '../facts.ts';
import { compareText } from '../order.ts';
import { fosteringLimit } from '../suitable.ts';
import { placesOffered } from '../supply.ts';
import { type Living, livingInHomes } from './livingInHomes.ts';
import type { NearHomeFacts, NearHomeSetting } from './nearHomeQuestion.ts';
import type { Standing } from './standing.ts';

export interface HomeRoom {
  readonly home: HomeFacts;
  readonly usable: number;
  /** Places of those who stay: children who do not stand, other regions' children unless released, and places reserved. */
  readonly held: number;
  /** Usable and not held; never negative. */
  readonly free: number;
  /** Of the free places, how many children not all brothers and sisters may take (the fostering limit). */
  readonly ordinary: number;
}

function isCount(places: number): boolean {
  return Number.isSafeInteger(places) && places >= 0;
}

/** A return that cannot be read holds every place: what cannot be counted is never promised. */
function heldIn(home: HomeFacts, living: Living, setting: NearHomeSetting): number {
  const recorded = isCount(home.filledPlaces) ? home.filledPlaces : Infinity;
  const filled = setting.releasePlacesOfOtherRegions ? living.known : Math.max(recorded, living.known);
  const isReserving = setting.reading === 'WAITING_OR_BADLY_FAR' && isCount(home.reservedPlaces);
  return filled - living.standing + (isReserving ? home.reservedPlaces : 0);
}

function roomIn(home: HomeFacts, living: Living, setting: NearHomeSetting): HomeRoom {
  const { usable } = placesOffered(home);
  const held = heldIn(home, living, setting);
  const free = home.isShortBreakOnly ? 0 : Math.max(0, usable - held);
  const isFostering = homeKinds[home.kind].isFostering;
  const ordinary = isFostering ? Math.min(free, Math.max(0, fosteringLimit - held)) : free;
  return { home, usable, held, free, ordinary };
}

/**
 * The region's homes with the places left for those who stand.
 *
 * Shape   homes of members only, in order of id; closed, suspended, unregistered and short-break homes have none free. Those who stand
 *         give up the place they have, so it is there for any of them.
 */
export function roomsOf(facts: NearHomeFacts, standing: Standing, setting: NearHomeSetting): readonly HomeRoom[] {
  const homes = facts.homes
    .filter((home) => facts.region.members.includes(home.hostAuthority))
    .toSorted((a, b) => compareText(a.id, b.id));
  const living = livingInHomes(homes, facts.placements, { standing, asOf: setting.asOf });
  return homes.map((home) => roomIn(home, living.get(home.id) ?? { known: 0, standing: 0 }, setting));
}
