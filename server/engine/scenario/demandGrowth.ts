/** More, or fewer, children need a place: how many, and like whom? */

import type { PlacementType } from '../../../schema/vocabulary.ts';
import type { DemandCase } from '../demand.ts';
import type { ChildFacts, NeedFacts, PlacementFacts } from '../facts.ts';
import { stayNeedOf } from '../nearHome/standGroups.ts';
import { inSpreadOrder, shareOf } from './chosenShare.ts';
import { memberFaults, shareFaults } from './memberFaults.ts';
import { agedText, fromText, ofText, percentText, typesText } from './sayChange.ts';
import type { ChangeRules, DemandGrowth, ScenarioFacts } from './scenario.ts';
import { childrenAmong, chosenChildren, withoutChildren } from './someChildren.ts';

const leastPercent = -90;
const mostPercent = 300;

/** One of a child, the how many-eth, and where in their family they are new. */
interface Likeness {
  readonly of: DemandCase;
  readonly mark: string;
}

function meant(facts: ScenarioFacts, change: DemandGrowth): readonly DemandCase[] {
  const { placementTypes: types } = change;
  return childrenAmong(facts, change).filter(({ demand }) => types === null || types.includes(demand.placementType));
}

/** Whole times everybody, then the first in spread order, each family whole as far as they fit. */
function likenesses(all: readonly DemandCase[], count: number, id: string): readonly Likeness[] {
  const whole = Math.floor(count / Math.max(1, all.length));
  const times = Array.from({ length: whole }, (_, time) => all.map((of) => ({ of, mark: `${id}-${time + 1}` })));
  const rest = chosenChildren(all, count - whole * all.length);
  const short = count - whole * all.length - rest.length;
  const alone = inSpreadOrder(
    all.filter((one) => !rest.includes(one)),
    ({ demand }) => demand.childId,
  ).slice(0, short);
  return [...times.flat(), ...[...rest, ...alone].map((of) => ({ of, mark: `${id}-${whole + 1}` }))];
}

function childLike({ of, mark }: Likeness): ChildFacts {
  const { child } = of.situation;
  const family = child.siblingGroupId;
  return { ...child, id: `${child.id}-${mark}`, siblingGroupId: family === null ? null : `${family}-${mark}` };
}

/** The type counted in demand, and what the need called suitable. */
function preferring(type: PlacementType, held: NeedFacts | null): NeedFacts['suitability'] {
  const others = Object.entries(held?.suitability ?? {}).map(([other, suits]) => [
    other,
    suits === 'PREFERRED' ? 'SUITABLE' : suits,
  ]);
  return { ...Object.fromEntries(others), [type]: 'PREFERRED' };
}

/** Waits for what the other needs, whether that was ever written down as a need or not. */
function needLike({ of }: Likeness, child: ChildFacts, facts: ScenarioFacts): NeedFacts {
  const held = stayNeedOf(of);
  const type = of.demand.placementType;
  const isSecure = type === 'SECURE';
  return {
    requiredAdaptations: [],
    requiredOffers: [],
    isSoloRequired: of.situation.stay?.isSoloRequired ?? false,
    hasSecureAuthority: isSecure,
    mustStayAtSchool: false,
    siblingPlan: null,
    urgency: 'PLANNED',
    ...held,
    id: `need-${child.id}`,
    reference: `need-${child.id}`,
    responsibleAuthority: child.responsibleAuthority,
    children: [child],
    openedOn: facts.dataDate,
    neededBy: facts.dataDate,
    isShortBreak: false,
    cohorts: [...of.demand.cohorts],
    heldPlaces: [],
    suitability: preferring(type, held),
  };
}

/** With kin likewise, who are then as many more. */
function kinLike({ of }: Likeness, child: ChildFacts): PlacementFacts | null {
  const { stay } = of.situation;
  if (stay?.placementType !== 'KINSHIP' || of.demand.placementType !== 'KINSHIP') return null;
  return { ...stay, id: `${stay.id}-${child.id}`, childId: child.id };
}

function withMore<Facts extends ScenarioFacts>(facts: Facts, more: readonly Likeness[]): Facts {
  const made = more.map((likeness) => {
    const child = childLike(likeness);
    return { child, likeness, placement: kinLike(likeness, child) };
  });
  return {
    ...facts,
    children: [...facts.children, ...made.map(({ child }) => child)],
    placements: [...facts.placements, ...made.flatMap(({ placement }) => placement ?? [])],
    needs: [
      ...facts.needs,
      ...made.flatMap(({ child, likeness, placement }) =>
        placement === null ? [needLike(likeness, child, facts)] : [],
      ),
    ],
  };
}

/**
 * Shape   each child more is like one there is: of the same age, family place, family and need. Each child fewer is one there is, gone as
 *         if never come; brothers and sisters together.
 */
export const demandGrowth: ChangeRules<'DEMAND_GROWTH'> = {
  faults: (change, facts) => {
    const { localAuthority, sharePercent } = change;
    const reach = { least: leastPercent, most: mostPercent };
    const faults = [...memberFaults(localAuthority, facts), ...shareFaults(sharePercent, reach)];
    if (faults.length > 0 || shareOf(meant(facts, change).length, Math.abs(sharePercent)) > 0) return faults;
    const sentence = 'That is no whole child: enter a larger share, more ages or types, or the whole region.';
    return [{ field: 'sharePercent', sentence }];
  },
  apply: (facts, change) => {
    const all = meant(facts, change);
    const count = shareOf(all.length, Math.abs(change.sharePercent));
    if (change.sharePercent > 0) return withMore(facts, likenesses(all, count, change.id));
    return withoutChildren(facts, new Set(chosenChildren(all, count).map(({ demand }) => demand.childId)));
  },
  explain: ({ localAuthority, ageBands, placementTypes, sharePercent, fromDate }, names) => {
    const what = `${percentText(Math.abs(sharePercent))} ${sharePercent > 0 ? 'more' : 'fewer'} children`;
    return `${what} ${ofText(localAuthority, names)}${agedText(ageBands)}${typesText(placementTypes)} need a place, in all, ${fromText(fromDate)}`;
  },
};
