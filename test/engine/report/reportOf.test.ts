import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../../../schema/codes/reportBlocks.ts';
import type { ReleaseRule } from '../../../server/engine/report/releaseReport.ts';
import { type ReportFacts, reportOf } from '../../../server/engine/report/reportOf.ts';
import { loadReferee } from '../assign/referee.ts';
import { oldham } from '../factsBuilders.ts';
import { reportText } from './reportText.ts';
import { seededRegion } from './seededRegion.ts';
import { enough, readReport, widthsLeft } from './workedOut.ts';

const highs = await loadReferee();
const rule: ReleaseRule = { largestSmallCount: 5, before: new Map() };
const seeds = Array.from({ length: 200 }, (_, at) => at + 1);

/** All that a reader sees as text. */
function wordsOf(facts: ReportFacts): string {
  return reportOf(facts, rule, highs)
    .blocks.flatMap(({ answer, notes, notLoaded, quality, councils }) => [
      ...[answer, ...notes, notLoaded ?? '', quality ?? ''],
      ...Object.values(councils ?? {}).flatMap((own) => [own.answer ?? '', ...own.comparisons, ...own.changed]),
    ])
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
      const narrow = widths.filter(({ width }) => width < enough);
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
    for (const seed of seeds.slice(0, 20)) {
      const text = wordsOf(seededRegion(seed));
      expect(text).not.toMatch(/undefined|NaN|null/);
      expect(text, `region ${seed}`).not.toMatch(/\b[1-5] (child|of \d+ children)/);
    }
  });
});

/** What a reader finds wrong with a report: what may not stand in it at all. */
function faultsOf(facts: ReportFacts): readonly string[] {
  const report = reportOf(facts, rule, highs);
  const narrow = widthsLeft(readReport(report), highs).filter(({ width }) => width < enough);
  const text = reportText(report);
  const words = text.match(/.*(NaN|undefined|Infinity|\bnull\b).*/g) ?? [];
  return [...report.exposed, ...narrow.map(({ name }) => name), ...words];
}

describe('regions at the edge', () => {
  const facts = seededRegion(11);
  const [one] = facts.scope.councils;
  const alone = { ...facts, scope: { ...facts.scope, councils: one ? [one] : [] } };
  const only = <Row extends { readonly localAuthority: string }>(rows: readonly Row[]) =>
    rows.filter(({ localAuthority }) => localAuthority === one?.gss);

  it('of one council are safe, and say the same of it as of the region', () => {
    const region = seededRegion(11, [oldham]);
    expect(faultsOf(region)).toEqual([]);
    const { blocks, firstPage } = reportOf(region, rule, highs);
    const inCare = blocks.find(({ id }) => id === 'IN_CARE')?.tables[0];
    expect(inCare?.rows.map(({ cells }) => cells)).toEqual([inCare?.total?.cells]);
    expect(firstPage.table.rows).toHaveLength(1);
    expect(blocks.flatMap(({ tables }) => tables.map(({ id }) => id))).not.toContain('exchange');
    expect(only(alone.totals)).toHaveLength(1);
  });

  it('with no data for half the blocks say which, and what to load', () => {
    const half: ReportFacts = {
      ...facts,
      ...{ nearHome: null, plan: null, stability: null, publishedAreas: null, inspections: null, costs: null },
      ...{ spend: null, characteristics: null, farReasons: null, byAge: null, byCohort: null, homes: [], waiting: [] },
      ...{ providers: [], published: [], populationOf: () => null },
    };
    expect(faultsOf(half)).toEqual([]);
    const { blocks, firstPage } = reportOf(half, rule, highs);
    const missing = blocks.flatMap(({ id, notLoaded }) => (notLoaded === null ? [] : [id]));
    expect(missing).toEqual(expect.arrayContaining(['STABILITY', 'SUPPLY', 'COST', 'FORECAST', 'PLAN']));
    for (const { notLoaded } of blocks) if (notLoaded !== null) expect(notLoaded).toMatch(/[Ll]oad|Choose|choose|sent/);
    expect(firstPage.dataRisks[0]).toMatch(/parts of this report are not whole/);
  });

  it('with every count under six hide them all, and still say something', () => {
    const small = seededRegion(5, undefined, 4);
    expect(faultsOf(small)).toEqual([]);
    const report = reportOf(small, rule, highs);
    const inCare = report.blocks.find(({ id }) => id === 'IN_CARE')?.tables[0];
    for (const row of inCare?.rows ?? []) expect(row.cells[0]?.marker).toBe('SUPPRESSED');
    expect(report.headline).toMatch(/\.$/);
  });
});

describe('the report of a made-up region', () => {
  it('reads as it was reviewed', async () => {
    const first = seededRegion(7);
    const before = reportOf(seededRegion(8), rule, highs);
    const previous = { edition: 1, asOf: '2024-12-31', blocks: before.blocks };
    await expect(reportText(reportOf({ ...first, previous }, rule, highs))).toMatchFileSnapshot(
      '../../golden/report/seededRegion.txt',
    );
  });
});
