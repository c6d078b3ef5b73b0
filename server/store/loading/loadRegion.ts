import type { EntityManager } from '@mikro-orm/sql';
import type { RegionToLoad } from '../../../data/regionToLoad.ts';
import { allEntities } from '../entities/allEntities.ts';
import {
  AdjacencyEntity,
  LocalAuthorityEntity,
  PostcodeBlockEntity,
  RegionEntity,
  RegionGroundEntity,
  RegionMembershipEntity,
} from '../entities/region.ts';
import { AuditEventEntity, StoreStateEntity, UserEntity } from '../entities/user.ts';
import { nextCounter } from '../factsVersion.ts';
import { LoadingRefused } from '../loadingStore.ts';
import { selectOne, selectRows } from '../select.ts';
import { addPlacing } from './addPlacing.ts';
import { addScenarios } from './addScenarios.ts';
import { freshId, keyOf, stableId } from './ids.ts';
import { knownChildrenOf, type LoadTarget } from './loadTarget.ts';
import { mergeAll } from './mergeAll.ts';

const approximateAreas =
  'Approximate areas built from towns (GeoNames, CC BY 4.0) and land (Natural Earth, public domain); not official boundaries.';
const givenAreas = 'Boundaries as given with the region.';

async function addAuthorities(em: EntityManager, { authorities, adjacentPairs }: RegionToLoad): Promise<void> {
  const held = new Set((await selectRows(em, LocalAuthorityEntity, {})).map(({ gss }) => gss));
  const missing = authorities.filter(({ gss }) => !held.has(gss));
  const rows = missing.map(({ gss, name, alternativeGss, dfeCode, centre }) => ({
    gss,
    name,
    alternativeGss,
    dfeCode,
    lng: centre.lng,
    lat: centre.lat,
  }));
  if (rows.length > 0) await em.insertMany(LocalAuthorityEntity, rows);
  const known = new Set((await selectRows(em, AdjacencyEntity, {})).map((row) => keyOf(row.authority, row.neighbour)));
  const bothWays = adjacentPairs.flatMap(([a, b]) => [
    { authority: a, neighbour: b },
    { authority: b, neighbour: a },
  ]);
  const pairs = new Map(bothWays.map((row) => [keyOf(row.authority, row.neighbour), row]));
  const added = [...pairs].filter(([key]) => !known.has(key)).map(([, row]) => row);
  if (added.length > 0) await em.insertMany(AdjacencyEntity, added);
}

async function addRegion(em: EntityManager, load: RegionToLoad): Promise<void> {
  const { region, membership, users } = load;
  const { id, name, nearHomeMiles, dataDate, isSynthetic } = region;
  await em.insert(RegionEntity, { id, name, nearHomeMiles, dataDate, isSynthetic });
  const towns = load.towns
    .map((town) => ({ ...town, point: { ...town.point } }))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.name < b.name ? -1 : 1));
  await em.insert(RegionGroundEntity, { region: id, land: load.land, towns });
  const dated = membership.map(({ localAuthority, from, to }) => ({
    region: id,
    localAuthority,
    startsOn: from,
    endsOn: to,
  }));
  if (dated.length > 0) await em.insertMany(RegionMembershipEntity, dated);
  if (users.length > 0)
    await em.insertMany(
      UserEntity,
      users.map((user) => ({ ...user, region: id })),
    );
}

/** Errors: LoadingRefused when the region is there already. Cost: 20,000 children and their episodes in a few seconds. */
export async function loadRegion(em: EntityManager, load: RegionToLoad, now: Date): Promise<void> {
  const regionId = load.region.id;
  await nextCounter(em, 'facts');
  if ((await selectOne(em, RegionEntity, { id: regionId })) !== null) {
    throw new LoadingRefused('The store already holds that region. Nothing was changed.');
  }
  await addAuthorities(em, load);
  await addRegion(em, load);
  const isSynthetic = load.region.isSynthetic;
  const newChildId: LoadTarget['newChildId'] = (authority, reference) =>
    isSynthetic ? stableId('child', regionId, authority, reference) : freshId();
  const authorities = [...new Set(load.children.map(({ responsibleAuthority }) => responsibleAuthority))];
  const children = await knownChildrenOf(em, authorities);
  const target: LoadTarget = { em, regionId, newChildId, children, by: null };
  const isApproximate = load.areasAreApproximate;
  await mergeAll(target, load, { isApproximate, attribution: isApproximate ? approximateAreas : givenAreas });
  await addPlacing(em, load, now);
  await addScenarios(em, load, now);
}

/** Kept when a region takes the place of another: the postcode table, the counters and the audit trail. */
const kept: ReadonlySet<unknown> = new Set([PostcodeBlockEntity, StoreStateEntity, AuditEventEntity]);

export async function replaceRegion(em: EntityManager, load: RegionToLoad, now: Date): Promise<void> {
  await nextCounter(em, 'facts');
  for (const entity of [...allEntities].reverse()) if (!kept.has(entity)) await em.nativeDelete(entity, {});
  await loadRegion(em, load, now);
}
