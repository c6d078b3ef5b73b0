import { describe, expect, test } from 'vitest';
import { authorityFinder } from '../../server/import/findAuthority.ts';
import { authorities } from './importLookups.ts';

const finder = authorityFinder(authorities);

describe('an authority by any of its codes and spellings', () => {
  test.each([
    ['E08000004', 'Oldham'],
    ['e08000004 ', 'Oldham'],
    ['353', 'Oldham'],
    ['oldham', 'Oldham'],
    ['Oldham Metropolitan Borough Council', 'Oldham'],
    ['E08000038', 'Barnsley'],
    ['E08000016', 'Barnsley'],
    ['Bristol', 'Bristol, City of'],
    ['City of Bristol', 'Bristol, City of'],
    ['Kingston upon Hull', 'Kingston upon Hull, City of'],
    ['Durham', 'County Durham'],
    ['Herefordshire', 'Herefordshire, County of'],
    ['St Helens', 'St. Helens'],
    ['Southend on Sea', 'Southend-on-Sea'],
    ['Bournemouth, Christchurch & Poole', 'Bournemouth, Christchurch and Poole'],
  ])('%s is %s', (text, name) => {
    expect(finder.find(text)?.name).toBe(name);
  });

  test.each(['', 'Atlantis', 'E99999999', 'Council', '__proto__'])('%j is nobody', (text) => {
    expect(finder.find(text)).toBeNull();
  });
});

describe('districts stand in their upper-tier authority', () => {
  test.each([
    ['E07000105', 'Kent'],
    ['E07000061', 'East Sussex'],
    ['E08000004', 'Oldham'],
    ['E06000029', 'Bournemouth, Christchurch and Poole'],
  ])('%s in %s', (code, name) => {
    expect(finder.upperTier(code)?.name).toBe(name);
  });
  test('pseudo codes stand nowhere', () => {
    expect(finder.upperTier('E99999999')).toBeNull();
  });
});
