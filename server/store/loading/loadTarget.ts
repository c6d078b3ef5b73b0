import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode } from '../../engine/facts.ts';
import type { Viewer } from '../../policy/viewer.ts';
import type { Child } from '../childFacts.ts';
import { ChildEntity } from '../entities/child.ts';
import { inBatches } from '../inBatches.ts';
import type { LoadedRows } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import { keyOf } from './ids.ts';

/** Where rows go, in one open transaction. */
export interface LoadTarget {
  readonly em: EntityManager;
  readonly regionId: string;
  /** Id for a child not held yet. */
  newChildId(responsibleAuthority: GssCode, reference: string): string;
  readonly children: KnownChildren;
  /** Who loads; null where the region comes with the program. */
  readonly by: { readonly viewer: Viewer; readonly at: Date } | null;
}

/** Children held that a load may name, by authority and reference. */
export type KnownChildren = Map<string, Child>;

export async function knownChildrenOf(em: EntityManager, authorities: readonly GssCode[]): Promise<KnownChildren> {
  const rows = await selectRows(em, ChildEntity, { responsibleAuthority: { $in: [...authorities] } });
  return new Map(rows.map((child) => [keyOf(child.responsibleAuthority, child.reference), child]));
}

interface OfChildren {
  readonly responsibleAuthority: GssCode;
  readonly childReference?: string;
  readonly childReferences?: readonly string[];
}

function ofChildren(rows: LoadedRows): readonly OfChildren[] {
  const lists = Object.values(rows) as readonly (readonly object[] | undefined)[];
  return lists.flatMap((list) => (list ?? []).filter((row): row is OfChildren => 'responsibleAuthority' in row));
}

/** Authorities whose children, or needs, the rows are of. */
export function responsibleAuthoritiesOf(rows: LoadedRows): ReadonlySet<GssCode> {
  return new Set(ofChildren(rows).map(({ responsibleAuthority }) => responsibleAuthority));
}

/** The children held whom the rows name. */
export async function childrenNamedIn(em: EntityManager, rows: LoadedRows): Promise<KnownChildren> {
  const byAuthority = new Map<GssCode, Set<string>>();
  for (const { responsibleAuthority, childReference, childReferences = [] } of ofChildren(rows)) {
    const named = byAuthority.get(responsibleAuthority) ?? new Set<string>();
    byAuthority.set(responsibleAuthority, named);
    if (childReference !== undefined) named.add(childReference);
    for (const reference of childReferences) named.add(reference);
  }
  const children: KnownChildren = new Map();
  for (const [responsibleAuthority, named] of byAuthority) {
    const ask = (part: string[]) => selectRows(em, ChildEntity, { responsibleAuthority, reference: { $in: part } });
    for (const child of await inBatches([...named], ask))
      children.set(keyOf(responsibleAuthority, child.reference), child);
  }
  return children;
}

/** Errors: a row that names a child neither held nor in the same load is a bug of the reader, and undoes the whole load. */
export function childOf(
  target: LoadTarget,
  row: { readonly responsibleAuthority: GssCode; readonly childReference: string },
): Child {
  const child = target.children.get(keyOf(row.responsibleAuthority, row.childReference));
  if (child === undefined) throw new Error('A row to load names a child who is not held and not in the same load.');
  return child;
}
