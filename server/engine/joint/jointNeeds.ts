/** Which children of which open needs are to be placed at once, each child once, and who must be together? */
import type { ChildFacts, IsoDate, NeedFacts } from '../facts.ts';
import { type Anchors, anchorsOf, importantPlacesOf } from '../importantPlaces.ts';
import type { PlacingGroup } from '../nearHome/placingArcs.ts';
import { compareText } from '../order.ts';
import { requirementOf } from '../requirement.ts';
import { childrenInOrder, needOfSome, plannedUnits } from '../split/plannedUnits.ts';
import { placementTypeOrder } from '../typeOrder.ts';

export interface JointSetting {
  readonly asOf: IsoDate;
  readonly withinMiles: number;
  readonly isEmergency: boolean;
}

/** Children of one need who are placed in one home. */
export interface JointUnit extends PlacingGroup {
  /** As it was recorded, with all its children. */
  readonly need: NeedFacts;
  readonly children: readonly ChildFacts[];
}

/** A child who is in more than one open need: counted with the first alone. */
export interface CountedElsewhere {
  readonly need: NeedFacts;
  readonly countedWith: NeedFacts;
}

export interface JointNeeds {
  /** In order of the need's id, then of the unit's first child. */
  readonly units: readonly JointUnit[];
  readonly countedElsewhere: readonly CountedElsewhere[];
  /** No child of the unit, nor of its need, has a place to measure from. */
  readonly withoutAnchor: readonly NeedFacts[];
  readonly shortBreaks: readonly NeedFacts[];
}

function unitOf(need: NeedFacts, children: readonly ChildFacts[], from: { anchors: Anchors; setting: JointSetting }) {
  const some = needOfSome(need, children);
  const own = anchorsOf(some);
  return {
    need,
    children,
    asked: requirementOf(some, from.setting),
    anchors: own.places.length > 0 ? own : from.anchors,
    places: importantPlacesOf(some),
    types: placementTypeOrder,
  };
}

/** Longest needed first: who is in two needs is placed by the one that is needed sooner. */
function soonestFirst(a: NeedFacts, b: NeedFacts): number {
  return compareText(a.neededBy, b.neededBy) || compareText(a.id, b.id);
}

/** `keepTogether` are needs whose children all go to one home, whatever their plan: fixed by hand. */
export function jointNeeds(
  needs: readonly NeedFacts[],
  setting: JointSetting,
  keepTogether: ReadonlySet<string> = new Set(),
): JointNeeds {
  const needOf = new Map<string, NeedFacts>();
  const units: JointUnit[] = [];
  const countedElsewhere: CountedElsewhere[] = [];
  const withoutAnchor: NeedFacts[] = [];
  const stays = needs.filter(({ isShortBreak }) => !isShortBreak);
  for (const need of stays.toSorted(soonestFirst)) {
    const children = childrenInOrder(need).filter(({ id }) => !needOf.has(id));
    const other = need.children.flatMap(({ id }) => needOf.get(id) ?? [])[0];
    if (other) countedElsewhere.push({ need, countedWith: other });
    for (const { id } of children) needOf.set(id, need);
    if (children.length === 0) continue;
    const anchors = anchorsOf({ ...need, children });
    if (anchors.places.length === 0) withoutAnchor.push(need);
    else {
      const left = { ...need, children };
      const parts = keepTogether.has(need.id) ? [children] : plannedUnits(left);
      for (const part of parts) units.push(unitOf(need, part, { anchors, setting }));
    }
  }
  const first = (unit: JointUnit) => unit.children[0]?.id ?? '';
  return {
    units: units.sort((a, b) => compareText(a.need.id, b.need.id) || compareText(first(a), first(b))),
    countedElsewhere,
    withoutAnchor,
    shortBreaks: needs.filter(({ isShortBreak }) => isShortBreak),
  };
}
