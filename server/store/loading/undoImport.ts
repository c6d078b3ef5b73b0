import type { EntitySchemaWithMeta } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { may } from '../../policy/policy.ts';
import { deleteBulk, shapeOf, type TableShape, upsertBulk } from '../bulkRows.ts';
import { allEntities } from '../entities/allEntities.ts';
import { ChildEntity } from '../entities/child.ts';
import { HomeEntity } from '../entities/home.ts';
import { HomeChangeEntity } from '../entities/homeChange.ts';
import { ImportBatchEntity, ImportJournalEntity } from '../entities/importBatch.ts';
import { nextCounter } from '../factsVersion.ts';
import { inBatches } from '../inBatches.ts';
import { LoadingRefused } from '../loadingStore.ts';
import { whyNotUndo } from '../readImports.ts';
import { isPossibleId } from '../reading.ts';
import type { ImportBatchRow } from '../rows.ts';
import { selectOne, selectRows } from '../select.ts';
import type { Actor } from './applyImport.ts';
import { needChangedSince } from './changedByHand.ts';
import { auditBatch } from './finishRun.ts';
import { type Batch, endRun } from './importRun.ts';
import type { JournalEntry } from './journal.ts';
import { keyNumber, keyText } from './loadContext.ts';
import { rederivePlacements } from './mergeEpisodes.ts';

interface Step {
  readonly batch: string;
  readonly factsVersion: number;
  readonly shape: TableShape;
  readonly entry: JournalEntry;
}

interface Place {
  readonly batch_id: string;
  readonly position: number;
}

function shapesOf(em: EntityManager): ReadonlyMap<string, TableShape> {
  return new Map(
    allEntities.map((entity: EntitySchemaWithMeta) => {
      const shape = shapeOf(em, entity);
      return [shape.entity, shape];
    }),
  );
}

/** Journal entries one at a time, so that no more than one is held. */
async function* stepsAt(em: EntityManager, places: readonly Place[]): AsyncGenerator<Step> {
  const shapes = shapesOf(em);
  for (const { batch_id: batch, position } of places) {
    const row = await selectOne(em, ImportJournalEntity, { batch, position });
    const shape = row === null ? undefined : shapes.get(row.entity);
    if (row !== null && shape !== undefined) {
      yield { batch, shape, factsVersion: row.factsVersion, entry: JSON.parse(row.content) };
    }
  }
}

function placesOf(em: EntityManager, where: string, values: readonly (string | number)[]): Promise<Place[]> {
  return em.execute<Place[]>(
    `select batch_id, position from import_journal where ${where} order by facts_version, batch_id, position`,
    [...values],
  );
}

/** Rows a batch touched, and of those the ones it added, by number, each with the version in which it did last. */
async function touchedBy(em: EntityManager, id: string) {
  const all = new Map<number, number>([[keyNumber(`ImportBatch|${id}`), 0]]);
  const added = new Map<number, number>();
  for await (const { shape, entry, factsVersion } of stepsAt(em, await placesOf(em, 'batch_id = ?', [id]))) {
    for (const row of entry.before) all.set(keyNumber(keyText(shape, row)), factsVersion);
    for (const row of entry.added) {
      const key = keyNumber(keyText(shape, row));
      all.set(key, factsVersion);
      added.set(key, factsVersion);
    }
  }
  return { all, added };
}

/** The region's own row holds the data date, which every import may move on; the earlier import's undoing leaves a later date alone. */
const isShared = ({ entity }: TableShape) => entity === 'Region';

/** The latest other batch that came after and changed the same rows, or hangs rows on those this one added. */
async function laterOnTheSame(em: EntityManager, id: string): Promise<string | null> {
  const where = 'batch_id <> ? and facts_version > (select min(facts_version) from import_journal where batch_id = ?)';
  const places = await placesOf(em, where, [id, id]);
  if (places.length === 0) return null;
  const { all, added } = await touchedBy(em, id);
  let found: string | null = null;
  for await (const { batch, shape, entry, factsVersion } of stepsAt(em, places)) {
    if (isShared(shape)) continue;
    const isAfter = (of: ReadonlyMap<number, number>, key: string) =>
      factsVersion > (of.get(keyNumber(key)) ?? Number.POSITIVE_INFINITY);
    const isSame = [...entry.added, ...entry.before].some((row) => isAfter(all, keyText(shape, row)));
    if (isSame || entry.uses.some((use) => isAfter(added, use))) found = batch;
  }
  return found;
}

const dayOf = (isoTime: string) =>
  new Date(isoTime).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });

