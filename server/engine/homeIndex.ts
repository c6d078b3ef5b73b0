/** Which homes are there to consider? Built once for a set of homes and asked many times. */
import { type AlikeHomes, alikeHomes } from './alike.ts';
import type { HomeFacts } from './facts.ts';
import { indexPoints, type PointIndex } from './grid.ts';
import { compareText } from './order.ts';

export interface HomeIndex {
  /** In order of id; the numbers in `points` and `kinshipOf` are positions here. */
  readonly homes: readonly HomeFacts[];
  readonly points: PointIndex;
  /** Degrees, by position: what thousands of distances are measured from. Not a number where it is not known. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Kinship households by the id of each child they name. */
  readonly kinshipOf: ReadonlyMap<string, readonly number[]>;
  readonly homesWithoutLocation: number;
  readonly alike: AlikeHomes;
}

function kinshipByChild(homes: readonly HomeFacts[]): ReadonlyMap<string, readonly number[]> {
  const kinship = new Map<string, number[]>();
  for (const [position, home] of homes.entries()) {
    if (home.kind !== 'KINSHIP') continue;
    for (const childId of home.namedChildIds) {
      const positions = kinship.get(childId);
      if (positions) positions.push(position);
      else kinship.set(childId, [position]);
    }
  }
  return kinship;
}

/**
 * Shape   homes in any order, with or without a location; neither they nor their order matter to any answer.
 * Cost    O(n log n); 50,000 homes in about 200 ms. Keep it as long as the homes stay the same.
 */
export function indexHomes(homes: readonly HomeFacts[]): HomeIndex {
  const ordered = homes.toSorted((a, b) => compareText(a.id, b.id));
  const points = indexPoints(ordered.map((home) => home.location?.point ?? null));
  return {
    homes: ordered,
    points,
    lng: Float64Array.from(ordered, (home) => home.location?.point.lng ?? Number.NaN),
    lat: Float64Array.from(ordered, (home) => home.location?.point.lat ?? Number.NaN),
    kinshipOf: kinshipByChild(ordered),
    homesWithoutLocation: ordered.length - points.size,
    alike: alikeHomes(ordered),
  };
}
