import { readPostcode } from './postcodeText.ts';
import { plainName, type Table, tableWithoutHeader } from './readTable.ts';
import type { TextSource } from './textSource.ts';

/** Which column of a postcode file holds what; null where the file has none. */
export interface PostcodeColumns {
  readonly postcode: string;
  readonly isSector: boolean;
  /** Of either tier. */
  readonly authority: string | null;
  readonly easting: string | null;
  readonly northing: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly terminated: string | null;
  readonly quality: string | null;
  /** Sectors: standard distance of their postcodes from the centre. */
  readonly spreadKilometres: string | null;
}

/** Source: Code-Point Open, Doc/Code-Point_Open_Column_Headers.csv; its data files have no header. */
const codePointColumns = ['PC', 'PQ', 'EA', 'NO', 'CY', 'RH', 'LH', 'CC', 'DC', 'WC'] as const;

/** Names without spaces, underscores and hyphens, in any case. */
const patterns = {
  postcode: [/^pcds$/i, /^pcd$/i, /^pcd2$/i, /^pcd8$/i, /^pcd7$/i, /^postcode$/i, /^pc$/i],
  sector: [/^sector$/i, /^postcodesector$/i],
  authority: [
    /^utlagss$/i,
    /^mainlagss$/i,
    /^oslaua$/i,
    /^laua$/i,
    /^(os)?la(d|ua)(\d\d)?cd$/i,
    /^(os)?laua\d\d$/i,
    /^admindistrictcode$/i,
    /^districtcode$/i,
    /^dc$/i,
  ],
  easting: [/^oseast1m$/i, /^east1m$/i, /^eastings?$/i, /^ea$/i],
  northing: [/^osnrth1m$/i, /^north1m$/i, /^northings?$/i, /^no$/i],
  latitude: [/^lat$/i, /^latitude$/i],
  longitude: [/^long?$/i, /^lng$/i, /^longitude$/i],
  terminated: [/^doterm$/i, /^terminated$/i],
  spreadKilometres: [/^spreadkm$/i],
  quality: [/^pq$/i, /^positionalqualityindicator$/i, /^osgrdind$/i, /^gridind$/i],
} as const;

function columnFor(table: Table, names: readonly RegExp[]): string | null {
  for (const name of names) {
    const found = table.header.find((column) => name.test(plainName(column)));
    if (found !== undefined) return found;
  }
  return null;
}

/** Null when the file lacks a postcode, or any way to place it. */
export function postcodeColumnsOf(table: Table): PostcodeColumns | null {
  const unit = columnFor(table, patterns.postcode);
  const postcode = unit ?? columnFor(table, patterns.sector);
  const columns = {
    authority: columnFor(table, patterns.authority),
    easting: columnFor(table, patterns.easting),
    northing: columnFor(table, patterns.northing),
    latitude: columnFor(table, patterns.latitude),
    longitude: columnFor(table, patterns.longitude),
    terminated: columnFor(table, patterns.terminated),
    quality: columnFor(table, patterns.quality),
    spreadKilometres: columnFor(table, patterns.spreadKilometres),
  };
  const hasGrid = columns.easting !== null && columns.northing !== null;
  const hasPoint = columns.latitude !== null && columns.longitude !== null;
  if (postcode === null || (!hasGrid && !hasPoint)) return null;
  return { postcode, isSector: unit === null, ...columns };
}

/** A data file of Code-Point Open, told by a first line that is already a postcode; null for any other. */
export function codePointTable(file: string, { pieces, warnings }: TextSource): Table | null {
  const table = tableWithoutHeader(file, pieces, { columns: codePointColumns, warnings });
  for (const { cells } of table.rows()) {
    const [postcode = '', quality = ''] = cells;
    const isData =
      cells.length === codePointColumns.length && readPostcode(postcode) !== null && /^\d{2}$/.test(quality);
    return isData ? table : null;
  }
  return null;
}
