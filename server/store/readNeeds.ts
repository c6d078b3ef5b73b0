import type { EntityManager } from '@mikro-orm/sql';
import type { ChildFacts, GssCode, HeldPlaceFacts, IsoDate, LivingAtFacts, NeedFacts } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import { type Child, childFactsOf, selectChildren } from './childFacts.ts';
import { heldFor } from './decisions/promises.ts';
import { NeedChildEntity, NeedCohortEntity, PlacementNeedEntity } from './entities/child.ts';
import { readCounter, readFactsVersion } from './factsVersion.ts';
import { groupedBy, inBatches } from './inBatches.ts';
import { emptyPage, type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import { type NeedRow, needRow } from './needRow.ts';
import type { Page, PageRequest } from './page.ts';
import { homesOfChildrenOn } from './placementFacts.ts';
import { ownAuthorities, visibleAuthorities } from './readChildren.ts';
import { type Region, viewersRegion } from './readGround.ts';
import { auditedRead, isPossibleId, type Reading } from './reading.ts';
import { type Ground, groundWithin, regionFactsOn } from './regionGround.ts';
import { type RowOf, selectOne, selectRows } from './select.ts';
import type { NeedFilter, NeedQuestionFacts } from './viewerStore.ts';

export type Need = RowOf<typeof PlacementNeedEntity>;

const urgencyOrder: KeysetOrder<typeof PlacementNeedEntity> = {
  name: 'placementNeeds',
  keys: ['urgencyRank', 'neededBy', 'reference', 'id'],
};

/** Children of each need in the need's own order. Cost: two queries for each 1,000, and the two of their facts. */
export async function childrenOfNeeds(
  em: EntityManager,
  needs: readonly Need[],
): Promise<ReadonlyMap<string, readonly ChildFacts[]>> {
  const links = await inBatches(
    needs.map(({ id }) => id),
    (part) => selectRows(em, NeedChildEntity, { need: { $in: part } }),
  );
  const children = await selectChildren(em, [...new Set(links.map(({ child }) => child))]);
  const facts = new Map((await childFactsOf(em, children)).map((child) => [child.id, child]));
  const inOrder = links.sort((a, b) => a.position - b.position);
  const linksOf = groupedBy(inOrder, ({ need }) => need);
  return new Map(needs.map(({ id }) => [id, (linksOf.get(id) ?? []).flatMap(({ child }) => facts.get(child) ?? [])]));
}

export function needFactsOf(need: Need, children: readonly ChildFacts[]): NeedFacts {
  return {
    id: need.id,
    reference: need.reference,
    responsibleAuthority: need.responsibleAuthority,
    children,
    siblingPlan: need.siblingPlan,
    ...(need.siblingSubsets === null ? {} : { siblingSubsets: need.siblingSubsets }),
    openedOn: need.openedOn,
    neededBy: need.neededBy,
    urgency: need.urgency,
    suitability: need.suitability,
    requiredAdaptations: need.requiredAdaptations,
    requiredOffers: need.requiredOffers,
    isSoloRequired: need.isSoloRequired,
    hasSecureAuthority: need.hasSecureAuthority,
    mustStayAtSchool: need.mustStayAtSchool,
    isShortBreak: need.isShortBreak,
    cohorts: need.cohorts,
  };
}

async function needRowsOf(em: EntityManager, needs: readonly Need[], on: IsoDate): Promise<readonly NeedRow[]> {
  const children = await childrenOfNeeds(em, needs);
  const ids = [...new Set([...children.values()].flat().map(({ id }) => id))];
  const references = referencesOf(await selectChildren(em, ids));
  return needs.map((need) => needRow({ need, children: children.get(need.id) ?? [], references }, on));
}

async function conditionsOf(em: EntityManager, filter: NeedFilter): Promise<Readonly<Record<string, unknown>>[]> {
  const conditions: Record<string, unknown>[] = [{ status: filter.status ?? 'OPEN' }];
  if (filter.localAuthority) conditions.push({ responsibleAuthority: filter.localAuthority });
  if (filter.urgencies && filter.urgencies.length > 0) conditions.push({ urgency: { $in: [...filter.urgencies] } });
  if (filter.cohorts && filter.cohorts.length > 0) {
    const ofCohorts = await selectRows(em, NeedCohortEntity, { cohort: { $in: [...filter.cohorts] } });
    conditions.push({ id: { $in: [...new Set(ofCohorts.map(({ need }) => need))] } });
  }
  return conditions;
}

export async function readNeeds(reading: Reading, filter: NeedFilter, page: PageRequest): Promise<Page<NeedRow>> {
  if (may(reading.viewer, 'needs') === 'NONE') return emptyPage();
  return auditedRead(reading, async (em) => {
    const region = await viewersRegion(em, reading);
    const authorities = await visibleAuthorities(em, reading, 'needs');
    const conditions = [{ responsibleAuthority: { $in: [...authorities] } }, ...(await conditionsOf(em, filter))];
    const where = { $and: conditions };
    const found = await selectPage(em, { entity: PlacementNeedEntity, where, order: urgencyOrder, page });
    const needs = found.edges.map(({ node }) => node);
    const rows = region === null ? [] : await needRowsOf(em, needs, region.dataDate);
    const subjectIds = rows.map(({ id }) => id);
    const event = { action: 'NEEDS_LISTED', subjectKind: 'NEED', subjectIds, isGiven: true } as const;
    return { answer: withNodes(found, rows), event };
  });
}

/** A need as it is held, with its children and, by their ids, their references. */
export interface HeldNeed {
  readonly need: Need;
  readonly children: readonly ChildFacts[];
  readonly references: ReadonlyMap<string, string>;
  readonly heldPlaces: readonly HeldPlaceFacts[];
  readonly livingAt: readonly LivingAtFacts[];
}

export const referencesOf = (children: readonly Child[]): ReadonlyMap<string, string> =>
  new Map(children.map(({ id, reference }) => [id, reference]));

/** Homes where the children live now, of one region. */
async function livingAtOf(
  em: EntityManager,
  childIds: readonly string[],
  region: Pick<Region, 'id' | 'dataDate'>,
): Promise<readonly LivingAtFacts[]> {
  const where = { childIds, regionId: region.id, on: region.dataDate };
  const homes = await homesOfChildrenOn(em, where);
  const byHome = groupedBy(
    childIds.filter((id) => homes.has(id)),
    (id) => homes.get(id) ?? '',
  );
  return [...byHome].map(([homeId, ids]) => ({ homeId, childIds: ids })).sort((a, b) => (a.homeId < b.homeId ? -1 : 1));
}

async function loadNeed(em: EntityManager, id: string, region: Region | null): Promise<HeldNeed | null> {
  const need = await selectOne(em, PlacementNeedEntity, { id });
  if (need === null) return null;
  const children = (await childrenOfNeeds(em, [need])).get(need.id) ?? [];
  const ids = children.map((child) => child.id);
  const references = referencesOf(await selectChildren(em, ids));
  const isOpen = need.status === 'OPEN' && region !== null;
  const livingAt = isOpen ? await livingAtOf(em, ids, region) : [];
  return { need, children, references, heldPlaces: await heldFor(em, id), livingAt };
}

interface AskedNeed {
  readonly id: string;
  readonly version: string;
  readonly region: Region | null;
}

function sightOf(held: HeldNeed | null, authorities: readonly GssCode[]) {
  const isTheirs = held !== null && authorities.includes(held.need.responsibleAuthority);
  return { found: isTheirs ? held : null, heldIds: held === null ? [] : [held.need.id] };
}

const keyOf = (region: Region | null, id: string) => `${region?.id} ${id}`;

/** The need, when it is the viewer's, and whether there is one of that id at all. */
async function findNeed(em: EntityManager, reading: Reading, asked: AskedNeed) {
  const { id, version, region } = asked;
  const load = () => loadNeed(em, id, region);
  const held = isPossibleId(id) ? await reading.cache.needs.getWithin(keyOf(region, id), version, load) : null;
  return sightOf(held, await visibleAuthorities(em, reading, 'needs'));
}

export async function readNeed(reading: Reading, id: string): Promise<NeedRow | null> {
  return auditedRead(reading, async (em) => {
    const version = String(await readCounter(em, 'facts'));
    const ground = await groundWithin(em, reading, version);
    const { found, heldIds } = await findNeed(em, reading, { id, version, region: ground?.region ?? null });
    const answer = found === null || ground === null ? null : needRow(found, ground.region.dataDate);
    const subject = { subjectKind: 'NEED', subjectIds: heldIds } as const;
    return { answer, event: { action: 'NEED_READ', ...subject, isGiven: answer !== null } as const };
  });
}

type Sight = ReturnType<typeof sightOf>;

function matchesSeen({ found, heldIds }: Sight, ground: Ground | null, asOf: IsoDate | null) {
  const answer = found === null || ground === null ? null : openNeedFacts(found, ground, asOf);
  const subjectIds = [...heldIds, ...(answer === null ? [] : answer.need.children.map((child) => child.id))];
  const event = { action: 'MATCHES_READ', subjectKind: 'NEED', subjectIds, isGiven: answer !== null } as const;
  return { answer, event };
}

/** The need as it is held, with its region, where both are of the facts as they now are; null where anything must be read. */
async function heldSight(
  reading: Reading,
  id: string,
): Promise<{ readonly sight: Sight; readonly ground: Ground } | null> {
  const { cache, viewer } = reading;
  const authorities = ownAuthorities(reading, 'needs');
  const version = await readFactsVersion(reading);
  const ground = cache.grounds.known(viewer.regionId, version);
  if (authorities === null || !ground || !isPossibleId(id)) return null;
  const held = cache.needs.known(keyOf(ground.region, id), version);
  return held ? { sight: sightOf(held, authorities), ground } : null;
}

/** Facts of an open need of the viewer's, for matching; the event names its children. */
export async function readNeedFacts(
  reading: Reading,
  id: string,
  asOf: IsoDate | null = null,
): Promise<NeedQuestionFacts | null> {
  const held = await heldSight(reading, id);
  if (held !== null) return auditedRead(reading, matchesSeen(held.sight, held.ground, asOf));
  return auditedRead(reading, async (em) => {
    const version = String(await readCounter(em, 'facts'));
    const ground = await groundWithin(em, reading, version);
    const sight = await findNeed(em, reading, { id, version, region: ground?.region ?? null });
    return matchesSeen(sight, ground, asOf);
  });
}

function openNeedFacts(held: HeldNeed, ground: Ground, asOf: IsoDate | null): NeedQuestionFacts | null {
  const { need, children, heldPlaces, livingAt } = held;
  if (need.status !== 'OPEN') return null;
  const { dataDate } = ground.region;
  const facts = needFactsOf(need, children);
  return {
    need: {
      ...facts,
      ...(heldPlaces.length === 0 ? {} : { heldPlaces }),
      ...(livingAt.length === 0 ? {} : { livingAt }),
    },
    region: regionFactsOn(ground, asOf ?? dataDate),
    dataDate,
  };
}
