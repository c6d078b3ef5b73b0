import type { EntityManager } from '@mikro-orm/sql';
import { ageOn, oldestChildAge } from '../engine/age.ts';
import type { IsoDate } from '../engine/facts.ts';
import type { Child } from './childFacts.ts';
import { ChildEntity } from './entities/child.ts';
import type { TermsProblem } from './needTerms.ts';
import type { Reading } from './reading.ts';
import { selectRows } from './select.ts';

/** The children of the viewer's own authority with these references, in their order; one of another authority is not there. */
export async function namedChildren(
  em: EntityManager,
  { viewer }: Pick<Reading, 'viewer'>,
  references: readonly string[],
): Promise<{ readonly children: readonly Child[]; readonly problems: readonly TermsProblem[] }> {
  const where = { responsibleAuthority: viewer.localAuthority ?? '', reference: { $in: [...references] } };
  const found = new Map((await selectRows(em, ChildEntity, where)).map((child) => [child.reference, child]));
  const problems = references.flatMap((reference, index) => {
    if (found.has(reference)) return [];
    const sentence = `No child of your council has the reference given for child ${index + 1}: choose one from the list.`;
    return [{ field: `childReferences.${index}`, sentence }];
  });
  return { children: references.flatMap((reference) => found.get(reference) ?? []), problems };
}

/** Young people stay in the records of earlier years when they have left care: no need is recorded for them. */
export function adultsAmong(children: readonly Pick<Child, 'dateOfBirth'>[], today: IsoDate): readonly TermsProblem[] {
  return children.flatMap(({ dateOfBirth }, index) => {
    if (ageOn(dateOfBirth, today) <= oldestChildAge) return [];
    const sentence = `Child ${index + 1} is ${oldestChildAge + 1} or over, and a need is for children: take them out, or check the date of birth in the return.`;
    return [{ field: `childReferences.${index}`, sentence }];
  });
}
