import { describe, expect, it } from 'vitest';
import { ageBands } from '../../schema/vocabulary.ts';
import { ageBandOf, ageBandOrder, ageOn, isKeyStage4, schoolYearOn } from '../../server/engine/age.ts';

describe('ageOn', () => {
  it.each([
    ['the day before a birthday', '2014-04-01', '2025-03-31', 10],
    ['on a birthday', '2014-04-01', '2025-04-01', 11],
    ['born on 29 February, on 28 February of a common year', '2012-02-29', '2025-02-28', 12],
    ['born on 29 February, on 1 March of a common year', '2012-02-29', '2025-03-01', 13],
    ['born on 29 February, on 29 February', '2012-02-29', '2024-02-29', 12],
    ['on the day of birth', '2025-03-31', '2025-03-31', 0],
    ['before birth', '2025-06-01', '2025-03-31', -1],
  ])('%s', (_, dateOfBirth, on, age) => {
    expect(ageOn(dateOfBirth, on)).toBe(age);
  });
});

describe('ageBandOf', () => {
  it.each([
    [-1, null],
    [0, 'UNDER_1'],
    [1, 'AGE_1_4'],
    [4, 'AGE_1_4'],
    [5, 'AGE_5_9'],
    [9, 'AGE_5_9'],
    [10, 'AGE_10_15'],
    [15, 'AGE_10_15'],
    [16, 'AGE_16_17'],
    [17, 'AGE_16_17'],
    [18, null],
  ])('age %i is in %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });

  it('keeps the order of the vocabulary', () => {
    expect(ageBandOrder).toEqual(Object.keys(ageBands));
  });
});

describe('schoolYearOn', () => {
  it.each([
    ['5 on 31 August begins Year 1', '2019-08-31', '2024-09-01', 1],
    ['4 on 31 August begins Reception', '2019-09-01', '2024-09-01', 0],
    ['on 31 August the old year still runs', '2010-05-01', '2025-08-31', 10],
    ['on 1 September the new year has begun', '2010-05-01', '2025-09-01', 11],
    ['too young for Reception', '2022-01-01', '2025-03-31', null],
    ['past Year 13', '2005-01-01', '2025-03-31', null],
  ])('%s', (_, dateOfBirth, on, year) => {
    expect(schoolYearOn(dateOfBirth, on)).toBe(year);
  });

  it.each([
    ['Year 9', '2010-09-01', '2025-03-31', false],
    ['Year 10, the youngest', '2010-08-31', '2025-03-31', true],
    ['Year 11, the eldest', '2008-09-01', '2025-03-31', true],
    ['Year 12', '2008-08-31', '2025-03-31', false],
  ])('Key Stage 4: %s', (_, dateOfBirth, on, expected) => {
    expect(isKeyStage4(dateOfBirth, on)).toBe(expected);
  });
});
