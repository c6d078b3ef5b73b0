import type { EntityManager } from '@mikro-orm/sql';
import type { SiblingPlan } from '../../schema/vocabulary.ts';
import { may } from '../policy/policy.ts';
import { type Child, childFactsOf } from './childFacts.ts';
import { childRowsOf } from './childRows.ts';
import { ChildEntity, NeedChildEntity, PlacementNeedEntity } from './entities/child.ts';
import { EpisodeEntity } from './entities/placement.ts';
import { namedChildren } from './needChildren.ts';
import { type AreaOfChildren, areasOfChildren, type PlaceOfChildren, placesOfChildren } from './needRow.ts';
import type { TermsProblem } from './needTerms.ts';
import { viewersRegion } from './readGround.ts';
import { auditedRead, type Reading } from './reading.ts';
import type { ChildRow } from './rows.ts';
import { selectRows } from './select.ts';

/** What is on record of some children, for a need of theirs to begin with. */
export interface NeedPrefillRow {
  readonly children: readonly ChildRow[];
  readonly problems: readonly TermsProblem[];
  /** Recorded brothers and sisters who are not among the children, with their open need where there is one. */
  readonly siblings: readonly { readonly child: ChildRow; readonly openNeedReference: string | null }[];
  readonly siblingPlan: SiblingPlan | null;
  readonly places: readonly PlaceOfChildren[];
  readonly areas: readonly AreaOfChildren[];
  /** Of the latest episode of the first child's: SSDA903 LS. */
  readonly legalStatus: string | null;
}

async function siblingsOf(em: EntityManager, children: readonly Child[]): Promise<readonly Child[]> {
  const groups = [...new Set(children.flatMap(({ siblingGroup }) => siblingGroup ?? []))];
  if (groups.length === 0) return [];
  const known = new Set(children.map(({ id }) => id));
  const found = await selectRows(em, ChildEntity, { siblingGroup: { $in: groups } }, { orderBy: { reference: 'asc' } });
  return found.filter(({ id }) => !known.has(id));
}

/** By child id. */
async function openNeedReferences(em: EntityManager, children: readonly Child[]): Promise<ReadonlyMap<string, string>> {
  const links = await selectRows(em, NeedChildEntity, { child: { $in: children.map(({ id }) => id) } });
  const ids = links.map(({ need }) => need);
  const needs = await selectRows(em, PlacementNeedEntity, { id: { $in: ids }, status: 'OPEN' });
  const referenceOf = new Map(needs.map(({ id, reference }) => [id, reference]));
  return new Map(
    links.flatMap(({ child, need }) => {
      const reference = referenceOf.get(need);
      return reference === undefined ? [] : [[child, reference] as const];
    }),
  );
}

async function lastLegalStatus(em: EntityManager, child: Child | undefined): Promise<string | null> {
  if (child === undefined) return null;
  const latest = { orderBy: { start: 'desc' }, limit: 1 } as const;
  const [episode] = await selectRows(em, EpisodeEntity, { child: child.id }, latest);
  return episode?.legalStatus ?? null;
}

/** Null without the right to write needs. Children of another authority are not there. */
export async function readNeedPrefill(
  reading: Reading,
  childReferences: readonly string[],
): Promise<NeedPrefillRow | null> {
  if (may(reading.viewer, 'needChanges') === 'NONE') return null;
  return auditedRead(reading, async (em) => {
    const region = await viewersRegion(em, reading);
    const { children, problems } = await namedChildren(em, reading, childReferences);
    const others = await siblingsOf(em, children);
    const facts = await childFactsOf(em, children);
    const references = new Map(children.map(({ id, reference }) => [id, reference]));
    const rows =
      region === null ? [] : await childRowsOf(em, { region, viewer: reading.viewer }, [...children, ...others]);
    const inNeeds = await openNeedReferences(em, others);
    const inOrder = children.flatMap(({ id }) => facts.find((child) => child.id === id) ?? []);
    const answer = {
      children: rows.slice(0, children.length),
      problems,
      siblings: rows
        .slice(children.length)
        .map((child) => ({ child, openNeedReference: inNeeds.get(child.id) ?? null })),
      siblingPlan: inOrder.find(({ siblingPlan }) => siblingPlan !== null)?.siblingPlan ?? null,
      places: placesOfChildren({ children: inOrder, references }),
      areas: areasOfChildren(inOrder),
      legalStatus: await lastLegalStatus(em, children[0]),
    };
    const subjectIds = [...children, ...others].map(({ id }) => id);
    const event = {
      action: 'CHILDREN_LISTED',
      subjectKind: 'CHILD',
      subjectIds,
      isGiven: children.length > 0,
    } as const;
    return { answer, event };
  });
}
