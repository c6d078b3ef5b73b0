/** An edition of the report of a made-up region, as it would be published. */

import { reportOf } from '../../server/engine/report/reportOf.ts';
import type { ReportEdition } from '../../server/report/reportEdition.ts';
import { loadReferee } from '../engine/assign/referee.ts';
import { oldham, tameside } from '../engine/factsBuilders.ts';
import { seededRegion } from '../engine/report/seededRegion.ts';

const highs = await loadReferee();

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

export function seededEdition(changes: Partial<ReportEdition> = {}): ReportEdition {
  const facts = seededRegion(7);
  const published = [2021, 2022, 2023, 2024, 2025].map((year, at) => ({ year, children: 200 + 10 * at }));
  const { headline, blocks } = reportOf({ ...facts, published }, { largestSmallCount: 5, before: new Map() }, highs);
  const areas = [oldham, tameside, 'E08000001'].map((gss, at) => ({
    gss,
    name: gss,
    geometry: square(-2.5 + at * 0.2),
  }));
  return {
    ...{
      id: 'report-1',
      regionName: 'Northmoor',
      version: 3,
      status: 'DRAFT',
      asOf: '2025-03-31',
      madeOn: '2025-04-20',
    },
    ...{ isSynthetic: true, headline, blocks, narratives: {}, actions: [], areas, approvedBy: null, publishedOn: null },
    ...{ fingerprint: 'abc123', largestSmallCount: 5, ...changes },
  };
}
