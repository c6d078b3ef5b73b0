/** Help for families: fewer children come into care. How many fewer, and which? */
import { shareOf } from './chosenShare.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { newChildren } from './newChildren.ts';
import { agedText, fromText, ofText, percentText } from './sayChange.ts';
import type { ChangeRules, FamilyHelp, ScenarioFacts } from './scenario.ts';
import { chosenChildren, withoutChildren } from './someChildren.ts';

function helped(facts: ScenarioFacts, change: FamilyHelp, asOf: string) {
  const all = newChildren(facts, change, asOf);
  return chosenChildren(all, shareOf(all.length, change.sharePercent));
}

/** Those who do not come in are new children of today's facts; brothers and sisters stay at home together. */
export const familyHelp: ChangeRules<'FAMILY_HELP'> = {
  faults: (change, facts, { asOf }) => {
    const faults = [...memberFaults(change.localAuthority, facts), ...shareFaults(change.sharePercent)];
    if (faults.length > 0 || helped(facts, change, asOf).length > 0) return faults;
    const sentence = 'That is no whole child by then: enter a larger share, more ages, or the whole region.';
    return [{ field: 'sharePercent', sentence }];
  },
  apply: (facts, change, { asOf }) =>
    withoutChildren(facts, new Set(helped(facts, change, asOf).map(({ demand }) => demand.childId))),
  explain: ({ localAuthority, ageBands, sharePercent, fromDate }, names) =>
    `Keeps ${percentText(sharePercent)} of new children ${ofText(localAuthority, names)}${agedText(ageBands)} at home by helping their families, ${fromText(fromDate)}`,
};
