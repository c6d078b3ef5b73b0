import type { EntityManager } from '@mikro-orm/sql';
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
