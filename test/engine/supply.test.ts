import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../schema/vocabulary.ts';
import { cohorts, placementTypes } from '../../schema/vocabulary.ts';
import type { HomeFacts } from '../../server/engine/facts.ts';
import { placesOffered, servesCohort, supplyOf } from '../../server/engine/supply.ts';
import { cohortOrder, placementTypeOrder } from '../../server/engine/typeOrder.ts';
import { buildHome, oldham, tameside } from './factsBuilders.ts';

it('keeps the orders of the vocabulary', () => {
  expect(placementTypeOrder).toEqual(Object.keys(placementTypes));
  expect(cohortOrder).toEqual(Object.keys(cohorts));
});

describe('placesOffered', () => {
  it.each([
    ['filled places are usable too', { registeredPlaces: 3, filledPlaces: 3 }, 3, 0, false],
    ['on hold', { registeredPlaces: 3, onHoldPlaces: 1 }, 2, 1, false],
    ['closed', { status: 'CLOSED' as const }, 0, 0, false],
    ['suspended', { status: 'SUSPENDED' as const }, 0, 0, false],
    ['unregistered', { status: 'UNREGISTERED' as const }, 0, 0, false],
    ['below zero', { registeredPlaces: -2 }, 0, 0, true],
    ['not whole', { registeredPlaces: 2.5 }, 0, 0, true],
    ['not a number', { registeredPlaces: Number.NaN }, 0, 0, true],
    ['more on hold than registered', { registeredPlaces: 2, onHoldPlaces: 5 }, 0, 2, true],
    ['fewer than none on hold', { registeredPlaces: 2, onHoldPlaces: -1 }, 0, 2, true],
  ])('%s', (_, home, usable, onHold, isAbsurd) => {
    expect(placesOffered(buildHome(home))).toEqual({ usable, onHold, isAbsurd });
  });
});

describe('servesCohort', () => {
  const cases: readonly (readonly [Cohort, Partial<HomeFacts>, boolean])[] = [
    ['SIBLING_GROUP', { offers: ['SIBLINGS'], registeredPlaces: 2 }, true],
    ['SIBLING_GROUP', { offers: ['SIBLINGS'], registeredPlaces: 1 }, false],
    ['TEENAGER', { ageFrom: 0, ageTo: 13 }, true],
    ['TEENAGER', { ageFrom: 0, ageTo: 12 }, false],
    ['UASC', { offers: ['UASC'] }, true],
    ['DISABLED', { offers: ['DISABILITY'] }, true],
    ['DISABLED', {}, false],
    ['REMAND_OR_SECURE', { kind: 'SECURE_CHILDRENS_HOME' }, true],
    ['REMAND_OR_SECURE', { offers: ['REMAND'] }, true],
    ['SHORT_BREAK', { isShortBreakOnly: true }, true],
    ['SHORT_BREAK', { offers: ['SHORT_BREAK'] }, false],
    ['TEENAGER', { isShortBreakOnly: true }, false],
    ['BABY', { ageFrom: 0 }, true],
    ['BABY', { ageFrom: null }, false],
    ['BABY', { kind: 'FAMILY_CENTRE', ageFrom: 0 }, false],
    ['BABY', { kind: 'FAMILY_CENTRE', ageFrom: 0, offers: ['BABY'] }, true],
  ];
  it.each(cases)('%s of %j is %s', (cohort, home, expected) => {
    expect(servesCohort(buildHome(home), cohort)).toBe(expected);
  });
});

describe('supplyOf', () => {
  it('adds up by authority and type, short-break-only homes apart', () => {
    const homes = [
      buildHome({ id: 'a' }),
      buildHome({ id: 'b', kind: 'AGENCY_FOSTER', registeredPlaces: 2, onHoldPlaces: 1 }),
      buildHome({ id: 'c', kind: 'CHILDRENS_HOME', hostAuthority: tameside }),
      buildHome({ id: 'd', isShortBreakOnly: true }),
    ];
    const supply = supplyOf(homes, null);
    expect(supply.get(oldham)?.get('FOSTERING')).toMatchObject({ usablePlaces: 4, onHoldPlaces: 1 });
    expect(supply.get(tameside)?.get('CHILDRENS_HOME')).toMatchObject({ usablePlaces: 3 });
    expect(supply.get(oldham)?.size).toBe(1);
    expect(supplyOf(homes, 'SHORT_BREAK').get(oldham)?.get('FOSTERING')).toMatchObject({ usablePlaces: 3 });
  });
});
