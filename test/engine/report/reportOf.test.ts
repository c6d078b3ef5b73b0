import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../../../schema/codes/reportBlocks.ts';
import type { ReleaseRule } from '../../../server/engine/report/releaseReport.ts';
import { type ReportFacts, reportOf } from '../../../server/engine/report/reportOf.ts';
import { loadReferee } from '../assign/referee.ts';
import { seededRegion } from './seededRegion.ts';
import { readReport, widthsLeft } from './workedOut.ts';

const highs = await loadReferee();
const rule: ReleaseRule = { largestSmallCount: 5, before: new Map() };
const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

/** All that a reader sees as text. */
function wordsOf(facts: ReportFacts): string {
  return reportOf(facts, rule, highs)
    .blocks.flatMap(({ answer, notes, notLoaded }) => [answer, ...notes, notLoaded ?? ''])
    .join('\n');
}

describe('a reader who adds up everything published', () => {
  it('narrows no hidden number to fewer than five, in 200 regions', () => {
    let hidden = 0;
    for (const seed of seeds) {
      const report = reportOf(seededRegion(seed), rule, highs);
      expect(report.exposed, `region ${seed}`).toEqual([]);
      const widths = widthsLeft(readReport(report), highs);
      hidden += widths.length;
      const narrow = widths.filter(({ width }) => width < 5 - 1e-6);
      expect(narrow, `region ${seed}`).toEqual([]);
    }
    expect(hidden).toBeGreaterThan(2_000);
  });

  it('sees no count of one to five anywhere', () => {
    for (const seed of seeds.slice(0, 50)) {
      const { values, names, mayBeNegative } = readReport(reportOf(seededRegion(seed), rule, highs));
      const small = values.flatMap((value, at) => {
        const isOfChildren =
          !mayBeNegative[at] &&
          !/[Pp]laces|^(places|supply|holds|owners|sectors|inspections) (?!taken)/.test(names[at] ?? '');
        return value !== null && value >= 1 && value <= 5 && isOfChildren ? [`${names[at]}: ${value}`] : [];
      });
      expect(small, `region ${seed}`).toEqual([]);
    }
  });

  it('learns no more from a second edition of other facts than from either', () => {
    const first = reportOf(seededRegion(3), rule, highs);
    const second = reportOf(seededRegion(3), { ...rule, before: first.said }, highs);
    expect(second).toEqual(first);
  });
});

describe('reportOf', () => {
  it('has every block in its order, with an answer, whatever is loaded', () => {
    const { blocks } = reportOf(seededRegion(1), rule, highs);
    expect(blocks.map(({ id }) => id)).toEqual(Object.keys(reportBlocks));
    for (const { answer } of blocks) expect(answer).toMatch(/\.$/);
  });

  it('says which facts are not there, and what to load', () => {
    const facts = seededRegion(2);
    const [first] = facts.totals;
    const report = reportOf({ ...facts, totals: first ? [first] : [], costs: null }, rule, highs);
    expect(report.blocks.find(({ id }) => id === 'WHO')?.notLoaded).toBe(
      '2 councils have sent no children: load their SSDA903 files.',
    );
    expect(report.blocks.find(({ id }) => id === 'COST')?.notLoaded).toContain('load');
  });

  it('makes its sentences of what is shown: no number of one to five children stands in words', () => {
    for (const seed of seeds.slice(0, 40)) {
      const text = wordsOf(seededRegion(seed));
      expect(text).not.toMatch(/undefined|NaN|null/);
      expect(text, `region ${seed}`).not.toMatch(/\b[1-5] (child|of \d+ children)/);
    }
  });
});
