/** Children who should be fostered move out of children's homes: how many, and which? */
import type { DemandCase } from '../demand.ts';
import type { NeedFacts } from '../facts.ts';
import { shareOf } from './chosenShare.ts';
import { homesWithout } from './freedPlaces.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { agedText, fromText, ofText, percentText } from './sayChange.ts';
import type { ChangeRules, ScenarioFacts, StepDown } from './scenario.ts';
import { childrenAmong, chosenChildren, isStay } from './someChildren.ts';

/** Living in a children's home, with an open need that prefers fostering. */
function isToStepDown({ situation }: DemandCase): boolean {
  const { stay, need } = situation;
  return (
    stay?.placementType === 'CHILDRENS_HOME' &&
    need !== null &&
    !need.isShortBreak &&
    need.suitability.FOSTERING === 'PREFERRED'
  );
}

function movingOut(facts: ScenarioFacts, change: StepDown): readonly DemandCase[] {
  const all = childrenAmong(facts, change).filter(isToStepDown);
  return chosenChildren(all, shareOf(all.length, change.sharePercent));
}

/** Fostering or kin only: what else the need called suitable is so no longer. */
function fosteringOnly(need: NeedFacts): NeedFacts {
  const { KINSHIP: kin } = need.suitability;
  return {
    ...need,
    suitability: { FOSTERING: 'PREFERRED', ...(kin && { KINSHIP: kin }), CHILDRENS_HOME: 'UNSUITABLE' },
  };
}

/** A need of several children of whom only some move out stays as it is for the others. */
function needsAfter(needs: readonly NeedFacts[], moved: ReadonlySet<string>): readonly NeedFacts[] {
  return needs.flatMap((need) => {
    const moving = need.children.filter(({ id }) => moved.has(id));
    if (moving.length === 0 || need.isShortBreak) return [need];
    const rest = need.children.filter(({ id }) => !moved.has(id));
    const down = { ...fosteringOnly(need), children: moving };
    return rest.length === 0
      ? [down]
      : [
          { ...need, children: rest },
          { ...down, id: `${need.id}-down` },
        ];
  });
}

/** They wait for a foster place near home, and the places they leave come free. */
export const stepDown: ChangeRules<'STEP_DOWN'> = {
  faults: (change, facts) => {
    const faults = [...memberFaults(change.localAuthority, facts), ...shareFaults(change.sharePercent)];
    if (faults.length > 0 || movingOut(facts, change).length > 0) return faults;
    const sentence =
      'No child there lives in a children’s home while their need prefers fostering, by then: nothing would change.';
    return [{ field: 'sharePercent', sentence }];
  },
  apply: (facts, change) => {
    const moved = new Set(movingOut(facts, change).map(({ demand }) => demand.childId));
    return {
      ...homesWithout(facts, moved),
      placements: facts.placements.filter((placement) => !(moved.has(placement.childId) && isStay(placement))),
      needs: needsAfter(facts.needs, moved),
    };
  },
  explain: ({ localAuthority, ageBands, sharePercent, fromDate }, names) => {
    const who = sharePercent === 100 ? 'all children' : `${percentText(sharePercent)} of the children`;
    return `Moves ${who} ${ofText(localAuthority, names)}${agedText(ageBands)} whose need prefers fostering out of children’s homes ${fromText(fromDate)}`;
  },
};
