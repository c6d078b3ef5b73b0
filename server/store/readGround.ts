import type { EntityManager } from '@mikro-orm/sql';
import type { Adjacency, GssCode, IsoDate, RegionFacts } from '../engine/facts.ts';
import {
  AdjacencyEntity,
  LocalAuthorityAreaEntity,
  LocalAuthorityEntity,
  RegionEntity,
  RegionGroundEntity,
  RegionMembershipEntity,
} from './entities/region.ts';
import type { Reading } from './reading.ts';
import type { AreaRow, LocalAuthorityRow, RegionMapRow } from './rows.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import { reader } from './transaction.ts';

export type Region = RowOf<typeof RegionEntity>;
export type Authority = RowOf<typeof LocalAuthorityEntity>;

const byName = (
  a: { readonly name: string; readonly gss: string },
  b: { readonly name: string; readonly gss: string },
) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.gss < b.gss ? -1 : 1);

/** Null when there is no such region, or it is not the viewer's. */
export async function viewersRegion(
  em: EntityManager,
  reading: Reading,
  regionId?: string | null,
): Promise<Region | null> {
  if (regionId !== undefined && regionId !== null && regionId !== reading.viewer.regionId) return null;
  return selectOne(em, RegionEntity, { id: reading.viewer.regionId });
}

/** Members on a day; before the region began, those it began with. */
export function memberCodesOn(
  memberships: readonly RowOf<typeof RegionMembershipEntity>[],
  on: IsoDate,
): readonly GssCode[] {
  const begun = memberships.map(({ startsOn }) => startsOn).sort()[0] ?? on;
  const day = on < begun ? begun : on;
  const codes = memberships
    .filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day))
    .map(({ localAuthority }) => localAuthority);
  return [...new Set(codes)];
}

/** Members on a day, in name order, as `memberCodesOn`. */
export function membershipOn(
  memberships: readonly RowOf<typeof RegionMembershipEntity>[],
  on: IsoDate,
  authorities: ReadonlyMap<GssCode, Authority>,
): readonly Authority[] {
  return memberCodesOn(memberships, on)
    .flatMap((code) => authorities.get(code) ?? [])
    .sort(byName);
}

/** Order: as `membershipOn`. Cost: two queries. */
export async function membersOn(em: EntityManager, regionId: string, on: IsoDate): Promise<readonly Authority[]> {
  const memberships = await selectRows(em, RegionMembershipEntity, { region: regionId });
  const codes = memberships.map(({ localAuthority }) => localAuthority);
  const authorities = await selectRows(em, LocalAuthorityEntity, { gss: { $in: codes } });
  return membershipOn(memberships, on, new Map(authorities.map((authority) => [authority.gss, authority])));
}

export async function adjacencyOf(em: EntityManager): Promise<Adjacency> {
  const neighbours = new Map<GssCode, Set<GssCode>>();
  for (const { authority, neighbour } of await selectRows(em, AdjacencyEntity, {})) {
    neighbours.set(authority, (neighbours.get(authority) ?? new Set()).add(neighbour));
  }
  return neighbours;
}

/** Cost: three queries. */
export async function regionFacts(em: EntityManager, region: Region, on: IsoDate): Promise<RegionFacts> {
  const members = await membersOn(em, region.id, on);
  return {
    id: region.id,
    name: region.name,
    nearHomeMiles: region.nearHomeMiles,
    members: members.map(({ gss }) => gss),
    adjacency: await adjacencyOf(em),
  };
}

export function authorityRow(authority: Authority, members: ReadonlySet<GssCode>): LocalAuthorityRow {
  const { gss, name, dfeCode, lng, lat } = authority;
  return { gss, name, dfeCode, centre: lng === null || lat === null ? null : { lng, lat }, isMember: members.has(gss) };
}

async function memberCodes(em: EntityManager, reading: Reading): Promise<ReadonlySet<GssCode>> {
  const region = await viewersRegion(em, reading);
  if (region === null) return new Set();
  return new Set((await membersOn(em, region.id, region.dataDate)).map(({ gss }) => gss));
}

export async function readLocalAuthorities(
  reading: Reading,
  regionId?: string | null,
): Promise<readonly LocalAuthorityRow[]> {
  const em = reader(reading.database);
  const members = await memberCodes(em, reading);
  if (regionId !== undefined && regionId !== null && regionId !== reading.viewer.regionId) return [];
  const isWhole = regionId === undefined || regionId === null;
  const rows = await selectRows(em, LocalAuthorityEntity, isWhole ? {} : { gss: { $in: [...members] } });
  return rows.sort(byName).map((row) => authorityRow(row, members));
}

/** Members and the authorities that adjoin one of them; members first, then name order. */
export async function readAreas(reading: Reading, regionId: string): Promise<readonly AreaRow[]> {
  const em = reader(reading.database);
  const region = await viewersRegion(em, reading, regionId);
  if (region === null) return [];
  const facts = await regionFacts(em, region, region.dataDate);
  const members = new Set(facts.members);
  const drawn = new Set([...members, ...facts.members.flatMap((gss) => [...(facts.adjacency.get(gss) ?? [])])]);
  const areas = await selectRows(em, LocalAuthorityAreaEntity, {
    region: region.id,
    localAuthority: { $in: [...drawn] },
  });
  return areas
    .map(({ region: _region, ...area }) => ({ ...area, isMember: members.has(area.localAuthority) }))
    .sort((a, b) => Number(b.isMember) - Number(a.isMember) || (a.name < b.name ? -1 : 1));
}

export async function readRegionMap(reading: Reading, regionId: string): Promise<RegionMapRow | null> {
  const em = reader(reading.database);
  const region = await viewersRegion(em, reading, regionId);
  if (region === null) return null;
  const ground = await selectOne(em, RegionGroundEntity, { region: region.id });
  const areas = await readAreas(reading, regionId);
  return { areas, land: ground?.land ?? null, towns: ground?.towns ?? [] };
}
