import { expect, it } from 'vitest';
import { cohortLinks } from '../../../server/engine/report/cohortLinks.ts';
import { releaseReport } from '../../../server/engine/report/releaseReport.ts';
import type { ReportNumbers } from '../../../server/engine/report/reportTable.ts';
import { loadReferee } from '../assign/referee.ts';

const highs = await loadReferee();

function numbersOf(values: Readonly<Record<string, number>>): ReportNumbers {
  const cells = Object.entries(values).map(([key, value]) => ({ kind: 'FIGURE', key, value, role: 'COUNT' }) as const);
  const columns = cells.map(({ key }) => ({ id: key, label: key, unit: 'children' as const }));
  const rows = [{ id: 'a', label: 'a', cells }];
  return {
    tables: [{ id: 't', caption: 't', rowHeading: 't', columns, rows, total: null, source: '' }],
    links: [],
    sums: [],
  };
}

function shownOf(values: Readonly<Record<string, number>>): Readonly<Record<string, number | null>> {
  const numbers = numbersOf(values);
  const { links, sums } = cohortLinks(numbers);
  const { shown, exposed } = releaseReport(
    { ...numbers, links, sums },
    { largestSmallCount: 5, before: new Map() },
    highs,
  );
  expect(exposed).toEqual([]);
  return Object.fromEntries(Object.keys(values).map((key) => [key, shown.get(key)?.value ?? null]));
}

it('keeps apart what would tell how many unaccompanied children need no place', () => {
  const shown = shownOf({ 'recorded.UASC ALL': 100, 'group.demand UASC': 97 });
  expect(Object.values(shown)).toContain(null);
  expect(shownOf({ 'recorded.UASC ALL': 100, 'group.demand UASC': 90 })).toEqual({
    'recorded.UASC ALL': 100,
    'group.demand UASC': 90,
  });
});

it('keeps apart what would tell how many are 10 to 12', () => {
  const shown = shownOf({ 'group.demand TEENAGER': 30, 'group.demand AGE_10_15': 20, 'group.demand AGE_16_17': 12 });
  expect(Object.values(shown)).toContain(null);
});

it('hides babies wherever those under one are hidden, as they are the same children', () => {
  const shown = shownOf({ 'group.demand UNDER_1': 4, 'group.demand BABY': 4 });
  expect(Object.values(shown)).toEqual([null, null]);
  expect(cohortLinks(numbersOf({ 'group.demand UNDER_1': 40, 'group.demand BABY': 40 })).sums).toContainEqual({
    total: 'group.demand UNDER_1',
    parts: ['group.demand BABY'],
  });
});

it('says nothing of groups that are not there, or of one larger than what it would be part of', () => {
  expect(cohortLinks(numbersOf({ 'group.demand UASC': 9 }))).toEqual({ tables: [], links: [], sums: [] });
  expect(cohortLinks(numbersOf({ 'recorded.UASC ALL': 3, 'group.demand UASC': 9 })).sums).toEqual([]);
});
