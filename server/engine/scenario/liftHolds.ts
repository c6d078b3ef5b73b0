/** Places on hold come into use: which, and how many of them? */
import { type HoldReason, holdReasons } from '../../../schema/vocabulary.ts';
import type { HomeFacts } from '../facts.ts';
import { listText, lowerFirst } from '../wording.ts';
import { homeFault, isOfTypes, standsIn, withHomes, withPlaces } from './changedHomes.ts';
import { chosenOf, shareOf } from './chosenShare.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { fromText, inText, percentText, typesText } from './sayChange.ts';
import type { ChangeRules, LiftHolds, ScenarioFacts } from './scenario.ts';

/** One place on hold; where a home does not say why, the reason is another. */
interface HeldPlace {
  readonly home: HomeFacts;
  readonly reason: HoldReason;
  readonly key: string;
}

function heldPlacesOf(home: HomeFacts): readonly HeldPlace[] {
  const reasons = home.holds.flatMap(({ reason, places }) => Array.from({ length: places }, () => reason));
  const held = Math.max(0, Math.min(home.onHoldPlaces, home.registeredPlaces));
  return Array.from({ length: held }, (_, at) => ({
    home,
    reason: reasons[at] ?? 'OTHER',
    key: `${home.id} ${String(at).padStart(4, '0')}`,
  }));
}

/** Places on hold that the change is about. */
export function heldPlaces(facts: ScenarioFacts, change: LiftHolds): readonly HeldPlace[] {
  const { localAuthority, homeId, placementTypes, holdReasons: reasons } = change;
  const isMeant = (home: HomeFacts) =>
    home.status === 'OPEN' &&
    (homeId === null ? standsIn(home, localAuthority, facts) : home.id === homeId) &&
    isOfTypes(home, placementTypes);
  return facts.homes
    .filter(isMeant)
    .flatMap(heldPlacesOf)
    .filter(({ reason }) => reasons === null || reasons.includes(reason));
}

/** Takes places away from the holds of a reason, the first of them first. */
function lessHeld(holds: HomeFacts['holds'], lifted: readonly HoldReason[]): HomeFacts['holds'] {
  const left = [...lifted];
  return holds.flatMap((hold) => {
    let { places } = hold;
    while (places > 0 && left.includes(hold.reason)) {
      left.splice(left.indexOf(hold.reason), 1);
      places -= 1;
    }
    return places === 0 ? [] : [{ ...hold, places }];
  });
}

export const liftHolds: ChangeRules<'LIFT_HOLDS'> = {
  faults: (change, facts, { base }) => {
    const { homeId, localAuthority, sharePercent } = change;
    const faults = [
      ...(homeId === null ? memberFaults(localAuthority, facts) : [homeFault(facts, homeId, base) ?? []].flat()),
      ...shareFaults(sharePercent),
    ];
    if (faults.length > 0 || shareOf(heldPlaces(facts, change).length, sharePercent) > 0) return faults;
    const sentence = 'No place is on hold for that reason there by then, so nothing would change.';
    return [{ field: homeId === null ? 'holdReasons' : 'homeId', sentence }];
  },
  apply: (facts, change) => {
    const all = heldPlaces(facts, change);
    const count = shareOf(all.length, change.sharePercent);
    const lifted = chosenOf(all, count, { keyOf: ({ key }) => key, groupOf: ({ key }) => key });
    const byHome = new Map<string, HoldReason[]>();
    for (const { home, reason } of lifted) byHome.set(home.id, [...(byHome.get(home.id) ?? []), reason]);
    return withHomes(facts, (home) => {
      const reasons = byHome.get(home.id);
      if (reasons === undefined) return home;
      return withPlaces(home, {
        onHoldPlaces: home.onHoldPlaces - reasons.length,
        holds: lessHeld(home.holds, reasons),
      });
    });
  },
  explain: ({ homeId, localAuthority, holdReasons: reasons, placementTypes, sharePercent, fromDate }, names) => {
    const where = homeId === null ? inText(localAuthority, names) : `in ${names.homeOf(homeId)}`;
    const why = reasons === null ? '' : ` (${listText(reasons.map((reason) => lowerFirst(holdReasons[reason])))})`;
    const what = sharePercent === 100 ? 'all places' : `${percentText(sharePercent)} of the places`;
    return `Brings ${what} on hold${why}${typesText(placementTypes)} ${where} into use ${fromText(fromDate)}`;
  },
};
