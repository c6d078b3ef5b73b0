/** How many places could open at most, in whole homes within the limits? A place brings one child at most. */
import type { SiteProblem } from './siteProblem.ts';

type Pounds = 'capitalPounds' | 'yearlyPounds';

/** Of homes with so many places, the fewest pounds that one costs. */
function cheapestBySize({ options }: SiteProblem, pounds: Pounds): ReadonlyMap<number, number> {
  const bySize = new Map<number, number>();
  for (const option of options) {
    bySize.set(option.places, Math.min(bySize.get(option.places) ?? Infinity, option[pounds]));
  }
  return bySize;
}

/** The fewest pounds for so many places in so many homes more. */
function oneHomeMore(before: readonly number[], bySize: ReadonlyMap<number, number>): readonly number[] {
  const after = before.map(() => Infinity);
  for (const [size, pounds] of bySize) {
    for (let places = size; places < after.length; places++) {
      after[places] = Math.min(after[places] ?? Infinity, (before[places - size] ?? Infinity) + pounds);
    }
  }
  return after;
}

/** A budget is whole pounds and pence; sums of homes may differ in the last place. */
const aPenny = 0.01;

/**
 * No choice within the limits opens more places.
 *
 * Shape  each budget by itself, every home at the cheapest of its size, however many may open at one site: all of which only raises it.
 *        Homes that must open are not asked for.
 * Cost   homes times sizes times places.
 */
export function mostPlaces(problem: SiteProblem): number {
  const { limits, options } = problem;
  const largest = options.reduce((most, { places }) => Math.max(most, places), 0);
  const all = options.reduce((sum, { places, mostHomes }) => sum + places * mostHomes, 0);
  const budgets = [
    { bySize: cheapestBySize(problem, 'capitalPounds'), most: limits.mostCapitalPounds ?? Infinity },
    { bySize: cheapestBySize(problem, 'yearlyPounds'), most: limits.mostYearlyPounds ?? Infinity },
  ];
  const ceiling = Math.min(largest * limits.mostHomes, all);
  let pounds = budgets.map((): readonly number[] =>
    Array.from({ length: ceiling + 1 }, (_, at) => (at === 0 ? 0 : Infinity)),
  );
  let most = 0;
  for (let homes = 0; homes < limits.mostHomes && most < ceiling; homes++) {
    pounds = budgets.map(({ bySize }, at) => oneHomeMore(pounds[at] ?? [], bySize));
    const isPaid = (places: number) =>
      budgets.every(({ most: budget }, at) => {
        const least = pounds[at]?.[places] ?? Infinity;
        return least < Infinity && least <= budget + aPenny;
      });
    for (let places = ceiling; places > most; places--) if (isPaid(places)) most = places;
  }
  return most;
}
