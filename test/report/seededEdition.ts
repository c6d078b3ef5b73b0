/** An edition of the report of a made-up region, as it would be published. */

import type { GssCode } from '../../server/engine/facts.ts';
import { reportOf } from '../../server/engine/report/reportOf.ts';
import {
  editionFor,
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
  const councils = facts.scope.councils.map(({ gss }) => ({ gss, name: councilNames[gss] ?? gss }));
  const scope = { ...facts.scope, regionName: 'Northmoor', councils };
  return reportOf({ ...facts, scope }, { largestSmallCount: 5, before: new Map() }, highs);
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
