import type { GridReference, Point } from '../engine/facts.ts';
import { postcodeKey } from '../engine/postcodeKey.ts';
import { gridOf, isInBritishIsles, isOnGrid, pointOf } from './britishGrid.ts';
import { isOnIrishGrid, pointOfIrish } from './irishGrid.ts';
import type { ReadPostcode } from './postcodeCollector.ts';
import type { PostcodeColumns } from './postcodeColumns.ts';
import { postcodeQuality } from './postcodeQuality.ts';
import { readPostcode } from './postcodeText.ts';
import type { TableRow } from './readTable.ts';
import type { Finding } from './rowLedger.ts';

function numberIn(row: TableRow, column: string | null): number | null {
  const text = column === null ? '' : row.text(column);
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : null;
}

function gridIn(row: TableRow, columns: PostcodeColumns): GridReference | null {
  const easting = numberIn(row, columns.easting);
  const northing = numberIn(row, columns.northing);
  if (easting === null || northing === null) return null;
  return isOnGrid({ easting, northing }) ? { easting: Math.round(easting), northing: Math.round(northing) } : null;
}

/** Where no grid reference is known ONS writes 99.999999 and 0, which is no point of these islands. */
function pointIn(row: TableRow, columns: PostcodeColumns): Point | null {
  const lat = numberIn(row, columns.latitude);
  const lng = numberIn(row, columns.longitude);
  return lat !== null && lng !== null && isInBritishIsles({ lng, lat }) ? { lng, lat } : null;
}

interface Place {
  readonly point: Point;
  readonly grid: GridReference;
}

/** Both the point and the grid reference as given; either is worked out from the other where the file has one only. */
function placeIn(row: TableRow, columns: PostcodeColumns, postcode: string): Place | null {
  const given = gridIn(row, columns);
  const isIrish = isOnIrishGrid(postcode);
  const point = pointIn(row, columns) ?? (isIrish && given !== null ? pointOfIrish(given) : null);
  if (point === null) return given === null ? null : { point: pointOf(given), grid: given };
  return { point, grid: given === null || isIrish ? gridOf(point) : given };
}

const notPostcode = (column: string): Finding => ({
  column,
  rule: 'POSTCODE',
  sentence: 'The row does not begin with a whole postcode or sector.',
  fix: 'Write it like OL4 1AB, or OL4 1 for a sector.',
});
const noPlace: Finding = {
  column: null,
  rule: 'NO_GRID_REFERENCE',
  sentence: 'The postcode has no grid reference, so it stands nowhere on the map.',
  fix: 'Nothing to do: such postcodes (PO boxes, Channel Islands, Isle of Man) cannot be placed.',
};
const notMonth: Finding = {
  column: 'doterm',
  rule: 'END_MONTH',
  sentence: 'The month the postcode ended is not a month.',
  fix: 'Write it as year and month, like 201906, or leave it blank for a postcode in use.',
};

/** Year × 100 + month; 0 while in use; null for text that is neither. */
function endedIn(row: TableRow, column: string | null): number | null {
  const text = column === null ? '' : row.text(column);
  if (text === '') return 0;
  const [, year = '', month = ''] = /^(\d{4})-?(\d{2})(?:-?\d{2})?$/.exec(text) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 1900;
  return isMonth ? Number(year) * 100 + Number(month) : null;
}

/** A standard distance over the two axes holds nine of ten points within about half as much again. */
const spreadOfDeviation = 1.52;
const mostMetres = 65_535;

function sectorMetres(row: TableRow, columns: PostcodeColumns): number {
  const kilometres = numberIn(row, columns.spreadKilometres);
  return kilometres === null || kilometres < 0
    ? 0
    : Math.min(mostMetres, Math.round(kilometres * 1000 * spreadOfDeviation));
}

interface PostcodeReader {
  readonly columns: PostcodeColumns;
  /** The upper-tier authority of a code of either tier; null = not known. */
  readonly authority: (code: string) => string | null;
}

/** One row of a postcode table in columns of numbers, or why it cannot be used. */
export function readPostcodeRow(row: TableRow, { columns, authority }: PostcodeReader): ReadPostcode | Finding {
  const postcode = readPostcode(row.text(columns.postcode));
  const key = postcode === null ? null : postcodeKey(postcode.key);
  if (postcode === null || key === null || postcode.isSector !== columns.isSector) return notPostcode(columns.postcode);
  const quality = postcodeQuality(columns.quality === null ? '' : row.text(columns.quality));
  const place = quality === null ? null : placeIn(row, columns, postcode.key);
  if (quality === null || place === null) return noPlace;
  const ended = endedIn(row, columns.terminated);
  if (ended === null) return notMonth;
  return {
    key,
    lng: Math.round(place.point.lng * 1e6),
    lat: Math.round(place.point.lat * 1e6),
    ...place.grid,
    authority: columns.authority === null ? null : authority(row.text(columns.authority)),
    endedIn: ended,
    isSectorPoint: quality.isSectorPoint,
    precisionMetres: columns.isSector ? sectorMetres(row, columns) : quality.metres,
  };
}
