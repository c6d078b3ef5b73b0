import type { EntityManager } from '@mikro-orm/sql';
import { homeKinds } from '../../../schema/vocabulary.ts';
import type { LoadedHome } from '../../engine/loadedFacts.ts';
import { HomeEntity, OwnerGroupEntity, ProviderEntity } from '../entities/home.ts';
import { readCounter } from '../factsVersion.ts';
import type { Home } from '../homeState.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import { homesReturnBesideRecord, keepNotes, type Note } from './fileBesideRecord.ts';
import { keyOf, stableId } from './ids.ts';
import type { LoadTarget } from './loadTarget.ts';
import { locationColumns } from './mergeChildren.ts';
import { insertRows, mergeRows } from './mergeRows.ts';

export const providerId = (name: string | null) => (name === null ? null : stableId('provider', name));
export const ownerGroupId = (name: string | null) => (name === null ? null : stableId('ownerGroup', name));

/** Adds the providers or owner groups not known yet. */
export async function addNames(
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

/** A file without the column leaves what is known, of the adaptations it still names. */
function adaptedPlacesOf({ adaptedPlaces, adaptations }: LoadedHome, held: Home | undefined): Home['adaptedPlaces'] {
  if (adaptedPlaces !== undefined) return [...adaptedPlaces];
  return held?.adaptedPlaces?.filter(({ adaptation }) => adaptations.includes(adaptation)) ?? null;
}

/** A file without the column leaves the days that are known, where it tells of as many places on notice and of the same next day, or none. */
function noticesKept(home: LoadedHome, held: Home | undefined): Pick<Home, 'notices' | 'nextVacancyOn'> {
  const nextVacancyOn = home.nextVacancyOn ?? null;
  if (home.notices !== undefined) return { notices: [...home.notices], nextVacancyOn };
  const isSame =
    held?.noticePlaces === home.noticePlaces && (nextVacancyOn === null || nextVacancyOn === held.nextVacancyOn);
  const known = isSame ? (held?.notices ?? []) : [];
  if (known.length === 0) return { notices: null, nextVacancyOn };
  return { notices: [...known], nextVacancyOn: known[0]?.on ?? nextVacancyOn };
}

/** `held` is the same home where it is known already; it keeps its id, and what this row does not speak of. */
function homeRow(home: LoadedHome, regionId: string, held: Home | undefined): Home {
  const { homeReference, providerName, ownerGroupName, location, ...columns } = home;
  const taken = home.filledPlaces + home.onHoldPlaces + home.reservedPlaces;
  return {
    ...columns,
    id: held?.id ?? stableId('home', regionId, home.hostAuthority, homeReference),
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
    weeklyCostPounds: home.weeklyCostPounds ?? null,
    exemptChildReferences: [...(home.exemptChildReferences ?? [])],
    ...noticesKept(home, held),
    isMultiBuilding: home.isMultiBuilding ?? held?.isMultiBuilding ?? null,
    holds: null,
    adaptedPlaces: adaptedPlacesOf(home, held),
    confirmedAt: null,
    confirmedBy: null,
    inspectedOn: home.inspectedOn ?? held?.inspectedOn ?? null,
    inspectionJudgement: home.inspectionJudgement ?? held?.inspectionJudgement ?? null,
    version: held?.version ?? null,
  };
}

/**
 * Homes known only from Ofsted's list, under their URN, by the key a return of homes gives them: the return's row takes their place. A
 * foster household's URN is its agency's, so it takes nobody's.
 */
function knownFromList(held: readonly Home[], homes: readonly LoadedHome[]): [string, Home][] {
  const listed = new Map(held.filter(({ urn, reference }) => urn === reference).map((home) => [home.reference, home]));
  return homes.flatMap(({ urn, hostAuthority, homeReference, kind }) => {
    const home = urn === null || homeKinds[kind].isFostering ? undefined : listed.get(urn);
    return home === undefined || homeReference === urn ? [] : [[keyOf(hostAuthority, homeReference), home]];
  });
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
  const factsVersion = await readCounter(em, 'facts');
  const notes: Note[] = [];
  const { tally } = await mergeRows(em, {
    entity: HomeEntity,
    held: new Map([
      ...knownFromList(held, homes),
      ...held.map((home) => [keyOf(home.hostAuthority, home.reference), home] as const),
    ]),
    incoming: homes.map((home) => ({
      key: keyOf(home.hostAuthority, home.homeReference),
      row: (known: Home | undefined) => {
        const { row, notes: ofHome } = homesReturnBesideRecord(homeRow(home, regionId, known), known, factsVersion);
        notes.push(...ofHome);
        return row;
      },
    })),
  });
  await keepNotes(target, factsVersion, notes);
  return tally;
}
