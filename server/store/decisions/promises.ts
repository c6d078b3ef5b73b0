/** Places of homes that are held for, or chosen by, needs: reserved on top of what each home says itself. */
import type { EntityManager } from '@mikro-orm/sql';
import type { HeldPlaceFacts } from '../../engine/facts.ts';
import { NeedChildEntity } from '../entities/child.ts';
import { PromisedPlaceEntity } from '../entities/decision.ts';
import type { HomeEntity } from '../entities/home.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import { type RowOf, selectRows } from '../select.ts';

export type PlacePromise = RowOf<typeof PromisedPlaceEntity>;
type Home = RowOf<typeof HomeEntity>;

/** From the day after the children came, what the home confirms of its places counts them itself. */
export function isCountedByHome({ startsOn }: PlacePromise, home: Pick<Home, 'confirmedOn'>): boolean {
  return startsOn !== null && home.confirmedOn !== null && home.confirmedOn > startsOn;
}

/** Promises that stand, of those homes. Few beside the homes, so all are read where many homes are asked for. */
async function standing(em: EntityManager, homes: readonly Home[]): Promise<readonly PlacePromise[]> {
  const where = homes.length > 500 ? {} : { home: { $in: homes.map(({ id }) => id) } };
  return selectRows(em, PromisedPlaceEntity, { ...where, endedAt: null });
}

function reserved(home: Home, promises: readonly PlacePromise[]): Home {
  const places = promises.reduce((sum, one) => (isCountedByHome(one, home) ? sum : sum + one.places), 0);
  if (places === 0) return home;
  return { ...home, reservedPlaces: home.reservedPlaces + places, vacantPlaces: home.vacantPlaces - places };
}

/** The homes in the order given, their promised places reserved, those held for one need apart. Cost: one query. */
export async function withPromises(
  em: EntityManager,
  homes: readonly Home[],
  exceptHeldFor: string | null = null,
): Promise<readonly Home[]> {
  if (homes.length === 0) return homes;
  const counted = (await standing(em, homes)).filter(({ kind, need }) => kind !== 'HELD' || need !== exceptHeldFor);
  const promises = groupedBy(counted, ({ home }) => home);
  return promises.size === 0 ? homes : homes.map((home) => reserved(home, promises.get(home.id) ?? []));
}

/** Places held for one need now. */
export async function heldFor(em: EntityManager, needId: string): Promise<readonly HeldPlaceFacts[]> {
  const held = await selectRows(em, PromisedPlaceEntity, { need: needId, kind: 'HELD', endedAt: null });
  return held.map(({ home, places }) => ({ homeId: home, places })).sort((a, b) => (a.homeId < b.homeId ? -1 : 1));
}

/** Who is promised places of a home, and how many places. */
export interface PromisedChildren {
  /** Every child of the needs that places are promised to. */
  readonly childIds: readonly string[];
  readonly places: number;
}

/** By home; those whose promises the home counts itself are left out. Cost: one query, two where anything is promised. */
export async function promisedChildren(
  em: EntityManager,
  homes: readonly Home[],
): Promise<ReadonlyMap<string, PromisedChildren>> {
  const byId = new Map(homes.map((home) => [home.id, home]));
  const promises = (await standing(em, homes)).filter((one) => {
    const home = byId.get(one.home);
    return home !== undefined && !isCountedByHome(one, home);
  });
  const needIds = [...new Set(promises.map(({ need }) => need))];
  const links = await inBatches(needIds, (part) => selectRows(em, NeedChildEntity, { need: { $in: part } }));
  const childrenOf = groupedBy(links, ({ need }) => need);
  return new Map(
    [...groupedBy(promises, ({ home }) => home)].map(([home, ofHome]) => [
      home,
      {
        childIds: ofHome.flatMap(({ need }) => (childrenOf.get(need) ?? []).map(({ child }) => child)),
        places: ofHome.reduce((sum, { places }) => sum + places, 0),
      },
    ]),
  );
}
