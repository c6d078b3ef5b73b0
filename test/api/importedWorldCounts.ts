/** What the answers must say of a made-up region, counted row by row from what was sent and from nothing of the product. */
import { adjacentPairs } from '../../data/facts/adjacentPairs.ts';
import {
  type ChildRow,
  type EpisodeRow,
  type HomeRow,
  members,
  type PostcodeRow,
  type WorldRows,
} from './importedWorldRows.ts';

const typeOfPlace: Readonly<Record<string, string>> = {
  U1: 'KINSHIP',
  U2: 'KINSHIP',
  U3: 'KINSHIP',
  U4: 'FOSTERING',
  U5: 'FOSTERING',
  U6: 'FOSTERING',
  K1: 'SECURE',
  K2: 'CHILDRENS_HOME',
  K3: 'SUPPORTED_ACCOMMODATION',
  H5: 'SUPPORTED_ACCOMMODATION',
  P2: 'SUPPORTED_ACCOMMODATION',
  R3: 'FAMILY_CENTRE',
  S1: 'RESIDENTIAL_SCHOOL',
  P1: 'WITH_PARENTS',
};
const typeOfKind: Readonly<Record<string, string>> = {
  IN_HOUSE_FOSTER: 'FOSTERING',
  AGENCY_FOSTER: 'FOSTERING',
  KINSHIP: 'KINSHIP',
  CHILDRENS_HOME: 'CHILDRENS_HOME',
  SECURE_CHILDRENS_HOME: 'SECURE',
  SUPPORTED_ACCOMMODATION: 'SUPPORTED_ACCOMMODATION',
  FAMILY_CENTRE: 'FAMILY_CENTRE',
  RESIDENTIAL_SCHOOL: 'RESIDENTIAL_SCHOOL',
};
export const typesWithPlaces = [...new Set(Object.values(typeOfKind))];
export const bands: Readonly<Record<string, readonly [number, number]>> = {
  UNDER_1: [0, 0],
  AGE_1_4: [1, 4],
  AGE_5_9: [5, 9],
  AGE_10_15: [10, 15],
  AGE_16_17: [16, 17],
};

/** A birthday at a time, so that a child born on 29 February is a year older on 1 March. */
export function ageInYears(dob: string, on: string): number {
  let age = -1;
  while (`${Number(dob.slice(0, 4)) + age + 1}${dob.slice(4)}` <= on) age += 1;
  return age;
}
const bandOf = (age: number) =>
  Object.keys(bands).find((band) => age >= (bands[band]?.[0] ?? 0) && age <= (bands[band]?.[1] ?? 0));
const isShortBreak = ({ ls }: EpisodeRow) => ls === 'V3' || ls === 'V4';
const isOn = ({ decom, dec }: EpisodeRow, day: string) => decom <= day && (dec === '' || dec > day);

interface Ground {
  readonly easting: number;
  readonly northing: number;
  readonly authority: string | null;
}

/** A cell's place: the postcode's own, or the mean of its sector. */
function placeOf(cell: string, postcodes: readonly PostcodeRow[]): Ground | null {
  const plain = (text: string) => text.replaceAll(' ', '').toUpperCase();
  const exact = postcodes.find(({ postcode }) => plain(postcode) === plain(cell));
  if (exact) return exact;
  const inSector = postcodes.filter(({ postcode }) => cell !== '' && postcode.slice(0, -2) === cell);
  if (inSector.length === 0) return null;
  const mean = (of: (row: PostcodeRow) => number) => inSector.reduce((sum, row) => sum + of(row), 0) / inSector.length;
  const [first] = inSector;
  const isOne = inSector.every(({ authority }) => authority === first?.authority);
  return {
    easting: mean((row) => row.easting),
    northing: mean((row) => row.northing),
    authority: (isOne && first?.authority) || null,
  };
}

export function milesOf({ homePost, placePost }: EpisodeRow, isUasc: boolean, { postcodes }: WorldRows): number | null {
  const [home, place] = [placeOf(homePost, postcodes), placeOf(placePost, postcodes)];
  if (isUasc || home === null || place === null) return null;
  const km = Math.hypot(home.easting - place.easting, home.northing - place.northing) / 1000;
  return Math.round((km / 1.6093) * 10) / 10;
}

export interface LookedAfter {
  readonly child: ChildRow;
  readonly episode: EpisodeRow;
  readonly age: number;
  readonly band: string;
  readonly type: string;
  readonly host: string | null;
  readonly miles: number | null;
}

/** Children under 18 living somewhere on the day, short breaks left out. */
export function lookedAfterOn(world: WorldRows, day: string): LookedAfter[] {
  return world.children.flatMap((child) => {
    const own = world.episodes.filter((row) => row.child === child.child && row.authority === child.authority);
    const [episode] = own
      .filter((row) => isOn(row, day) && !isShortBreak(row))
      .sort((a, b) => (a.decom > b.decom ? -1 : 1));
    const age = ageInYears(child.dob, day);
    const band = bandOf(age);
    if (episode === undefined || band === undefined) return [];
    const host = placeOf(episode.placePost, world.postcodes)?.authority ?? null;
    const type = typeOfPlace[episode.place] ?? 'OTHER';
    return [{ child, episode, age, band, type, host, miles: milesOf(episode, child.isUasc, world) }];
  });
}

