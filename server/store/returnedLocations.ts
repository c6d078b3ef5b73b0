import type { EntityManager } from '@mikro-orm/sql';
import type { IsoDate, Location } from '../engine/facts.ts';
import { EpisodeEntity } from './entities/placement.ts';
import { groupedBy, inBatches } from './inBatches.ts';
import type { Placement } from './placementFacts.ts';
import { selectRows } from './select.ts';

/** Where the return's own postcode says a child lives; null where it says nothing. */
export type FindLocation = (placement: Pick<Placement, 'child' | 'start' | 'placeCode'>) => Location | null;

/** For stays that go on on a day: only the latest episode of a stay does. Cost: one query for each 1,000 children. */
export async function locationFinder(
  em: EntityManager,
  childIds: readonly string[],
  on: IsoDate,
): Promise<FindLocation> {
  const episodes = await inBatches([...new Set(childIds)], (part) =>
    selectRows(em, EpisodeEntity, {
      child: { $in: part },
      start: { $lte: on },
      $or: [{ end: null }, { end: { $gt: on } }],
      placementLocation: { $ne: null },
    }),
  );
  const byChild = groupedBy(episodes, ({ child }) => child);
  return ({ child, start, placeCode }) => {
    const ofStay = byChild.get(child)?.find((episode) => episode.start >= start && episode.placeCode === placeCode);
    return ofStay?.placementLocation ?? null;
  };
}
