/** An edition of the report of a made-up region, as it would be published. */

import type { GssCode } from '../../server/engine/facts.ts';
import { reportOf } from '../../server/engine/report/reportOf.ts';
import {
  editionFor,
  type FirstPage,
  type ReportContent,
  type ReportEdition,
  type ReportView,
  type ShownReport,
} from '../../server/report/reportEdition.ts';
import { loadReferee } from '../engine/assign/referee.ts';
import { oldham, tameside } from '../engine/factsBuilders.ts';
import { seededRegion } from '../engine/report/seededRegion.ts';

const highs = await loadReferee();

export const trafford: GssCode = 'E08000001';
export const councilNames: Readonly<Record<GssCode, string>> = {
  [oldham]: 'Oldham',
  [tameside]: 'Tameside',
  [trafford]: 'Bolton & Bury',
};

function square(west: number): GeoJSON.Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, 53],
        [west + 0.2, 53],
        [west + 0.2, 53.2],
        [west, 53.2],
        [west, 53],
      ],
    ],
  };
}

function shownReport(seed: number): ShownReport {
  const facts = seededRegion(seed);
  const published = [2021, 2022, 2023, 2024, 2025].map((year, at) => ({ year, children: 200 + 10 * at }));
  const councils = facts.scope.councils.map(({ gss }) => ({ gss, name: councilNames[gss] ?? gss }));
  const scope = { ...facts.scope, councils };
  const { headline, blocks } = reportOf(
    { ...facts, scope, published },
    { largestSmallCount: 5, before: new Map() },
    highs,
  );
  const gap = blocks.find(({ id }) => id === 'GAP');
  const table = gap?.tables[0];
  if (table === undefined) throw new Error('The seeded report has no table of the gap.');
  const firstPage: FirstPage = {
    headline,
    numbers: [
      { text: '12 short', label: 'places, all types', detail: 'Up 3 since the last report' },
      { text: '£7.2m', label: 'a year to run the plan', detail: '£4.4m to build (2026 prices)' },
    ],
    table: { ...table, id: 'firstPage', caption: 'Where we are short, all types and ages' },
    topGaps: ['Oldham is the shortest of fostering places.'],
    changed: ['Tameside gained 6 places.'],
    proposals: ['Open six homes in five councils. They cost £7.2m a year.'],
    quality: ['3 of 3 councils sent facts.'],
    dataRisks: ['Nobody has sent costs.'],
  };
  const words = {
    comparisons: ['England: 70 for every 10,000 (DfE, 2025).'],
    changed: [],
    quality: 'All councils sent it.',
  };
  const measures = [
    {
      ...{ id: 'gap', title: 'Short or spare', meaning: 'How many places are missing.' },
      ...{ formula: 'Children who need the type, less usable places.', workedExample: '100 − 88 = 12 short.' },
      ...{ limits: ['It says nothing of distance.'], source: 'Children and homes loaded' },
    },
  ];
  return { headline, firstPage, measures, blocks: blocks.map((block) => ({ ...words, ...block })) };
}

export function seededContent(changes: Partial<ReportContent> = {}, seed = 7): ReportContent {
  const areas = [oldham, tameside, trafford].map((gss, at) => ({
    gss,
    name: councilNames[gss] ?? gss,
    geometry: square(-2.5 + at * 0.2),
  }));
  return {
    ...{ id: 'report-1', regionId: 'northmoor', regionName: 'Northmoor', edition: null, editVersion: 3 },
    ...{ status: 'DRAFT', asOf: '2025-03-31', madeOn: '2025-04-20', isSynthetic: true, nearHomeMiles: 20 },
    ...{
      report: shownReport(seed),
      narratives: {},
      actions: [],
      risks: [],
      asks: [],
      areas,
      areasAreApproximate: true,
    },
    ...{ approvedBy: null, publishedOn: null, withdrawn: null, fingerprint: 'abc123', largestSmallCount: 5 },
    ...changes,
  };
}

export const board: ReportView = { audience: 'BOARD', council: null };

export function seededEdition(changes: Partial<ReportContent> = {}, view: ReportView = board): ReportEdition {
  return editionFor(seededContent(changes), view);
}
