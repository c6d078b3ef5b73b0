import type { LoadedAgency, LoadedRegisteredHome } from '../../engine/loadedMarket.ts';
import { HomeEntity, OwnerGroupEntity, ProviderEntity, RegisteredAgencyEntity } from '../entities/home.ts';
import { readCounter } from '../factsVersion.ts';
import type { Home } from '../homeState.ts';
import type { LoadTally } from '../loadingStore.ts';
import { selectRows } from '../select.ts';
import { keepNotes, type Note, takenFromFile } from './fileBesideRecord.ts';
import { keyOf, stableId } from './ids.ts';
import type { LoadTarget } from './loadTarget.ts';
import { locationColumns } from './mergeChildren.ts';
import { addNames, ownerGroupId, providerId } from './mergeHomes.ts';
import { mergeRows } from './mergeRows.ts';

const searchTextOf = ({ name, town, urn }: Pick<Home, 'name' | 'town' | 'urn'>) =>
  [name, town ?? '', urn ?? ''].join(' ').toLowerCase();

/** What no list of Ofsted's says. */
const notListed = {
  ageFrom: null,
  ageTo: null,
  sexAccepted: 'ANY',
  filledPlaces: 0,
  onHoldPlaces: 0,
  onHoldReason: null,
  onHoldUntil: null,
  reservedPlaces: 0,
  noticePlaces: 0,
  adaptations: [],
  namedChildReferences: [],
  confirmedOn: null,
  weeklyCostPounds: null,
  exemptChildReferences: [],
  nextVacancyOn: null,
  holds: null,
  notices: null,
  adaptedPlaces: null,
  confirmedAt: null,
  confirmedBy: null,
  version: null,
} satisfies Partial<Home>;

/** A home nobody has told us of but Ofsted: nothing is known of who lives there. */
function newHome(home: LoadedRegisteredHome, regionId: string): Home {
  const name = home.name ?? home.homeReference;
  return {
    id: stableId('home', regionId, home.hostAuthority, home.homeReference),
    region: regionId,
    hostAuthority: home.hostAuthority,
    reference: home.homeReference,
    name,
    sortName: name.toLowerCase(),
    searchText: searchTextOf({ ...home, name }),
    kind: home.kind,
    urn: home.urn,
    provider: providerId(home.providerName),
    ownerGroup: ownerGroupId(home.ownerGroupName),
    sector: home.sector,
    town: home.town,
    postcodeSector: home.postcodeSector,
    ...locationColumns(home.location),
    status: home.status,
    ...notListed,
    registeredPlaces: home.registeredPlaces,
    vacantPlaces: home.registeredPlaces,
    isShortBreakOnly: home.isShortBreakOnly,
    offers: [...(home.offers ?? [])],
    phone: home.phone,
    isMultiBuilding: home.isMultiBuilding,
    inspectedOn: home.inspectedOn,
    inspectionJudgement: home.inspectionJudgement,
  };
}

/** The later of two inspections, whichever list came last. */
function inspectionOf(held: Home, home: LoadedRegisteredHome): Pick<Home, 'inspectedOn' | 'inspectionJudgement'> {
  const { inspectedOn, inspectionJudgement } = home;
  const isLater = inspectedOn !== null && inspectedOn >= (held.inspectedOn ?? '');
  return isLater
    ? { inspectedOn, inspectionJudgement }
    : { inspectedOn: held.inspectedOn, inspectionJudgement: held.inspectionJudgement };
}

/**
 * What Ofsted registers stands, whatever was confirmed here: a list has no day of confirmation, and Ofsted registers. The home's history
 * tells of it. A point, a name and all that only the region knows stay as they are.
 */
