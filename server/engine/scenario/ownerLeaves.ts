/** An owner leaves: all its homes close. */
import { withHomes } from './changedHomes.ts';
import { fromText } from './sayChange.ts';
import type { ChangeRules, ScenarioFacts } from './scenario.ts';

function ownedBy(facts: ScenarioFacts, ownerGroup: string) {
  return facts.homes.filter(({ ownerGroupId, status }) => ownerGroupId === ownerGroup && status === 'OPEN');
}

/** Homes that were to open are nobody's yet, so they stay. */
export const ownerLeaves: ChangeRules<'OWNER_LEAVES'> = {
  faults: ({ ownerGroup }, facts, { base }) => {
    if (ownedBy(facts, ownerGroup).length > 0) return [];
    const hadHomes = ownedBy(base, ownerGroup).length > 0;
    const sentence = hadHomes
      ? 'All homes of this owner are closed already by then: take one of the changes out.'
      : 'No open home of this region belongs to that owner: choose one that the market lists.';
    return [{ field: 'ownerGroup', sentence }];
  },
  apply: (facts, { ownerGroup }) =>
    withHomes(facts, (home) =>
      home.ownerGroupId === ownerGroup && home.status === 'OPEN'
        ? { ...home, status: 'CLOSED', vacantPlaces: 0 }
        : home,
    ),
  explain: ({ ownerGroup, fromDate }, names) =>
    `${names.ownerOf(ownerGroup)} leaves and closes all its homes ${fromText(fromDate)}`,
};
