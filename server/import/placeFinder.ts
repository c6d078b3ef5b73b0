import type { Location } from '../engine/facts.ts';
import type { LoadedPostcode } from '../engine/loadedFacts.ts';
import type { ImportLookups } from './importFacts.ts';
import { type PostcodeText, readPostcode } from './postcodeText.ts';

/** What became of one postcode cell. */
export interface FoundPlace {
  readonly postcode: PostcodeText | null;
  readonly location: Location | null;
  /** Upper-tier authority the table gives for it; null = not known. */
  readonly hostAuthority: string | null;
  /** Month the postcode, or all of its sector, ended (`YYYY-MM`), or `endNotDated`; null = in use, or nothing was found. */
  readonly endedIn: string | null;
  /** FOUND as asked; NEARBY where only its sector is in the table. */
  readonly state: 'FOUND' | 'NEARBY' | 'NOT_IN_TABLE' | 'NOT_A_POSTCODE' | 'BLANK';
}

const nowhere = { location: null, hostAuthority: null, endedIn: null } as const;

function foundPlace(text: string, table: ReadonlyMap<string, LoadedPostcode>): FoundPlace {
  if (text === '') return { ...nowhere, postcode: null, state: 'BLANK' };
  const postcode = readPostcode(text);
  if (postcode === null) return { ...nowhere, postcode, state: 'NOT_A_POSTCODE' };
  const row = table.get(postcode.key);
  if (row === undefined) return { ...nowhere, postcode, state: 'NOT_IN_TABLE' };
  const isNearby = row.postcode !== postcode.key;
  return {
    postcode,
    location: row.location,
    hostAuthority: row.localAuthority,
    endedIn: row.endedIn,
    state: isNearby ? 'NEARBY' : 'FOUND',
  };
}

/** Looks every postcode of a file up at once; the answer then places one cell at a time. */
export async function placeFinder(
  texts: AsyncIterable<string>,
  lookups: ImportLookups,
): Promise<(text: string) => FoundPlace> {
  const keys = new Set<string>();
  for await (const text of texts) {
    const postcode = text === '' ? null : readPostcode(text);
    if (postcode !== null) keys.add(postcode.key);
  }
  const table = await lookups.findPostcodes([...keys]);
  return (text) => foundPlace(text, table);
}
