/** A home closes: its places are gone, and whoever lives there needs another. */
import { homeFault, withHomes } from './changedHomes.ts';
import { fromText } from './sayChange.ts';
import type { ChangeRules } from './scenario.ts';

export const closeHome: ChangeRules<'CLOSE_HOME'> = {
  faults: ({ homeId }, facts, { base }) => [homeFault(facts, homeId, base)].flatMap((fault) => fault ?? []),
  apply: (facts, { homeId }) =>
    withHomes(facts, (home) => (home.id === homeId ? { ...home, status: 'CLOSED', vacantPlaces: 0 } : home)),
  explain: ({ homeId, fromDate }, names) => `Closes ${names.homeOf(homeId)} ${fromText(fromDate)}`,
};
