import { describe, expect, it } from 'vitest';
import { countOf } from '../../../server/engine/count.ts';
import { measurePages } from '../../../server/engine/report/measurePages.ts';
import { childMeasures } from '../../../server/engine/report/measures/childMeasures.ts';
import { gapMeasures } from '../../../server/engine/report/measures/gapMeasures.ts';
import { madeUp, shownRow } from '../../../server/engine/report/measures/measure.ts';
import { methodMeasures } from '../../../server/engine/report/measures/methodMeasures.ts';
import type { ReleasedBlock } from '../../../server/engine/report/report.ts';
import { reportOf } from '../../../server/engine/report/reportOf.ts';
import type { ReleasedTable } from '../../../server/engine/report/reportTable.ts';
import { loadReferee } from '../assign/referee.ts';
import { oldham } from '../factsBuilders.ts';
import { seededRegion } from './seededRegion.ts';

const highs = await loadReferee();
const rule = { largestSmallCount: 5, before: new Map() };
const report = reportOf(seededRegion(7), rule, highs);
const { scope } = seededRegion(7);
const facts = { scope, blocks: report.blocks, withinMiles: 20, largestSmallCount: 5 };
const exampleOf = (id: string) => report.measures.find((page) => page.id === id)?.workedExample;

const row = (id: string, values: readonly number[]) => ({ id, label: id, cells: values.map(countOf) });
const gaps: ReleasedTable = {
  ...{ id: 'gap-ANY', caption: '', rowHeading: 'Council', source: '' },
  columns: ['demand', 'usablePlaces', 'numericalGap'].map((id) => ({ id, label: id, unit: 'children' })),
  rows: [row(oldham, [800, 400, 400])],
  total: row('ALL', [1_290, 710, 580]),
};
const blockOf = (table: ReleasedTable): ReleasedBlock => ({
  ...{ id: 'GAP', title: '', answer: '', picture: null, notLoaded: null, notes: [], comparisons: [], changed: [] },
  ...{ quality: null, tables: [table] },
});

describe('how the numbers are made', () => {
  it('has a page for each measure, whole', () => {
    expect(report.measures).toEqual(measurePages(facts));
    expect(report.measures).toHaveLength(gapMeasures.length + childMeasures.length + methodMeasures(facts).length);
    expect(new Set(report.measures.map(({ id }) => id)).size).toBe(report.measures.length);
    for (const { title, meaning, formula, workedExample, limits, source } of report.measures) {
      for (const text of [title, meaning, formula, workedExample, source, ...limits])
        expect(text.length).toBeGreaterThan(3);
      expect(workedExample).not.toMatch(/NaN|undefined|null/);
    }
  });

  it('works its examples with the released numbers of the day', () => {
    const pages = measurePages({ ...facts, blocks: [blockOf(gaps)] });
    const example = (id: string) => pages.find((page) => page.id === id)?.workedExample;
    expect(example('numerical-gap')).toBe('Greater Manchester: 1,290 children − 710 usable places = 580 short.');
    expect(example('demand')).toBe('Greater Manchester: 1,290 children need a place of some type, each counted once.');
    expect(exampleOf('usable-places')).toBe('Greater Manchester: 71 registered − 0 on hold = 71 usable.');
  });

  it('says that numbers are made up where those of the day are hidden', () => {
    expect(exampleOf('siblings')).toMatch(/^With made-up numbers/);
    for (const { workedExample } of measurePages({ ...facts, blocks: [], withinMiles: null })) {
      expect(workedExample).not.toMatch(/Greater Manchester|NaN|undefined/);
    }
    expect(madeUp('1 + 1 = 2.')).toContain('cannot be shown: 1 + 1 = 2.');
  });

  it('takes the region’s numbers, else the first council’s of which all are shown', () => {
    const asked = { ...facts, blocks: [blockOf(gaps)] };
    expect(shownRow(asked, 'gap-ANY', ['demand'])).toEqual({ of: 'Greater Manchester', values: [1_290] });
    const hidden = { ...facts, blocks: [blockOf({ ...gaps, total: null })] };
    expect(shownRow(hidden, 'gap-ANY', ['demand'])).toEqual({ of: 'Oldham', values: [800] });
    expect(shownRow(facts, 'nearHome', ['near', 'nothing'])).toBeNull();
  });

  it('names the threshold that the region has set', () => {
    const [hidden] = methodMeasures({ largestSmallCount: 9 });
    expect(hidden?.formula).toContain('Counts of 1 to 9 children are hidden.');
  });
});
