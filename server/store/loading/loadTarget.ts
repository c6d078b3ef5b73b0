import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode } from '../../engine/facts.ts';
import type { Child } from '../childFacts.ts';
import { ChildEntity } from '../entities/child.ts';
import { selectRows } from '../select.ts';
import { keyOf } from './ids.ts';

/** Where rows go, in one open transaction. */
export interface LoadTarget {
  readonly em: EntityManager;
  readonly regionId: string;
  /** Id for a child not held yet. */
  newChildId(responsibleAuthority: GssCode, reference: string): string;
  readonly children: KnownChildren;
}

/** Children held for the authorities of a load, by authority and reference. */
export type KnownChildren = Map<string, Child>;

export async function knownChildrenOf(em: EntityManager, authorities: readonly GssCode[]): Promise<KnownChildren> {
  const rows = await selectRows(em, ChildEntity, { responsibleAuthority: { $in: [...authorities] } });
  return new Map(rows.map((child) => [keyOf(child.responsibleAuthority, child.reference), child]));
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
