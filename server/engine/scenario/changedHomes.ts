/** How do homes stand once some of their places have changed? */
import { homeKinds, type PlacementType } from '../../../schema/vocabulary.ts';
import type { GssCode, HomeFacts } from '../facts.ts';
import { mostPlaces } from '../homeRecord/placesProblem.ts';
import { fosteringLimit } from '../suitable.ts';
import type { FieldFault, ScenarioFacts } from './scenario.ts';

type PlaceCounts = Pick<HomeFacts, 'registeredPlaces' | 'filledPlaces' | 'onHoldPlaces' | 'reservedPlaces'>;

/** With its free places counted anew; never fewer than none. */
export function withPlaces(home: HomeFacts, changes: Partial<PlaceCounts & Pick<HomeFacts, 'holds'>>): HomeFacts {
  const changed = { ...home, ...changes };
  const { registeredPlaces, filledPlaces, onHoldPlaces, reservedPlaces } = changed;
  return { ...changed, vacantPlaces: Math.max(0, registeredPlaces - filledPlaces - onHoldPlaces - reservedPlaces) };
}

/** The facts with some homes changed, the others the same objects as before. */
export function withHomes<Facts extends ScenarioFacts>(
  facts: Facts,
  changed: ReadonlyMap<string, HomeFacts> | ((home: HomeFacts) => HomeFacts),
): Facts {
  const of = typeof changed === 'function' ? changed : (home: HomeFacts) => changed.get(home.id) ?? home;
  return { ...facts, homes: facts.homes.map(of) };
}

export function isOfTypes(home: HomeFacts, types: readonly PlacementType[] | null): boolean {
  return types === null || types.includes(homeKinds[home.kind].placementType);
}

/** Of one member, or of all. */
export function standsIn(home: HomeFacts, localAuthority: GssCode | null, facts: ScenarioFacts): boolean {
  return localAuthority === null
    ? facts.region.members.includes(home.hostAuthority)
    : home.hostAuthority === localAuthority;
}

export function homeIn(facts: ScenarioFacts, homeId: string): HomeFacts | undefined {
  return facts.homes.find(({ id }) => id === homeId);
}

/** Null where the home can be changed from that day. */
export function homeFault(facts: ScenarioFacts, homeId: string, base: ScenarioFacts): FieldFault | null {
  const home = homeIn(facts, homeId);
  const field = 'homeId';
  if (home === undefined || !facts.region.members.includes(home.hostAuthority)) {
    return {
      field,
      sentence: 'There is no such home in this region on that day: choose one from the list, or open it first.',
    };
  }
  if (home.status === 'OPEN') return null;
  const wasOpen = homeIn(base, homeId)?.status !== home.status;
  const why =
    home.status === 'CLOSED' ? 'is closed' : `is ${home.status === 'SUSPENDED' ? 'suspended' : 'not registered'}`;
  const by = wasOpen ? 'by an earlier change of this scenario' : 'already';
  return { field, sentence: `This home ${why} ${by}: choose another, or take this change out.` };
}

/** Places of one home: at least one, and no more than the law and registration let in. */
export function placesFault(
  { kind, exemptSiblingGroupIds }: Pick<HomeFacts, 'kind' | 'exemptSiblingGroupIds'>,
  places: number,
  field: 'places' | 'placesEach',
): FieldFault | null {
  const isFostering = homeKinds[kind].isFostering;
  const most = isFostering && exemptSiblingGroupIds.length === 0 ? fosteringLimit : mostPlaces;
  if (Number.isSafeInteger(places) && places >= 1 && places <= most) return null;
  const why = most === fosteringLimit ? 'a foster household takes three children at most, unless exempted by name' : '';
  const reach = `Enter a whole number of places from 1 to ${most}`;
  return { field, sentence: why === '' ? `${reach}.` : `${reach}: ${why}.` };
}

/** The holds with so many places fewer, the last of them first. */
export function holdsLessBy(holds: HomeFacts['holds'], places: number): HomeFacts['holds'] {
  let left = places;
  return holds
    .toReversed()
    .flatMap((hold) => {
      const gone = Math.min(left, hold.places);
      left -= gone;
      return hold.places > gone ? [{ ...hold, places: hold.places - gone }] : [];
    })
    .reverse();
}
