import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GapFilter,
  type GapLook,
  readGapAddress,
  sortColumns,
  sufficiencyQuestion,
  writeGapAddress,
} from '../../../client/screens/gap/gapQuestion.ts';
import { ageBands, cohorts, placementTypes } from '../../../schema/vocabulary.ts';

const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as T[];
const orNull = <T extends string>(values: readonly T[]) => fc.constantFrom(null, ...values);

const filters: fc.Arbitrary<GapFilter> = fc.record({
  asOf: orNull(['2025-03-31', '2023-09-30']),
  placementType: orNull(keysOf(placementTypes)),
  ageBand: orNull(keysOf(ageBands)),
  cohort: orNull(keysOf(cohorts)),
  withinMiles: fc.constantFrom(null, 1, 12.5, 200),
});
const looks: fc.Arbitrary<GapLook> = fc.record({
  view: orNull(['both', 'map', 'table'] as const),
  measure: fc.constantFrom('places', 'share'),
  sort: fc.constantFrom(...sortColumns),
  direction: fc.constantFrom('asc', 'desc'),
  selected: orNull(['E08000008', 'E08000004']),
});

describe('the address of a gap question', () => {
  it('reads back to the question and look it was written from', () => {
    fc.assert(
      fc.property(filters, looks, (filter, look) => {
        expect(readGapAddress(writeGapAddress(filter, look))).toEqual({ filter, look, dropped: [] });
      }),
      { seed: 20250331, numRuns: 300 },
    );
  });

  it('is empty for the region’s own question in the usual look', () => {
    const { filter, look } = readGapAddress('');
    expect(writeGapAddress(filter, look)).toBe('');
  });

  it('uses short words', () => {
    const { filter, look } = readGapAddress('?asOf=2025-03-31&type=childrens-home&age=10-15&within=20&view=both');
    expect(filter.placementType).toBe('CHILDRENS_HOME');
    expect(filter.ageBand).toBe('AGE_10_15');
    expect(look.view).toBe('both');
    expect(sufficiencyQuestion('gm', filter)).toEqual({
      region: 'gm',
      asOf: '2025-03-31',
      withinMiles: 20,
      placementTypes: ['CHILDRENS_HOME'],
      ageBands: ['AGE_10_15'],
      cohorts: null,
    });
  });

  it('drops what it does not know and says so', () => {
    expect(readGapAddress('?type=castle&within=0&sel=<b>').dropped).toEqual(['type', 'within', 'sel']);
  });
});
