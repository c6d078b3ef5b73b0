/** Places that children of other regions live in come free: how many? */
import type { HomeFacts } from '../facts.ts';
import { livingInHomes } from '../nearHome/livingInHomes.ts';
import { isOfTypes, standsIn, withHomes, withPlaces } from './changedHomes.ts';
import { chosenOf, shareOf } from './chosenShare.ts';
import { homesOfMembers, nobodyStanding } from './freedPlaces.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { fromText, inText, percentText, typesText } from './sayChange.ts';
import type { ChangeRules, ReclaimPlaces, ScenarioFacts } from './scenario.ts';

interface UsedPlace {
  readonly home: HomeFacts;
  readonly key: string;
}

/** Filled places beyond those the region's own children live in, as the near-home gap counts them. */
function placesUsedByOthers(facts: ScenarioFacts, change: ReclaimPlaces): readonly UsedPlace[] {
  const homes = homesOfMembers(facts);
  const living = livingInHomes(homes, facts.placements, { standing: nobodyStanding, asOf: facts.dataDate });
  return homes
    .filter(
      (home) =>
        home.status === 'OPEN' &&
        standsIn(home, change.localAuthority, facts) &&
        isOfTypes(home, change.placementTypes) &&
        Number.isSafeInteger(home.filledPlaces),
    )
    .flatMap((home) => {
      const others = Math.max(0, home.filledPlaces - (living.get(home.id)?.known ?? 0));
      return Array.from({ length: others }, (_, at) => ({ home, key: `${home.id} ${String(at).padStart(4, '0')}` }));
    });
}

export const reclaimPlaces: ChangeRules<'RECLAIM_PLACES'> = {
  faults: (change, facts) => {
    const faults = [...memberFaults(change.localAuthority, facts), ...shareFaults(change.sharePercent)];
    if (faults.length > 0 || shareOf(placesUsedByOthers(facts, change).length, change.sharePercent) > 0) return faults;
    const sentence = 'No place there is used by a child of another region by then, so nothing would change.';
    return [{ field: 'localAuthority', sentence }];
  },
  apply: (facts, change) => {
    const used = placesUsedByOthers(facts, change);
    const count = shareOf(used.length, change.sharePercent);
    const won = chosenOf(used, count, { keyOf: ({ key }) => key, groupOf: ({ key }) => key });
    const byHome = new Map<string, number>();
    for (const { home } of won) byHome.set(home.id, (byHome.get(home.id) ?? 0) + 1);
    return withHomes(facts, (home) => {
      const places = byHome.get(home.id) ?? 0;
      return places === 0 ? home : withPlaces(home, { filledPlaces: home.filledPlaces - places });
    });
  },
  explain: ({ localAuthority, placementTypes, sharePercent, fromDate }, names) => {
    const what = sharePercent === 100 ? 'all places' : `${percentText(sharePercent)} of the places`;
    const where = inText(localAuthority, names);
    return `Wins back ${what}${typesText(placementTypes)} ${where} that children of other regions use, ${fromText(fromDate)}`;
  },
};
