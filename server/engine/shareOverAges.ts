/** How many of a home's places are for each age band? Shared over the ages it takes, so that no place is counted twice. */
import { ageBands } from '../../schema/vocabulary.ts';
import { ageBandOrder, oldestChildAge } from './age.ts';
import type { HomeFacts } from './facts.ts';

/** Least common multiple of 1 to 18: a place shared over any number of years of age is a whole number of these. */
export const partsPerPlace = 12_252_240;
const youngestInSupportedAccommodation = 16;

export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** The ages from 0 to 17 a home takes; null where it takes no child. Ages not recorded, or the wrong way round, are taken as all. */
export function childAgesTaken(home: HomeFacts): AgeRange | null {
  const youngest = home.kind === 'SUPPORTED_ACCOMMODATION' ? youngestInSupportedAccommodation : 0;
  const recordedFrom = home.ageFrom ?? 0;
  const recordedTo = home.ageTo ?? oldestChildAge;
  if (home.ageFrom !== null && home.ageFrom > oldestChildAge) return null;
  const isUsable = recordedFrom <= recordedTo && recordedTo >= 0;
  const from = Math.max(youngest, isUsable ? Math.ceil(recordedFrom) : 0);
  const to = Math.min(oldestChildAge, isUsable ? Math.floor(recordedTo) : oldestChildAge);
  return from <= to ? { from, to } : null;
}

/**
 * Units   parts of a place (`partsPerPlace`), exact whole numbers, by age band in the order of `ageBandOrder`; they add up to
 *         places × partsPerPlace.
 */
export function partsByAgeBand(places: number, ages: AgeRange): readonly number[] {
  const partsPerYear = (places * partsPerPlace) / (ages.to - ages.from + 1);
  return ageBandOrder.map((band) => {
    const { ageFrom, ageTo } = ageBands[band];
    const years = Math.min(ages.to, ageTo) - Math.max(ages.from, ageFrom) + 1;
    return Math.max(0, years) * partsPerYear;
  });
}

/**
 * Whole places by band from parts, by largest remainder; ties go to the older band.
 *
 * Shape   the answer adds up to the parts' own total, which must be a whole number of places.
 */
export function wholePlaces(parts: readonly number[]): readonly number[] {
  const places = parts.map((part) => Math.floor(part / partsPerPlace));
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) / partsPerPlace);
  const left = total - places.reduce((sum, place) => sum + place, 0);
  const byRemainder = parts
    .map((part, band) => ({ band, remainder: part % partsPerPlace }))
    .sort((a, b) => b.remainder - a.remainder || b.band - a.band);
  const roundedUp = new Set(byRemainder.slice(0, left).map(({ band }) => band));
  return places.map((place, band) => place + (roundedUp.has(band) ? 1 : 0));
}
