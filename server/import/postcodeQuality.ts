/**
 * How finely a postcode's point is known, from the positional quality indicator of its row.
 *
 * Units   metres, our generous reading of each class; 0 where the class says no distance.
 * Source  ONS Postcode Directory user guide (1–9); Code-Point Open user guide (the same classes × 10).
 */
export interface PostcodeQuality {
  readonly metres: number;
  /** The point is the mean of the postcode's sector. */
  readonly isSectorPoint: boolean;
}

const atUnit = (metres: number): PostcodeQuality => ({ metres, isSectorPoint: false });

const qualities: Readonly<Record<string, PostcodeQuality | null>> = {
  // At the building nearest the middle of the postcode's addresses; 2 by eye (Scotland).
  '1': atUnit(100),
  '2': atUnit(100),
  // Within 50 m of it.
  '3': atUnit(150),
  // The mean of addresses it once had.
  '4': atUnit(200),
  // Estimated from neighbouring postcodes, to 100 m.
  '5': atUnit(500),
  '6': { metres: 0, isSectorPoint: true },
  // Ended before the shared national grid links of 2000: the last reference known, to 100 m.
  '8': atUnit(200),
  // No grid reference.
  '9': null,
};

const notSaid: PostcodeQuality = { metres: 0, isSectorPoint: false };

/** Null where the row has no grid reference to use; a class that is blank or not known says nothing. */
export function postcodeQuality(indicator: string): PostcodeQuality | null {
  const plain = /^[1-9]0$/.test(indicator) ? indicator.slice(0, 1) : indicator;
  const known = qualities[plain];
  return known === undefined ? notSaid : known;
}
