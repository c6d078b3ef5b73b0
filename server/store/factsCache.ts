import type { RegionHomes } from './readFacts.ts';
import type { HeldNeed } from './readNeeds.ts';
import type { Ground } from './regionGround.ts';
import type { RegionQuestionFacts } from './viewerStore.ts';

/** Answers kept for as long as the facts they were made from stay the same. */
export interface KeptByVersion<T> {
  /** Asked twice at once, it loads once. A load that fails is not kept. */
  get(key: string, version: string, load: () => Promise<T>): Promise<T>;
  /** As `get`, for use in a transaction: it never waits for another's load, which may wait for this transaction's connection. */
  getWithin(key: string, version: string, load: () => Promise<T>): Promise<T>;
  /** What is there already; undefined when nothing is. */
  known(key: string, version: string): T | undefined;
}

interface Kept<T> {
  readonly version: string;
  readonly answer: Promise<T>;
  /** Once it has loaded. */
  loaded?: T;
}

/** Cost: at most `most` answers in memory; the one put in first goes first. */
export function keptByVersion<T>(most: number): KeptByVersion<T> {
  const kept = new Map<string, Kept<T>>();
  const keep = (key: string, entry: Kept<T>) => {
    kept.delete(key);
    kept.set(key, entry);
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  const known = (key: string, version: string) => {
    const entry = kept.get(key);
    return entry !== undefined && entry.version === version ? entry.loaded : undefined;
  };
  return {
    known,
    get(key, version, load) {
      const entry = kept.get(key);
      if (entry !== undefined && entry.version === version) return entry.answer;
      const loading: Kept<T> = { version, answer: load() };
      keep(key, loading);
      loading.answer.then(
        (loaded) => {
          loading.loaded = loaded;
        },
        () => {
          if (kept.get(key) === loading) kept.delete(key);
        },
      );
      return loading.answer;
    },
    async getWithin(key, version, load) {
      const loaded = known(key, version) ?? (await load());
      if (known(key, version) === undefined) keep(key, { version, answer: Promise.resolve(loaded), loaded });
      return loaded;
    },
  };
}

/** Facts are the same for every viewer of a region; who may ask for them is settled before the cache is asked. */
export interface FactsCache {
  readonly grounds: KeptByVersion<Ground | null>;
  readonly regionHomes: KeptByVersion<RegionHomes>;
  readonly needs: KeptByVersion<HeldNeed | null>;
  readonly regions: KeptByVersion<RegionQuestionFacts>;
}

export function newFactsCache(): FactsCache {
  return {
    grounds: keptByVersion(8),
    regionHomes: keptByVersion(4),
    needs: keptByVersion(500),
    regions: keptByVersion(8),
  };
}
