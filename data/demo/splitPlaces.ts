import type { SeededRandom } from './seededRandom.ts';

const usualLargest = 8;

/** `places` shared among `homes`, each at least one and few above eight; they add up exactly. Empty where there are no homes. */
export function splitPlaces(places: number, homes: number, random: SeededRandom): readonly number[] {
  if (homes === 0) return [];
  const mean = places / homes;
  const largest = Math.max(usualLargest, Math.ceil(mean * 1.4));
  const least = mean >= 3 ? 2 : places >= homes ? 1 : 0;
  const sizes = Array.from<number>({ length: homes }).fill(least);
  for (let left = places - least * homes; left > 0; ) {
    const at = random.between(0, homes - 1);
    if ((sizes[at] ?? 0) >= largest) continue;
    sizes[at] = (sizes[at] ?? 0) + 1;
    left -= 1;
  }
  return sizes;
}
