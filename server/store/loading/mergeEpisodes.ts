import type { LoadedEpisode } from '../../engine/loadedFacts.ts';
import { EpisodeEntity, PlacementEntity } from '../entities/placement.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { type RowOf, selectRows } from '../select.ts';
import { derivePlacements } from './derivePlacements.ts';
import { keyOf } from './ids.ts';
import { childOf, type LoadTarget } from './loadTarget.ts';
import { mergeRows } from './mergeRows.ts';

type Episode = RowOf<typeof EpisodeEntity>;

function selectEpisodes(target: LoadTarget, childIds: readonly string[]): Promise<readonly Episode[]> {
  return inBatches(childIds, (part) => selectRows(target.em, EpisodeEntity, { child: { $in: part } }));
}

function episodeRow(episode: LoadedEpisode, child: string): Episode {
  const { responsibleAuthority: _authority, childReference: _reference, ...columns } = episode;
  return { child, ...columns };
}

/** Makes the stays of children again from all their episodes. */
async function rederivePlacements(target: LoadTarget, childIds: readonly string[]): Promise<void> {
  const authorityOf = new Map([...target.children.values()].map((child) => [child.id, child.responsibleAuthority]));
  const episodesOf = groupedBy(await selectEpisodes(target, childIds), ({ child }) => child);
  const placements = [...episodesOf].flatMap(([child, episodes]) =>
    derivePlacements(episodes, authorityOf.get(child) ?? ''),
  );
  await inBatches(childIds, async (part) => {
    await target.em.nativeDelete(PlacementEntity, { child: { $in: part } });
    return [];
  });
  if (placements.length > 0) await target.em.insertMany(PlacementEntity, placements);
}

/** Episodes by child and start; stays are made again for the children whose episodes changed. */
export async function mergeEpisodes(target: LoadTarget, episodes: readonly LoadedEpisode[]): Promise<LoadTally> {
  const keyed = episodes.map((episode) => ({ episode, child: childOf(target, episode).id }));
  const held = await selectEpisodes(target, [...new Set(keyed.map(({ child }) => child))]);
  const { tally, written } = await mergeRows(target.em, {
    entity: EpisodeEntity,
    held: new Map(held.map((row) => [keyOf(row.child, row.start), row])),
    incoming: keyed.map(({ episode, child }) => ({
      key: keyOf(child, episode.start),
      row: () => episodeRow(episode, child),
    })),
  });
  await rederivePlacements(target, [...new Set(written.map(({ child }) => child))]);
  return tally;
}
