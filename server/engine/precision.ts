/** How finely is a distance known, and is it too close to a limit to call? */
import type { Precision } from '../../schema/vocabulary.ts';
import { distanceMiles } from './distance.ts';
import type { Location } from './facts.ts';
import { limitText } from './wording.ts';

/** What is usual of each kind, where nothing better is known: a unit postcode is a street, a sector a mile or so, a town a few miles. */
const usualMiles: Readonly<Record<Precision, number>> = { UNIT: 0.1, SECTOR: 1, TOWN: 3 };
/** Two ordinary postcodes: not worth a word beside a distance shown to a tenth of a mile. */
const wellKnownMiles = 0.25;

/** A grid reference has no say in it. */
type KnownPoint = Omit<Location, 'grid'>;

/** Units: miles from the point within which the place itself lies, nine times in ten. */
export function precisionMilesOf({ precision, precisionMiles }: KnownPoint): number {
  return precisionMiles ?? usualMiles[precision];
}

export interface DistancePrecision {
  /** Both ends together. */
  readonly miles: number;
  /** "sector centre: ±0.6 miles"; null where both ends are ordinary postcodes. */
  readonly sentence: string | null;
}

const coarsestFirst: readonly Precision[] = ['TOWN', 'SECTOR', 'UNIT'];

function endText(ends: readonly KnownPoint[]): string {
  const kind = coarsestFirst.find((one) => ends.some(({ precision }) => precision === one)) ?? 'UNIT';
  if (kind === 'UNIT') return 'postcode placed by its neighbours';
  const plural = ends.every(({ precision }) => precision === kind) && ends.length > 1 ? 's' : '';
  return `${kind === 'TOWN' ? 'town' : 'sector'} centre${plural}`;
}

/** "±0.6 miles" of one place, with what its point is; null for an ordinary postcode. */
export function placePrecisionSentence(location: KnownPoint): string | null {
  const miles = precisionMilesOf(location);
  const isOrdinary = location.precision === 'UNIT' && miles <= wellKnownMiles;
  return isOrdinary ? null : `${endText([location])}: ${plusMinus(miles)}`;
}

/** To a tenth, as distances are shown, and never less; finer, the number alone would tell which sector it is. */
export function shownPrecisionMiles(miles: number): number {
  return Math.max(0.1, Math.round(miles * 10) / 10);
}

const plusMinus = (miles: number) => `±${shownPrecisionMiles(miles).toFixed(1)} miles`;

export function distancePrecision(a: KnownPoint, b: KnownPoint): DistancePrecision {
  const miles = precisionMilesOf(a) + precisionMilesOf(b);
  const isOrdinary = a.precision === 'UNIT' && b.precision === 'UNIT' && miles <= wellKnownMiles;
  return { miles, sentence: isOrdinary ? null : `${endText([a, b])}: ${plusMinus(miles)}` };
}

/**
 * Why a distance cannot be said to be within or beyond a limit, though the miles from point to point can; null where it can.
 *
 * Shape   several places one home must be near: the doubt of any is a doubt of all.
 * Order   the place whose miles come nearest to the limit is told.
 */
export function tooCloseToCall(
  places: readonly KnownPoint[],
  home: KnownPoint | null,
  limitMiles: number,
): { readonly miles: number; readonly precision: DistancePrecision } | null {
  if (home === null) return null;
  const doubts = places.flatMap((place) => {
    const miles = distanceMiles(place.point, home.point);
    const precision = distancePrecision(place, home);
    const isClose = precision.sentence !== null && Math.abs(miles - limitMiles) <= precision.miles;
    return isClose ? [{ miles, precision }] : [];
  });
  const [nearest] = doubts.sort((a, b) => Math.abs(a.miles - limitMiles) - Math.abs(b.miles - limitMiles));
  return nearest ?? null;
}

/** "Too close to call against the limit of 20 miles: 19.8 miles by the points known (sector centre: ±0.6 miles)." */
export function tooCloseSentence(
  { miles, precision }: { readonly miles: number; readonly precision: DistancePrecision },
  limitMiles: number,
): string {
  return `Too close to call against the limit of ${limitText(limitMiles)}: ${miles.toFixed(1)} miles by the points known (${precision.sentence}).`;
}
