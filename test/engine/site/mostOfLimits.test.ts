import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostOfLimits } from '../../../server/engine/site/mostOfLimits.ts';
import type { SiteLimits, SiteProblem } from '../../../server/engine/site/siteProblem.ts';
import { problemOf } from '../assign/worlds.ts';
import { allChoices, optionOf, singlePlaces, smallChoice } from './siteWorlds.ts';

const gains = fc.array(fc.integer({ min: -1, max: 9 }), { minLength: 6, maxLength: 6 });

function sumOf(homes: ArrayLike<number>, gains: Float64Array): number {
  return gains.reduce((sum, gain, option) => sum + gain * (homes[option] ?? 0), 0);
}

const noLimit: SiteLimits = {
  ...{ mostHomes: 9, mostCapitalPounds: null, mostYearlyPounds: null },
  ...{ leastInArea: new Map(), must: new Set() },
};

/** Options as [site, homes at most, gain of each], each home £10 to open and £4 a year. */
type Row = readonly [site: number, mostHomes: number, gain: number];

function mostOf(rows: readonly Row[], limits: Partial<SiteLimits>) {
  const base = problemOf([], []);
  const options = rows.map(([site, mostHomes]) =>
    optionOf({ site, mostHomes, area: 0, places: 1, capital: 10, yearly: 4, costs: [] }, base.groupSize),
  );
  const problem: SiteProblem = { base, options, limits: { ...noLimit, ...limits } };
  const { gain, homes } = mostOfLimits(
    problem,
    Float64Array.from(rows, ([, , gain]) => gain),
  );
  return { gain, homes: [...homes] };
}

describe('the most that the limits let open', () => {
  it.each<[string, Row[], Partial<SiteLimits>, { gain: number; homes: number[] }]>([
    ['is nothing where nothing may open', [[0, 1, 5]], { mostHomes: 0 }, { gain: 0, homes: [0] }],
    ['leaves out what brings nothing', [[0, 2, 0]], {}, { gain: 0, homes: [0] }],
    // biome-ignore format: a row for each option reads best.
    ['takes the dearest homes first', [[0, 1, 5], [1, 1, 7], [2, 1, 6]], { mostHomes: 2 }, { gain: 13, homes: [0, 1, 1] }],
    [
      'takes the better of two sizes of one site',
      [
        [0, 1, 5],
        [0, 1, 7],
      ],
      {},
      { gain: 7, homes: [0, 1] },
    ],
    [
      'counts two small homes of a site whose large home may open once',
      [
        [0, 1, 5],
        [0, 2, 4],
      ],
      {},
      { gain: 9, homes: [1, 1] },
    ],
    [
      'counts that second home whichever size comes first',
      [
        [0, 2, 4],
        [0, 1, 5],
      ],
      {},
      { gain: 9, homes: [1, 1] },
    ],
    [
      'opens a part of a home where the money to open runs out',
      [[0, 2, 6]],
      { mostCapitalPounds: 15 },
      { gain: 9, homes: [1.5] },
    ],
    [
      'opens a part of a home where the money for a year runs out',
      [[0, 2, 6]],
      { mostYearlyPounds: 2 },
      { gain: 3, homes: [0.5] },
    ],
    [
      'follows the limit that holds most',
      [[0, 2, 6]],
      { mostHomes: 1, mostCapitalPounds: 15 },
      { gain: 6, homes: [1] },
    ],
  ])('%s', (_, rows, limits, expected) => {
    expect(mostOf(rows, limits)).toEqual(expected);
  });

  it('is never below any choice within the limits, and is what its own homes bring', () => {
    fc.assert(
      fc.property(smallChoice, gains, (problem, values) => {
        const own = Float64Array.from(problem.options, (_, option) => values[option] ?? 0);
        const most = mostOfLimits(problem, own);
        expect(most.gain).toBeCloseTo(sumOf(most.homes, own), 6);
        const best = Math.max(0, ...[...allChoices(problem)].map((opened) => sumOf(opened, own)));
        expect(most.gain).toBeGreaterThanOrEqual(best - 1e-9);
      }),
      { seed: 24, numRuns: 400 },
    );
  });

  it('is reached by a choice where homes are counted and each site has one size', () => {
    fc.assert(
      fc.property(singlePlaces, gains, (problem, values) => {
        const own = Float64Array.from(problem.options, (_, option) => values[option] ?? 0);
        const best = Math.max(...[...allChoices(problem)].map((opened) => sumOf(opened, own)));
        expect(mostOfLimits(problem, own).gain).toBe(best);
      }),
      { seed: 25, numRuns: 200 },
    );
  });
});
