import type { EntityManager } from '@mikro-orm/sql';
import type { LoadedHome } from '../../engine/loadedFacts.ts';
import { HomeEntity, OwnerGroupEntity, ProviderEntity } from '../entities/home.ts';
import type { LoadTally } from '../loadingStore.ts';
import { type RowOf, selectRows } from '../select.ts';
import { keyOf, stableId } from './ids.ts';
import type { LoadTarget } from './loadTarget.ts';
import { locationColumns } from './mergeChildren.ts';
import { insertRows, mergeRows } from './mergeRows.ts';

const providerId = (name: string | null) => (name === null ? null : stableId('provider', name));
const ownerGroupId = (name: string | null) => (name === null ? null : stableId('ownerGroup', name));

async function addNames(
  em: EntityManager,
  entity: typeof ProviderEntity | typeof OwnerGroupEntity,
  named: readonly { readonly id: string | null; readonly name: string | null }[],
): Promise<void> {
  const held = new Set((await selectRows(em, entity, {})).map(({ id }) => id));
  const missing = new Map<string, string>();
  for (const { id, name } of named) if (id !== null && name !== null && !held.has(id)) missing.set(id, name);
  await insertRows(
    em,
    entity,
    [...missing].map(([id, name]) => ({ id, name })),
  );
}

function homeRow(home: LoadedHome, regionId: string): RowOf<typeof HomeEntity> {
  const { homeReference, providerName, ownerGroupName, location, ...columns } = home;
  const taken = home.filledPlaces + home.onHoldPlaces + home.reservedPlaces;
  return {
    ...columns,
    id: stableId('home', regionId, home.hostAuthority, homeReference),
    region: regionId,
    reference: homeReference,
    sortName: home.name.toLowerCase(),
    searchText: [home.name, home.town ?? '', home.urn ?? ''].join(' ').toLowerCase(),
    provider: providerId(providerName),
    ownerGroup: ownerGroupId(ownerGroupName),
    ...locationColumns(location),
    vacantPlaces: Math.max(0, home.registeredPlaces - taken),
    offers: [...home.offers],
    adaptations: [...home.adaptations],
    namedChildReferences: [...home.namedChildReferences],
  };
}

/** Homes by the region that keeps them, host authority and reference. */
export async function mergeHomes(target: LoadTarget, homes: readonly LoadedHome[]): Promise<LoadTally> {
  const { em, regionId } = target;
  await addNames(
    em,
    ProviderEntity,
    homes.map(({ providerName: name }) => ({ id: providerId(name), name })),
  );
  await addNames(
    em,
    OwnerGroupEntity,
    homes.map(({ ownerGroupName: name }) => ({ id: ownerGroupId(name), name })),
  );
  const held = await selectRows(em, HomeEntity, { region: regionId });
  const { tally } = await mergeRows(em, {
    entity: HomeEntity,
    held: new Map(held.map((home) => [keyOf(home.hostAuthority, home.reference), home])),
    incoming: homes.map((home) => ({
      key: keyOf(home.hostAuthority, home.homeReference),
      row: () => homeRow(home, regionId),
    })),
  });
  return tally;
}
