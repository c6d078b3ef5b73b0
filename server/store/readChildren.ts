import type { EntityManager } from '@mikro-orm/sql';
import type { GssCode } from '../engine/facts.ts';
import { may } from '../policy/policy.ts';
import type { Viewer } from '../policy/viewer.ts';
import { bornForAgeBands } from './ages.ts';
import { selectChildren } from './childFacts.ts';
import { childRowsOf } from './childRows.ts';
import { ChildEntity } from './entities/child.ts';
import { emptyPage, type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import type { Page, PageRequest } from './page.ts';
import { membersOn, viewersRegion } from './readGround.ts';
import { auditedRead, isPossibleId, type Reading } from './reading.ts';
import type { ChildRow } from './rows.ts';
import type { ChildFilter } from './viewerStore.ts';

const referenceOrder: KeysetOrder<typeof ChildEntity> = { name: 'children', keys: ['reference', 'id'] };

/** As `visibleAuthorities`, where the viewer's right alone says which; null where those of the region must be read. */
export function ownAuthorities({ viewer }: Reading, subject: 'children' | 'needs'): readonly GssCode[] | null {
  const scope = may(viewer, subject);
  if (scope === 'NONE') return [];
  if (scope !== 'OWN_AUTHORITY') return null;
  return viewer.localAuthority === null ? [] : [viewer.localAuthority];
}

/** Authorities whose children, or needs, exist for a viewer; none when there are none. */
export async function visibleAuthorities(
  em: EntityManager,
  reading: Reading,
  subject: 'children' | 'needs',
): Promise<readonly GssCode[]> {
  const own = ownAuthorities(reading, subject);
  if (own !== null) return own;
  const region = await viewersRegion(em, reading);
  const members = region === null ? [] : await membersOn(em, region.id, region.dataDate);
  return members.map(({ gss }) => gss);
}

/** Part of a reference as typed, or in capitals, or in small letters; the pattern's own signs stand for any one character. */
function referenceLike(search: string): Readonly<Record<string, unknown>> {
  const part = search
    .replaceAll('\0', '')
    .slice(0, 40)
    .replace(/[%_\\]/g, '_');
  const forms = [...new Set([part, part.toUpperCase(), part.toLowerCase()])];
  return { $or: forms.map((form) => ({ reference: { $like: `%${form}%` } })) };
}

const hasNone = (viewer: Viewer) => may(viewer, 'children') === 'NONE';

export async function readChildren(reading: Reading, filter: ChildFilter, page: PageRequest): Promise<Page<ChildRow>> {
  if (hasNone(reading.viewer)) return emptyPage();
  return auditedRead(reading, async (em) => {
    const region = await viewersRegion(em, reading);
    if (region === null) return { answer: emptyPage<ChildRow>(), event: listed([]) };
    const authorities = await visibleAuthorities(em, reading, 'children');
    const conditions: Readonly<Record<string, unknown>>[] = [{ responsibleAuthority: { $in: [...authorities] } }];
    if (filter.localAuthority) conditions.push({ responsibleAuthority: filter.localAuthority });
    if (filter.ageBands && filter.ageBands.length > 0)
      conditions.push(bornForAgeBands(filter.ageBands, region.dataDate));
    if (filter.search) conditions.push(referenceLike(filter.search));
    if (typeof filter.isUasc === 'boolean') conditions.push({ isUasc: filter.isUasc });
    if (typeof filter.isDisabled === 'boolean') conditions.push({ isDisabled: filter.isDisabled });
    const where = { $and: conditions };
    const found = await selectPage(em, { entity: ChildEntity, where, order: referenceOrder, page });
    const children = found.edges.map(({ node }) => node);
    return {
      answer: withNodes(found, await childRowsOf(em, { region, viewer: reading.viewer }, children)),
      event: listed(children.map(({ id }) => id)),
    };
  });
}

function listed(subjectIds: readonly string[]) {
  return { action: 'CHILDREN_LISTED', subjectKind: 'CHILD', subjectIds, isGiven: true } as const;
}

async function readVisible(reading: Reading, ids: readonly string[], action: 'CHILD_READ' | 'CHILDREN_LISTED') {
  const possible = [...new Set(ids.filter(isPossibleId))];
  return auditedRead(reading, async (em) => {
    const region = await viewersRegion(em, reading);
    const held = await selectChildren(em, possible);
    const authorities = await visibleAuthorities(em, reading, 'children');
    const given = held.filter(({ responsibleAuthority }) => authorities.includes(responsibleAuthority));
    const answer = region === null ? [] : await childRowsOf(em, { region, viewer: reading.viewer }, given);
    const subjectIds = (given.length > 0 ? given : held).map(({ id }) => id);
    return { answer, event: { action, subjectKind: 'CHILD', subjectIds, isGiven: given.length > 0 } as const };
  });
}

/** A child who is not the viewer's leaves the same answer as one who is not there, and an event that says so. */
export async function readChild(reading: Reading, id: string): Promise<ChildRow | null> {
  const [child] = await readVisible(reading, [id], 'CHILD_READ');
  return child ?? null;
}

export async function readChildrenByIds(reading: Reading, ids: readonly string[]): Promise<readonly ChildRow[]> {
  if (ids.length === 0 || hasNone(reading.viewer)) return [];
  return readVisible(reading, ids, 'CHILDREN_LISTED');
}
