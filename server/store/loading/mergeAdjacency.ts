import { adjoiningPairs } from '../../engine/adjacency.ts';
import { AdjacencyEntity, LocalAuthorityAreaEntity } from '../entities/region.ts';
import { selectRows } from '../select.ts';
import type { LoadTarget } from './loadTarget.ts';
import { insertRows, removeRows } from './mergeRows.ts';

/**
 * Which authorities adjoin, worked out again from the official boundaries held. Only what both areas of a pair say of each other is
 * replaced: a neighbour whose boundary is not held adjoins as before.
 */
export async function mergeAdjacency({ em, regionId }: LoadTarget): Promise<void> {
  const areas = await selectRows(em, LocalAuthorityAreaEntity, { region: regionId, isApproximate: false });
  const drawn = areas.map(({ localAuthority }) => localAuthority);
  const pairs = adjoiningPairs(areas.map(({ localAuthority, geometry }) => ({ authority: localAuthority, geometry })));
  const wanted = new Map(
    pairs.flatMap(([a, b]) => [
      [`${a} ${b}`, { authority: a, neighbour: b }],
      [`${b} ${a}`, { authority: b, neighbour: a }],
    ]),
  );
  const held = await selectRows(em, AdjacencyEntity, { authority: { $in: drawn }, neighbour: { $in: drawn } });
  const gone = held.filter(({ authority, neighbour }) => !wanted.delete(`${authority} ${neighbour}`));
  await removeRows(em, AdjacencyEntity, gone);
  await insertRows(em, AdjacencyEntity, [...wanted.values()]);
}
