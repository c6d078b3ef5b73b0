import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowKey, placedKey } from '../../../server/engine/disclose/figureKeys.ts';
import { locationFigures } from '../../../server/engine/disclose/locationFigures.ts';
import { locationColumns, placementLocationOf } from '../../../server/engine/location.ts';
import { together } from '../../../server/engine/report/councilTable.ts';
import { asOf } from '../factsBuilders.ts';
import { someRegion } from '../someRegion.ts';
import { valuesOf, wrongSums } from './addsUp.ts';

const question = { asOf, ageBands: null, placementTypes: null };

describe('locationFigures', () => {
  it('add up, and are the numbers of the table and its flows', () => {
    fc.assert(
      fc.property(someRegion, (facts) => {
        const table = placementLocationOf({ ...facts, question });
        const numbers = together(locationFigures(table, facts.region));
        expect(wrongSums(numbers)).toEqual([]);
        const values = valuesOf(numbers);
        for (const row of table.rows)
          for (const column of locationColumns)
            expect(values.get(placedKey(row.localAuthority, column))).toBe(row[column].value);
        for (const column of locationColumns)
          expect(values.get(placedKey(null, column))).toBe(table.total[column].value);
        for (const { from, to, children } of table.flows) expect(values.get(flowKey(from, to))).toBe(children.value);
      }),
      { seed: 33, numRuns: 20 },
    );
  });

  it('have a flow of nobody between members, which no reader can tell from a hidden one', () => {
    const [facts] = fc.sample(someRegion, { seed: 34, numRuns: 1 });
    if (facts === undefined) throw new Error('There is no region.');
    const [from = '', to = ''] = facts.region.members;
    const alone = facts.placements.map((one) => ({ ...one, hostAuthority: null }));
    const table = placementLocationOf({ ...facts, placements: alone, question });
    expect(table.flows).toEqual([]);
    expect(valuesOf(together(locationFigures(table, facts.region))).get(flowKey(from, to))).toBe(0);
  });
});
