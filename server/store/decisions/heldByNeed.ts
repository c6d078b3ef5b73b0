/** Which places are held for which needs? */
import type { EntityManager } from '@mikro-orm/sql';
import type { HeldPlaceFacts } from '../../engine/facts.ts';
import { PromisedPlaceEntity } from '../entities/decision.ts';
import { groupedBy } from '../inBatches.ts';
import { selectRows } from '../select.ts';

/** Places held for each of the needs that hold any. Holds are few, so all are read. */
export async function heldByNeed(
  em: EntityManager,
  needs: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly HeldPlaceFacts[]>> {
  const known = new Set(needs.map(({ id }) => id));
  const held = await selectRows(em, PromisedPlaceEntity, { kind: 'HELD', endedAt: null });
  const ofNeeds = groupedBy(
    held.filter(({ need }) => known.has(need)),
    ({ need }) => need,
  );
  return new Map(
    [...ofNeeds].map(([need, own]) => [
      need,
      own.map(({ home, places }) => ({ homeId: home, places })).sort((a, b) => (a.homeId < b.homeId ? -1 : 1)),
    ]),
  );
}
