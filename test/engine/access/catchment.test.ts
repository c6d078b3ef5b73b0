import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CatchmentQuestion,
  catchmentOf,
  isConserved,
  plainSteps,
  weightedSteps,
} from '../../../server/engine/access/catchment.ts';
import { distanceMiles } from '../../../server/engine/distance.ts';
import { familyPoint, milesNorth } from '../factsBuilders.ts';

/** Those of the children a test of pairs lets have the places. */
const suiting = (demand: readonly unknown[], isSuitable: (i: number, j: number) => boolean) => (supply: number) =>
  [...demand.keys()].filter((i) => isSuitable(i, supply));
const demandAt = (...miles: readonly (readonly [number, number])[]) =>
  miles.map(([north, children]) => ({ point: milesNorth(north), children }));
const supplyAt = (...miles: readonly (readonly [number, number])[]) =>
  miles.map(([north, places]) => ({ point: milesNorth(north), places }));

/**
 * Worked by hand. Children: 4 at mile 0, 2 at mile 8, 10 at mile 18. Homes: 6 places at mile 0, 3 at mile 14.
 * Weighted: the home at 0 is 0, 8 and 18 miles away: D·w = 4 × 1 + 2 × 0.68 + 10 × 0.22 = 7.56, R = 6 / 7.56.
 * The home at 14 is 14, 6 and 4 miles away: D·w = 4 × 0.22 + 2 × 0.68 + 10 × 1 = 12.24, R = 3 / 12.24.
 */
const handCase = {
  demand: demandAt([0, 4], [8, 2], [18, 10]),
  supply: supplyAt([0, 6], [14, 3]),
  suitableFor: () => [0, 1, 2],
};

describe('a case worked by hand', () => {
  it('weighted by miles', () => {
    const { access, demandTimesAccess, placesInReach } = catchmentOf({ ...handCase, steps: weightedSteps });
    const [near, far] = [6 / 7.56, 3 / 12.24];
    expect([...access].map((one) => one.toFixed(9))).toEqual(
      [near + 0.22 * far, 0.68 * near + 0.68 * far, 0.22 * near + far].map((one) => one.toFixed(9)),
    );
    expect(demandTimesAccess).toBeCloseTo(9, 9);
    expect(placesInReach).toBe(9);
  });

  it('plain: every child has both homes within 20 miles, so all have the same', () => {
    const { access } = catchmentOf({ ...handCase, steps: plainSteps });
    expect([...access].map((one) => one.toFixed(9))).toEqual(['0.562500000', '0.562500000', '0.562500000']);
  });

  it('only suitable places count, and only children who may have them compete', () => {
    const suitableFor = (supply: number) => (supply === 0 ? [0, 1] : [0, 1, 2]);
    const { access } = catchmentOf({ ...handCase, steps: weightedSteps, suitableFor });
    const [near, far] = [6 / 5.36, 3 / 12.24];
    expect(access[2]).toBeCloseTo(far, 12);
    expect(access[0]).toBeCloseTo(near + 0.22 * far, 12);
  });
});

it.each([
  ['at 5 miles', 5, 1],
  ['just beyond 5', 5.001, 0.68],
  ['at 20 miles', 20, 0.22],
  ['just beyond 20', 20.001, 0],
])('a home %s counts as Turf measures it', (_case, miles, weight) => {
  const point = { lng: familyPoint.lng, lat: familyPoint.lat + miles / 69.0933 };
  const exact = distanceMiles(familyPoint, point);
  const steps = weightedSteps.map((step) => (miles === step.toMiles ? { ...step, toMiles: exact } : step));
  const demand = [
    { point: familyPoint, children: 1 },
    { point, children: 1 },
  ];
  const { access } = catchmentOf({ demand, supply: [{ point, places: 1 }], steps, suitableFor: () => [0, 1] });
  expect(access[0]).toBeCloseTo(weight / (1 + weight), 12);
});

it('places with nobody in reach are not counted, and children with no place in reach have none', () => {
  const question = {
    demand: demandAt([0, 3]),
    supply: supplyAt([40, 5]),
    steps: weightedSteps,
    suitableFor: () => [0],
  };
  expect(catchmentOf(question)).toEqual({ access: new Float64Array(1), demandTimesAccess: 0, placesInReach: 0 });
});

const spots = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 6 })), { maxLength: 25 });
const someQuestion = fc.record({ demand: spots, supply: spots, isSuitableEvery: fc.integer({ min: 1, max: 4 }) }).map(
  ({ demand, supply, isSuitableEvery }): CatchmentQuestion => ({
    demand: demandAt(...demand),
    supply: supplyAt(...supply),
    steps: weightedSteps,
    suitableFor: suiting(demand, (i, j) => (i + j) % isSuitableEvery === 0),
  }),
);

it('what all children have together is what there is, in any region', () => {
  fc.assert(
    fc.property(someQuestion, (question) => {
      expect(isConserved(catchmentOf(question))).toBe(true);
    }),
    { seed: 51, numRuns: 300 },
  );
});

it('one more place lowers nobody’s access; one more child raises nobody’s', () => {
  fc.assert(
    fc.property(someQuestion, fc.nat(), (question, pick) => {
      const before = catchmentOf(question).access;
      const at = pick % Math.max(1, question.supply.length);
      const more = question.supply.map((one, j) => (j === at ? { ...one, places: one.places + 1 } : one));
      const who = pick % Math.max(1, question.demand.length);
      const crowd = question.demand.map((one, i) => (i === who ? { ...one, children: one.children + 1 } : one));
      const [richer, poorer] = [
        catchmentOf({ ...question, supply: more }),
        catchmentOf({ ...question, demand: crowd }),
      ];
      for (const [i, access] of before.entries()) {
        expect(richer.access[i]).toBeGreaterThanOrEqual(access - 1e-12);
        if (question.demand[i]?.children) expect(poorer.access[i]).toBeLessThanOrEqual(access + 1e-12);
      }
    }),
    { seed: 52, numRuns: 200 },
  );
});
