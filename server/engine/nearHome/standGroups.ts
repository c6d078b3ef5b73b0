/** Which children must be placed together, and which types of home suit them all? */
import { type PlacementType, placementTypes, type SiblingPlan } from '../../../schema/vocabulary.ts';
import type { DemandCase } from '../demand.ts';
import type { NeedFacts } from '../facts.ts';
import { compareText } from '../order.ts';
import { typesNeedingPlaces } from '../typeOrder.ts';

/** The open need for somewhere to live, where there is one. */
export function stayNeedOf({ situation }: DemandCase): NeedFacts | null {
  return situation.need?.isShortBreak ? null : situation.need;
}

/** The type counted in demand and those the need calls preferred or suitable; never one it calls unsuitable, unless no other is left. */
export function typesSuiting(one: DemandCase): ReadonlySet<PlacementType> {
  const needed = one.demand.placementType;
  const suitability = stayNeedOf(one)?.suitability ?? {};
  const suits = (type: PlacementType) => suitability[type] === 'PREFERRED' || suitability[type] === 'SUITABLE';
  const types = typesNeedingPlaces.filter(
    (type) => (type === needed || suits(type)) && suitability[type] !== 'UNSUITABLE',
  );
  return new Set(types.length === 0 && placementTypes[needed].needsPlace ? [needed] : types);
}

function planOf(family: readonly DemandCase[]): SiblingPlan | null {
  const recorded = family.find(({ situation }) => situation.child.siblingPlan)?.situation.child.siblingPlan;
  const ofNeeds = family.map((one) => stayNeedOf(one)?.siblingPlan ?? null).find((plan) => plan !== null);
  return recorded ?? ofNeeds ?? null;
}

function byKey(cases: readonly DemandCase[], keyOf: (one: DemandCase) => string): readonly (readonly DemandCase[])[] {
  const groups = new Map<string, DemandCase[]>();
  for (const one of cases) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** Brothers and sisters, or children of one need of whom no sibling group is recorded. */
function familyKey(one: DemandCase): string {
  const { child } = one.situation;
  if (child.siblingGroupId !== null) return `siblings ${child.siblingGroupId}`;
  const need = stayNeedOf(one);
  return need !== null && need.children.length > 1 ? `need ${need.id}` : `child ${child.id}`;
}

/** One need asks for one home; without a need, those who live in one home now belong together. */
function togetherKey(one: DemandCase): string {
  const need = stayNeedOf(one);
  if (need !== null) return `need ${need.id}`;
  const homeId = one.situation.stay?.homeId ?? null;
  return homeId === null ? `child ${one.demand.childId}` : `home ${homeId}`;
}

/** Where no type of home suits them all, children cannot live together: those who need the same type do. */
function withCommonType(group: readonly DemandCase[]): readonly (readonly DemandCase[])[] {
  const common = typesNeedingPlaces.filter((type) => group.every((one) => typesSuiting(one).has(type)));
  return common.length > 0 ? [group] : byKey(group, (one) => one.demand.placementType);
}

/**
 * Groups to be placed in one home each: all brothers and sisters where the plan is together, each alone where it is apart, and those of
 * one need, or of one home now, where some are to be together or no plan is recorded.
 *
 * Shape   every child in exactly one group, in order of id; groups in order of their first child's id.
 */
export function groupsOf(cases: readonly DemandCase[]): readonly (readonly DemandCase[])[] {
  const groups = byKey(cases, familyKey).flatMap((family) => {
    if (family.length === 1) return [family];
    const plan = planOf(family);
    if (plan === 'TOGETHER') return [family];
    return byKey(family, plan === 'APART' ? (one) => one.demand.childId : togetherKey);
  });
  const idOf = (group: readonly DemandCase[]) => group[0]?.demand.childId ?? '';
  return groups.flatMap(withCommonType).sort((a, b) => compareText(idOf(a), idOf(b)));
}
