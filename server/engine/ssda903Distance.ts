/** How far from home is a placement, as the SSDA903 return records it? Never the distance shown elsewhere. */
import type { GridReference } from './facts.ts';

export type Ssda903DistanceClass = 'WITHIN_20' | 'OVER_20' | 'NOT_KNOWN';

/** The return's own constant, not 1.609344. */
const kilometresPerMile = 1.6093;
/** What the return holds where the home or placement postcode is not known. */
const notKnownMiles = 999.9;

export interface Ssda903Ends {
  readonly home: GridReference | null;
  readonly placement: GridReference | null;
  readonly isUasc: boolean;
}

/** Half up on the decimal value: trims binary noise first, so that 20.05 held as 20.049999999999997 is 20.1. */
function roundToTenth(miles: number): number {
  return Math.floor(Number((miles * 10).toFixed(9)) + 0.5) / 10;
}

/**
 * Units   miles to one decimal, straight line on the National Grid; null = not known. Unaccompanied children have no home
 *         postcode, so theirs is never known.
 * Source  DfE SSDA903 guidance, PL_DISTANCE: sqrt(dE² + dN²) / 1000 / 1.6093.
 */
export function ssda903DistanceMiles({ home, placement, isUasc }: Ssda903Ends): number | null {
  if (isUasc || home === null || placement === null) return null;
  const metres = Math.sqrt((home.easting - placement.easting) ** 2 + (home.northing - placement.northing) ** 2);
  return Number.isFinite(metres) ? roundToTenth(metres / 1000 / kilometresPerMile) : null;
}

/** 20.0 is within; 999.9, which the return uses for a missing postcode, and anything below 0 are not known. */
export function ssda903DistanceClass(distanceMiles: number | null): Ssda903DistanceClass {
  if (distanceMiles === null || !(distanceMiles >= 0) || distanceMiles >= notKnownMiles) return 'NOT_KNOWN';
  return distanceMiles > 20 ? 'OVER_20' : 'WITHIN_20';
}
