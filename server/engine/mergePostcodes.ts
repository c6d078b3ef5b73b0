/** What does a postcode file change in the table held? */
import {
  copyPostcodeRow,
  newPostcodeRows,
  type PostcodeRows,
  postcodeColumns,
  postcodeRowsAt,
} from './postcodeRows.ts';

export interface MergedPostcodes {
  readonly rows: PostcodeRows;
  readonly new: number;
  readonly changed: number;
  readonly identical: number;
}

interface Sides {
  readonly held: PostcodeRows;
  readonly incoming: PostcodeRows;
}

/** One list of authorities for both, and where each of the incoming ones stands in it. */
function joinAuthorities({ held, incoming }: Sides) {
  const authorities = [...held.authorities];
  const places = new Map(authorities.map((name, place) => [name, place]));
  const placeOf = incoming.authorities.map((name) => {
    const place = places.get(name) ?? authorities.push(name) - 1;
    places.set(name, place);
    return place;
  });
  return { authorities, placeOf };
}

const comparedColumns = postcodeColumns.filter((name) => name !== 'authority');

function isSame({ held, incoming }: Sides, at: { held: number; incoming: number }): boolean {
  if (held.authorities[held.authority[at.held] ?? 0] !== incoming.authorities[incoming.authority[at.incoming] ?? 0])
    return false;
  return comparedColumns.every((name) => held[name][at.held] === incoming[name][at.incoming]);
}

/**
 * Puts incoming rows into those held; a row held that is not sent again stays. Both in order of key.
 *
 * Cost  one pass over both.
 */
export function mergePostcodes(held: PostcodeRows, incoming: PostcodeRows): MergedPostcodes {
  const { authorities, placeOf } = joinAuthorities({ held, incoming });
  const rows = newPostcodeRows(held.size + incoming.size, authorities);
  const counts = { new: 0, changed: 0, identical: 0 };
  let [h, i, at] = [0, 0, 0];
  for (; h < held.size || i < incoming.size; at += 1) {
    const heldKey = h < held.size ? (held.key[h] ?? 0) : Number.POSITIVE_INFINITY;
    const incomingKey = i < incoming.size ? (incoming.key[i] ?? 0) : Number.POSITIVE_INFINITY;
    if (heldKey < incomingKey) {
      copyPostcodeRow(held, h, { rows, at });
      h += 1;
      continue;
    }
    copyPostcodeRow(incoming, i, { rows, at });
    rows.authority[at] = placeOf[incoming.authority[i] ?? 0] ?? 0;
    if (heldKey > incomingKey) counts.new += 1;
    else if (isSame({ held, incoming }, { held: h, incoming: i })) counts.identical += 1;
    else counts.changed += 1;
    if (heldKey === incomingKey) h += 1;
    i += 1;
  }
  const used =
    at === rows.size
      ? rows
      : postcodeRowsAt(
          rows,
          Uint32Array.from({ length: at }, (_, place) => place),
        );
  return { rows: used, ...counts };
}
