import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessInput, accessTable } from '../../../server/engine/access/accessTable.ts';
import { suppressAccess } from '../../../server/engine/access/suppressAccess.ts';
import { saidOfRegion } from '../disclose/saidOfRegion.ts';
import { asOf, at, buildPlace, milesNorth } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';

const question = { asOf, ageBands: null, placementTypes: null, cohorts: null, method: 'E2SFCA' as const };

/** Some regions whose children come from a few towns a few miles apart, so that there are hexagons of all sizes. */
const scattered = fc.tuple(someRegion, fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 20, maxLength: 130 })).map(
  ([facts, towns]): AccessInput => ({
    ...facts,
    question,
    children: facts.children.map((child, n) => ({
      ...child,
      importantPlaces: [buildPlace({ location: at(milesNorth(4 * (towns[n % towns.length] ?? 0) ** 1.5)) })],
    })),
  }),
);
const shownOf = (input: AccessInput) =>
  suppressAccess(accessTable(input), input, { said: saidOfRegion(input), largestSmallCount: 5 });

describe('suppressAccess', () => {
  it('shows no number of children from 1 to 5, none that is hidden alone, and no access where the number is hidden', () => {
    fc.assert(
      fc.property(scattered, (input) => {
        const { hexagons, childrenWithoutPoint, childrenBelowOne, demandTimesAccess, placesInReach } = shownOf(input);
        const counts = [...hexagons.map(({ demand }) => demand), childrenWithoutPoint];
        for (const { value } of counts) expect([1, 2, 3, 4, 5]).not.toContain(value);
        expect(counts.filter(({ value }) => value === null)).not.toHaveLength(1);
        for (const { demand, access } of hexagons) expect(access === null).toBe(demand.value === null);
        expect([childrenBelowOne.value, demandTimesAccess, placesInReach]).toEqual([null, null, null]);
      }),
      { seed: 61, numRuns: 150 },
    );
  });

  it('tells nothing by access: two regions that show the same numbers show the same access, wherever the hidden children are', () => {
    fc.assert(
      fc.property(scattered, fc.nat(), (input, pick) => {
        const before = shownOf(input);
        const hidden = before.hexagons.filter(({ demand }) => demand.value === null).map(({ id }) => id);
        fc.pre(hidden.length >= 2);
        // The hidden children change their type, age and sex, and so which places suit them.
        const inHidden = new Set(hidden);
        const exact = accessTable(input);
        const changed = input.placements.map((placement, n) => {
          const alone = { ...input, placements: [placement] };
          const where = accessTable(alone).hexagons[0]?.id ?? '';
          const isHidden = inHidden.has(where) && exact.hexagons.some(({ id }) => id === where);
          const type = (n + pick) % 2 === 0 ? ('FOSTERING' as const) : ('CHILDRENS_HOME' as const);
          return isHidden ? { ...placement, placementType: type } : placement;
        });
        const after = shownOf({ ...input, placements: changed });
        expect(after.hexagons).toEqual(before.hexagons);
      }),
      { seed: 62, numRuns: 20 },
    );
  });

  it.each([
    ['age', { ageBands: ['AGE_10_15' as const] }],
    ['type', { placementTypes: ['FOSTERING' as const] }],
    ['group', { cohorts: ['TEENAGER' as const] }],
  ])('by %s it shows no map, for several could be subtracted', (_case, filter) => {
    fc.assert(
      fc.property(scattered, (input) => {
        const table = shownOf({ ...input, question: { ...question, ...filter } });
        expect(table.hexagons).toEqual([]);
        expect(table.childrenWithoutPoint.value).toBeNull();
        expect(table.headline).toContain('hidden to protect children');
      }),
      { seed: 63, numRuns: 5 },
    );
  });
});
