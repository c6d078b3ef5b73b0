/** Foster households are recruited: how many, by whom, approved for whom? */

import { homeKinds } from '../../../schema/vocabulary.ts';
import { countText } from '../wording.ts';
import { spotsForHouseholds } from './carerSpots.ts';
import { placesFault } from './changedHomes.ts';
import { homeThatOpens } from './homeThatOpens.ts';
import { memberFaults } from './memberFaults.ts';
import { forText, fromText, inText, kindText } from './sayChange.ts';
import type { ChangeRules, FieldFault, RecruitFoster } from './scenario.ts';
import { agesFaults } from './takesFault.ts';

/** More than the largest region has. */
const mostHouseholds = 2000;
/** More than three children in one household must be brothers and sisters: it says that it is for them. */
function exemptedIn({ offers }: RecruitFoster): readonly string[] {
  return offers?.includes('SIBLINGS') ? ['brothers and sisters'] : [];
}

function householdsFaults(change: RecruitFoster): readonly FieldFault[] {
  const { homeKind, households, placesEach } = change;
  const faults: (FieldFault | null)[] = [];
  if (homeKinds[homeKind].placementType !== 'FOSTERING') {
    faults.push({ field: 'homeKind', sentence: 'Choose in-house or agency foster households.' });
  }
  if (!Number.isSafeInteger(households) || households < 1 || households > mostHouseholds) {
    const sentence = `Enter a whole number of households from 1 to ${mostHouseholds}.`;
    faults.push({ field: 'households', sentence });
  }
  const kind = homeKind;
  faults.push(placesFault({ kind, exemptSiblingGroupIds: exemptedIn(change) }, placesEach, 'placesEach'));
  return faults.flatMap((fault) => fault ?? []);
}

export const recruitFoster: ChangeRules<'RECRUIT_FOSTER'> = {
  faults: (change, facts) => {
    const ofMember = memberFaults(change.localAuthority, facts);
    const nowhere = ofMember.length === 0 && spotsForHouseholds(facts, change.localAuthority, 1).length === 0;
    const sentence = 'Nothing is known of where people live in this council: load its homes or its children first.';
    return [
      ...ofMember,
      ...(nowhere ? [{ field: 'localAuthority', sentence }] : []),
      ...householdsFaults(change),
      ...agesFaults(change, change.homeKind),
    ];
  },
  /** Where carers live now, before this scenario has recruited any: the order of changes moves nobody. */
  apply: (facts, change, { base }) => {
    const { id, homeKind: kind, localAuthority, placesEach: places } = change;
    const spots = spotsForHouseholds(base, localAuthority, change.households);
    const recruited = spots.map((location, at) =>
      homeThatOpens({ ...change, id: `recruited-${id}-${at + 1}`, kind, localAuthority, places, location }),
    );
    return { ...facts, homes: [...facts.homes, ...recruited] };
  },
  explain: (change, names) => {
    const { households, placesEach, homeKind, localAuthority, fromDate } = change;
    const who = countText(households, kindText(homeKind));
    const each = countText(placesEach, 'place');
    const where = inText(localAuthority, names);
    return `Recruits ${who} of ${each} ${where} ${fromText(fromDate)}${forText(change)}`;
  },
};
