import type { GridReference, Location, Point } from '../engine/facts.ts';
import type { LoadedPostcode } from '../engine/loadedFacts.ts';
import { gridOf, isInBritishIsles, isOnGrid, pointOf } from './britishGrid.ts';
import { decodeText } from './decodeText.ts';
import { type AuthorityFinder, authorityFinder, upperTierCode } from './findAuthority.ts';
import {
  type CheckedImport,
  type ImportLookups,
  type ImportRequest,
  noFacts,
  type RejectedImport,
  rejected,
} from './importFacts.ts';
import { KeyedFacts } from './keyedFacts.ts';
import { codePointTable, type PostcodeColumns, postcodeColumnsOf } from './postcodeColumns.ts';
import { readPostcode } from './postcodeText.ts';
import { countedRows, type Table, type TableRow, tableOf } from './readTable.ts';
import { type Finding, RowLedger } from './rowLedger.ts';

interface PostcodeTable {
  readonly table: Table;
  readonly columns: PostcodeColumns;
}

function readTables(request: ImportRequest): readonly PostcodeTable[] | RejectedImport {
  const tables: PostcodeTable[] = [];
  for (const file of request.files) {
    const decoded = decodeText(file);
    if (decoded.kind === 'REJECTED') return decoded;
    const table = codePointTable(file.name, decoded.text) ?? tableOf(file.name, decoded.text, decoded.warnings);
    if (table.kind === 'REJECTED') return table;
    const columns = postcodeColumnsOf(table);
    if (columns === null) {
      return rejected(
        'CONTENT',
        `${file.name} is not a postcode table: it needs a postcode column (pcds, pcd or sector) and oseast1m and osnrth1m, or lat and long.`,
      );
    }
    tables.push({ table, columns });
  }
  return tables;
}

/** What Ordnance Survey and ONS write where a postcode has no grid reference. */
const noCoordinateQuality = new Set(['90', '9']);

function numberIn(row: TableRow, column: string | null): number | null {
  const text = column === null ? '' : row.text(column);
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : null;
}

function gridIn(row: TableRow, columns: PostcodeColumns): GridReference | null {
  const easting = numberIn(row, columns.easting);
  const northing = numberIn(row, columns.northing);
  if (easting === null || northing === null) return null;
  return isOnGrid({ easting, northing }) ? { easting, northing } : null;
}

function pointIn(row: TableRow, columns: PostcodeColumns): Point | null {
  const lat = numberIn(row, columns.latitude);
  const lng = numberIn(row, columns.longitude);
  return lat !== null && lng !== null && isInBritishIsles({ lng, lat }) ? { lng, lat } : null;
}

/** Both the point and the grid reference as given; either is worked out from the other where the file has one only. */
function locationIn(row: TableRow, columns: PostcodeColumns): Location | null {
  if (columns.quality !== null && noCoordinateQuality.has(row.text(columns.quality))) return null;
  const precision = columns.isSector ? 'SECTOR' : 'UNIT';
  const grid = gridIn(row, columns);
  const point = pointIn(row, columns);
  if (point !== null) return { point, grid: grid ?? gridOf(point), precision };
  return grid === null ? null : { point: pointOf(grid), grid, precision };
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

/** Pseudo codes (E99999999 and the like) are not known; codes outside England are kept. */
function authorityIn(row: TableRow, column: string | null, finder: AuthorityFinder): string | null {
  const code = column === null ? '' : row.text(column).toUpperCase();
  if (!/^[EWSN]\d{8}$/.test(code) || code.endsWith('99999999')) return null;
  const known = finder.upperTier(code);
  if (known !== null) return known.gss;
  return code.startsWith('E') ? null : upperTierCode(code);
}

function readRow(row: TableRow, columns: PostcodeColumns, finder: AuthorityFinder): LoadedPostcode | Finding {
  const postcode = readPostcode(row.text(columns.postcode));
  if (postcode === null || postcode.isSector !== columns.isSector) return notPostcode(columns.postcode);
  const location = locationIn(row, columns);
  if (location === null) return noPlace;
  return {
    postcode: postcode.key,
    location,
    localAuthority: authorityIn(row, columns.authority, finder),
    isTerminated: columns.terminated !== null && row.text(columns.terminated) !== '',
  };
}

/** A postcode table: ONSPD or NSPL of any year, Code-Point Open, sectors, or the repackaged forms of them. */
export async function checkPostcodes(
  request: ImportRequest,
  lookups: ImportLookups,
): Promise<CheckedImport | RejectedImport> {
  const tables = readTables(request);
  if ('kind' in tables) return tables;
  const ledger = new RowLedger();
  const finder = authorityFinder(lookups.authorities);
  const postcodes = new KeyedFacts<LoadedPostcode>(ledger, {
    rule: 'DUPLICATE_POSTCODE',
    column: 'postcode',
    thing: 'The postcode',
  });
  for (const { table, columns } of tables) {
    ledger.add(table.warnings);
    for await (const row of countedRows(table, ledger)) {
      const read = readRow(row, columns, finder);
      if ('rule' in read) ledger.setAside(row, [read]);
      else postcodes.add(read.postcode, read, { row, year: null });
    }
  }
  return {
    kind: 'CHECKED',
    format: request.format,
    ...ledger.summary(request.files.map((file) => file.name)),
    loaded: { ...noFacts, postcodes: postcodes.facts() },
    hadUnplacedPostcodes: false,
    localAuthority: null,
  };
}
