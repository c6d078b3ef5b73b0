/** Where does a postcode stand, and how finely is that known? */
import { earthRadiusMiles } from './distance.ts';
import type { Location } from './facts.ts';
import { endNotDated, type LoadedPostcode } from './loadedFacts.ts';
import { endOfSector, isSectorKey, postcodeKey, postcodeOfKey, sectorKeyOf } from './postcodeKey.ts';
import {
  newPostcodeRows,
  type PostcodeBlock,
  type PostcodeRows,
  postcodeColumns,
  postcodeRowsOf,
  sharedBuffer,
  undatedMonth,
} from './postcodeRows.ts';

const metresPerMile = 1609.344;
const perDegree = 1e6;
const shareWithin = 0.9;

/** A whole table, and the sectors worked out so far. The columns may be shared between threads; each has its own sectors. */
export interface PostcodeTable {
  readonly rows: PostcodeRows;
  readonly sectors: Map<number, LoadedPostcode | null>;
}

export const postcodeTable = (rows: PostcodeRows): PostcodeTable => ({ rows, sectors: new Map() });

/** Shape: blocks in order of district. Cost: about 1 µs a row, and 33 bytes. */
export function postcodeTableOf(blocks: readonly PostcodeBlock[]): PostcodeTable {
  return joinPostcodeRows(blocks.map(postcodeRowsOf));
}

/** Shape: parts in order of district. */
export function joinPostcodeRows(parts: readonly PostcodeRows[]): PostcodeTable {
  const authorities = [...new Set(['', ...parts.flatMap((part) => part.authorities)])];
  const places = new Map(authorities.map((name, place) => [name, place]));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const rows = newPostcodeRows(size, authorities, sharedBuffer);
  let start = 0;
  for (const part of parts) {
    for (const name of postcodeColumns) rows[name].set(part[name], start);
    for (let at = 0; at < part.size; at += 1) {
      rows.authority[start + at] = places.get(part.authorities[part.authority[at] ?? 0] ?? '') ?? 0;
    }
    start += part.size;
  }
  return postcodeTable(rows);
}

