import type { GssCode } from '../engine/facts.ts';
import {
  newPostcodeRows,
  type PostcodeBlock,
  type PostcodeRows,
  postcodeBlocksOf,
  postcodeColumns,
  postcodeRowsAt,
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

const firstSize = 1 << 12;
/** Spreads neighbouring keys over the table. */
const spreadOf = (key: number) => Math.imul((key % 4_294_967_296) ^ Math.floor(key / 65_536), 0x9e3779b1) >>> 0;

/**
 * The postcodes of one import, each once, in columns that grow: a whole country stays within 100 MB.
 *
 * A row that says the same again is counted as identical; one that says something else is set aside.
 */
export class PostcodeCollector {
  readonly #ledger: RowLedger;
  readonly #authorities: string[] = [''];
  readonly #authorityPlaces = new Map<string, number>();
  readonly #files: string[] = [];
  #rows: PostcodeRows = newPostcodeRows(firstSize, this.#authorities);
  #lines = new Int32Array(firstSize);
  #fileOf = new Uint16Array(firstSize);
  /** Open addressing: place + 1 of the row with a key, 0 where there is none. Never more than half full. */
  #slots = new Int32Array(2 * firstSize);
  #size = 0;

  constructor(ledger: RowLedger) {
    this.#ledger = ledger;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = spreadOf(key) & mask;
    for (;;) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0 || this.#rows.key[place - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const size = this.#rows.size * 2;
    const larger = newPostcodeRows(size, this.#authorities);
    for (const name of postcodeColumns) larger[name].set(this.#rows[name]);
    const [lines, files] = [new Int32Array(size), new Uint16Array(size)];
    lines.set(this.#lines);
    files.set(this.#fileOf);
    [this.#rows, this.#lines, this.#fileOf] = [larger, lines, files];
    this.#slots = new Int32Array(2 * size);
    for (let at = 0; at < this.#size; at += 1) this.#slots[this.#slotOf(larger.key[at] ?? 0)] = at + 1;
  }

  #authorityPlace(authority: GssCode | null): number {
    if (authority === null) return 0;
    const place = this.#authorityPlaces.get(authority) ?? this.#authorities.push(authority) - 1;
    this.#authorityPlaces.set(authority, place);
    return place;
  }

  #saysTheSame(at: number, read: ReadPostcode): boolean {
    const rows = this.#rows;
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

  #settleTwice(at: number, read: ReadPostcode, row: FileRow): void {
    if (this.#saysTheSame(at, read)) {
      this.#ledger.identical += 1;
      return;
    }
    this.#ledger.setAside(row, [
      {
        column: 'postcode',
        rule: 'DUPLICATE_POSTCODE',
        sentence: `The postcode is already on line ${this.#lines[at]} of ${this.#files[this.#fileOf[at] ?? 0]} with other values.`,
        fix: 'Keep the row that is right and remove the other.',
      },
    ]);
  }

  #put(at: number, read: ReadPostcode, row: FileRow): void {
    const rows = this.#rows;
    rows.key[at] = read.key;
    rows.lng[at] = read.lng;
    rows.lat[at] = read.lat;
    rows.easting[at] = read.easting;
    rows.northing[at] = read.northing;
    rows.authority[at] = this.#authorityPlace(read.authority);
    rows.endedIn[at] = read.endedIn;
    rows.isSectorPoint[at] = Number(read.isSectorPoint);
    rows.precisionMetres[at] = read.precisionMetres;
    this.#lines[at] = row.line;
    if (this.#files.at(-1) !== row.file) this.#files.push(row.file);
    this.#fileOf[at] = this.#files.length - 1;
  }

  add(read: ReadPostcode, row: FileRow): void {
    if (this.#size === this.#rows.size) this.#grow();
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

  /** In order of key. Cost: a sort; 1.8 million rows in about a second. */
  #inOrder(): PostcodeRows {
    const places = Uint32Array.from({ length: this.#size }, (_, place) => place);
    const { key } = this.#rows;
    places.sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
    return postcodeRowsAt({ ...this.#rows, authorities: [...this.#authorities] }, places);
  }

  /** By district, in order, each made when it is asked for: a text of some tens of kilobytes. */
  *blocks(): Generator<PostcodeBlock> {
    yield* postcodeBlocksOf(this.#inOrder());
  }
}