const adjoins = new Set(adjacentPairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
const cellNames = [
  'insideWithin20',
  'insideOver20',
  'insideNotKnown',
  'outsideWithin20',
  'outsideOver20',
  'outsideNotKnown',
];

/** The row of one authority in the placement-location table. */
export function locationCounts(living: readonly LookedAfter[], authority: string): Readonly<Record<string, number>> {
  const own = living.filter(({ child }) => child.authority === authority);
  const cellOf = ({ host, miles }: LookedAfter) =>
    (host === authority ? 'inside' : 'outside') + (miles === null ? 'NotKnown' : miles > 20 ? 'Over20' : 'Within20');
  const cells = Object.fromEntries(cellNames.map((name) => [name, own.filter((one) => cellOf(one) === name).length]));
  const isFar = ({ host }: LookedAfter) => host !== null && host !== authority && !adjoins.has(`${authority} ${host}`);
  return { children: own.length, ...cells, atADistance: own.filter(isFar).length };
}

/** "from to" → children. */
export function flowCounts(living: readonly LookedAfter[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { child, host } of living) {
    if (host !== null) counts[`${child.authority} ${host}`] = (counts[`${child.authority} ${host}`] ?? 0) + 1;
  }
  return counts;
}

function yearsTaken({ kind, ageFrom, ageTo }: HomeRow): number[] {
  const youngest = Math.max(ageFrom ?? 0, kind === 'SUPPORTED_ACCOMMODATION' ? 16 : 0);
  const oldest = Math.min(ageTo ?? 17, 17);
  return Array.from({ length: Math.max(0, oldest - youngest + 1) }, (_, index) => youngest + index);
}

/** Divisible by every number of years a home can take, so that shares are whole. */
const share = 12_252_240;

/** Places of one authority and type by band: shared over years of age, rounded by largest remainder, the older band first. */
function placesByBand(
  homes: readonly HomeRow[],
  placesOf: (home: HomeRow) => number,
): Readonly<Record<string, number>> {
  const parts = Object.entries(bands).map(([band, [from, to]]) => {
    const part = homes.reduce((sum, home) => {
      const years = yearsTaken(home);
      const inBand = years.filter((year) => year >= from && year <= to).length;
      return sum + (years.length === 0 ? 0 : (placesOf(home) * share * inBand) / years.length);
    }, 0);
    return { band, from, whole: Math.floor(part / share), rest: part % share };
  });
  const left = Math.round(parts.reduce((sum, { rest }) => sum + rest, 0) / share);
  const up = new Set(
    [...parts]
      .sort((a, b) => b.rest - a.rest || b.from - a.from)
      .slice(0, left)
      .map(({ band }) => band),
  );
  return Object.fromEntries(parts.map(({ band, whole }) => [band, whole + (up.has(band) ? 1 : 0)]));
}

/** Places of an authority by type and band; open homes that take children to live, only. */
export function supplyCounts({ homes }: WorldRows, authority: string, type: string) {
  const own = homes.filter(
    (home) =>
      home.authority === authority &&
      typeOfKind[home.kind] === type &&
      home.status === 'OPEN' &&
      !home.isShortBreakOnly,
  );
  return {
    usable: placesByBand(own, (home) => home.registered - home.onHold),
    onHold: placesByBand(own, (home) => home.onHold),
  };
}

export interface AskedCell {
  readonly authority: string;
  readonly types: readonly string[];
  readonly band: string | null;
}

/** The numbers of one sufficiency row; a side the authority has sent nothing for is null. */
export function sufficiencyCounts(
  world: WorldRows,
  living: readonly LookedAfter[],
  { authority, types, band }: AskedCell,
) {
  const needing = living.filter(({ child, type }) => child.authority === authority && types.includes(type));
  const sumOf = (places: Readonly<Record<string, number>>) =>
    Object.entries(places).reduce((sum, [of, count]) => (band === null || of === band ? sum + count : sum), 0);
  const supplies = types.map((type) => supplyCounts(world, authority, type));
  const hasHomes = world.homes.some((home) => home.authority === authority);
  const usable = supplies.reduce((sum, supply) => sum + sumOf(supply.usable), 0);
  const onHold = supplies.reduce((sum, supply) => sum + sumOf(supply.onHold), 0);
  const demand = needing.filter((one) => band === null || one.band === band).length;
  return {
    demand,
    usablePlaces: hasHomes ? usable : null,
    registeredPlaces: hasHomes ? usable + onHold : null,
    numericalGap: hasHomes ? demand - usable : null,
  };
}

export { members };
