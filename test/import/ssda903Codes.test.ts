import { describe, expect, test } from 'vitest';
import {
  collectionYearOf,
  isShortBreak,
  isValidInYear,
  placeCodes,
  placementTypeOf,
} from '../../schema/ssda903Codes.ts';

describe('a collection year is named by the year it ends in', () => {
  test.each([
    ['2024-03-31', 2024],
    ['2024-04-01', 2025],
    ['2025-03-31', 2025],
    ['2025-04-01', 2026],
  ])('%s is in %i', (day, year) => {
    expect(collectionYearOf(day)).toBe(year);
  });
});

describe('codes come and go', () => {
  test.each([
    ['H5', 2024, true],
    ['H5', 2025, false],
    ['K3', 2024, false],
    ['K3', 2025, true],
    ['Z1', 2025, true],
    ['Z11', 2026, true],
    ['U4', 2019, true],
  ])('%s in %i: %s', (code, year, valid) => {
    const entry = placeCodes[code];
    expect(entry !== undefined && isValidInYear(entry, year)).toBe(valid);
  });
});

describe('our type of placement', () => {
  test.each([
    ['U1', 'KINSHIP'],
    ['U3', 'KINSHIP'],
    ['U4', 'FOSTERING'],
    ['U6', 'FOSTERING'],
    ['K1', 'SECURE'],
    ['K2', 'CHILDRENS_HOME'],
    ['K3', 'SUPPORTED_ACCOMMODATION'],
    ['H5', 'SUPPORTED_ACCOMMODATION'],
    ['P2', 'SUPPORTED_ACCOMMODATION'],
    ['R3', 'FAMILY_CENTRE'],
    ['S1', 'RESIDENTIAL_SCHOOL'],
    ['P1', 'WITH_PARENTS'],
    ['A5', 'OTHER'],
    ['T1', 'OTHER'],
    ['R5', 'OTHER'],
    ['constructor', 'OTHER'],
  ])('%s is %s', (code, type) => {
    expect(placementTypeOf(code)).toBe(type);
  });
});

test('V3 and V4 are short breaks, nothing else is', () => {
  expect(['V2', 'V3', 'V4', 'C2', ''].filter(isShortBreak)).toEqual(['V3', 'V4']);
});
