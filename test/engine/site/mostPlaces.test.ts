import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPlaces } from '../../../server/engine/site/mostPlaces.ts';
import type { SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { allChoices, smallChoice } from './siteWorlds.ts';

const placesIn = ({ options }: SiteProblem, opened: Int32Array) =>
  options.reduce((sum, { places }, option) => sum + places * (opened[option] ?? 0), 0);

describe('the most places that could open', () => {
  it('are never fewer than any choice within the limits opens', () => {
    fc.assert(
      fc.property(smallChoice, (problem) => {
        const most = mostPlaces(problem);
        for (const choice of allChoices(problem)) expect(placesIn(problem, choice)).toBeLessThanOrEqual(most);
      }),
      { seed: 703, numRuns: 300 },
    );
  });

  it.each([
    ['two whole homes are paid for, where two and a half would be', 25, null, 10, 8],
    ['as many homes as may open', null, null, 1, 4],
    ['a smaller home where the larger is too dear', 7, null, 10, 2],
    ['both budgets at once', 25, 10, 10, 4],
    ['nothing where nothing is paid for', 1, null, 10, 0],
  ])('%s', (_, mostCapitalPounds, mostYearlyPounds, mostHomes, places) => {
    const option = (site: number, size: number) => ({
      ...{ site, area: 0, places: size, mostHomes: 1, capitalPounds: 2 + 2 * size, yearlyPounds: 2 * size },
      ...{ group: new Int32Array(), cost: new Int32Array(), taken: new Int32Array() },
    });
    const base = {
      ...{ groupSize: new Int32Array(), capacity: new Int32Array(), arcStart: new Int32Array(1) },
      ...{ arcHome: new Int32Array(), arcCost: new Int32Array(), arcPlaces: new Int32Array() },
    };
    const options = [0, 1, 2].flatMap((site) => [option(site, 2), option(site, 4)]);
    const limits = { mostHomes, mostCapitalPounds, mostYearlyPounds, leastInArea: new Map(), must: new Set<number>() };
    expect(mostPlaces({ base, options, limits })).toBe(places);
  });
});
