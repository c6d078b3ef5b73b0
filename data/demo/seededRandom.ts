export interface SeededRandom {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, both ends included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Index drawn in proportion to the weights; −1 if they are all 0. */
  weightedIndex(weights: readonly number[]): number;
  /** A new list in drawn order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** The same text gives the same numbers on every machine (xmur3 seeding sfc32). */
export function seededRandom(seed: string): SeededRandom {
  const next = sfc32(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[between(0, list.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from: the list is empty.');
      return item;
    },
    weightedIndex: (weights) => weightedIndex(weights, next()),
    shuffled: (list) => {
      const keyed = list.map((item) => ({ item, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
    },
  };
}

function weightedIndex(weights: readonly number[], at: number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  if (total <= 0) return -1;
  let left = at * total;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight <= 0) continue;
    last = i;
    left -= weight;
    if (left < 0) return i;
  }
  return last;
}

function sfc32(seed: string): () => number {
  let hash = 1779033703 ^ seed.length;
  const word = () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  let [a, b, c, d] = [word(), word(), word(), word()];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}
