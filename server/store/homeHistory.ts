/** Who changed the record of a home, when, and what. */
import type { EntityManager } from '@mikro-orm/sql';
import type { HomeChangeKind } from '../../schema/codes/homeChangeKinds.ts';
import { may } from '../policy/policy.ts';
import { type FieldChange, HomeChangeEntity } from './entities/homeChange.ts';
import type { Home } from './homeState.ts';
import { emptyPage, type KeysetOrder, selectPage, withNodes } from './keyset.ts';
import type { Page, PageRequest } from './page.ts';
import { isPossibleId, type Reading } from './reading.ts';
import { type RowOf, selectRows } from './select.ts';
import { reader } from './transaction.ts';

type Change = RowOf<typeof HomeChangeEntity>;

export interface HomeChangeRow {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly byName: string;
  readonly kind: HomeChangeKind;
  readonly changes: readonly FieldChange[];
  readonly isUndone: boolean;
}

const newestFirst: KeysetOrder<typeof HomeChangeEntity> = {
  name: 'homeHistory',
  keys: ['version', 'id'],
  direction: 'desc',
};
const newest = { orderBy: { version: 'desc', id: 'desc' }, limit: 1 } as const;

/** The last that changed anything; null where nothing is known of it. */
export async function lastChange(em: EntityManager, home: string): Promise<Change | null> {
  const [row] = await selectRows(em, HomeChangeEntity, { home, kind: { $ne: 'KEPT' } }, newest);
  return row ?? null;
}

/** The change made here that the home is as it is by; null where a file came after it, or there is none. */
export async function undoableChange(em: EntityManager, home: Pick<Home, 'id' | 'version'>): Promise<Change | null> {
  if (home.version === null) return null;
  const where = {
    home: home.id,
    version: home.version,
    isUndone: false,
    kind: { $nin: ['KEPT', 'UNDONE', 'IMPORTED'] },
  };
  const [row] = await selectRows(em, HomeChangeEntity, where, newest);
  return row ?? null;
}

const toRow = ({ id, at, byName, kind, changes, isUndone }: Change): HomeChangeRow => ({
  id,
  at,
  byName,
  kind,
  changes,
  isUndone,
});

/** The homes of the region that are the viewer's to see are settled by who asks: the history is asked of a home that was given. */
export async function readHomeHistory(
  { database, viewer }: Reading,
  homeId: string,
  page: PageRequest,
): Promise<Page<HomeChangeRow>> {
  if (may(viewer, 'homes') === 'NONE' || !isPossibleId(homeId)) return emptyPage();
  const where = { home: homeId, region: viewer.regionId };
  const query = { entity: HomeChangeEntity, where, order: newestFirst, page };
  const found = await selectPage(reader(database), query);
  return withNodes(
    found,
    found.edges.map(({ node }) => toRow(node)),
  );
}

export interface HomeChangeState {
  /** What the last file said otherwise, where nobody has confirmed or changed the record since. */
  readonly disagreement: HomeChangeRow | null;
  readonly undoable: HomeChangeRow | null;
}

export async function readHomeChangeState(
  { database, viewer }: Reading,
  home: Pick<Home, 'id' | 'version'>,
): Promise<HomeChangeState> {
  if (may(viewer, 'homes') === 'NONE') return { disagreement: null, undoable: null };
  const em = reader(database);
  const [last] = await selectRows(em, HomeChangeEntity, { home: home.id, region: viewer.regionId }, newest);
  const undoable = await undoableChange(em, home);
  return {
    disagreement: last?.kind === 'KEPT' ? toRow(last) : null,
    undoable: undoable === null ? null : toRow(undoable),
  };
}
