/** What hangs on a need: its children, its cohorts, and that its children are brothers and sisters. */
import type { EntityManager } from '@mikro-orm/sql';
import type { Cohort, SiblingPlan } from '../../schema/vocabulary.ts';
import { ageOn } from '../engine/age.ts';
import type { Child } from './childFacts.ts';
import { ChildEntity, NeedChildEntity, NeedCohortEntity, SiblingGroupEntity } from './entities/child.ts';
import { stableId } from './loading/ids.ts';
import type { WrittenNeed } from './needTerms.ts';
import { selectRows } from './select.ts';

const teenagersFrom = 13;

/** What the terms say, and what the children are. */
export function cohortsOf(need: WrittenNeed, children: readonly Child[]): readonly Cohort[] {
  const ages = children.map(({ dateOfBirth }) => ageOn(dateOfBirth, need.openedOn));
  const found = new Set<Cohort>(need.cohortsSaid);
  if (children.length > 1) found.add('SIBLING_GROUP');
  if (ages.some((age) => age >= teenagersFrom)) found.add('TEENAGER');
  if (ages.some((age) => age < 1)) found.add('BABY');
  if (children.some(({ isUasc, uascCeasedOn }) => isUasc && uascCeasedOn === null)) found.add('UASC');
  if (children.some(({ isDisabled }) => isDisabled)) found.add('DISABLED');
  return [...found].sort();
}

/** In place of those it had. */
export async function writeLinks(
  em: EntityManager,
  need: string,
  { children, cohorts }: { readonly children: readonly Child[]; readonly cohorts: readonly Cohort[] },
): Promise<void> {
  await em.nativeDelete(NeedChildEntity, { need } as object);
  await em.nativeDelete(NeedCohortEntity, { need } as object);
  await em.insertMany(
    NeedChildEntity,
    children.map(({ id }, position) => ({ need, child: id, position })),
  );
  if (cohorts.length > 0)
    await em.insertMany(
      NeedCohortEntity,
      cohorts.map((cohort) => ({ need, cohort })),
    );
}

/** Children of one need who are of no group are of one from now on; those recorded in different groups stay in them. */
export async function joinBrothersAndSisters(
  em: EntityManager,
  reference: string,
  { children, plan }: { readonly children: readonly Child[]; readonly plan: SiblingPlan | null },
): Promise<void> {
  const [first] = children;
  const groups = [...new Set(children.flatMap(({ siblingGroup }) => siblingGroup ?? []))];
  const alone = children.filter(({ siblingGroup }) => siblingGroup === null);
  if (first === undefined || children.length < 2 || groups.length > 1) return;
  const group = groups[0] ?? stableId('siblings', first.responsibleAuthority, `need ${reference}`);
  if (groups.length === 0) {
    const { responsibleAuthority } = first;
    const row = { id: group, responsibleAuthority, reference: `need ${reference}`, plan: plan ?? 'TOGETHER' };
    const held = await selectRows(em, SiblingGroupEntity, { id: group });
    if (held.length === 0) await em.insert(SiblingGroupEntity, row);
  }
  if (alone.length > 0) {
    const ids = alone.map(({ id }) => id);
    await em.nativeUpdate(ChildEntity, { id: { $in: ids } } as object, { siblingGroup: group });
  }
  if (plan === null) return;
  // A plan for some of a larger group says nothing of the others.
  const members = await selectRows(em, ChildEntity, { siblingGroup: group });
  if (members.length === children.length) await em.nativeUpdate(SiblingGroupEntity, { id: group } as object, { plan });
}
