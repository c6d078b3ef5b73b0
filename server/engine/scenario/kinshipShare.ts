/** More new children live with kin: how many more, and which? */
import type { DemandCase } from '../demand.ts';
import type { HomeFacts, PlacementFacts } from '../facts.ts';
import { anchorOf } from '../importantPlaces.ts';
import { compareText } from '../order.ts';
import { withPlaces } from './changedHomes.ts';
import { shareOf } from './chosenShare.ts';
import { homesWithout } from './freedPlaces.ts';
import { homeThatOpens } from './homeThatOpens.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { newChildren } from './newChildren.ts';
import { agedText, fromText, ofText, percentText } from './sayChange.ts';
import type { ChangeRules, KinshipShare, ScenarioFacts } from './scenario.ts';
import { chosenChildren, isStay, needsWithout } from './someChildren.ts';

const isWithKin = ({ situation }: DemandCase) => situation.stay?.placementType === 'KINSHIP';

/** Kin are looked for in vain for a child who came alone, and a court's order is not theirs to meet. */
function couldLiveWithKin(one: DemandCase): boolean {
  return !isWithKin(one) && !one.situation.isUasc && one.demand.placementType !== 'SECURE';
}

/** Of the new children, how many more would live with kin than do; below 0 where more do already. */
function moreWithKin(all: readonly DemandCase[], { sharePercent }: KinshipShare): number {
  return shareOf(all.length, sharePercent) - all.filter(isWithKin).length;
}

/** Where the child comes from: kin are taken to live there. */
function kinHome(one: DemandCase, id: string): HomeFacts {
  const { child } = one.situation;
  const takes = { ageFrom: null, ageTo: null, sexAccepted: null, offers: null, adaptations: null };
  const location = anchorOf(child)?.location ?? null;
  const localAuthority = child.responsibleAuthority;
  const made = homeThatOpens({ ...takes, id, kind: 'KINSHIP', localAuthority, places: 1, location });
  return withPlaces({ ...made, namedChildIds: [child.id] }, { filledPlaces: 1 });
}

function kinPlacement(one: DemandCase, home: HomeFacts, facts: ScenarioFacts): PlacementFacts {
  const { child, stay } = one.situation;
  return {
    id: `placed-${home.id}`,
    childId: child.id,
    responsibleAuthority: child.responsibleAuthority,
    placeCode: 'U1',
    providerCode: null,
    legalStatus: stay?.legalStatus ?? '',
    placementType: 'KINSHIP',
    hostAuthority: home.hostAuthority,
    homeId: home.id,
    start: facts.dataDate,
    end: null,
    ssda903DistanceMiles: null,
  };
}

/**
 * Shape   brothers and sisters go to kin together; each child has a place of their own there, which is nobody else's. The places they
 *         leave come free, and their open needs for somewhere to live are met.
 * Source  Children Act 1989 s.22C(6)(a), (7)(a): kin are considered first. SSDA903 U1: with relative or friend, long term.
 */
export const kinshipShare: ChangeRules<'KINSHIP_SHARE'> = {
  faults: (change, facts, { asOf }) => {
    const { sharePercent } = change;
    const faults = [...memberFaults(change.localAuthority, facts), ...shareFaults(sharePercent)];
    if (faults.length > 0) return faults;
    const all = newChildren(facts, change, asOf);
    const more = moreWithKin(all, change);
    const found = chosenChildren(all.filter(couldLiveWithKin), Math.max(0, more)).length;
    if (found > 0) return [];
    const sentence =
      more <= 0
        ? 'At least so large a share of new children live with kin by then already: enter a larger one.'
        : 'No new child there could go to kin by then: choose other ages, or another council.';
    return [{ field: 'sharePercent', sentence }];
  },
  apply: (facts, change, { asOf }) => {
    const all = newChildren(facts, change, asOf);
    const chosen = chosenChildren(all.filter(couldLiveWithKin), Math.max(0, moreWithKin(all, change)));
    const gone = new Set(chosen.map(({ demand }) => demand.childId));
    const homes = chosen.map((one) => kinHome(one, `kin-${change.id}-${one.demand.childId}`));
    const placements = chosen.flatMap((one, at) => {
      const home = homes[at];
      return home === undefined ? [] : [kinPlacement(one, home, facts)];
    });
    const left = homesWithout(facts, gone);
    const stayed = facts.placements.filter((placement) => !(gone.has(placement.childId) && isStay(placement)));
    const children = chosen.map(({ situation }) => situation.child);
    const known = new Set(facts.children.map(({ id }) => id));
    return {
      ...left,
      children: [...facts.children, ...children.filter(({ id }) => !known.has(id))],
      homes: [...left.homes, ...homes],
      placements: [...stayed, ...placements].sort((a, b) => compareText(a.id, b.id)),
      needs: needsWithout(facts.needs, gone),
    };
  },
  explain: ({ localAuthority, ageBands, sharePercent, fromDate }, names) =>
    `Places ${percentText(sharePercent)} of new children ${ofText(localAuthority, names)}${agedText(ageBands)} with kin ${fromText(fromDate)}`,
};
