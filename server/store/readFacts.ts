import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode, HomeFacts, IsoDate } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import { childFactsOf, selectChildren } from './childFacts.ts';
import { heldByNeed } from './decisions/heldByNeed.ts';
import { withPromisedAdapted } from './decisions/promisedAdapted.ts';
import { withPromises } from './decisions/promises.ts';
import { ChildEntity, PlacementNeedEntity } from './entities/child.ts';
import { HomeEntity, OwnerGroupEntity } from './entities/home.ts';
import { RegionEntity } from './entities/region.ts';
import { readFactsVersion } from './factsVersion.ts';
import type { Home } from './homeState.ts';
import { inBatches } from './inBatches.ts';
import { homeFinder, placementFactsOf, placementFinders, selectPlacementsOn } from './placementFacts.ts';
import { membersOn, type Region, regionFacts, viewersRegion } from './readGround.ts';
import { type HeldHomes, holdHomes, homeFactsOf } from './readHomes.ts';
import type { Reading } from './reading.ts';
import { childrenOfNeeds, needFactsOf } from './readNeeds.ts';
import { residentGroups } from './residentGroups.ts';
import { selectInTurns, selectOne, selectRows } from './select.ts';
import { inOneSnapshot, reader } from './transaction.ts';
import type { MatchableHomes, RegionQuestionFacts } from './viewerStore.ts';

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

/** Id and sibling group of a child named at a home. */
type NamedChild = (
  authority: GssCode,
  reference: string,
) => { readonly id: string; readonly siblingGroup: string | null } | null;

/**
 * Who a reference at a home means: the child of the authority the home stands in, else the only child of that reference;
 * null where there is none, or several. Cost: one query for each 500 references.
 */
async function namedChildren(em: EntityManager, homes: readonly Home[]): Promise<NamedChild> {
  const references = [
    ...new Set(homes.flatMap((home) => [...home.namedChildReferences, ...(home.exemptChildReferences ?? [])])),
  ];
  const children = await inBatches(references, (part) => selectRows(em, ChildEntity, { reference: { $in: part } }));
  const named = new Map<string, Map<GssCode, (typeof children)[number]>>();
  for (const child of children) {
    const ofReference = named.get(child.reference) ?? new Map<GssCode, (typeof children)[number]>();
    named.set(child.reference, ofReference.set(child.responsibleAuthority, child));
  }
  return (authority, reference) => {
    const found = named.get(reference);
    const only = found?.size === 1 ? [...found.values()][0] : undefined;
    return found?.get(authority) ?? only ?? null;
  };
}

/** Sibling groups of the children a home is exempted for by name. */
function exemptions(home: Home, named: NamedChild): string[] {
  const references = home.exemptChildReferences ?? [];
  return [
    ...new Set(references.flatMap((reference) => named(home.hostAuthority, reference)?.siblingGroup ?? [])),
  ].sort();
}

/** In id order, with what is promised of them reserved. */
async function selectHomes(em: EntityManager, region: Region): Promise<readonly Home[]> {
  const homes = await withPromises(em, (await selectInTurns(em, HomeEntity, { region: region.id })).sort(byId));
  return withPromisedAdapted(em, homes);
}

/** Facts of the region's homes in the order given, with who lives there and whom it is approved for. Cost: three queries. */
async function homeFactsIn(em: EntityManager, region: Region, homes: readonly Home[]): Promise<readonly HomeFacts[]> {
  const named = await namedChildren(em, homes);
  const groups = await residentGroups(em, { region, homes });
  return homes.map((home) => ({
    ...homeFactsOf(home),
    namedChildIds: home.namedChildReferences.flatMap((reference) => named(home.hostAuthority, reference)?.id ?? []),
    exemptSiblingGroupIds: exemptions(home, named),
    residentSiblingGroupId: groups.get(home.id) ?? null,
  }));
}

/** A region's homes as facts to match, and as rows to show. */
export interface RegionHomes {
  readonly matchable: MatchableHomes;
  readonly rows: HeldHomes;
}

async function loadRegionHomes(em: EntityManager, reading: Reading, version: string): Promise<RegionHomes> {
  const region = await viewersRegion(em, reading);
  const homes = region === null ? [] : await selectHomes(em, region);
  const facts = region === null ? [] : await homeFactsIn(em, region, homes);
  return { matchable: { version, homes: facts }, rows: await holdHomes(em, homes) };
}

export async function readMatchableHomes(reading: Reading): Promise<MatchableHomes> {
  const version = await readFactsVersion(reading);
  if (may(reading.viewer, 'homes') !== 'REGION') return { version, homes: [] };
  const { matchable } = await reading.cache.regionHomes.get(reading.viewer.regionId, version, () =>
    inOneSnapshot(reading.database, (em) => loadRegionHomes(em, reading, version)),
  );
  return matchable;
}

/**
 * Open needs opened by a day. On the day the facts are of, or a later one, those recorded since are open too: they are the latest there
 * is to know, and are read as opened on that day.
 */
