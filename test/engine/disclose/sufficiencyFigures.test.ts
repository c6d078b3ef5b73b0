import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBandOrder } from '../../../server/engine/age.ts';
import { ageKey, demandKey, shortBreaksKey } from '../../../server/engine/disclose/figureKeys.ts';
import { sufficiencyFigures } from '../../../server/engine/disclose/sufficiencyFigures.ts';
import { sufficiencyOf } from '../../../server/engine/gap.ts';
import { together } from '../../../server/engine/report/councilTable.ts';
import { placementTypeOrder } from '../../../server/engine/typeOrder.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';
import { valuesOf, wrongSums } from './addsUp.ts';

const question = { asOf, placementTypes: placementTypeOrder, ageBands: ageBandOrder, cohorts: null };

describe('sufficiencyFigures', () => {
  it('add up, and are the numbers of the tables by type, by age and in all', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const numbers = together(sufficiencyFigures(sufficiencyOf({ ...facts, question })));
        expect(wrongSums(numbers)).toEqual([]);
        const values = valuesOf(numbers);
        const byType = sufficiencyOf({ ...facts, question: { ...question, ageBands: null } });
        for (const { localAuthority, placementType, demand } of byType.rows) {
          const key = demandKey(localAuthority, { placementType: placementType ?? 'ANY', ageBand: null });
          expect(values.get(key)).toBe(demand.value);
        }
        const byAge = sufficiencyOf({ ...facts, question: { ...question, placementTypes: null } });
        for (const { localAuthority, ageBand, demand } of byAge.rows)
          expect(values.get(demandKey(localAuthority, { placementType: 'ANY', ageBand }))).toBe(demand.value);
        expect(values.get(demandKey(null, { placementType: 'ANY', ageBand: null }))).toBe(byAge.total.demand.value);
        expect(values.get(ageKey('AGE_10_15'))).toBe(
          values.get(demandKey(null, { placementType: 'ANY', ageBand: 'AGE_10_15' })),
        );
        expect(values.get(shortBreaksKey)).toBe(byAge.apart.childrenOnShortBreaksOnly.value);
      }),
      { seed: 31, numRuns: 20 },
    );
  });

  it('leave out a council that has sent nobody', () => {
    const [facts] = fc.sample(someRegion, { seed: 32, numRuns: 1 });
    if (facts === undefined) throw new Error('There is no region.');
    const [first = ''] = facts.region.members;
    const children = facts.children.filter(({ responsibleAuthority }) => responsibleAuthority !== first);
    const numbers = together(sufficiencyFigures(sufficiencyOf({ ...facts, children, question })));
    expect(wrongSums(numbers)).toEqual([]);
    expect(numbers.links.filter(({ key }) => key.endsWith(first))).toEqual([]);
  });
});
