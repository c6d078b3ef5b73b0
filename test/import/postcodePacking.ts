import { findPostcode, postcodeTableOf } from '../../server/engine/findPostcode.ts';
import type { LoadedPostcode } from '../../server/engine/loadedFacts.ts';
import { postcodeKey, postcodeOfKey } from '../../server/engine/postcodeKey.ts';
import type { PostcodeBlock } from '../../server/engine/postcodeRows.ts';
import { PostcodeCollector } from '../../server/import/postcodeCollector.ts';
import { RowLedger } from '../../server/import/rowLedger.ts';

const monthOf = (endedIn: string | null) => (endedIn === null ? 0 : Number(endedIn.replace('-', '')));

/** Postcodes as an import hands them to the store; names that are no postcode are left out. */
export function packPostcodes(rows: readonly LoadedPostcode[]): PostcodeBlock[] {
  const collector = new PostcodeCollector(new RowLedger());
  for (const [at, { postcode, location, localAuthority, endedIn }] of rows.entries()) {
    const key = postcodeKey(postcode);
    if (key === null) continue;
    const read = {
      key,
      lng: Math.round(location.point.lng * 1e6),
      lat: Math.round(location.point.lat * 1e6),
      easting: location.grid?.easting ?? -1,
      northing: location.grid?.northing ?? -1,
      authority: localAuthority,
      endedIn: monthOf(endedIn),
      isSectorPoint: location.precision === 'SECTOR',
      precisionMetres: Math.round((location.precisionMiles ?? 0) * 1609.344),
    };
    collector.add(read, { file: 'p.csv', line: at + 2, raw: postcode });
  }
  return [...collector.blocks()];
}

/** The other way round: every postcode, in order, as it would be found. */
export function postcodesIn(blocks: readonly PostcodeBlock[]): LoadedPostcode[] {
  const table = postcodeTableOf(blocks);
  return [...table.rows.key].flatMap((key) => findPostcode(table, postcodeOfKey(key)) ?? []);
}
