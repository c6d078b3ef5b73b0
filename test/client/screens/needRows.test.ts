import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countChildren,
  filterNeeds,
  type NeedRow,
  neededWithin,
  needsAddress,
  orderNeeds,
  preferredType,
  readNeedSearch,
  sortKeys,
} from '../../../client/screens/needs/needRows.ts';

function child(ageYears: number, sex: 'F' | 'M'): NeedRow['children'][number] {
  return { __typename: 'Child', ageYears, sex };
}

function need(change: Partial<NeedRow>): NeedRow {
  return {
    __typename: 'PlacementNeed',
    id: change.reference ?? 'id',
    reference: 'N-1',
    children: [child(9, 'F')],
    ages: [9],
    openedOn: '2025-03-01',
    neededBy: '2025-04-10',
    urgency: 'PLANNED',
    isEmergency: false,
    status: 'OPEN',
    version: 1,
    waitingDays: 30,
    cohorts: [],
    preferredTypes: [],
    siblingPlan: null,
    areaName: 'Royton',
    assignment: { __typename: 'NeedAssignment', version: 0, assignedTo: null },
    ...change,
  };
}

describe('the need queue', () => {
  test('counts each brother and sister', () => {
    const pair = need({
      children: [child(9, 'F'), child(7, 'M')],
      ages: [9, 7],
    });
    expect(countChildren([pair, need({})])).toBe(3);
  });

  test('calls needed today what is due by the data date or same-day', () => {
    const needs = [
      need({ reference: 'late', neededBy: '2025-03-30' }),
      need({ reference: 'today', neededBy: '2025-03-31' }),
      need({ reference: 'later', neededBy: '2025-04-01' }),
      need({ reference: 'same-day', neededBy: '2025-04-01', urgency: 'SAME_DAY' }),
    ];
    expect(neededWithin(needs, '2025-03-31', 0).map(({ reference }) => reference)).toEqual([
      'late',
      'today',
      'same-day',
    ]);
  });

  test('puts the soonest first and breaks ties by reference, numbers as numbers', () => {
    const needs = [
      need({ reference: 'N-10' }),
      need({ reference: 'N-9' }),
      need({ reference: 'N-1', neededBy: '2025-05-01' }),
    ];
    const order = { key: 'neededBy', isDescending: false } as const;
    expect(orderNeeds(needs, order).map(({ reference }) => reference)).toEqual(['N-9', 'N-10', 'N-1']);
  });

  test('sorts by days waited, the smallest number first', () => {
    const needs = [need({ reference: 'long', waitingDays: 89 }), need({ reference: 'short', waitingDays: 11 })];
    const order = { key: 'waiting', isDescending: false } as const;
    expect(orderNeeds(needs, order).map(({ reference }) => reference)).toEqual(['short', 'long']);
  });

  test('gives one order whatever order the needs arrive in', () => {
    const needs = Array.from({ length: 8 }, (_, place) =>
      need({ reference: `N-${place}`, areaName: place % 2 ? null : 'Shaw', ages: [place % 3] }),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(needs, { minLength: 8 }),
        fc.constantFrom(...sortKeys),
        fc.boolean(),
        (shuffled, key, isDescending) => {
          expect(orderNeeds(shuffled, { key, isDescending })).toEqual(orderNeeds(needs, { key, isDescending }));
        },
      ),
      { seed: 20250331, numRuns: 60 },
    );
  });

  test('filters by urgency and by what matters together', () => {
    const both = need({ reference: 'both', urgency: 'SAME_DAY', cohorts: ['TEENAGER'] });
    const needs = [both, need({ urgency: 'SAME_DAY' }), need({ cohorts: ['TEENAGER'] })];
    expect(filterNeeds(needs, { who: null, urgency: 'SAME_DAY', cohort: 'TEENAGER', status: 'OPEN' })).toEqual([both]);
  });

  test('shows one’s own, or those nobody works on', () => {
    const assigned = (reference: string, isYou: boolean) =>
      need({
        reference,
        assignment: {
          __typename: 'NeedAssignment',
          version: 1,
          assignedTo: { __typename: 'Colleague', id: reference, displayName: reference, isYou },
        },
      });
    const needs = [assigned('mine', true), assigned('theirs', false), need({ reference: 'nobody' })];
    const shown = (who: 'MINE' | 'NOBODY' | null) =>
      filterNeeds(needs, { who, urgency: null, cohort: null, status: 'OPEN' }).map(({ reference }) => reference);
    expect(shown('MINE')).toEqual(['mine']);
    expect(shown('NOBODY')).toEqual(['nobody']);
    expect(shown(null)).toHaveLength(3);
  });

  test('says no type where the plan prefers none', () => {
    expect(
      preferredType(
        need({ preferredTypes: [{ __typename: 'TypeSuitability', type: 'FOSTERING', suitability: 'SUITABLE' }] }),
      ),
    ).toBeNull();
  });

  test('reads back from the address what it wrote there', () => {
    const filters = { who: 'MINE', urgency: 'WITHIN_5_DAYS', cohort: 'SIBLING_GROUP', status: 'OPEN' } as const;
    const order = { key: 'waiting', isDescending: true } as const;
    const address = needsAddress(filters, order);
    expect(address).toBe('/needs?who=mine&urgency=within-5-days&matters=sibling-group&sort=-waiting');
    expect(readNeedSearch(address.slice('/needs'.length))).toEqual({ filters, order, dropped: [] });
  });

  test('drops and names what it cannot read', () => {
    expect(readNeedSearch('?urgency=whenever&sort=age&x=1')).toEqual({
      filters: { who: null, urgency: null, cohort: null, status: 'OPEN' },
      order: { key: 'neededBy', isDescending: false },
      dropped: ['urgency', 'sort', 'x'],
    });
  });
});
