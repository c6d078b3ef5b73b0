import type { GssCode, Point } from '../../server/engine/facts.ts';
import table from './localAuthorities.json' with { type: 'json' };

/** A figure as published: a count, or the publisher's marker (`c` hidden, `z` does not apply, `k` rounds to 0). */
export type PublishedCell = number | 'c' | 'z' | 'k';

export interface LocalAuthorityFacts {
  /** The code DfE used for 31 March 2025. */
  readonly gss: GssCode;
  /** The code from 1 April 2025 where it changed (Barnsley, Sheffield); else null. */
  readonly alternativeGss: GssCode | null;
  readonly dfeCode: string;
  readonly name: string;
  /** Mean of the authority's postcodes: nearer to where people live than the centre of the land. */
  readonly centre: Point;
  readonly onsRegion: string;
  readonly population0to17: number;
  readonly lookedAfter2025: PublishedCell;
  /** Ofsted, provision type "Children's home" only, 31 March 2025. */
  readonly childrensHomes: number;
  readonly childrensHomePlaces: number;
}

type Row = [string, string | null, string, string, number, number, string, number, PublishedCell, number, number];

/** All 153 English children's services authorities, in the order of the source (region, then name). */
export const localAuthorities: readonly LocalAuthorityFacts[] = (table.rows as Row[]).map(
  ([gss, alternativeGss, dfeCode, name, lat, lng, onsRegion, population, lookedAfter, homes, places]) => ({
    gss,
    alternativeGss,
    dfeCode,
    name,
    centre: { lng, lat },
    onsRegion,
    population0to17: population,
    lookedAfter2025: lookedAfter,
    childrensHomes: homes,
    childrensHomePlaces: places,
  }),
);

const byGss = new Map(localAuthorities.map((authority) => [authority.gss, authority]));

/** Errors: throws for a code outside the 153, which only a bug in our own tables can hold. */
export function localAuthorityFacts(gss: GssCode): LocalAuthorityFacts {
  const authority = byGss.get(gss);
  if (!authority) throw new Error(`${gss} is not in the table of English local authorities (data/facts).`);
  return authority;
}
