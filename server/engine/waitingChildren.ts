/** How many children wait for a home, how soon do they need one, and how many are deprived of their liberty by order? */
import type { Urgency } from '../../schema/vocabulary.ts';
import { urgencies } from '../../schema/vocabulary.ts';
import { ageBandOf, ageOn } from './age.ts';
import type { ChildFacts, GssCode, IsoDate, NeedFacts } from './facts.ts';

export interface WaitingRow {
  readonly localAuthority: GssCode;
  /** Children with an open need, once each, by the soonest of their needs. */
  readonly waiting: Readonly<Record<Urgency, number>>;
  /** Children with an order that deprives them of liberty on the day. */
  readonly deprivedOfLiberty: number;
}

export interface WaitingFacts {
  readonly members: readonly GssCode[];
  readonly children: readonly ChildFacts[];
  readonly needs: readonly NeedFacts[];
  readonly authoritiesWithData: readonly GssCode[];
}

const soonestFirst = Object.keys(urgencies) as readonly Urgency[];

function isDeprived({ needSignals = [] }: ChildFacts, asOf: IsoDate): boolean {
  return needSignals.some(
    ({ kind, start, end }) => kind === 'DEPRIVATION_OF_LIBERTY' && start <= asOf && (end === null || end > asOf),
  );
}

function soonest(needs: readonly NeedFacts[]): ReadonlyMap<string, Urgency> {
  const found = new Map<string, Urgency>();
  for (const { children, urgency } of needs) {
    for (const { id } of children) {
      const known = found.get(id);
      const isSooner = known === undefined || soonestFirst.indexOf(urgency) < soonestFirst.indexOf(known);
      if (isSooner) found.set(id, urgency);
    }
  }
  return found;
}

/** Shape  a row for each member that has sent children; needs of short breaks are left out. */
export function waitingChildren(facts: WaitingFacts, asOf: IsoDate): readonly WaitingRow[] {
  const sent = new Set(facts.authoritiesWithData);
  return facts.members.flatMap((gss) => {
    if (!sent.has(gss)) return [];
    const own = soonest(facts.needs.filter((need) => need.responsibleAuthority === gss && !need.isShortBreak));
    const count = (urgency: Urgency) => [...own.values()].filter((each) => each === urgency).length;
    const children = facts.children.filter(
      (child) => child.responsibleAuthority === gss && ageBandOf(ageOn(child.dateOfBirth, asOf)) !== null,
    );
    return {
      localAuthority: gss,
      waiting: { SAME_DAY: count('SAME_DAY'), WITHIN_5_DAYS: count('WITHIN_5_DAYS'), PLANNED: count('PLANNED') },
      deprivedOfLiberty: children.filter((child) => isDeprived(child, asOf)).length,
    };
  });
}
