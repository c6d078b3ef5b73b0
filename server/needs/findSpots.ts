/** Turns what is typed for a place, a postcode or a town, into where it is, as precisely as the facts keep it. */
import { importantPlaceKinds } from '../../schema/vocabulary.ts';
import type { Location, Point } from '../engine/facts.ts';
import type { LoadedPostcode } from '../engine/loadedFacts.ts';
import { drawnLabel, enclosingCircle } from '../import/drawnArea.ts';
import { readPostcode } from '../import/postcodeText.ts';
import type { AreaTerms, NeedTerms, PlaceTerms, Spot, TermsProblem } from '../store/needTerms.ts';
import type { TownRow } from '../store/rows.ts';

/** What places are looked up in. */
export interface Gazetteer {
  findPostcodes(postcodes: readonly string[]): Promise<ReadonlyMap<string, LoadedPostcode>>;
  towns(): Promise<readonly TownRow[]>;
}

export interface Found {
  /** Named as it is to be called: "OL4", "Oldham". */
  readonly name: string;
  readonly postcodeSector: string | null;
  readonly location: Location;
}

/** By the text typed; what is in neither is left out. */
export async function findTyped(typed: readonly string[], gazetteer: Gazetteer): Promise<ReadonlyMap<string, Found>> {
  const postcodes = new Map(
    typed.flatMap((text) => {
      const postcode = readPostcode(text);
      return postcode === null ? [] : [[text, postcode] as const];
    }),
  );
  const others = typed.filter((text) => !postcodes.has(text));
  const rows =
    postcodes.size === 0 ? new Map() : await gazetteer.findPostcodes([...postcodes.values()].map(({ key }) => key));
  const towns = others.length === 0 ? [] : await gazetteer.towns();
  const found = new Map<string, Found>();
  for (const [text, postcode] of postcodes) {
    const row = rows.get(postcode.key);
    if (row !== undefined)
      found.set(text, { name: postcode.district, postcodeSector: postcode.sector, location: row.location });
  }
  for (const text of others) {
    const town = towns.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (town !== undefined) {
      const location = { point: town.point, grid: null, precision: 'TOWN' } as const;
      found.set(text, { name: town.name, postcodeSector: null, location });
    }
  }
  return found;
}

/** Why what was typed is nowhere, with what to do. */
export function notFound(text: string): string {
  const postcode = readPostcode(text);
  if (postcode === null) return 'This is neither a postcode nor a town of the region: write it like OL4 3DT.';
  return postcode.isSector
    ? 'No postcode of this sector is in the postcode table that is loaded: check it, or give the town.'
    : 'This postcode is not in the postcode table that is loaded: check it, or give the town.';
}

/** "Family home, OL4" */
export function placeSpot({ kind, isFamilyHome }: Pick<PlaceTerms, 'kind' | 'isFamilyHome'>, found: Found): Spot {
  const called = isFamilyHome ? 'Family home' : importantPlaceKinds[kind];
  const { name, postcodeSector, location } = found;
  return { label: `${called}, ${name}`, postcodeSector, location };
}

/** Where the middle of an area is; its size is added to its name when it is written. */
export function areaSpot({ centre }: AreaTerms, found: Found | undefined): Spot | null {
  if (found !== undefined) {
    return { label: found.name, postcodeSector: found.postcodeSector, location: found.location };
  }
  if (centre === null) return null;
  return {
    label: 'a point on the map',
    postcodeSector: null,
    location: { point: centre, grid: null, precision: 'UNIT' },
  };
}

/** A drawn area, named by how wide it is, in the circle that encloses it. */
export function drawnSpot(corners: readonly Point[]): { readonly radiusMiles: number; readonly from: { spot: Spot } } {
  const { centre, radiusMiles } = enclosingCircle(corners);
  const label = drawnLabel({ centre, radiusMiles });
  const location = { point: centre, grid: null, precision: 'UNIT' } as const;
  return { radiusMiles, from: { spot: { label, postcodeSector: null, location } } };
}

/** Everything typed, by its text, with a problem for each that is nowhere. */
export async function findSpots(
  terms: NeedTerms,
  gazetteer: Gazetteer,
): Promise<{ readonly found: ReadonlyMap<string, Found>; readonly problems: readonly TermsProblem[] }> {
  const lists = [
    ['importantPlaces', terms.importantPlaces],
    ['areasToAvoid', terms.areasToAvoid],
  ] as const;
  const typed = lists.flatMap(([list, parts]) =>
    parts.flatMap(({ where }, index) => (where === null ? [] : [{ field: `${list}.${index}.where`, where }])),
  );
  const found = await findTyped([...new Set(typed.map(({ where }) => where))], gazetteer);
  const problems = typed.flatMap(({ field, where }) =>
    found.has(where) ? [] : [{ field, sentence: notFound(where) }],
  );
  return { found, problems };
}
