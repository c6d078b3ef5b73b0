/** Which children is a change about, and what are the facts without some of them? */
import { type DemandCase, demandCasesOn } from '../demand.ts';
import type { ChildFacts, NeedFacts, PlacementFacts } from '../facts.ts';
import { typesNeedingPlaces } from '../typeOrder.ts';
import { chosenOf } from './chosenShare.ts';
import { homesWithout } from './freedPlaces.ts';
import type { KinshipShare, ScenarioFacts } from './scenario.ts';

type Among = Pick<KinshipShare, 'localAuthority' | 'ageBands'>;

/** Members' children of the data date who need somewhere to live, each once, in order of id. */
export function childrenAmong(facts: ScenarioFacts, { localAuthority, ageBands }: Among): readonly DemandCase[] {
  return demandCasesOn(facts, facts.dataDate).filter(
    ({ demand }) =>
      demand.isStay &&
      typesNeedingPlaces.includes(demand.placementType) &&
      (localAuthority === null
        ? facts.region.members.includes(demand.responsibleAuthority)
        : demand.responsibleAuthority === localAuthority) &&
      (ageBands === null || ageBands.includes(demand.ageBand)),
  );
}

/** Brothers and sisters go together, and so do the children of one need. */
function familyOf({ situation }: DemandCase): string {
  const { child, need } = situation;
  if (child.siblingGroupId !== null) return `siblings ${child.siblingGroupId}`;
  return need !== null && need.children.length > 1 ? `need ${need.id}` : `child ${child.id}`;
}

/** So many children, brothers and sisters together: always the same ones of the same facts. */
export function chosenChildren(cases: readonly DemandCase[], count: number): readonly DemandCase[] {
  return chosenOf(cases, count, { keyOf: ({ demand }) => demand.childId, groupOf: familyOf });
}

function needWithout(need: NeedFacts, gone: ReadonlySet<string>): readonly NeedFacts[] {
  const children = need.children.filter(({ id }) => !gone.has(id));
  if (children.length === need.children.length) return [need];
  return children.length === 0 ? [] : [{ ...need, children }];
}

/** The needs for somewhere to live without some children; a need of nobody is gone. */
export function needsWithout(needs: readonly NeedFacts[], gone: ReadonlySet<string>): readonly NeedFacts[] {
  return needs.flatMap((need) => (need.isShortBreak ? [need] : needWithout(need, gone)));
}

/** Whether it is somewhere the child lives, and not a series of short breaks. */
export function isStay({ legalStatus }: PlacementFacts): boolean {
  return legalStatus !== 'V3' && legalStatus !== 'V4';
}

/** As if these children had never come into care. */
export function withoutChildren<Facts extends ScenarioFacts>(facts: Facts, gone: ReadonlySet<string>): Facts {
  return {
    ...homesWithout(facts, gone),
    children: facts.children.filter(({ id }: ChildFacts) => !gone.has(id)),
    placements: facts.placements.filter(({ childId }) => !gone.has(childId)),
    needs: facts.needs.flatMap((need) => needWithout(need, gone)),
  };
}
