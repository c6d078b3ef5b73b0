import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode } from '../engine/facts.ts';
import type { StoredClues } from '../engine/loadedTotals.ts';
import { may } from '../policy/policy.ts';
import type { Reading } from './reading.ts';
import { inOneSnapshot } from './transaction.ts';

interface CountRow {
  readonly authority: string;
  readonly count: number | string;
}

/** Cost: one query, by the index of placements of a child. */
async function countWithoutEpisodes(em: EntityManager, authorities: readonly GssCode[]): Promise<readonly CountRow[]> {
  const places = authorities.map(() => '?').join(', ');
  return em.execute<CountRow[]>(
    `select c.responsible_authority as authority, count(*) as count from child c
     where c.responsible_authority in (${places})
       and not exists (select 1 from placement p where p.child_id = c.id)
     group by c.responsible_authority`,
    [...authorities],
  );
}

async function countSetAside(em: EntityManager, regionId: string): Promise<readonly CountRow[]> {
  return em.execute<CountRow[]>(
    `select local_authority as authority, sum(set_aside) as count from import_batch
     where region_id = ? and format = 'ssda903' and status = 'ACCEPTED_WITH_SET_ASIDE' and local_authority is not null
     group by local_authority`,
    [regionId],
  );
}

/** Rows that wait are kept with the authority and the reference of the child they wait for. */
async function countWaiting(em: EntityManager, regionId: string): Promise<readonly CountRow[]> {
  return em.execute<CountRow[]>(
    `select a.gss as authority, count(*) as count from set_aside_row s
     join import_batch b on b.id = s.batch_id
     join local_authority a on s.waits_for like a.gss || '|%'
     where b.region_id = ? and b.status = 'ACCEPTED_WITH_SET_ASIDE'
     group by a.gss`,
    [regionId],
  );
}

/** What may say why an authority's figures differ from the published ones; none without the right to exact numbers of it. */
export async function readClues(
  reading: Reading,
  authorities: readonly GssCode[],
): Promise<ReadonlyMap<GssCode, StoredClues>> {
  const { viewer } = reading;
  const scope = may(viewer, 'exactAggregates');
  const allowed = authorities.filter(
    (gss) => scope === 'REGION' || (scope !== 'NONE' && gss === viewer.localAuthority),
  );
  if (allowed.length === 0) return new Map();
  const counts = await inOneSnapshot(reading.database, async (em) => ({
    childrenWithoutEpisodes: await countWithoutEpisodes(em, allowed),
    rowsSetAside: await countSetAside(em, viewer.regionId),
    rowsWaitingForChild: await countWaiting(em, viewer.regionId),
  }));
  const countIn = (clue: keyof StoredClues, gss: GssCode) =>
    Number(counts[clue].find(({ authority }) => authority === gss)?.count ?? 0);
  return new Map(
    allowed.map((gss) => [
      gss,
      {
        childrenWithoutEpisodes: countIn('childrenWithoutEpisodes', gss),
        rowsSetAside: countIn('rowsSetAside', gss),
        rowsWaitingForChild: countIn('rowsWaitingForChild', gss),
      },
    ]),
  );
}
