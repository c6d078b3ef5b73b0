import type { ImportFormat } from '../../schema/vocabulary.ts';
import { checkBoundaries } from './boundaries.ts';
import { checkHomes } from './homes.ts';
import type { CheckedImport, ImportLookups, ImportRequest, ImportSteps, RejectedImport } from './importFacts.ts';
import { rejected } from './importFacts.ts';
import { checkNeeds } from './needs.ts';
import { checkOfsted } from './ofsted.ts';
import { checkPlacementCensus } from './placementCensus.ts';
import { checkPlacementsStandard } from './placementsStandard.ts';
import { checkPostcodes } from './postcodes.ts';
import { otherFormatHint } from './recogniseFormat.ts';
import { checkSchools } from './schools.ts';
import { checkSsda903 } from './ssda903.ts';
import { tooManyRows } from './tooManyRows.ts';

type Check = (
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
) => Promise<CheckedImport | RejectedImport>;

const checks: Readonly<Record<ImportFormat, Check>> = {
  ssda903: checkSsda903,
  homes: checkHomes,
  needs: checkNeeds,
  'placements-standard': checkPlacementsStandard,
  'pnw-census': checkPlacementCensus,
  ofsted: checkOfsted,
  schools: checkSchools,
  boundaries: checkBoundaries,
  postcodes: checkPostcodes,
};

/**
 * Reads and checks files of one format: what may be loaded, what is set aside and why. Changes nothing; what is given away in steps is
 * for the caller to keep.
 *
 * Errors  problems of rows are collected; files that cannot be used at all are a rejection with one sentence. Nothing is thrown.
 */
export async function checkImport(
  request: ImportRequest,
  lookups: ImportLookups,
  steps: ImportSteps,
): Promise<CheckedImport | RejectedImport> {
  if (request.files.length === 0)
    return rejected('REQUEST', 'No file was sent. Send one or more in the field “files”.');
  const tooMany = await tooManyRows(request);
  if (tooMany !== null) return tooMany;
  const checked = await checks[request.format](request, lookups, steps);
  if (checked.kind === 'REJECTED') {
    const hint = checked.reason === 'REQUEST' ? '' : otherFormatHint(request.files, request.format);
    return { ...checked, sentence: checked.sentence + hint };
  }
  if (checked.rows === 0) {
    return rejected(
      'CONTENT',
      `${checked.fileNames.join(', ')}: there are column names but no rows, so there is nothing to load.`,
    );
  }
  return checked;
}
