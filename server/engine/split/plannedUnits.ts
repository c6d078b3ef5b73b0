/** Which of a need's children are planned to live together? */
import type { ChildFacts, NeedFacts } from '../facts.ts';
import { compareText } from '../order.ts';

/** The children in order of id, whatever order they came in. */
export function childrenInOrder({ children }: NeedFacts): readonly ChildFacts[] {
  return children.toSorted((a, b) => compareText(a.id, b.id));
}

/** Subsets as planned: of the need's own children, each child in the first that names it, none empty. */
function recordedSubsets({ children, siblingSubsets = [] }: NeedFacts): readonly (readonly string[])[] {
  const left = new Set(children.map(({ id }) => id));
  return siblingSubsets.map((subset) => subset.filter((id) => left.delete(id))).filter((subset) => subset.length > 0);
}

/**
 * Children who are to live in one home: all of them; each alone where the plan is APART; where it is for SUBSETS, those recorded, and
 * each other child alone. A plan for subsets of which none is recorded is not known to part anybody.
 *
 * Order   by the first child's id; children by id.
 */
export function plannedUnits(need: NeedFacts): readonly (readonly ChildFacts[])[] {
  const children = childrenInOrder(need);
  if (need.siblingPlan === 'APART') return children.map((child) => [child]);
  const subsets = need.siblingPlan === 'SUBSETS' ? recordedSubsets(need) : [];
  if (subsets.length === 0) return [children];
  const named = new Set(subsets.flat());
  const units = subsets.map((subset) => children.filter(({ id }) => subset.includes(id)));
  const others = children.filter(({ id }) => !named.has(id)).map((child) => [child]);
  return [...units, ...others].sort((a, b) => compareText(a[0]?.id ?? '', b[0]?.id ?? ''));
}

/** What these of the children need, by every rule of the whole need. */
export function needOfSome(need: NeedFacts, children: readonly ChildFacts[]): NeedFacts {
  const siblingPlan = need.siblingPlan === 'SUBSETS' ? 'TOGETHER' : need.siblingPlan;
  return { ...need, children, siblingPlan };
}