async function selectNeedsOn(
  em: EntityManager,
  authorities: readonly GssCode[],
  { on, dataDate }: { readonly on: IsoDate; readonly dataDate: IsoDate },
) {
  const open = { responsibleAuthority: { $in: [...authorities] }, status: 'OPEN' };
  const needs = await selectRows(em, PlacementNeedEntity, on < dataDate ? { ...open, openedOn: { $lte: on } } : open);
  return needs.sort(byId).map((need) => (need.openedOn > on ? { ...need, openedOn: on } : need));
}

/** Members that have sent at least one child, in the order given. */
async function withData(em: EntityManager, members: readonly GssCode[]): Promise<readonly GssCode[]> {
  const query = em.createQueryBuilder(ChildEntity).select('responsibleAuthority').distinct();
  const rows = await query.where({ responsibleAuthority: { $in: [...members] } }).execute('all');
  const found = new Set(rows.map(({ responsibleAuthority }) => String(responsibleAuthority)));
  return members.filter((gss) => found.has(gss));
}

async function ownerGroupNames(em: EntityManager, homes: readonly Home[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(homes.flatMap(({ ownerGroup }) => ownerGroup ?? []))];
  const groups = await inBatches(ids, (part) => selectRows(em, OwnerGroupEntity, { id: { $in: part } }));
  return new Map(groups.map(({ id, name }) => [id, name]));
}

interface RegionOnDay {
  readonly region: Region;
  readonly asOf: IsoDate;
  readonly version: string;
}

/** Cost: a bounded number of queries, about twenty, whatever the size of the region. */
async function loadRegionFacts(
  em: EntityManager,
  { region, asOf, version }: RegionOnDay,
): Promise<RegionQuestionFacts> {
  const members = (await membersOn(em, region.id, asOf)).map(({ gss }) => gss);
  const homeRows = await selectHomes(em, region);
  const findHome = homeFinder(homeRows);
  const placementRows = await selectPlacementsOn(em, members, asOf);
  const finders = await placementFinders(em, { rows: placementRows, findHome, on: asOf });
  const placements = placementRows.map((row) => placementFactsOf(row, finders));
  const needRows = await selectNeedsOn(em, members, { on: asOf, dataDate: region.dataDate });
  const needChildren = await childrenOfNeeds(em, needRows);
  const held = await heldByNeed(em, needRows);
  const needs = needRows.map((need) => {
    const heldPlaces = held.get(need.id);
    return { ...needFactsOf(need, needChildren.get(need.id) ?? []), ...(heldPlaces ? { heldPlaces } : {}) };
  });
  const childIds = new Set([
    ...placements.map(({ childId }) => childId),
    ...needs.flatMap(({ children }) => children.map(({ id }) => id)),
  ]);
  return {
    version,
    region: await regionFacts(em, region, asOf),
    dataDate: region.dataDate,
    asOf,
    children: await childFactsOf(em, await selectChildren(em, [...childIds])),
    placements: [...placements].sort(byId),
    needs,
    homes: await homeFactsIn(em, region, homeRows),
    authoritiesWithData: await withData(em, members),
    ownerGroupNames: await ownerGroupNames(em, homeRows),
  };
}

function maySeeAggregates(reading: Reading): boolean {
  const { viewer } = reading;
  return may(viewer, 'exactAggregates') !== 'NONE' || may(viewer, 'suppressedAggregates') !== 'NONE';
}

/** Kept under the day asked for; the same for whoever asks. */
function regionFactsOn(
  { database, cache }: Pick<Reading, 'database' | 'cache'>,
  { region, asOf, version }: RegionOnDay,
): Promise<RegionQuestionFacts> {
  return cache.regions.get(`${region.id} ${asOf}`, version, () =>
    inOneSnapshot(database, async (snapshot) => {
      const now = (await selectOne(snapshot, RegionEntity, { id: region.id })) ?? region;
      return loadRegionFacts(snapshot, { region: now, asOf, version });
    }),
  );
}

export async function readSufficiencyFacts(
  reading: Reading,
  regionId: string,
  asked?: IsoDate | null,
): Promise<RegionQuestionFacts | null> {
  if (!maySeeAggregates(reading)) return null;
  const region = await viewersRegion(reader(reading.database), reading, regionId);
  if (region === null) return null;
  const version = await readFactsVersion(reading);
  return regionFactsOn(reading, { region, asOf: asked ?? region.dataDate, version });
}

/** Each region's facts on its data date, for nobody to see: `readSufficiencyFacts` finds them read. */
export async function readFactsAhead(
  reading: Pick<Reading, 'database' | 'cache'>,
): Promise<readonly RegionQuestionFacts[]> {
  const version = await readFactsVersion(reading);
  const read: RegionQuestionFacts[] = [];
  for (const region of await selectRows(reader(reading.database), RegionEntity, {})) {
    read.push(await regionFactsOn(reading, { region, asOf: region.dataDate, version }));
  }
  return read;
}
