/** Adapted places that are held for, or chosen by, needs: taken on top of what each home says itself. */
import type { EntityManager } from '@mikro-orm/sql';
import type { HomeEntity } from '../entities/home.ts';
import type { RowOf } from '../select.ts';
import { type AdaptedAsked, adaptedAskedBy } from './adaptedAsked.ts';
import { type PlacePromise, promisesOf } from './promises.ts';

type Home = RowOf<typeof HomeEntity>;

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
 * Cost  nothing where no home counts adapted places; else one query, and up to three more where such a home has a promise.
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