function betterKnown(held: Home, home: LoadedRegisteredHome): Home {
  const taken = held.filledPlaces + held.onHoldPlaces + held.reservedPlaces;
  const isOnlyListed = held.reference === held.urn || held.reference === home.homeReference;
  const place = held.lng === null ? locationColumns(home.location) : {};
  const name = isOnlyListed ? (home.name ?? held.name) : held.name;
  const town = held.town ?? home.town;
  return {
    ...held,
    ...place,
    name,
    sortName: name.toLowerCase(),
    town,
    searchText: searchTextOf({ name, town, urn: held.urn }),
    status: home.status,
    registeredPlaces: home.registeredPlaces,
    vacantPlaces: Math.max(0, home.registeredPlaces - taken),
    isShortBreakOnly: home.isShortBreakOnly,
    isMultiBuilding: home.isMultiBuilding ?? held.isMultiBuilding,
    ...inspectionOf(held, home),
    sector: home.sector ?? held.sector,
    provider: providerId(home.providerName) ?? held.provider,
    ownerGroup: ownerGroupId(home.ownerGroupName) ?? held.ownerGroup,
    postcodeSector: held.postcodeSector ?? home.postcodeSector,
    phone: held.phone ?? home.phone,
    offers: isOnlyListed && home.offers !== null ? [...home.offers] : held.offers,
  };
}

/** The home held for each listed one: by its own reference, else the one of the region that has its URN and kind. */
function heldFor(held: readonly Home[]): (home: LoadedRegisteredHome) => Home | undefined {
  const byReference = new Map(held.map((home) => [keyOf(home.hostAuthority, home.reference), home]));
  const byUrn = new Map(
    held.flatMap((home) => (home.urn === null ? [] : [[keyOf(home.urn, home.kind), home] as const])),
  );
  return (home) => {
    const own = byReference.get(keyOf(home.hostAuthority, home.homeReference));
    return own ?? (home.homeReference === home.urn ? byUrn.get(keyOf(home.urn, home.kind)) : undefined);
  };
}

/** Homes of Ofsted's list, never over what the region knows better. */
export async function mergeRegisteredHomes(
  target: LoadTarget,
  homes: readonly LoadedRegisteredHome[],
): Promise<LoadTally> {
  const { em, regionId } = target;
  const providers = homes.map(({ providerName: name }) => ({ id: providerId(name), name }));
  const owners = homes.map(({ ownerGroupName: name }) => ({ id: ownerGroupId(name), name }));
  await addNames(em, ProviderEntity, providers);
  await addNames(em, OwnerGroupEntity, owners);
  const find = heldFor(await selectRows(em, HomeEntity, { region: regionId }));
  const keyed = homes.map((home) => {
    const known = find(home);
    return { home, known, key: known?.id ?? keyOf(home.hostAuthority, home.homeReference) };
  });
  const factsVersion = await readCounter(em, 'facts');
  const notes: Note[] = [];
  const { tally } = await mergeRows(em, {
    entity: HomeEntity,
    held: new Map(keyed.flatMap(({ key, known }) => (known === undefined ? [] : [[key, known] as const]))),
    incoming: keyed.map(({ home, key }) => ({
      key,
      row: (held: Home | undefined) => {
        const wanted = held === undefined ? newHome(home, regionId) : betterKnown(held, home);
        const { row, notes: ofHome } = takenFromFile(wanted, held, factsVersion);
        notes.push(...ofHome);
        return row;
      },
    })),
  });
  await keepNotes(target, factsVersion, notes);
  return tally;
}

/** Agencies by the region that keeps them and URN. */
export async function mergeAgencies(target: LoadTarget, agencies: readonly LoadedAgency[]): Promise<LoadTally> {
  const { em, regionId } = target;
  const owners = agencies.map(({ ownerGroupName: name }) => ({ id: ownerGroupId(name), name }));
  await addNames(em, OwnerGroupEntity, owners);
  const held = await selectRows(em, RegisteredAgencyEntity, { region: regionId });
  const { tally } = await mergeRows(em, {
    entity: RegisteredAgencyEntity,
    held: new Map(held.map((agency) => [agency.urn, agency])),
    incoming: agencies.map(({ ownerGroupName, ...agency }) => ({
      key: agency.urn,
      row: () => ({ region: regionId, ...agency, ownerGroup: ownerGroupId(ownerGroupName) }),
    })),
  });
  return tally;
}
