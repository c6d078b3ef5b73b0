/** What does a table of postcodes hold, as columns of numbers small enough for a whole country? */
import { districtNumberOf, districtOfKey } from './postcodeKey.ts';

/**
 * Rows of a postcode table, a typed array for each column.
 *
 * Units   degrees × 1,000,000; metres of the National Grid (-1 = none); year × 100 + month (0 = not ended); metres of precision
 *         (0 = not known). `authority` is a place in `authorities`, whose first entry stands for "not known".
 * Order   by key, each key once.
 */
export interface PostcodeRows {
  readonly size: number;
  readonly authorities: readonly string[];
  readonly key: Float64Array;
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  readonly easting: Int32Array;
  readonly northing: Int32Array;
  readonly authority: Uint16Array;
  readonly endedIn: Int32Array;
  /** 1 where the point is the mean of the sector, though the row is a unit's. */
  readonly isSectorPoint: Uint8Array;
  readonly precisionMetres: Uint16Array;
}

export const postcodeColumns = [
  'key',
  'lng',
  'lat',
  'easting',
  'northing',
  'authority',
  'endedIn',
  'isSectorPoint',
  'precisionMetres',
] as const;
export type PostcodeColumn = (typeof postcodeColumns)[number];

/** `endedIn` of a postcode that ended nobody says when. */
export const undatedMonth = 1;

/** Bytes of a row over all columns. */
const bytesOfRow = 8 + 4 * 5 + 2 + 1 + 2;

type Buffers = (bytes: number) => ArrayBufferLike;
const ownBuffer: Buffers = (bytes) => new ArrayBuffer(bytes);
/** For a table that several threads read. */
export const sharedBuffer: Buffers = (bytes) => new SharedArrayBuffer(bytes);

/** Columns of zeros. Cost: 33 bytes a row. */
export function newPostcodeRows(
  size: number,
  authorities: readonly string[],
  bufferOf: Buffers = ownBuffer,
): PostcodeRows {
  const buffer = bufferOf(size * bytesOfRow + 8);
  const int32 = (column: number) => new Int32Array(buffer, size * (8 + 4 * column), size);
  return {
    size,
    authorities,
    key: new Float64Array(buffer, 0, size),
    lng: int32(0),
    lat: int32(1),
    easting: int32(2),
    northing: int32(3),
    endedIn: int32(4),
    authority: new Uint16Array(buffer, size * 28, size),
    precisionMetres: new Uint16Array(buffer, size * 30, size),
    isSectorPoint: new Uint8Array(buffer, size * 32, size),
  };
}

/** Copies one row; the authority is the caller's to settle, as the two tables number theirs apart. */
export function copyPostcodeRow(from: PostcodeRows, at: number, target: { rows: PostcodeRows; at: number }): void {
  for (const column of postcodeColumns) target.rows[column][target.at] = from[column][at] ?? 0;
}

/** Some rows of a table, in the order named. */
export function postcodeRowsAt(rows: PostcodeRows, places: ArrayLike<number>): PostcodeRows {
  const picked = newPostcodeRows(places.length, rows.authorities);
  for (let at = 0; at < places.length; at += 1) copyPostcodeRow(rows, places[at] ?? 0, { rows: picked, at });
  return picked;
}

/** The rows of one district, as they are kept: columns of whole numbers in text, keys as steps from the one before. */
export interface PostcodeBlock {
  readonly district: string;
  readonly content: string;
}

function withoutUnused(rows: PostcodeRows, from: number, to: number) {
  const names: string[] = [''];
  const places = new Map<number, number>([[0, 0]]);
  const authority: number[] = [];
  for (let at = from; at < to; at += 1) {
    const old = rows.authority[at] ?? 0;
    const place = places.get(old) ?? names.push(rows.authorities[old] ?? '') - 1;
    places.set(old, place);
    authority.push(place);
  }
  return { names, authority };
}

function blockOf(rows: PostcodeRows, from: number, to: number): PostcodeBlock {
  const { names, authority } = withoutUnused(rows, from, to);
  const key: number[] = [];
  for (let at = from; at < to; at += 1) key.push((rows.key[at] ?? 0) - (at === from ? 0 : (rows.key[at - 1] ?? 0)));
  const columns = Object.fromEntries(
    postcodeColumns.map((name) => [name, name === 'key' ? key : [...rows[name].subarray(from, to)]]),
  );
  return {
    district: districtOfKey(rows.key[from] ?? 0),
    content: JSON.stringify({ ...columns, authority, authorities: names }),
  };
}

/** Shape: rows in order of key; one block for each district, in order. Cost: about 2 µs a row. */
export function* postcodeBlocksOf(rows: PostcodeRows): Generator<PostcodeBlock> {
  let from = 0;
  for (let at = 1; at <= rows.size; at += 1) {
    const isSame = at < rows.size && districtNumberOf(rows.key[at] ?? 0) === districtNumberOf(rows.key[from] ?? 0);
    if (isSame) continue;
    yield blockOf(rows, from, at);
    from = at;
  }
}

type Content = Readonly<Record<PostcodeColumn, readonly number[]>> & { readonly authorities: readonly string[] };

/** The other way round of `postcodeBlocksOf`. */
export function postcodeRowsOf({ content }: PostcodeBlock): PostcodeRows {
  const columns: Content = JSON.parse(content);
  const rows = newPostcodeRows(columns.key.length, columns.authorities);
  for (const name of postcodeColumns) rows[name].set(columns[name]);
  for (let at = 1; at < rows.size; at += 1) rows.key[at] = (rows.key[at] ?? 0) + (rows.key[at - 1] ?? 0);
  return rows;
}
