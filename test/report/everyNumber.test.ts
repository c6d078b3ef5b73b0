import { describe, expect, it } from 'vitest';
import { ageBandOrder } from '../../server/engine/age.ts';
import { sufficiencyOf } from '../../server/engine/gap.ts';
import { type ReportFacts, reportOf } from '../../server/engine/report/reportOf.ts';
import { cohortOrder, placementTypeOrder } from '../../server/engine/typeOrder.ts';
import { editionFor, type ReportView, type ShownReport } from '../../server/report/reportEdition.ts';
import { loadReferee } from '../engine/assign/referee.ts';
import { asOf, oldham, tameside } from '../engine/factsBuilders.ts';
import { type SeededWorld, seededWorld } from '../engine/report/seededRegion.ts';
import { enough, type Reader, readReport, widthsLeft } from '../engine/report/workedOut.ts';
import { everyLine, numbersIn } from './everyLine.ts';
import { readRendered } from './readRendered.ts';
import { councilNames, seededContent, trafford } from './seededEdition.ts';

const highs = await loadReferee();
const views: readonly ReportView[] = (['BOARD', 'PUBLIC'] as const).flatMap((audience) =>
  [null, oldham, tameside, trafford].map((council) => ({ audience, council })),
);

/** The places, owners and money of one region, the children of another. */
function otherChildren(first: SeededWorld, { facts, report: of }: SeededWorld): ReportFacts {
  const { homes } = first.facts;
  const question = { asOf, placementTypes: placementTypeOrder, ageBands: null, cohorts: null };
  const every = { ...facts, homes };
  const { plan } = first.report;
  return {
    ...first.report,
    ...{ totals: of.totals, location: of.location, farReasons: of.farReasons, providers: of.providers },
    ...{ waiting: of.waiting, characteristics: of.characteristics, nearHome: of.nearHome },
    ...{ placing: of.placing, stability: of.stability },
    sufficiency: sufficiencyOf({ ...every, question }),
    byCohort: sufficiencyOf({ ...every, question: { ...question, placementTypes: null, cohorts: cohortOrder } }),
    byAge: sufficiencyOf({ ...every, question: { ...question, placementTypes: null, ageBands: ageBandOrder } }),
    plan: plan && of.plan && { ...plan, rows: of.plan.rows, childrenLiving: of.plan.childrenLiving },
  };
}

/** No region has so many. */
const hidesEverything = { largestSmallCount: 1_000_000, before: new Map() };

function contentOf(facts: ReportFacts) {
  const councils = facts.scope.councils.map(({ gss }) => ({ gss, name: councilNames[gss] ?? gss }));
  const scope = { ...facts.scope, regionName: 'Northmoor', councils };
  const { headline, firstPage, blocks, measures } = reportOf({ ...facts, scope }, hidesEverything, highs);
  return seededContent({ report: { headline, firstPage, blocks, measures } });
}

/** How many numbers are hidden may be told, how far near home goes, and an example with made-up numbers where there are no others. */
const ofNoChild =
  /\d+ numbers? (is|are) hidden|In this report \d+ of \d+ numbers|within \d+ miles of home|With made-up numbers.*/g;
const betweenSentences = /(?<=\.) (?=\p{Lu})/u;

function tallyOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const text of lines.flatMap((line) => line.replace(ofNoChild, '').split(betweenSentences))) {
    tally.set(text, (tally.get(text) ?? 0) + 1);
  }
  return tally;
}

/** Sentences with a number other than 0 that are not in all of the files as often. */
function tellingLines(files: readonly (readonly string[])[]): readonly string[] {
  const tallies = files.map(tallyOf);
  const all = new Set(tallies.flatMap((tally) => [...tally.keys()]));
  return [...all].filter((line) => {
    const counts = new Set(tallies.map((tally) => tally.get(line) ?? 0));
    return counts.size > 1 && numbersIn(line).some((number) => number !== '0');
  });
}

describe('with every number of children hidden', () => {
  const first = seededWorld(1, undefined, 400);
  const contents = [2, 3, 4].map((seed) => contentOf(otherChildren(first, seededWorld(seed, undefined, 400))));

  it.each(views)('no text anywhere depends on which children there are: $audience $council', async (view) => {
    const files = await Promise.all(contents.map((content) => everyLine(editionFor(content, view))));
    for (const format of ['html', 'csv', 'geoJson', 'xlsx'] as const) {
      const lines = files.map((file) => file[format] ?? []);
      expect(lines.every(({ length }) => length > 50)).toBe(true);
      expect(tellingLines(lines), format).toEqual([]);
    }
  });
});

/** Numbers of children from 1 to 5 that can be read. */
function smallOfChildren({ blocks }: ShownReport, { names, values }: Reader): readonly string[] {
  const columns = blocks.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.columns.flatMap(({ id, unit }) => (unit === 'children' ? [`${table.id} ${id} `] : [])),
    ),
  );
  return names.filter((name, at) => {
    const value = values[at] ?? 0;
    return value >= 1 && value <= 5 && columns.some((column) => name.startsWith(column));
  });
}

describe('a reader of nothing but the pages and files, of the board and the public, of the region and each council', () => {
  it.each([1, 2, 3, 4])(
    'narrows no hidden number to fewer than five, and finds none shown that is hidden elsewhere: region %i',
    (seed) => {
      const content = seededContent({}, seed);
      const reader = readRendered(views.map((view) => editionFor(content, view)));
      expect(reader.names).toEqual(readReport(content.report).names);
      expect(reader.values.filter((value) => value === null).length).toBeGreaterThan(20);
      expect(reader.shownElsewhere).toEqual([]);
      expect(smallOfChildren(content.report, reader)).toEqual([]);
      expect(widthsLeft(reader, highs).filter(({ width }) => width < enough)).toEqual([]);
    },
  );
});
