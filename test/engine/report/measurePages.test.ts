import { describe, expect, it } from 'vitest';
import { measurePages } from '../../../server/engine/report/measurePages.ts';
import { childMeasures } from '../../../server/engine/report/measures/childMeasures.ts';
import { gapMeasures } from '../../../server/engine/report/measures/gapMeasures.ts';
import { madeUp, shownRow } from '../../../server/engine/report/measures/measure.ts';
import { methodMeasures } from '../../../server/engine/report/measures/methodMeasures.ts';
import { reportOf } from '../../../server/engine/report/reportOf.ts';
import { loadReferee } from '../assign/referee.ts';
import { seededRegion } from './seededRegion.ts';

const highs = await loadReferee();
const rule = { largestSmallCount: 5, before: new Map() };
const report = reportOf(seededRegion(7), rule, highs);
const { scope } = seededRegion(7);
const facts = { scope, blocks: report.blocks, withinMiles: 20, largestSmallCount: 5 };
const exampleOf = (id: string) => report.measures.find((page) => page.id === id)?.workedExample;

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
    expect(exampleOf('numerical-gap')).toBe('Greater Manchester: 129 children − 71 usable places = 58 short.');
    expect(exampleOf('near-home-gap')).toContain('157 children, of whom 137');
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
    expect(shownRow(facts, 'gap-ANY', ['demand'])).toEqual({ of: 'Greater Manchester', values: [129] });
    expect(shownRow(facts, 'flows', ['E08000004'])).toEqual({ of: 'Oldham', values: [74] });
    expect(shownRow(facts, 'nearHome', ['near', 'nothing'])).toBeNull();
  });

  it('names the threshold that the region has set', () => {
    const [hidden] = methodMeasures({ largestSmallCount: 9 });
    expect(hidden?.formula).toContain('Counts of 1 to 9 children are hidden.');
  });
});
