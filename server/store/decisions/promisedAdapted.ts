/** Adapted places that are held for, or chosen by, needs: taken on top of what each home says itself. */
import type { EntityManager } from '@mikro-orm/sql';
import { PromisedPlaceEntity } from '../entities/decision.ts';
import type { HomeEntity } from '../entities/home.ts';
import { groupedBy, inBatches } from '../inBatches.ts';
import { type RowOf, selectRows } from '../select.ts';
import { type AdaptedAsked, adaptedAskedBy } from './adaptedAsked.ts';
import { isCountedByHome, type PlacePromise } from './promises.ts';

type Home = RowOf<typeof HomeEntity>;

/** Promises that stand and that the homes do not count themselves, by home; those held for one need apart. */
async function promisesOf(
  em: EntityManager,
  homes: readonly Home[],
  exceptHeldFor: string | null,
): Promise<ReadonlyMap<string, readonly PlacePromise[]>> {
  const byId = new Map(homes.map((home) => [home.id, home]));
  const promises = await inBatches([...byId.keys()], (part) =>
    selectRows(em, PromisedPlaceEntity, { home: { $in: part }, endedAt: null }),
  );
  const counted = promises.filter((promise) => {
    const home = byId.get(promise.home);
    const isOwnHold = promise.kind === 'HELD' && promise.need === exceptHeldFor;
    return home !== undefined && !isOwnHold && !isCountedByHome(promise, home);
  });
  return groupedBy(counted, ({ home }) => home);
}

/** Of a group in several homes, each is taken to have the children who need them: never a place too many is promised. */
function withTaken(home: Home, promises: readonly PlacePromise[], asked: ReadonlyMap<string, AdaptedAsked>): Home {
  const adaptedPlaces = (home.adaptedPlaces ?? []).map((one) => {
    const taken = promises.reduce((sum, { need, places }) => {
      const of = asked.get(need);
      return of?.adaptations.includes(one.adaptation) ? sum + Math.min(places, of.children) : sum;
    }, one.taken);
    return { ...one, taken };
  });
  return { ...home, adaptedPlaces };
}

/**
 * The homes in the order given, those held for one need apart.
 *
 * Cost  nothing where no home counts adapted places; else a query for each 1,000 such homes, and up to three more where one has a promise.
 */
export async function withPromisedAdapted(
  em: EntityManager,
  homes: readonly Home[],
  exceptHeldFor: string | null = null,
): Promise<readonly Home[]> {
  const counting = homes.filter(({ adaptedPlaces }) => (adaptedPlaces ?? []).length > 0);
  if (counting.length === 0) return homes;
  const promises = await promisesOf(em, counting, exceptHeldFor);
  if (promises.size === 0) return homes;
  const asked = await adaptedAskedBy(em, [...new Set([...promises.values()].flat().map(({ need }) => need))]);
  return homes.map((home) => {
    const own = promises.get(home.id);
    return own === undefined ? home : withTaken(home, own, asked);
  });
}
