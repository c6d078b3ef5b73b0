import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  colourings,
  flowSides,
  type GapFilter,
  type GapLook,
  gapViews,
  measures,
  readGapAddress,
  writeGapAddress,
} from '../../../client/screens/gap/gapAddress.ts';
import { fieldsOf } from '../../../client/screens/gap/gapDraft.ts';
import {
  accessQuestion,
  curveQuestion,
  locationQuestion,
  sufficiencyQuestion,
  valueQuestion,
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
  reading: fc.constantFrom('EVERYONE', 'WAITING_OR_BADLY_FAR'),
  releasePlaces: fc.boolean(),
  method: fc.constantFrom('E2SFCA', 'TWO_STEP'),
});
const looks: fc.Arbitrary<GapLook> = fc.record({
  measure: fc.constantFrom(...measures),
  view: orNull(gapViews),
  colouring: orNull(colourings),
  sort: orNull(['council', 'short_near_home', 'share_over_20']),
  direction: orNull(['asc', 'desc']),
  selected: orNull(['E08000008', 'E08000004']),
  hexagon: orNull(['871951a1dffffff', '871951a1dffffff-fostering']),
  flows: orNull(flowSides),
  run: orNull(['0b9f7f0e-5a1c-4a6e-9f0e-2a7f3f1d2c11']),
});

describe('the address of a gap question', () => {
  it('reads back to the question and look it was written from', () => {
    fc.assert(
      fc.property(filters, looks, (filter, look) => {
        expect(readGapAddress(writeGapAddress(filter, look))).toEqual({ filter, look, dropped: [] });
      }),
      { seed: 20250331, numRuns: 500 },
    );
  });

  it('is empty for the region’s own question in the usual look', () => {
    const { filter, look } = readGapAddress('');
    expect(writeGapAddress(filter, look)).toBe('');
    expect(look.measure).toBe('near-home');
  });

  it('uses short words', () => {
    const { filter, look } = readGapAddress(
      '?measure=places&asOf=2025-03-31&type=childrens-home&age=10-15&within=20&count=waiting&release=yes&view=both',
    );
    expect(look).toMatchObject({ measure: 'places', view: 'both' });
    expect(sufficiencyQuestion('gm', filter)).toEqual({
      region: 'gm',
      asOf: '2025-03-31',
      withinMiles: 20,
      placementTypes: ['CHILDRENS_HOME'],
      ageBands: ['AGE_10_15'],
      cohorts: null,
      reading: 'WAITING_OR_BADLY_FAR',
      releasePlacesOfOtherRegions: true,
    });
  });

  it.each([
    ['?type=castle&within=0&sel=<b>', ['type', 'within', 'sel']],
    ['?measure=joy&count=some&release=no&method=best', ['measure', 'count', 'release', 'method']],
    ['?sort=Drop%20table&order=up&flows=round&hex=a/b', ['sort', 'order', 'flows', 'hex']],
    ['?within=200.5&asOf=31/03/2025&by=colour', ['within', 'asOf', 'by']],
  ])('drops what it does not know of %s and says so', (search, dropped) => {
    expect(readGapAddress(search).dropped).toEqual(dropped);
  });
});

describe('each question takes the parts of the filter it knows', () => {
  const { filter } = readGapAddress('?type=fostering&age=1-4&need=baby&within=5&method=plain');
  it.each([
    ['where children live', locationQuestion('gm', filter), ['ageBands', 'asOf', 'placementTypes', 'region']],
    ['the curve', curveQuestion('gm', filter), ['ageBands', 'asOf', 'cohorts', 'placementTypes', 'region']],
    ['access', accessQuestion('gm', filter), ['ageBands', 'asOf', 'cohorts', 'method', 'placementTypes', 'region']],
    ['value of a place', valueQuestion('gm', filter), ['asOf', 'first', 'placementTypes', 'region', 'withinMiles']],
  ])('%s', (_, question, parts) => {
    expect(Object.keys(question).sort()).toEqual(parts);
    expect(question).toMatchObject({ region: 'gm', asOf: null, placementTypes: ['FOSTERING'] });
  });

  it('every measure has a field for the date and the type', () => {
    for (const measure of measures) expect(fieldsOf[measure]).toEqual(expect.arrayContaining(['asOf', 'type']));
  });
});
