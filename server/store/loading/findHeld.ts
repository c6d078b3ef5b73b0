import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode } from '../../engine/facts.ts';
import { ChildEntity, NeedChildEntity, PlacementNeedEntity } from '../entities/child.ts';
import { SchoolEntity } from '../entities/region.ts';
import type { FoundSchool, OpenNeed } from '../heldFacts.ts';
import { inBatches } from '../inBatches.ts';
import { selectRows } from '../select.ts';

/** See LoadingStore.openNeeds. */
export async function findOpenNeeds(
  em: EntityManager,
  responsibleAuthority: GssCode,
): Promise<ReadonlyMap<string, readonly OpenNeed[]>> {
  const needs = await selectRows(em, PlacementNeedEntity, { responsibleAuthority, status: 'OPEN' });
  const byId = new Map(needs.map((need) => [need.id, need]));
  const links = await inBatches([...byId.keys()], (part) => selectRows(em, NeedChildEntity, { need: { $in: part } }));
  links.sort((a, b) => a.position - b.position);
  const childIds = [...new Set(links.map(({ child }) => child))];
  const children = await inBatches(childIds, (part) => selectRows(em, ChildEntity, { id: { $in: part } }));
  const referenceOf = new Map(children.map(({ id, reference }) => [id, reference]));
  const found = new Map<string, OpenNeed[]>();
  for (const { need: needId, child } of links) {
    const need = byId.get(needId);
    const reference = referenceOf.get(child);
    if (need === undefined || reference === undefined) continue;
    const { isShortBreak } = need;
    found.set(reference, [...(found.get(reference) ?? []), { reference: need.reference, isShortBreak }]);
  }
  return found;
}

/** See LoadingStore.findSchools. */
export async function findSchools(
  em: EntityManager,
  urns: readonly string[],
): Promise<ReadonlyMap<string, FoundSchool>> {
  const rows = await inBatches([...new Set(urns)], (part) => selectRows(em, SchoolEntity, { urn: { $in: part } }));
  return new Map(
    rows.filter(({ isClosed }) => !isClosed).map(({ urn, name, lng, lat }) => [urn, { name, point: { lng, lat } }]),
  );
}
