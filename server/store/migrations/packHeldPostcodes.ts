import { postcodeKey } from '../../engine/postcodeKey.ts';
import {
  newPostcodeRows,
  type PostcodeBlock,
  postcodeBlocksOf,
  postcodeRowsAt,
  undatedMonth,
} from '../../engine/postcodeRows.ts';

type Row = Readonly<Record<string, unknown>>;

/** Postcodes of a store that kept a row for each, as the blocks that took their place. When one had ended was not kept. */
export async function packHeldPostcodes(ask: (sql: string) => Promise<readonly Row[]>): Promise<PostcodeBlock[]> {
  const held = (await ask('select * from postcode order by postcode')).filter(
    ({ postcode }) => postcodeKey(String(postcode)) !== null,
  );
  const authorities = [...new Set(['', ...held.map((row) => String(row.local_authority ?? ''))])];
  const places = new Map(authorities.map((name, place) => [name, place]));
  const rows = newPostcodeRows(held.length, authorities);
  for (const [at, row] of held.entries()) {
    rows.key[at] = postcodeKey(String(row.postcode)) ?? 0;
    rows.lng[at] = Math.round(Number(row.lng) * 1e6);
    rows.lat[at] = Math.round(Number(row.lat) * 1e6);
    rows.easting[at] = row.easting === null ? -1 : Math.round(Number(row.easting));
    rows.northing[at] = row.northing === null ? -1 : Math.round(Number(row.northing));
    rows.authority[at] = places.get(String(row.local_authority ?? '')) ?? 0;
    rows.endedIn[at] = Number(row.is_terminated) === 1 ? undatedMonth : 0;
  }
  const order = Uint32Array.from({ length: rows.size }, (_, place) => place);
  order.sort((a, b) => (rows.key[a] ?? 0) - (rows.key[b] ?? 0));
  return [...postcodeBlocksOf(postcodeRowsAt(rows, order))];
}
