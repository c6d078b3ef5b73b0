import type { EntityManager } from '@mikro-orm/sql';
import type { Adjacency, GssCode, IsoDate, RegionFacts } from '../engine/facts.ts';
import { LocalAuthorityAreaEntity, LocalAuthorityEntity, RegionMembershipEntity } from './entities/region.ts';
import { readFactsVersion } from './factsVersion.ts';
import { type Authority, adjacencyOf, authorityRow, membershipOn, type Region, viewersRegion } from './readGround.ts';
import type { Reading } from './reading.ts';
import type { LocalAuthorityRow, RegionRow } from './rows.ts';
import { type RowOf, selectRows } from './select.ts';
import { inOneSnapshot, reader } from './transaction.ts';

/** What nearly every question needs of a region, read once for each version of the facts. */
export interface Ground {
  readonly region: Region;
  readonly row: RegionRow;
  readonly memberships: readonly RowOf<typeof RegionMembershipEntity>[];
  /** Every authority known, of the region or not. */
  readonly authorities: ReadonlyMap<GssCode, Authority>;
  readonly adjacency: Adjacency;
}

/** Null when there is no such region. Cost: five queries. */
async function loadGround(em: EntityManager, reading: Reading): Promise<Ground | null> {
  const region = await viewersRegion(em, reading);
  if (region === null) return null;
  const memberships = await selectRows(em, RegionMembershipEntity, { region: region.id });
  const authorities = new Map((await selectRows(em, LocalAuthorityEntity, {})).map((row) => [row.gss, row]));
  const members = membershipOn(memberships, region.dataDate, authorities).map(({ gss }) => gss);
  const areas = await em
    .createQueryBuilder(LocalAuthorityAreaEntity)
    .select(['isApproximate', 'attribution'])
    .distinct()
    .where({ region: region.id, localAuthority: { $in: members } })
    .execute('all');
  const { id, name, nearHomeMiles, dataDate, isSynthetic } = region;
  const areasAreApproximate = areas.some(({ isApproximate }) => isApproximate);
  const attribution = [...new Set(areas.map((area) => area.attribution))].sort().join(' ');
  return {
    region,
    row: { id, name, nearHomeMiles, dataDate, isSynthetic, areasAreApproximate, attribution, members },
    memberships,
    authorities,
    adjacency: await adjacencyOf(em),
  };
}

/** The ground of the viewer's region as it now is; null when there is none. Cost: one row, once it is known. */
export async function groundOf(reading: Reading): Promise<Ground | null> {
  const version = await readFactsVersion(reading);
  const { grounds } = reading.cache;
  return grounds.get(reading.viewer.regionId, version, () =>
    inOneSnapshot(reading.database, (em) => loadGround(em, reading)),
  );
}

/** The same inside an open transaction that has read `version`. */
export function groundWithin(em: EntityManager, reading: Reading, version: string): Promise<Ground | null> {
  return reading.cache.grounds.getWithin(reading.viewer.regionId, version, () => loadGround(em, reading));
}

export function regionFactsOn({ region, memberships, authorities, adjacency }: Ground, on: IsoDate): RegionFacts {
  const members = membershipOn(memberships, on, authorities).map(({ gss }) => gss);
  return { id: region.id, name: region.name, nearHomeMiles: region.nearHomeMiles, members, adjacency };
}

export async function readRegions(reading: Reading): Promise<readonly RegionRow[]> {
  const ground = await groundOf(reading);
  return ground === null ? [] : [ground.row];
}

export async function readLocalAuthoritiesByGss(
  reading: Reading,
  codes: readonly GssCode[],
): Promise<readonly LocalAuthorityRow[]> {
  const ground = await groundOf(reading);
  if (ground === null) {
    const rows = await selectRows(reader(reading.database), LocalAuthorityEntity, { gss: { $in: [...codes] } });
    return rows.map((row) => authorityRow(row, new Set()));
  }
  const members = new Set(ground.row.members);
  const known = [...new Set(codes)].flatMap((gss) => ground.authorities.get(gss) ?? []);
  return known.map((row) => authorityRow(row, members));
}
