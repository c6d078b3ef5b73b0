const unit = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
const spacedSector = /^[A-Z]{1,2}\d[A-Z\d]? \d$/;

/** A postcode as people write it: a whole one, or its sector only ("OL4 1", written with the space). */
export interface PostcodeText {
  /** Without spaces, in capitals; what the postcode table is asked for. */
  readonly key: string;
  readonly isSector: boolean;
  /** "OL4 1" */
  readonly sector: string;
  /** "OL4" */
  readonly district: string;
}

/** Null when the text has the shape of neither. A sector without its space is not told from a district, so it is neither. */
export function readPostcode(text: string): PostcodeText | null {
  const tidy = text.toUpperCase().replace(/\s+/g, ' ').trim();
  const key = tidy.replaceAll(' ', '');
  if (unit.test(key)) {
    const district = key.slice(0, -3);
    return { key, isSector: false, sector: `${district} ${key.at(-3)}`, district };
  }
  if (!spacedSector.test(tidy)) return null;
  return { key, isSector: true, sector: tidy, district: tidy.slice(0, -2) };
}
