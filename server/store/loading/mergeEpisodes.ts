import type { EntityManager } from '@mikro-orm/sql';
import type { LoadedClosing, LoadedEpisode } from '../../engine/loadedFacts.ts';
import { insertBulk } from '../bulkRows.ts';
import { EpisodeEntity, PlacementEntity } from '../entities/placement.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import type { LoadTally } from '../loadingStore.ts';
import { type RowOf, selectRows } from '../select.ts';
import { derivePlacements } from './derivePlacements.ts';
import { keyOf } from './ids.ts';
import { loadContextOf } from './loadContext.ts';
import { childOf, type LoadTarget } from './loadTarget.ts';
import { changeRows, mergeRows } from './mergeRows.ts';

type Episode = RowOf<typeof EpisodeEntity>;

function selectEpisodes(em: EntityManager, childIds: readonly string[]): Promise<readonly Episode[]> {
  return inBatches(childIds, (part) => selectRows(em, EpisodeEntity, { child: { $in: part } }));
}

function episodeRow(episode: LoadedEpisode, child: string): Episode {
  const { responsibleAuthority: _authority, childReference: _reference, fileRows: _rows, ...columns } = episode;
  return { child, ...columns };
}

/** Makes the stays of children again from all their episodes; of those without any, there are none. */
export async function rederivePlacements(
  em: EntityManager,
  children: readonly { readonly id: string; readonly responsibleAuthority: string }[],
): Promise<void> {
  const childIds = children.map(({ id }) => id);
  const authorityOf = new Map(children.map(({ id, responsibleAuthority }) => [id, responsibleAuthority]));
  const episodesOf = groupedBy(await selectEpisodes(em, childIds), ({ child }) => child);
  const placements = [...episodesOf].flatMap(([child, episodes]) =>
    derivePlacements(episodes, authorityOf.get(child) ?? ''),
  );
  await inBatches(childIds, async (part) => {
    await em.nativeDelete(PlacementEntity, { child: { $in: part } });
    return [];
  });
  await insertBulk(em, PlacementEntity, placements);
}

/** Stays of the children whose episodes were written, from those held and those written over them; none in a comparison. */
async function rederiveFor(
  target: LoadTarget,
  { held, written }: { readonly held: readonly Episode[]; readonly written: readonly Episode[] },
): Promise<void> {
  if (loadContextOf(target.em).isCompare || written.length === 0) return;
  const changed = new Set(written.map(({ child }) => child));
  const hadStays = new Set(held.filter(({ child }) => changed.has(child)).map(({ child }) => child));
  const now = new Map<string, Episode>();
  for (const episode of [...held, ...written]) {
    if (changed.has(episode.child)) now.set(keyOf(episode.child, episode.start), episode);
  }
  const authorityOf = new Map([...target.children.values()].map((child) => [child.id, child.responsibleAuthority]));
  const placements = [...groupedBy([...now.values()], ({ child }) => child)].flatMap(([child, episodes]) =>
    derivePlacements(episodes, authorityOf.get(child) ?? ''),
  );
  await inBatches([...hadStays], async (part) => {
    await target.em.nativeDelete(PlacementEntity, { child: { $in: part } });
    return [];
  });
  await insertBulk(target.em, PlacementEntity, placements);
}

/** Episodes by child and start; stays are made again for the children whose episodes changed. */
export async function mergeEpisodes(target: LoadTarget, episodes: readonly LoadedEpisode[]): Promise<LoadTally> {
  const keyed = episodes.map((episode) => ({ episode, child: childOf(target, episode).id }));
  const held = await selectEpisodes(target.em, [...new Set(keyed.map(({ child }) => child))]);
  const { tally, written } = await mergeRows(target.em, {
    entity: EpisodeEntity,
    held: new Map(held.map((row) => [keyOf(row.child, row.start), row])),
    incoming: keyed.map(({ episode, child }) => ({
      key: keyOf(child, episode.start),
      fileRows: episode.fileRows ?? 1,
      row: () => episodeRow(episode, child),
    })),
  });
  await rederiveFor(target, { held, written });
  return tally;
}

/** Ends held episodes that are still open; those that have an end, or are gone, are left alone and count as identical. */
export async function mergeClosings(target: LoadTarget, closings: readonly LoadedClosing[]): Promise<LoadTally> {
  const ends = new Map(
    closings.flatMap((closing) => {
      const child = target.children.get(keyOf(closing.responsibleAuthority, closing.childReference));
      return child === undefined ? [] : [[keyOf(child.id, closing.start), { child, closing }] as const];
    }),
  );
  const held = await selectEpisodes(target.em, [...new Set([...ends.values()].map(({ child }) => child.id))]);
  const before = held.filter((row) => row.end === null && ends.has(keyOf(row.child, row.start)));
  const after = before.map((row) => {
    const found = ends.get(keyOf(row.child, row.start));
    return { ...row, end: found?.closing.end ?? null, reasonEnded: found?.closing.reasonEnded ?? null };
  });
  await changeRows(target.em, EpisodeEntity, { before, after });
  await rederiveFor(target, { held, written: after });
  return { new: 0, changed: after.length, identical: closings.length - after.length };
}
