import { describe, expect, it } from 'vitest';
import { type ReleaseRule, releaseReport } from '../../../server/engine/report/releaseReport.ts';
import type { ReportCell, ReportNumbers, ReportTable } from '../../../server/engine/report/reportTable.ts';
import { loadReferee } from '../assign/referee.ts';

const highs = await loadReferee();
const rule: ReleaseRule = { largestSmallCount: 5, before: new Map() };
const children = (key: string, value: number): ReportCell => ({ kind: 'FIGURE', key, value, role: 'COUNT' });

function tableOf(id: string, rows: readonly (readonly ReportCell[])[]): ReportTable {
  return {
    ...{ id, caption: id, rowHeading: 'Council', total: null, source: '' },
    columns: (rows[0] ?? []).map((_, at) => ({ id: `${at}`, label: `${at}`, unit: 'children' })),
    rows: rows.map((cells, at) => ({ id: `${at}`, label: `${at}`, cells })),
  };
}

function shownOf(numbers: Partial<ReportNumbers>, changed: Partial<ReleaseRule> = {}) {
  const { tables, exposed } = releaseReport(
    { tables: [], links: [], sums: [], ...numbers },
    { ...rule, ...changed },
    highs,
  );
  expect(exposed).toEqual([]);
  return tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ value, marker }) => value ?? marker)));
}

describe('releaseReport', () => {
  it('hides the same number wherever it stands, and what would give it away in another table', () => {
    const byAge = tableOf('age', [[children('young', 3), children('old', 40), children('all', 43)]]);
    const byPlace = tableOf('place', [[children('near', 30), children('far', 13), children('all', 43)]]);
    const sums = [
      { total: 'all', parts: ['young', 'old'] },
      { total: 'all', parts: ['near', 'far'] },
    ];
    const [age, place] = shownOf({ tables: [byAge, byPlace], sums });
    expect(age?.[0]?.[0]).toBe('SUPPRESSED');
    expect(age?.[0]?.filter((value) => value === 'SUPPRESSED').length).toBeGreaterThanOrEqual(2);
    expect(age?.[0]?.[2]).toBe(place?.[0]?.[2]);
  });

  it.each([
    ['a share of ten or more', 8, 40, 0.2],
    ['a share of fewer than ten', 7, 9, 'SUPPRESSED'],
    ['a share of which the part is hidden', 2, 40, 'SUPPRESSED'],
    ['a share of nobody', 0, 0, 'NOT_APPLICABLE'],
    ['a share of none of many', 0, 40, 0],
  ])('%s', (_, part, whole, shown) => {
    const share: ReportCell = { kind: 'SHARE', part: 'part', whole: 'whole' };
    const [table] = shownOf({
      tables: [tableOf('share', [[children('part', part), children('whole', whole), share]])],
    });
    expect(table?.[0]?.[2]).toBe(shown);
  });

  it.each([
    ['an average of ten or more', 12, 4.5, 4.5],
    ['an average of fewer than ten', 9, 4.5, 'SUPPRESSED'],
    ['an average of nobody', 0, null, 'NOT_APPLICABLE'],
  ])('%s', (_, count, value, shown) => {
    const average: ReportCell = { kind: 'AVERAGE', value, of: 'children' };
    expect(shownOf({ tables: [tableOf('average', [[children('children', count), average]])] })[0]?.[0]?.[1]).toBe(
      shown,
    );
  });

  it('never hides places, which everybody knows, and keeps the four kinds of nothing apart', () => {
    const cells: ReportCell[] = [
      { kind: 'FIGURE', key: 'places', value: 3, role: 'PUBLIC' },
      children('none', 0),
      children('few', 2),
      { kind: 'MARKED', marker: 'NOT_AVAILABLE' },
      { kind: 'MARKED', marker: 'NOT_APPLICABLE' },
    ];
    expect(shownOf({ tables: [tableOf('four', [cells])] })[0]?.[0]).toEqual([
      3,
      0,
      'SUPPRESSED',
      'NOT_AVAILABLE',
      'NOT_APPLICABLE',
    ]);
  });

  it('keeps hidden what an earlier edition hid, and takes the region’s own threshold', () => {
    const tables = [tableOf('t', [[children('a', 30), children('b', 8)]])];
    expect(shownOf({ tables }, { before: new Map([['a', 'HIDDEN']]) })[0]?.[0]).toEqual(['SUPPRESSED', 8]);
    expect(shownOf({ tables }, { largestSmallCount: 9 })[0]?.[0]).toEqual([30, 'SUPPRESSED']);
  });

  it('names the number that cannot be kept secret', () => {
    const cells: ReportCell[] = [
      children('children', 3),
      { kind: 'FIGURE', key: 'known', value: 17, role: 'PUBLIC' },
      { kind: 'FIGURE', key: 'total', value: 20, role: 'PUBLIC' },
    ];
    const numbers = {
      tables: [tableOf('t', [cells])],
      links: [],
      sums: [{ total: 'total', parts: ['children', 'known'] }],
    };
    expect(releaseReport(numbers, rule, highs).exposed).toEqual(['children']);
  });

  it('says nothing of what it has no number of, though the live screens count nobody there', () => {
    const share: ReportCell = { kind: 'SHARE', part: 'far', whole: 'placed' };
    const table = tableOf('t', [[{ kind: 'MARKED', marker: 'NOT_AVAILABLE' }, share]]);
    const links = ['far', 'placed'].map((key) => ({ key, value: 0, role: 'COUNT' as const }));
    const beside = { tables: [], links, sums: [] };
    const { tables, shown, ownShown } = releaseReport(
      { tables: [table], links: [], sums: [] },
      { ...rule, beside },
      highs,
    );
    expect(tables[0]?.rows[0]?.cells.map(({ marker }) => marker)).toEqual(['NOT_AVAILABLE', 'NOT_AVAILABLE']);
    expect([shown.has('far'), ownShown.has('far')]).toEqual([true, false]);
  });

  it('takes two numbers of one name, or a sum of none, for a fault', () => {
    const tables = [tableOf('t', [[children('a', 30), children('a', 31)]])];
    expect(() => releaseReport({ tables, links: [], sums: [] }, rule, highs)).toThrow('Two numbers are named a.');
    const sums = [{ total: 'a', parts: ['b'] }];
    expect(() => releaseReport({ tables: [], links: [], sums }, rule, highs)).toThrow('does not have: a.');
  });
});
