import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOrder } from '../../server/engine/age.ts';
import type { SufficiencyQuestion, SufficiencyTable } from '../../server/engine/gap.ts';
import { suppressedSufficiencyOf } from '../../server/engine/suppressSufficiency.ts';
import { placementTypeOrder, typesNeedingPlaces } from '../../server/engine/typeOrder.ts';
import { cellsWorkedOut } from './attacker.ts';
import { saidOfRegion } from './disclose/saidOfRegion.ts';
import { asOf } from './factsBuilders.ts';
import { someRegion } from './someRegion.ts';

const typeNames: readonly string[] = placementTypeOrder;
const bandNames: readonly string[] = ageBandOrder;
const everything: SufficiencyQuestion = { asOf, placementTypes: null, ageBands: null, cohorts: null };
const questions: readonly SufficiencyQuestion[] = [
  everything,
  { ...everything, placementTypes: placementTypeOrder },
  { ...everything, placementTypes: typesNeedingPlaces },
  { ...everything, ageBands: ageBandOrder },
  { ...everything, placementTypes: typesNeedingPlaces, ageBands: ageBandOrder },
  ...typesNeedingPlaces.map((type) => ({ ...everything, placementTypes: [type] })),
  ...ageBandOrder.map((band) => ({ ...everything, ageBands: [band] })),
  ...ageBandOrder.map((band) => ({ ...everything, ageBands: [band], placementTypes: typesNeedingPlaces })),
  { ...everything, ageBands: ageBandOrder.slice(0, 2), placementTypes: typesNeedingPlaces.slice(0, 2) },
];

/** Everything published, as sums of the smallest cells (authority × type × band): hidden cells are unknown, all else is known. */
function attackerView(tables: readonly SufficiencyTable[], members: readonly string[]) {
  const cellOf = (authority: string, type: string, band: string) =>
    (members.indexOf(authority) * placementTypeOrder.length + typeNames.indexOf(type)) * ageBandOrder.length +
    bandNames.indexOf(band);
  const cells = members.length * placementTypeOrder.length * ageBandOrder.length;
  const relations: { total: number; parts: number[] }[] = [];
  const publish = (authorities: readonly string[], types: readonly string[], bands: readonly string[]) =>
    relations.push({
      total: cells,
      parts: authorities.flatMap((a) => types.flatMap((t) => bands.map((b) => cellOf(a, t, b)))),
    });
  for (const { question, rows, total } of tables) {
    for (const row of rows) {
      if (row.demand.value === null && row.numericalGap.value === null) continue;
      publish(
        [row.localAuthority],
        row.placementType ? [row.placementType] : typesNeedingPlaces,
        row.ageBand ? [row.ageBand] : ageBandOrder,
      );
    }
    if (total.demand.value !== null || total.numericalGap.value !== null) {
      publish(members, question.placementTypes ?? typesNeedingPlaces, question.ageBands ?? ageBandOrder);
    }
  }
  const hidden = Array.from({ length: cells + 1 }, (_, cell) => cell < cells);
  return { workedOut: new Set(cellsWorkedOut(hidden, relations)), cellOf };
}

describe('suppressedSufficiencyOf', () => {
  it('lets no small cell be worked out from the answers to many questions together', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const { members } = facts.region;
        const said = saidOfRegion(facts);
        const tables = questions.map((question) => suppressedSufficiencyOf({ ...facts, question }, said));
        const finest = tables[4];
        const { workedOut, cellOf } = attackerView(tables, members);
        for (const row of finest?.rows ?? []) {
          if (row.demand.value !== null) continue;
          expect(workedOut.has(cellOf(row.localAuthority, row.placementType ?? '', row.ageBand ?? ''))).toBe(false);
        }
      }),
      { seed: 18, numRuns: 25 },
    );
  });

  it('shows no count from 1 to 5, and hides a gap wherever its demand is hidden', () => {
    fc.assert(
      fc.property(someRegion, fc.constantFrom(...questions), (facts, question) => {
        const table = suppressedSufficiencyOf({ ...facts, question }, saidOfRegion(facts));
        for (const { demand, numericalGap, usablePlaces } of [...table.rows, table.total]) {
          expect([1, 2, 3, 4, 5]).not.toContain(demand.value);
          expect(usablePlaces.marker).not.toBe('SUPPRESSED');
          if (demand.marker === 'SUPPRESSED') expect(numericalGap.value).toBeNull();
        }
        for (const count of [table.apart.childrenNeedingNoPlace, table.apart.childrenOnShortBreaksOnly]) {
          expect([1, 2, 3, 4, 5]).not.toContain(count.value);
        }
      }),
      { seed: 19, numRuns: 60 },
    );
  });

  it('hides every demand by cohort', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const question = { ...everything, cohorts: ['UASC' as const, 'TEENAGER' as const] };
        const table = suppressedSufficiencyOf({ ...facts, question }, saidOfRegion(facts));
        expect([...table.rows, table.total].every((row) => row.demand.marker === 'SUPPRESSED')).toBe(true);
        expect(table.headline).toBe('Greater Manchester: the number short is hidden to protect children.');
      }),
      { seed: 20, numRuns: 10 },
    );
  });
});
