import type { EntityManager } from '@mikro-orm/sql';
import type { HomeFacts, Location } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import { withPromises } from './decisions/promises.ts';
import { PromisedPlaceEntity } from './entities/decision.ts';
import { HomeEntity, OwnerGroupEntity, ProviderEntity } from './entities/home.ts';
import { readFactsVersion } from './factsVersion.ts';
import type { HomeRow, PlaceCountsRow } from './homeRows.ts';
import { type Home, holdsOf, noticesGiven, noticesOf } from './homeState.ts';
import { inBatches } from './inBatches.ts';
import { emptyPage, type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import type { Page, PageRequest } from './page.ts';
import { isPossibleId, type Reading } from './reading.ts';
import { selectRows } from './select.ts';
import { reader } from './transaction.ts';
import type { HomeFilter } from './viewerStore.ts';

const nameOrder: KeysetOrder<typeof HomeEntity> = { name: 'homes', keys: ['sortName', 'id'] };

type PointColumns = 'lng' | 'lat' | 'easting' | 'northing' | 'precision' | 'precisionMiles';

/** Null where no point is known. */
export function locationOf(row: Pick<Home, PointColumns>): Location | null {
  const { lng, lat, easting, northing, precision, precisionMiles } = row;
  if (lng === null || lat === null || precision === null) return null;
  const grid = easting === null || northing === null ? null : { easting, northing };
  return { point: { lng, lat }, grid, precision, precisionMiles };
}

function unstaffedOf(home: Home): number {
  return holdsOf(home).reduce((sum, { reason, places }) => sum + (reason === 'STAFFING' ? places : 0), 0);
}

function placesOf(home: Home): PlaceCountsRow {
  const isOpen = home.status === 'OPEN';
  return {
    registered: home.registeredPlaces,
    usable: isOpen ? Math.max(0, home.registeredPlaces - home.onHoldPlaces) : 0,
    filled: home.filledPlaces,
    vacant: isOpen ? Math.max(0, home.vacantPlaces) : 0,
    onHold: home.onHoldPlaces,
    staffed: Math.max(0, home.registeredPlaces - unstaffedOf(home)),
    reserved: home.reservedPlaces,
    notice: home.noticePlaces,
  };
}

/** The homes that exist for a viewer; null when none do. */
function visibleTo(viewer: Viewer): Readonly<Record<string, unknown>> | null {
  const scope = may(viewer, 'homes');
  if (scope === 'NONE') return null;
  return scope === 'REGION'
    ? { region: viewer.regionId }
    : { region: viewer.regionId, hostAuthority: viewer.localAuthority };
}

async function namesById(
  em: EntityManager,
  entity: typeof ProviderEntity | typeof OwnerGroupEntity,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    known.length === 0 ? [] : await inBatches(known, (part) => selectRows(em, entity, { id: { $in: part } }));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface HomeNames {
  readonly providers: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
}

type Protected = Pick<HomeRow, 'town' | 'postcodeSector' | 'location' | 'weeklyCostPounds'>;

function omitGrid({ grid: _grid, ...location }: Location): Omit<Location, 'grid'> {
  return location;
}

/** A home's address is protected, and its price is not for everyone: without the right to them there is none. */
function protectedOf(viewer: Viewer, home: Home): Protected {
  const weeklyCostPounds = may(viewer, 'costs') === 'REGION' ? home.weeklyCostPounds : null;
  if (may(viewer, 'homeLocations') === 'NONE')
    return { town: null, postcodeSector: null, location: null, weeklyCostPounds };
  const { town, postcodeSector } = home;
  const found = locationOf(home);
  return { town, postcodeSector, location: found && omitGrid(found), weeklyCostPounds };
}

function homeRow(home: Home, names: HomeNames, where: Protected): HomeRow {
  return {
    id: home.id,
    name: home.name,
    kind: home.kind,
    urn: home.urn,
    reference: home.reference,
    localAuthority: home.hostAuthority,
    providerName: names.providers.get(home.provider ?? '') ?? null,
    ownerGroupName: names.owners.get(home.ownerGroup ?? '') ?? null,
    sector: home.sector,
    status: home.status,
    places: placesOf(home),
    holds: holdsOf(home),
    ageFrom: home.ageFrom,
    ageTo: home.ageTo,
    sexAccepted: home.sexAccepted,
    isShortBreakOnly: home.isShortBreakOnly,
    offers: home.offers,
    adaptations: home.adaptations,
    adaptedPlaces: home.adaptedPlaces ?? [],
    phone: home.phone,
    confirmedOn: home.confirmedOn,
    confirmedAt: home.confirmedAt,
    confirmedBy: home.confirmedBy,
    inspectedOn: home.inspectedOn,
    inspectionJudgement: home.inspectionJudgement,
    version: home.version,
    notices: noticesGiven(home),
    nextVacancyOn: home.nextVacancyOn,
    ...where,
  };
}

/** Homes with the names of those who run and own them. */
export interface HeldHomes {
  readonly homes: ReadonlyMap<string, Home>;
  readonly names: HomeNames;
}

/** Cost: two queries, however many homes. */
export async function holdHomes(em: EntityManager, homes: readonly Home[]): Promise<HeldHomes> {
  const providerIds = homes.map(({ provider }) => provider);
  const ownerIds = homes.map(({ ownerGroup }) => ownerGroup);
  const names = {
    providers: await namesById(em, ProviderEntity, providerIds),
    owners: await namesById(em, OwnerGroupEntity, ownerIds),
  };
  return { homes: new Map(homes.map((home) => [home.id, home])), names };
}

function homeRows(viewer: Viewer, { homes, names }: HeldHomes): readonly HomeRow[] {
  return [...homes.values()].map((home) => homeRow(home, names, protectedOf(viewer, home)));
}

/** Text as it is, with the pattern's own signs taken as any one character. */
function searchPattern(search: string): string {
  return `%${search
    .toLowerCase()
    .replaceAll('\0', '')
    .slice(0, 100)
    .replace(/[%_\\]/g, '_')}%`;
}

/** Homes whose every vacant place is promised. */
async function promisedAway(em: EntityManager): Promise<readonly string[]> {
  const promises = await selectRows(em, PromisedPlaceEntity, { endedAt: null });
  const ids = [...new Set(promises.map(({ home }) => home))];
  const homes = await inBatches(ids, (part) => selectRows(em, HomeEntity, { id: { $in: part } }));
  return (await withPromises(em, homes)).filter(({ vacantPlaces }) => vacantPlaces <= 0).map(({ id }) => id);
}

function filterConditions(filter: HomeFilter, withoutRoom: readonly string[]): Readonly<Record<string, unknown>>[] {
  const conditions: Record<string, unknown>[] = [];
  if (filter.localAuthority) conditions.push({ hostAuthority: filter.localAuthority });
  if (filter.kinds && filter.kinds.length > 0) conditions.push({ kind: { $in: [...filter.kinds] } });
  if (filter.hasVacancy === true)
    conditions.push({ vacantPlaces: { $gt: 0 }, status: 'OPEN', id: { $nin: [...withoutRoom] } });
  if (filter.hasVacancy === false)
    conditions.push({
      $or: [{ vacantPlaces: { $lte: 0 } }, { status: { $ne: 'OPEN' } }, { id: { $in: [...withoutRoom] } }],
    });
  const search = filter.search?.trim() ?? '';
  if (search !== '') conditions.push({ searchText: { $like: searchPattern(search) } });
  return conditions;
}

export async function readHomes(reading: Reading, filter: HomeFilter, page: PageRequest): Promise<Page<HomeRow>> {
  const visible = visibleTo(reading.viewer);
  const isOtherRegion = filter.regionId ? filter.regionId !== reading.viewer.regionId : false;
  if (visible === null || isOtherRegion) return emptyPage();
  const em = reader(reading.database);
  const withoutRoom = typeof filter.hasVacancy === 'boolean' ? await promisedAway(em) : [];
  const where = { $and: [visible, ...filterConditions(filter, withoutRoom)] };
  const found = await selectPage(em, { entity: HomeEntity, where, order: nameOrder, page });
  const homes = await withPromises(
    em,
    found.edges.map(({ node }) => node),
  );
  return withNodes(found, homeRows(reading.viewer, await holdHomes(em, homes)));
}

/** The region's homes of those ids: those held already, where matching has read them, else from the database. */
async function homesOfIds(reading: Reading, ids: readonly string[]): Promise<HeldHomes> {
  const em = reader(reading.database);
  const { regionId } = reading.viewer;
  const version = await readFactsVersion(reading);
  const held = reading.cache.regionHomes.known(regionId, version)?.rows;
  if (held !== undefined) {
    const homes = ids.flatMap((id) => held.homes.get(id) ?? []);
    return { ...held, homes: new Map(homes.map((home) => [home.id, home])) };
  }
  // By id alone: asked for the region too, SQLite reads the whole region instead.
  const found = await inBatches(ids, (part) => selectRows(em, HomeEntity, { id: { $in: part } }));
  const ofRegion = found.filter(({ region }) => region === regionId);
  return holdHomes(em, await withPromises(em, ofRegion));
}

export async function readHomesByIds(reading: Reading, ids: readonly string[]): Promise<readonly HomeRow[]> {
  const { viewer } = reading;
  const possible = [...new Set(ids.filter(isPossibleId))];
  const scope = may(viewer, 'homes');
  if (scope === 'NONE' || possible.length === 0) return [];
  const rows = homeRows(viewer, await homesOfIds(reading, possible));
  return scope === 'REGION' ? rows : rows.filter(({ localAuthority }) => localAuthority === viewer.localAuthority);
}

export type HomeWithResidents = Omit<HomeFacts, 'namedChildIds' | 'exemptSiblingGroupIds' | 'residentSiblingGroupId'>;

/** All that a stored home says by itself; who lives there and whom it is approved for come from the children. */
export function homeFactsOf(home: Home): HomeWithResidents {
  const notices = noticesOf(home);
  return {
    id: home.id,
    kind: home.kind,
    hostAuthority: home.hostAuthority,
    location: locationOf(home),
    status: home.status,
    ageFrom: home.ageFrom,
    ageTo: home.ageTo,
    sexAccepted: home.sexAccepted,
    registeredPlaces: home.registeredPlaces,
    filledPlaces: home.filledPlaces,
    onHoldPlaces: home.onHoldPlaces,
    reservedPlaces: home.reservedPlaces,
    vacantPlaces: home.vacantPlaces,
    holds: holdsOf(home),
    ...(notices.length === 0 ? {} : { notices }),
    isShortBreakOnly: home.isShortBreakOnly,
    offers: home.offers,
    adaptations: home.adaptations,
    adaptedPlaces: home.adaptedPlaces ?? [],
    ownerGroupId: home.ownerGroup,
    sector: home.sector,
    confirmedOn: home.confirmedOn,
  };
}
