/** A home takes other children than before. */
import { homeFault, homeIn, withHomes } from './changedHomes.ts';
import { fromText, takesText } from './sayChange.ts';
import type { ChangeAccepts, ChangeRules, FieldFault } from './scenario.ts';
import { agesFaults } from './takesFault.ts';

function saysNothing({ ageFrom, ageTo, sexAccepted, offers, adaptations }: ChangeAccepts): boolean {
  return [ageFrom, ageTo, sexAccepted, offers, adaptations].every((part) => part === null);
}

export const changeAccepts: ChangeRules<'CHANGE_ACCEPTS'> = {
  faults: (change, facts, { base }) => {
    const home = homeIn(facts, change.homeId);
    const faults: (FieldFault | null)[] = [homeFault(facts, change.homeId, base)];
    if (saysNothing(change)) {
      faults.push({
        field: 'ageFrom',
        sentence: 'Say what the home would take: ages, boys or girls, offers or adaptations.',
      });
    }
    const ages = { ageFrom: change.ageFrom ?? home?.ageFrom ?? null, ageTo: change.ageTo ?? home?.ageTo ?? null };
    const isOfAges = change.ageFrom !== null || change.ageTo !== null;
    const ofAges = home === undefined || !isOfAges ? [] : agesFaults(ages, home.kind);
    return [...faults.flatMap((fault) => fault ?? []), ...ofAges];
  },
  apply: (facts, { homeId, ageFrom, ageTo, sexAccepted, offers, adaptations }) =>
    withHomes(facts, (home) => {
      if (home.id !== homeId) return home;
      const has = adaptations ?? home.adaptations;
      return {
        ...home,
        ageFrom: ageFrom ?? home.ageFrom,
        ageTo: ageTo ?? home.ageTo,
        sexAccepted: sexAccepted ?? home.sexAccepted,
        offers: offers ?? home.offers,
        adaptations: has,
        adaptedPlaces: home.adaptedPlaces?.filter(({ adaptation }) => has.includes(adaptation)) ?? [],
      };
    }),
  explain: (change, names) => `${names.homeOf(change.homeId)} takes ${takesText(change)} ${fromText(change.fromDate)}`,
};
