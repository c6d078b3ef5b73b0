import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GapReason, gapReasons } from '../../../schema/vocabulary.ts';
import { ageBandOrder } from '../../../server/engine/age.ts';
import { cubeWithMargins } from '../../../server/engine/marginCube.ts';
import { nearHomeSolver } from '../../../server/engine/nearHome/nearHomeSolver.ts';
import { nearHomeTable } from '../../../server/engine/nearHome/nearHomeTable.ts';
import { type NearHomeWorld, nearHomeWorld } from '../../../server/engine/nearHome/nearHomeWorld.ts';
import { suppressNearHome } from '../../../server/engine/nearHome/suppressNearHome.ts';
import { typesNeedingPlaces } from '../../../server/engine/typeOrder.ts';
import { cellsWorkedOut } from '../attacker.ts';
import { saidOfWorld } from '../disclose/saidOfRegion.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';

const someWorld = fc
  .tuple(someRegion, fc.constantFrom('EVERYONE' as const, 'WAITING_OR_BADLY_FAR' as const))
  .map(
    ([facts, reading]): NearHomeWorld =>
      nearHomeWorld(facts, { asOf, withinMiles: 20, reading, releasePlacesOfOtherRegions: false }, nearHomeSolver()),
  );

const types = typesNeedingPlaces;
const filters = [
  { placementTypes: null, ageBands: null },
  { placementTypes: types, ageBands: null },
  { placementTypes: null, ageBands: ageBandOrder },
  { placementTypes: types, ageBands: ageBandOrder },
];

function shownOf(world: NearHomeWorld, filter: object) {
  const question = { asOf, cohorts: null, placementTypes: null, ageBands: null, ...filter };
  const table = nearHomeTable(world, question);
  return suppressNearHome(table, {
    said: saidOfWorld(world),
    regionName: world.facts.region.name,
    largestSmallCount: 5,
  });
}

describe('suppressNearHome', () => {
  it('shows no number of children from 1 to 5', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        for (const filter of filters) {
          const { rows, total, apart, proof } = shownOf(world, filter);
          for (const { placing } of [...rows, total]) expect(placing).toBeNull();
          const counts = [...rows, total].flatMap((row) => [
            row.children,
            row.achieved,
            row.lowerBound,
            ...row.reasons.map(({ children }) => children),
          ]);
          for (const { value } of [...counts, ...apart.map(({ children }) => children)]) {
            expect([1, 2, 3, 4, 5]).not.toContain(value);
          }
          if (proof !== null) expect([1, 2, 3, 4, 5]).not.toContain(proof.achieved);
          expect(proof?.weeklyMiles ?? null).toBeNull();
        }
      }),
      { seed: 81, numRuns: 60 },
    );
  });

  it('lets nothing hidden be worked out from all that can be asked: every type, every age, both, neither, and the reasons', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const { members } = world.facts.region;
        const cube = cubeWithMargins([members.length, types.length, ageBandOrder.length], () => 0);
        const hidden = cube.cells.map(() => true);
        const place = <Word>(words: readonly Word[], word: Word | null) =>
          word === null ? words.length : words.indexOf(word);
        for (const filter of filters) {
          const { rows, total } = shownOf(world, filter);
          for (const row of rows) {
            const at = [
              place(members, row.localAuthority),
              place(types, row.placementType),
              place(ageBandOrder, row.ageBand),
            ];
            hidden[cube.indexOf(at)] = row.achieved.value === null;
          }
          const all = [members.length, types.length, ageBandOrder.length];
          if (filter.placementTypes === null && filter.ageBands === null)
            hidden[cube.indexOf(all)] = total.achieved.value === null;
        }
        const reasonOrder = Object.keys(gapReasons) as GapReason[];
        const reasons = cubeWithMargins([members.length, reasonOrder.length], () => 0);
        const first = hidden.length;
        const { rows, total } = shownOf(world, {});
        for (const row of [...rows, { ...total, localAuthority: null }]) {
          for (const reason of reasonOrder) {
            const found = row.reasons.find((one) => one.reason === reason);
            const at = [place(members, row.localAuthority), reasonOrder.indexOf(reason)];
            hidden[first + reasons.indexOf(at)] = found !== undefined && found.children.value === null;
          }
          const whole = cube.indexOf([place(members, row.localAuthority), types.length, ageBandOrder.length]);
          hidden[first + reasons.indexOf([place(members, row.localAuthority), reasonOrder.length])] =
            hidden[whole] ?? true;
        }
        const same = [...members, null].map((code) => ({
          total: cube.indexOf([place(members, code), types.length, ageBandOrder.length]),
          parts: [first + reasons.indexOf([place(members, code), reasonOrder.length])],
        }));
        const moved = reasons.relations.map(({ total: whole, parts }) => ({
          total: whole + first,
          parts: parts.map((part) => part + first),
        }));
        // Margins that no question shows (a type of every authority) stay hidden, and are anybody's to add up.
        expect(
          cellsWorkedOut(hidden, [...cube.relations, ...moved, ...same]).filter((cell) => isSmallAt(world, cell, cube)),
        ).toEqual([]);
      }),
      { seed: 82, numRuns: 40 },
    );
  });

  it('shows those counted apart as the release says, and no number by cohort', () => {
    fc.assert(
      fc.property(someWorld, (world) => {
        const exact = nearHomeTable(world, { asOf });
        const { apart } = shownOf(world, {});
        for (const [at, { children }] of apart.entries())
          if (children.value !== null) expect(children).toEqual(exact.apart[at]?.children);
        const byCohort = shownOf(world, { cohorts: ['TEENAGER', 'UASC'] });
        expect(
          byCohort.rows.every(({ achieved, lowerBound }) => achieved.value === null && lowerBound.value === null),
        ).toBe(true);
        expect([byCohort.total.achieved.value, byCohort.proof]).toEqual([null, null]);
      }),
      { seed: 83, numRuns: 40 },
    );
  });
});

/** A cell of the first cube whose true number is from 1 to 5. */
function isSmallAt(world: NearHomeWorld, cell: number, cube: ReturnType<typeof cubeWithMargins>): boolean {
  const { members } = world.facts.region;
  const short = world.measured.filter(({ reason }) => reason !== null);
  const keys = [...members, null].flatMap((code) =>
    [...types, null].flatMap((type) => [...ageBandOrder, null].map((band) => ({ code, type, band }))),
  );
  const found = keys.find(
    ({ code, type, band }) =>
      cube.indexOf([
        code === null ? members.length : members.indexOf(code),
        type === null ? types.length : types.indexOf(type),
        band === null ? ageBandOrder.length : ageBandOrder.indexOf(band),
      ]) === cell,
  );
  if (found === undefined) return true;
  const count = short.filter(
    ({ demand }) =>
      (found.code === null || demand.responsibleAuthority === found.code) &&
      (found.type === null || demand.placementType === found.type) &&
      (found.band === null || demand.ageBand === found.band),
  ).length;
  return count >= 1 && count <= 5;
}
