import type { GssCode } from '../engine/facts.ts';
import { districtNumberOf, keysOfDistrict } from '../engine/postcodeKey.ts';
import {
  copyPostcodeRow,
  newPostcodeRows,
  type PostcodeBlock,
  type PostcodeRows,
  postcodeBlocksOf,
} from '../engine/postcodeRows.ts';
import type { FileRow, RowLedger } from './rowLedger.ts';

/** One row as read; units as in PostcodeRows. */
export interface ReadPostcode {
  readonly key: number;
  readonly lng: number;
  readonly lat: number;
  readonly easting: number;
  readonly northing: number;
  readonly authority: GssCode | null;
  readonly endedIn: number;
  readonly isSectorPoint: boolean;
  readonly precisionMetres: number;
}

/** Rows of one segment: columns that grew by copying would be held twice. */
const segmentRows = 1 << 16;
const firstSlots = 1 << 13;
/** More than one import may hold; with some thousand districts the numbers sorted stay below 2^53. */
const mostRows = 1 << 23;
interface Segment {
  readonly rows: PostcodeRows;
  readonly lines: Int32Array;
  readonly files: Uint16Array;
}

/** Spreads neighbouring keys over the table. */
const spreadOf = (key: number) => Math.imul((key % 4_294_967_296) ^ Math.floor(key / 65_536), 0x9e3779b1) >>> 0;

/**
 * The postcodes of one import, each once, in columns of numbers: a whole country stays within 100 MB.
 *
 * A row that says the same again is counted as identical; one that says something else is set aside.
 */
export class PostcodeCollector {
  readonly #ledger: RowLedger;
  readonly #authorities: string[] = [''];
  readonly #authorityPlaces = new Map<string, number>();
  readonly #files: string[] = [];
  readonly #segments: Segment[] = [];
  /** Open addressing: place + 1 of the row with a key, 0 where there is none. Never more than half full. */
  #slots = new Int32Array(firstSlots);
  #size = 0;

  constructor(ledger: RowLedger) {
    this.#ledger = ledger;
  }

  #segmentOf(place: number): Segment {
    const index = Math.floor(place / segmentRows);
    const known = this.#segments[index];
    if (known !== undefined) return known;
    const segment = {
      rows: newPostcodeRows(segmentRows, this.#authorities),
      lines: new Int32Array(segmentRows),
      files: new Uint16Array(segmentRows),
    };
    this.#segments.push(segment);
    return segment;
  }

  #keyAt(place: number): number {
    return this.#segments[Math.floor(place / segmentRows)]?.rows.key[place % segmentRows] ?? 0;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = spreadOf(key) & mask;
    for (;;) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#keyAt(place - 1) === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #widenSlots(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let place = 0; place < this.#size; place += 1) this.#slots[this.#slotOf(this.#keyAt(place))] = place + 1;
  }

  #authorityPlace(authority: GssCode | null): number {
    if (authority === null) return 0;
    const place = this.#authorityPlaces.get(authority) ?? this.#authorities.push(authority) - 1;
    this.#authorityPlaces.set(authority, place);
    return place;
  }

  #saysTheSame(place: number, read: ReadPostcode): boolean {
    const { rows } = this.#segmentOf(place);
    const at = place % segmentRows;
    return (
      rows.lng[at] === read.lng &&
      rows.lat[at] === read.lat &&
      rows.easting[at] === read.easting &&
      rows.northing[at] === read.northing &&
      rows.authority[at] === this.#authorityPlace(read.authority) &&
      rows.endedIn[at] === read.endedIn &&
      rows.isSectorPoint[at] === Number(read.isSectorPoint) &&
      rows.precisionMetres[at] === read.precisionMetres
    );
  }

  #settleTwice(place: number, read: ReadPostcode, row: FileRow): void {
    if (this.#saysTheSame(place, read)) {
      this.#ledger.identical += 1;
      return;
    }
    const { lines, files } = this.#segmentOf(place);
    const at = place % segmentRows;
    this.#ledger.setAside(row, [
      {
        column: 'postcode',
        rule: 'DUPLICATE_POSTCODE',
        sentence: `The postcode is already on line ${lines[at]} of ${this.#files[files[at] ?? 0]} with other values.`,
        fix: 'Keep the row that is right and remove the other.',
      },
    ]);
  }

  #put(place: number, read: ReadPostcode, row: FileRow): void {
    const { rows, lines, files } = this.#segmentOf(place);
    const at = place % segmentRows;
    rows.key[at] = read.key;
    rows.lng[at] = read.lng;
    rows.lat[at] = read.lat;
    rows.easting[at] = read.easting;
    rows.northing[at] = read.northing;
    rows.authority[at] = this.#authorityPlace(read.authority);
    rows.endedIn[at] = read.endedIn;
    rows.isSectorPoint[at] = Number(read.isSectorPoint);
    rows.precisionMetres[at] = read.precisionMetres;
    lines[at] = row.line;
    if (this.#files.at(-1) !== row.file) this.#files.push(row.file);
    files[at] = this.#files.length - 1;
  }

  add(read: ReadPostcode, row: FileRow): void {
    if (2 * this.#size >= this.#slots.length) this.#widenSlots();
    const slot = this.#slotOf(read.key);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) {
      this.#settleTwice(known - 1, read, row);
      return;
    }
    this.#put(this.#size, read, row);
    this.#size += 1;
    this.#slots[slot] = this.#size;
  }

  /**
   * Places in order of key. Each is sorted as one number, of its district's rank, its place in the district, and its own: sorting numbers
   * needs no memory beside them, sorting by a comparison needs as much as the table.
   */
  #placesInOrder(): Uint32Array {
    const districts = new Set<number>();
    for (let place = 0; place < this.#size; place += 1) districts.add(districtNumberOf(this.#keyAt(place)));
    const rankOf = new Map([...districts].sort((a, b) => a - b).map((district, rank) => [district, rank]));
    const sorted = new Float64Array(this.#size);
    for (let place = 0; place < this.#size; place += 1) {
      const key = this.#keyAt(place);
      const rank = rankOf.get(districtNumberOf(key)) ?? 0;
      sorted[place] = (rank * keysOfDistrict + (key % keysOfDistrict)) * mostRows + place;
    }
    sorted.sort();
    const places = new Uint32Array(this.#size);
    for (const [at, number] of sorted.entries()) places[at] = number % mostRows;
    return places;
  }

  #rowsAt(places: Uint32Array): PostcodeRows {
    const rows = newPostcodeRows(places.length, this.#authorities);
    for (const [at, place] of places.entries()) {
      copyPostcodeRow(this.#segmentOf(place).rows, place % segmentRows, { rows, at });
    }
    return rows;
  }

  /**
   * By district, in order, each made when it is asked for: a text of some tens of kilobytes. Nothing can be added afterwards.
   *
   * Cost  a sort; 1.8 million rows in about two seconds.
   */
  *blocks(): Generator<PostcodeBlock> {
    this.#slots = new Int32Array(0);
    const places = this.#placesInOrder();
    let from = 0;
    for (let to = 1; to <= places.length; to += 1) {
      const district = districtNumberOf(this.#keyAt(places[from] ?? 0));
      if (to < places.length && districtNumberOf(this.#keyAt(places[to] ?? 0)) === district) continue;
      yield* postcodeBlocksOf(this.#rowsAt(places.subarray(from, to)));
      from = to;
    }
  }
}
