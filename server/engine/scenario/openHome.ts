/** A home opens: where, of what kind, for whom? */
import { countText } from '../wording.ts';
import { homeIn, placesFault } from './changedHomes.ts';
import { homeThatOpens } from './homeThatOpens.ts';
import { memberFaults } from './memberFaults.ts';
import { aKindText, forText, fromText, inText } from './sayChange.ts';
import type { ChangeRules, OpenHome } from './scenario.ts';
import { agesFaults } from './takesFault.ts';

const nobodyExempted: readonly string[] = [];

/** By which later changes of the scenario name the home. */
export function openedHomeId({ id }: Pick<OpenHome, 'id'>): string {
  return `opened-${id}`;
}

/** A point is on the earth; near which authority it stands is the caller's to say. */
function pointFaults({ latitude, longitude }: OpenHome) {
  const isPoint = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const sentence = 'Say where the home would stand: an area of the map, a town, or a latitude and longitude.';
  return isPoint ? [] : [{ field: 'areaId', sentence }];
}

export const openHome: ChangeRules<'OPEN_HOME'> = {
  faults: (change, facts) => [
    ...memberFaults(change.localAuthority, facts),
    ...pointFaults(change),
    ...[placesFault({ kind: change.homeKind, exemptSiblingGroupIds: nobodyExempted }, change.places, 'places')].flatMap(
      (fault) => fault ?? [],
    ),
    ...agesFaults(change, change.homeKind),
    ...(homeIn(facts, openedHomeId(change)) === undefined
      ? []
      : [{ field: 'homeId', sentence: 'This home is opened twice: take one of the two out.' }]),
  ],
  apply: (facts, change) => {
    const { homeKind: kind, localAuthority, places, latitude: lat, longitude: lng } = change;
    const location = { point: { lng, lat }, grid: null, precision: 'TOWN' } as const;
    const opened = homeThatOpens({ ...change, id: openedHomeId(change), kind, localAuthority, places, location });
    return { ...facts, homes: [...facts.homes, opened] };
  },
  explain: (change, names) => {
    const what = `Opens ${aKindText(change.homeKind)} of ${countText(change.places, 'place')}`;
    const where = change.townName === null ? inText(change.localAuthority, names) : `in ${change.townName}`;
    return `${what} ${where} ${fromText(change.fromDate)}${forText(change)}`;
  },
};