/** Somebody has said since how a home is that the batch loaded: their word is not taken back with it. */
async function refuseWhereHomesChanged(em: EntityManager, id: string): Promise<void> {
  const places = 'select min(facts_version) as first from import_journal where batch_id = ? and entity = ?';
  const [journal] = await em.execute<{ first: number | null }[]>(places, [id, 'Home']);
  if (journal === undefined || journal.first === null) return;
  const kind = { $nin: ['IMPORTED', 'KEPT', 'UNDONE'] };
  const since = { version: { $gt: Number(journal.first) }, isUndone: false, kind };
  const changes = await selectRows(em, HomeChangeEntity, since);
  if (changes.length === 0) return;
  const { all } = await touchedBy(em, id);
  const isSince = ({ home, version }: (typeof changes)[number]) =>
    version > (all.get(keyNumber(`Home|${home}`)) ?? Number.POSITIVE_INFINITY);
  const change = changes.find(isSince);
  if (change === undefined) return;
  const home = await selectOne(em, HomeEntity, { id: change.home });
  throw new LoadingRefused(
    `${change.byName} has changed or confirmed ${home?.name ?? 'a home'} since, on ${dayOf(change.at)}: undo that on the home’s own page first. Nothing was undone.`,
  );
}

async function refuseWhereBuiltOn(em: EntityManager, id: string): Promise<void> {
  const later = await laterOnTheSame(em, id);
  const batch = later === null ? null : await selectOne(em, ImportBatchEntity, { id: later });
  if (batch === null) return;
  const files = batch.fileNames.slice(0, 3).join(', ');
  throw new LoadingRefused(
    `A later import changed the same rows: undo the one of ${dayOf(batch.loadedAt)} by ${batch.loadedBy} (${files}) first. Nothing was undone.`,
  );
}

/** What a person has written of a need since is not taken back with the file. */
async function refuseWhereNeedsChanged(em: EntityManager, id: string): Promise<void> {
  async function* touched() {
    for await (const { shape, ...step } of stepsAt(em, await placesOf(em, 'batch_id = ?', [id])))
      yield { ...step, entity: shape.entity };
  }
  const reference = await needChangedSince(em, touched());
  if (reference === null) return;
  throw new LoadingRefused(
    `Need ${reference} was changed by hand after this import, and undoing it would lose that. Nothing was undone: mend what is wrong in a later file.`,
  );
}

/** The date goes back only where no later import has moved it on since. */
async function putBackDataDate(em: EntityManager, { batch, shape, entry }: Step): Promise<void> {
  const where =
    'batch_id <> ? and entity = ? and facts_version > (select min(facts_version) from import_journal where batch_id = ?)';
  const later = await placesOf(em, where, [batch, shape.entity, batch]);
  if (later.length === 0) await upsertBulk(em, shape, entry.before);
}

/** Goes through the journal backwards. Gives the children whose episodes changed, and whether postcodes did. */
async function takeBack(em: EntityManager, id: string) {
  const children = new Set<string>();
  let hasPostcodes = false;
  const places = (await placesOf(em, 'batch_id = ?', [id])).sort((a, b) => b.position - a.position);
  for await (const step of stepsAt(em, places)) {
    const { shape, entry } = step;
    if (isShared(shape)) {
      await putBackDataDate(em, step);
      continue;
    }
    await deleteBulk(em, shape, entry.added);
    await upsertBulk(em, shape, entry.before);
    hasPostcodes ||= shape.entity === 'PostcodeBlock';
    if (shape.entity === 'Episode')
      for (const row of [...entry.added, ...entry.before]) children.add(String(row.child));
  }
  return { children: [...children], hasPostcodes };
}

async function takeLoaded(em: EntityManager, by: Actor, id: string): Promise<Batch | null> {
  if (may(by.viewer, 'imports') !== 'REGION' || !isPossibleId(id)) return null;
  return selectOne(em, ImportBatchEntity, { id, region: by.viewer.regionId });
}

/**
 * Puts everything a batch changed back as it was, derived facts included. Null when there is no such batch for this viewer.
 *
 * Errors  LoadingRefused where it has changed nothing, or where a later batch changed the same rows.
 */
export async function undoImport(em: EntityManager, by: Actor, id: string): Promise<ImportBatchRow | null> {
  await nextCounter(em, 'facts');
  const held = await takeLoaded(em, by, id);
  if (held === null) return null;
  const why = whyNotUndo(held);
  if (why !== null) throw new LoadingRefused(`The import cannot be undone. ${why}`);
  await refuseWhereBuiltOn(em, id);
  await refuseWhereHomesChanged(em, id);
  await refuseWhereNeedsChanged(em, id);
  const { children, hasPostcodes } = await takeBack(em, id);
  const there = await inBatches(children, (part) => selectRows(em, ChildEntity, { id: { $in: part } }));
  await rederivePlacements(em, there);
  if (hasPostcodes) await nextCounter(em, 'postcodes');
  await em.nativeDelete(ImportJournalEntity, { batch: id });
  await auditBatch(em, by, { action: 'IMPORT_UNDONE', id });
  const sentence = `Undone on ${dayOf(by.at.toISOString())} by ${by.viewer.displayName}: the facts are as they were before. It had said: ${held.sentence}`;
  return endRun(em, held, { status: 'UNDONE', sentence });
}
