import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMiles } from '../../server/engine/distance.ts';
import type { HomeFacts } from '../../server/engine/facts.ts';
import { failingRules } from '../../server/engine/suitable.ts';
import {
  askHomes,
  asOf,
  at,
  buildHome,
  buildNeed,
  buildPlace,
  buildSchool,
  buildSiblings,
  familyPoint,
  milesNorth,
  oldham,
  tameside,
} from './factsBuilders.ts';

const runs = { seed: 8, numRuns: 200 };

const anyHome = fc
  .record({
    kind: fc.constantFrom('IN_HOUSE_FOSTER', 'CHILDRENS_HOME', 'KINSHIP', 'SUPPORTED_ACCOMMODATION'),
    hostAuthority: fc.constantFrom(oldham, tameside),
    milesAway: fc.double({ min: 0, max: 40, noNaN: true }),
    hasLocation: fc.boolean(),
    ageFrom: fc.constantFrom(null, 0, 8, 11, 12),
    sexAccepted: fc.constantFrom('ANY', 'F', 'M'),
    registeredPlaces: fc.integer({ min: 0, max: 5 }),
    filledPlaces: fc.integer({ min: 0, max: 4 }),
    onHoldPlaces: fc.integer({ min: 0, max: 2 }),
    namedChildIds: fc.constantFrom([], ['child-1'], ['child-1', 'child-2', 'child-3']),
  })
  .map(({ milesAway, hasLocation, ...home }) =>
    buildHome({ ...home, location: hasLocation ? at(milesNorth(milesAway)) : null }),
  );
const someHomes = fc
  .array(anyHome, { maxLength: 12 })
  .map((homes) => homes.map((home, n): HomeFacts => ({ ...home, id: `home-${n + 10}` })));
const someNeed = fc
  .integer({ min: 1, max: 3 })
  .map((count) => buildNeed({ children: buildSiblings(count), siblingPlan: 'TOGETHER' }));
const limit = fc.integer({ min: 1, max: 50 });
const idsOf = (matches: readonly { readonly home: HomeFacts }[]) => matches.map((match) => match.home.id);

describe('rankNearHomes: what always holds', () => {
  it('equals testing every home one by one', () => {
    fc.assert(
      fc.property(someHomes, someNeed, limit, (homes, need, withinMiles) => {
        const isNear = (home: HomeFacts) =>
          home.location !== null && distanceMiles(familyPoint, home.location.point) <= withinMiles;
        const isNamed = (home: HomeFacts) =>
          home.kind === 'KINSHIP' && need.children.some((child) => home.namedChildIds.includes(child.id));
        const considered = homes.filter((home) => isNear(home) || isNamed(home));
        const suitable = considered.filter(
          (home) => failingRules(need, home, { asOf, isEmergency: false }).length === 0,
        );
        const answer = askHomes(homes, { need, withinMiles });
        expect(idsOf(answer.matches).toSorted()).toEqual(suitable.map((home) => home.id).toSorted());
        const split =
          answer.matches.length > 0 ? [] : (answer.splits[0]?.parts ?? []).map(({ match }) => match.home.id);
        const ruledOutIds = answer.ruledOut.flatMap(({ homeIds }) => homeIds);
        const seen = [...idsOf(answer.matches), ...ruledOutIds, ...split];
        expect(new Set(seen).size).toBe(seen.length);
        expect(answer.homesConsidered).toBe(seen.length);
        for (const { id } of considered) expect(seen).toContain(id);
        for (const { homeIds, count } of answer.ruledOut) expect(homeIds).toHaveLength(count);
      }),
      runs,
    );
  });

  it('the order of homes and children given changes nothing', () => {
    fc.assert(
      fc.property(someHomes, someNeed, limit, (homes, need, withinMiles) => {
        const turned = { ...need, children: need.children.toReversed() };
        expect(askHomes(homes.toReversed(), { need: turned, withinMiles })).toEqual(
          askHomes(homes, { need, withinMiles }),
        );
      }),
      runs,
    );
  });

  it('a wider limit never loses a match', () => {
    fc.assert(
      fc.property(someHomes, someNeed, limit, limit, (homes, need, a, b) => {
        const near = idsOf(askHomes(homes, { need, withinMiles: Math.min(a, b) }).matches);
        const wide = idsOf(askHomes(homes, { need, withinMiles: Math.max(a, b) }).matches);
        expect(wide).toEqual(expect.arrayContaining(near));
      }),
      runs,
    );
  });

  it('another home never loses a match', () => {
    fc.assert(
      fc.property(someHomes, anyHome, someNeed, (homes, extra, need) => {
        const before = idsOf(askHomes(homes, { need }).matches);
        const after = idsOf(askHomes([...homes, { ...extra, id: 'extra' }], { need }).matches);
        expect(after.filter((id) => id !== 'extra')).toEqual(before);
      }),
      runs,
    );
  });

  it('a home moved nearer never falls in rank', () => {
    fc.assert(
      fc.property(
        someHomes,
        anyHome,
        someNeed,
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (homes, home, need, milesAway, nearer) => {
          const rankAt = (miles: number) => {
            const moved = { ...home, id: 'moved', location: at(milesNorth(miles)) };
            const rank = idsOf(askHomes([...homes, moved], { need }).matches).indexOf('moved');
            return rank < 0 ? Infinity : rank;
          };
          expect(rankAt(milesAway * nearer)).toBeLessThanOrEqual(rankAt(milesAway));
        },
      ),
      runs,
    );
  });

  it('a group never goes where there are fewer places than children', () => {
    fc.assert(
      fc.property(someHomes, someNeed, (homes, need) => {
        for (const { home } of askHomes(homes, { need }).matches) {
          expect(home.vacantPlaces).toBeGreaterThanOrEqual(need.children.length);
        }
      }),
      runs,
    );
  });

  it('weekly miles are those of the places shown', () => {
    const children = buildSiblings(2, {
      importantPlaces: [buildPlace(), buildSchool({ location: at(milesNorth(3)) })],
    });
    fc.assert(
      fc.property(someHomes, (homes) => {
        for (const { distances, weeklyMiles } of askHomes(homes, { need: buildNeed({ children }) }).matches) {
          const shown = distances.reduce((sum, { miles, visitsPerWeek }) => sum + 2 * miles * (visitsPerWeek ?? 0), 0);
          expect(weeklyMiles.total ?? 0).toBeCloseTo(shown, 9);
        }
      }),
      runs,
    );
  });
});
