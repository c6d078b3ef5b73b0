/** What does a replacing import take away? Rows of the kinds and authorities its files have that the files do not name. */
import { type EntitySchemaWithMeta, ReferenceKind } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode } from '../../engine/facts.ts';
import { shapeOf } from '../bulkRows.ts';
import { allEntities } from '../entities/allEntities.ts';
import { ChildEntity, PlacementNeedEntity } from '../entities/child.ts';
import { HomeEntity } from '../entities/home.ts';
import { SetAsideRowEntity } from '../entities/importBatch.ts';
import { EpisodeEntity, PlacementEntity } from '../entities/placement.ts';
import { SchoolEntity } from '../entities/region.ts';
import { inBatches } from '../inBatches.ts';
import type { LoadedKind, LoadTallies } from '../loadingStore.ts';
import type { SetAsideRow } from '../rows.ts';
import { selectRows } from '../select.ts';
import type { PutIn } from './applyImport.ts';
import { loadContextOf } from './loadContext.ts';
import { rederivePlacements } from './mergeEpisodes.ts';
import { removeRows } from './mergeRows.ts';
import { removeUnnamedPostcodes } from './removeUnnamedPostcodes.ts';

type PlainRow = Readonly<Record<string, unknown>>;

interface Removal {
  readonly em: EntityManager;
  readonly regionId: string;
  readonly batchId: string;
  /** Rows set aside that are not written down yet. */
  readonly setAsideRows: readonly SetAsideRow[];
}

/** Rows of one kind held for some authorities. */
type HeldRows = (removal: Removal, authorities: readonly GssCode[]) => Promise<readonly PlainRow[]>;

const ofAuthorities =
  (entity: EntitySchemaWithMeta, column: string): HeldRows =>
  ({ em }, authorities) =>
    selectRows(em, entity, { [column]: { $in: [...authorities] } });

async function heldEpisodes({ em }: Removal, authorities: readonly GssCode[]): Promise<readonly PlainRow[]> {
  const children = await selectRows(em, ChildEntity, { responsibleAuthority: { $in: [...authorities] } });
  const ids = children.map(({ id }) => id);
  return inBatches(ids, (part) => selectRows(em, EpisodeEntity, { child: { $in: part } }));
}

const replaceable: Readonly<Partial<Record<LoadedKind, { entity: EntitySchemaWithMeta; held: HeldRows }>>> = {
  children: { entity: ChildEntity, held: ofAuthorities(ChildEntity, 'responsibleAuthority') },
  episodes: { entity: EpisodeEntity, held: heldEpisodes },
  needs: { entity: PlacementNeedEntity, held: ofAuthorities(PlacementNeedEntity, 'responsibleAuthority') },
  schools: { entity: SchoolEntity, held: ofAuthorities(SchoolEntity, 'localAuthority') },
  homes: {
    entity: HomeEntity,
    held: ({ em, regionId }, authorities) =>
      selectRows(em, HomeEntity, { region: regionId, hostAuthority: { $in: [...authorities] } }),
  },
};

/** What hangs on the rows goes first, noted as they are. Stays are not noted: they are made again from the episodes. */
async function removeWithAll(
  em: EntityManager,
  entity: EntitySchemaWithMeta,
  rows: readonly PlainRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const { className } = em.getMetadata().get(entity);
  for (const other of allEntities) {
    if (other === PlacementEntity) continue;
    const references = em
      .getMetadata()
      .get(other)
      .props.filter(
        ({ kind, targetMeta, deleteRule }) =>
          kind === ReferenceKind.MANY_TO_ONE && targetMeta?.className === className && deleteRule === 'cascade',
      );
    for (const { name } of references) {
      const ids = rows.map((row) => String(row.id));
      const hanging = await inBatches(ids, (part) => selectRows(em, other, { [name]: { $in: part } }));
      await removeWithAll(em, other, hanging as readonly PlainRow[]);
    }
  }
  await removeRows(em, entity, rows as never);
}

/** CHILD references of rows set aside: what the file says of those children is not known, so nothing of theirs is removed. */
async function doubtfulChildren({ em, batchId, setAsideRows }: Removal): Promise<ReadonlySet<string>> {
  const rows = await selectRows(em, SetAsideRowEntity, { batch: batchId });
  return new Set(
    [...rows, ...setAsideRows].flatMap(({ columns, cells }) => {
      const at = (columns ?? []).findIndex((name) => name.trim().toUpperCase() === 'CHILD');
      const reference = cells?.[at]?.trim();
      return reference === undefined ? [] : [reference];
    }),
  );
}

async function doubtfulIds(removal: Removal): Promise<ReadonlySet<string>> {
  const references = [...(await doubtfulChildren(removal))];
  const children = await inBatches(references, (part) =>
    selectRows(removal.em, ChildEntity, { reference: { $in: part } }),
  );
  return new Set(children.map(({ id }) => id));
}

async function stillThere(em: EntityManager, childIds: readonly string[]) {
  return inBatches([...new Set(childIds)], (part) => selectRows(em, ChildEntity, { id: { $in: part } }));
}

/** Removes, or only counts where the load context compares. Gives the tallies with what was removed in them. */
export async function removeUnnamed(removal: Removal, { tallies, authorities }: PutIn): Promise<LoadTallies> {
  const { em } = removal;
  const { named, isCompare } = loadContextOf(em);
  if (named === null) return tallies;
  const doubtful = await doubtfulIds(removal);
  const result: { -readonly [Kind in LoadedKind]?: LoadTallies[Kind] } = { ...tallies };
  for (const [kind, rule] of Object.entries(replaceable) as [LoadedKind, (typeof replaceable)['homes']][]) {
    const tally = result[kind];
    if (tally === undefined || rule === undefined) continue;
    const shape = shapeOf(em, rule.entity);
    const held = await rule.held(removal, [...(authorities.get(kind) ?? [])]);
    const isDoubtful = (row: PlainRow) => doubtful.has(String(kind === 'children' ? row.id : row.child));
    const gone = held.filter((row) => !named.has(shape, row) && !isDoubtful(row));
    await removeWithAll(em, rule.entity, gone);
    if (kind === 'episodes' && !isCompare) {
      await rederivePlacements(
        em,
        await stillThere(
          em,
          gone.map(({ child }) => String(child)),
        ),
      );
    }
    result[kind] = { ...tally, removed: gone.length };
  }
  const { postcodes } = result;
  if (postcodes !== undefined) {
    const removed = (postcodes.removed ?? 0) + (await removeUnnamedPostcodes(em));
    result.postcodes = { ...postcodes, removed };
  }
  return result;
}
