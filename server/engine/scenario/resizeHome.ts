/** A home has more or fewer places. */
import { countText } from '../wording.ts';
import { holdsLessBy, homeFault, homeIn, placesFault, withHomes, withPlaces } from './changedHomes.ts';
import { fromText } from './sayChange.ts';
import type { ChangeRules, FieldFault } from './scenario.ts';

export const resizeHome: ChangeRules<'RESIZE_HOME'> = {
  faults: ({ homeId, places }, facts, { base }) => {
    const closed = homeFault(facts, homeId, base);
    const home = homeIn(facts, homeId);
    const faults: (FieldFault | null)[] = [closed, home === undefined ? null : placesFault(home, places, 'places')];
    if (home?.registeredPlaces === places) {
      const sentence = `The home has ${countText(places, 'place')} already by then: enter another number.`;
      faults.push({ field: 'places', sentence });
    }
    return faults.flatMap((fault) => fault ?? []);
  },
  /** Places on hold stay so as far as there are places; whoever is one too many needs another home. */
  apply: (facts, { homeId, places }) =>
    withHomes(facts, (home) => {
      if (home.id !== homeId) return home;
      const onHoldPlaces = Math.min(home.onHoldPlaces, places);
      const holds = holdsLessBy(home.holds, home.onHoldPlaces - onHoldPlaces);
      return withPlaces(home, { registeredPlaces: places, onHoldPlaces, holds });
    }),
  explain: ({ homeId, places, fromDate }, names) =>
    `Changes ${names.homeOf(homeId)} to ${countText(places, 'place')} ${fromText(fromDate)}`,
};
