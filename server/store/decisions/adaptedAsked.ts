/** Which adapted places do needs ask of a home? */
import type { EntityManager } from '@mikro-orm/sql';
import type { Adaptation } from '../../../schema/vocabulary.ts';
import { adaptedPlacesNeeded } from '../../engine/adaptedPlaces.ts';
import { ChildEntity, NeedChildEntity, PlacementNeedEntity } from '../entities/child.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import { selectRows } from '../select.ts';

export interface AdaptedAsked {
  readonly adaptations: readonly Adaptation[];
  /** Places with them, where all the need's children live in one home. */
  readonly children: number;
}

/** By need; those that ask for none are left out. Cost: one query, and two more where any asks. */
export async function adaptedAskedBy(
  em: EntityManager,
  needIds: readonly string[],
): Promise<ReadonlyMap<string, AdaptedAsked>> {
  const rows = await inBatches(needIds, (part) => selectRows(em, PlacementNeedEntity, { id: { $in: part } }));
  const asking = rows.filter(({ requiredAdaptations }) => requiredAdaptations.length > 0);
  if (asking.length === 0) return new Map();
  const ids = asking.map(({ id }) => id);
  const links = await inBatches(ids, (part) => selectRows(em, NeedChildEntity, { need: { $in: part } }));
  const childIds = [...new Set(links.map(({ child }) => child))];
  const children = await inBatches(childIds, (part) => selectRows(em, ChildEntity, { id: { $in: part } }));
  const byId = new Map(children.map((child) => [child.id, child]));
  const linksOf = groupedBy(links, ({ need }) => need);
  return new Map(
    asking.map(({ id, requiredAdaptations }) => {
      const own = (linksOf.get(id) ?? []).flatMap(({ child }) => byId.get(child) ?? []);
      return [id, { adaptations: requiredAdaptations, children: adaptedPlacesNeeded({ children: own }) }];
    }),
  );
}