/** The first place whose key is not below the one sought. */
function placeFrom({ key, size }: PostcodeRows, sought: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((key[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}

function monthText(endedIn: number): string | null {
  if (endedIn === 0) return null;
  if (endedIn === undatedMonth) return endNotDated;
  return `${Math.floor(endedIn / 100)}-${String(endedIn % 100).padStart(2, '0')}`;
}

function gridAt(rows: PostcodeRows, at: number): Location['grid'] {
  const [easting = -1, northing = -1] = [rows.easting[at], rows.northing[at]];
  return easting < 0 || northing < 0 ? null : { easting, northing };
}

function postcodeAt(rows: PostcodeRows, at: number, precisionMiles: number | null): LoadedPostcode {
  const isSector = rows.isSectorPoint[at] === 1 || isSectorKey(rows.key[at] ?? 0);
  const metres = rows.precisionMetres[at] ?? 0;
  return {
    postcode: postcodeOfKey(rows.key[at] ?? 0),
    location: {
      point: { lng: (rows.lng[at] ?? 0) / perDegree, lat: (rows.lat[at] ?? 0) / perDegree },
      grid: gridAt(rows, at),
      precision: isSector ? 'SECTOR' : 'UNIT',
      precisionMiles: precisionMiles ?? (metres === 0 ? null : metres / metresPerMile),
    },
    localAuthority: rows.authorities[rows.authority[at] ?? 0] || null,
    endedIn: monthText(rows.endedIn[at] ?? 0),
  };
}

interface SectorUnits {
  readonly rows: PostcodeRows;
  readonly places: readonly number[];
}

/** Units still in use, else those that ended; units whose own point is only the sector's mean say nothing of it. */
function unitsOf(rows: PostcodeRows, sectorKey: number): SectorUnits {
  const places: number[] = [];
  const end = endOfSector(sectorKey);
  for (let at = placeFrom(rows, sectorKey); at < rows.size && (rows.key[at] ?? end) < end; at += 1) {
    if (rows.key[at] !== sectorKey && rows.isSectorPoint[at] === 0) places.push(at);
  }
  const live = places.filter((at) => rows.endedIn[at] === 0);
  return { rows, places: live.length > 0 ? live : places };
}

function meanOf({ rows, places }: SectorUnits, column: 'lng' | 'lat' | 'easting' | 'northing'): number {
  return places.reduce((sum, at) => sum + (rows[column][at] ?? 0), 0) / places.length;
}

/** Miles from a point within which nine of ten units lie; null where there are too few to say. Flat, which is exact enough over a sector. */
function spreadMiles({ rows, places }: SectorUnits, centre: { lng: number; lat: number }): number | null {
  if (places.length < 2) return null;
  const radians = Math.PI / 180 / perDegree;
  const eastScale = Math.cos((centre.lat / perDegree) * (Math.PI / 180));
  const miles = places.map((at) => {
    const east = ((rows.lng[at] ?? 0) - centre.lng) * radians * eastScale;
    const north = ((rows.lat[at] ?? 0) - centre.lat) * radians;
    return Math.hypot(east, north) * earthRadiusMiles;
  });
  miles.sort((a, b) => a - b);
  return miles[Math.ceil(miles.length * shareWithin) - 1] ?? null;
}

/** The one authority all units have; null where one differs or is not known. */
function sharedAuthority({ rows, places }: SectorUnits): string | null {
  const [first = 0] = places.map((at) => rows.authority[at]);
  return places.every((at) => rows.authority[at] === first) ? rows.authorities[first] || null : null;
}

/** The mean of a sector's units; its authority only where every unit has the same one. */
function meanOfUnits(units: SectorUnits, sectorKey: number): LoadedPostcode | null {
  const { rows, places } = units;
  if (places.length === 0) return null;
  const centre = { lng: meanOf(units, 'lng'), lat: meanOf(units, 'lat') };
  const hasGrid = places.every((at) => gridAt(rows, at) !== null);
  const isEnded = places.every((at) => (rows.endedIn[at] ?? 0) > 0);
  const lastEnded = Math.max(...places.map((at) => rows.endedIn[at] ?? 0));
  return {
    postcode: postcodeOfKey(sectorKey),
    location: {
      point: { lng: centre.lng / perDegree, lat: centre.lat / perDegree },
      grid: hasGrid ? { easting: meanOf(units, 'easting'), northing: meanOf(units, 'northing') } : null,
      precision: 'SECTOR',
      precisionMiles: spreadMiles(units, centre),
    },
    localAuthority: sharedAuthority(units),
    endedIn: isEnded ? monthText(lastEnded) : null,
  };
}

/** Its own row, with the spread of its units where they are known; else the mean of its units. */
function sectorOf(table: PostcodeTable, sectorKey: number): LoadedPostcode | null {
  const known = table.sectors.get(sectorKey);
  if (known !== undefined) return known;
  const { rows } = table;
  const units = unitsOf(rows, sectorKey);
  const at = placeFrom(rows, sectorKey);
  const isOwn = rows.key[at] === sectorKey;
  const centre = { lng: rows.lng[at] ?? 0, lat: rows.lat[at] ?? 0 };
  const found = isOwn ? postcodeAt(rows, at, spreadMiles(units, centre)) : meanOfUnits(units, sectorKey);
  table.sectors.set(sectorKey, found);
  return found;
}

/**
 * The unit asked for, else the middle of its sector; null where the table has neither.
 *
 * Shape   without spaces, in capitals. `postcode` of the answer is what was found: the unit, or the sector.
 * Cost    a binary search; a sector is worked out once.
 */
export function findPostcode(table: PostcodeTable, postcode: string): LoadedPostcode | null {
  const key = postcodeKey(postcode);
  if (key === null) return null;
  const { rows } = table;
  const at = placeFrom(rows, key);
  if (isSectorKey(key) || rows.key[at] !== key) return sectorOf(table, sectorKeyOf(key));
  if (rows.isSectorPoint[at] === 0) return postcodeAt(rows, at, null);
  return postcodeAt(rows, at, sectorOf(table, sectorKeyOf(key))?.location.precisionMiles ?? null);
}
