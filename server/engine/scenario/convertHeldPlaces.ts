/** Places on hold become places of another kind, in the same building. */

import { homeKinds } from '../../../schema/vocabulary.ts';
import { countText } from '../wording.ts';
import { holdsLessBy, homeFault, homeIn, placesFault, withHomes, withPlaces } from './changedHomes.ts';
import { homeThatOpens } from './homeThatOpens.ts';
import { aKindText, forText, fromText } from './sayChange.ts';
import type { ChangeRules, FieldFault } from './scenario.ts';
import { agesFaults } from './takesFault.ts';

const nobodyExempted: readonly string[] = [];

export const convertHeldPlaces: ChangeRules<'CONVERT_HELD_PLACES'> = {
  faults: (change, facts, { base }) => {
    const home = homeIn(facts, change.homeId);
    const faults: (FieldFault | null)[] = [homeFault(facts, change.homeId, base)];
    const onHold = home?.onHoldPlaces ?? 0;
    const places = change.places ?? onHold;
    if (home !== undefined && (onHold === 0 || places > onHold)) {
      const sentence = `Of this home ${countText(onHold, 'place')} ${onHold === 1 ? 'is' : 'are'} on hold by then: no more can become another kind.`;
      faults.push({ field: 'places', sentence });
    } else if (home !== undefined) {
      faults.push(placesFault({ kind: change.homeKind, exemptSiblingGroupIds: nobodyExempted }, places, 'places'));
    }
    if (homeKinds[change.homeKind].isFostering) {
      faults.push({
        field: 'homeKind',
        sentence: 'A building does not become a foster household: choose another kind.',
      });
    }
    return [...faults.flatMap((fault) => fault ?? []), ...agesFaults(change, change.homeKind)];
  },
  apply: (facts, change) => {
    const home = homeIn(facts, change.homeId);
    if (home === undefined) return facts;
    const places = change.places ?? home.onHoldPlaces;
    const { id, homeKind: kind } = change;
    const { hostAuthority: localAuthority, location } = home;
    const converted = homeThatOpens({ ...change, id: `converted-${id}`, kind, localAuthority, places, location });
    const left = {
      registeredPlaces: home.registeredPlaces - places,
      onHoldPlaces: home.onHoldPlaces - places,
      holds: holdsLessBy(home.holds, places),
    };
    const changed = withHomes(facts, (one) => (one.id === home.id ? withPlaces(one, left) : one));
    return { ...changed, homes: [...changed.homes, converted] };
  },
  explain: (change, names) => {
    const what = change.places === null ? 'all places on hold' : `${countText(change.places, 'place')} on hold`;
    const made = aKindText(change.homeKind);
    return `Turns ${what} of ${names.homeOf(change.homeId)} into ${made} ${fromText(change.fromDate)}${forText(change)}`;
  },
};
