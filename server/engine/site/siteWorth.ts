/** What do more places bring: children near home first, then weekly miles, as one number that never trades one for the other? */

/** Children more placed, and hundredths of a weekly mile saved (negative: spent). */
export interface Gain {
  readonly children: number;
  readonly costSaved: number;
}

/** A child near home, in the unit of costs: more than any region's weekly miles could add up to. */
export const childWorth = 2 ** 38;

/**
 * In the order of gains: more children is always more, whatever the miles.
 *
 * Units  cost in hundredths of a weekly mile times the network's scale, so that it is whole and sums are exact.
 */
export function worthOf(children: number, scaledCostSaved: number): number {
  return children * childWorth + scaledCostSaved;
}

/** The gain that a worth stands for. */
export function gainOf(worth: number, scale: number): Gain {
  // No children is 0, not -0, where miles alone are lost.
  const children = Math.round(worth / childWorth) + 0;
  return { children, costSaved: (worth - children * childWorth) / scale };
}
