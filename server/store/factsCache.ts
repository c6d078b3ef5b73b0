import type { MatchableHomes, RegionQuestionFacts } from './viewerStore.ts';

/** Answers kept for as long as the facts they were made from stay the same. */
export interface KeptByVersion<T> {
  /** Asked twice at once, it loads once. A load that fails is not kept. */
  get(key: string, version: string, load: () => Promise<T>): Promise<T>;
}

/** Cost: at most `most` answers in memory; the one put in first goes first. */
export function keptByVersion<T>(most: number): KeptByVersion<T> {
  const kept = new Map<string, { readonly version: string; readonly answer: Promise<T> }>();
  return {
    get(key, version, load) {
      const known = kept.get(key);
      if (known !== undefined && known.version === version) return known.answer;
      const answer = load();
      kept.delete(key);
      kept.set(key, { version, answer });
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      answer.catch(() => {
        if (kept.get(key)?.answer === answer) kept.delete(key);
      });
      return answer;
    },
  };
}

/** Facts are the same for every viewer of a region; who may ask for them is settled before the cache is asked. */
export interface FactsCache {
  readonly matchableHomes: KeptByVersion<MatchableHomes>;
  readonly regions: KeptByVersion<RegionQuestionFacts>;
}

export function newFactsCache(): FactsCache {
  return { matchableHomes: keptByVersion(4), regions: keptByVersion(8) };
}
