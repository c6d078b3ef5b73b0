/** Which number stands for a postcode, so that a national table is one sorted array? */

/** A place holder and the 36 characters of a postcode. */
const base = 37;
const unitsOfSector = base * base;
/** A district has four characters at most, then come the sector's digit and the unit's two letters. */
const districtLength = 4;
const longest = districtLength + 3;

/** 1–10 for digits, 11–36 for capitals; 0 for anything else. */
function valueOfCharacter(code: number): number {
  if (code >= 48 && code <= 57) return code - 47;
  return code >= 65 && code <= 90 ? code - 54 : 0;
}

const characterOf = (value: number): string =>
  value === 0 ? '' : String.fromCharCode(value + (value <= 10 ? 47 : 54));

const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * Shape   a unit ("OL41AB") or a sector ("OL41", told by its last digit), without spaces, in capitals. Below 2^53.
 * Order   by district, then sector, then unit; a sector stands just before its units. A longer district follows the shorter it begins
 *         with, as text does.
 * Errors  null for a text too long or too short, or with another character.
 */
export function postcodeKey(postcode: string): number | null {
  const { length } = postcode;
  const districtEnd = isDigit(postcode.charCodeAt(length - 1)) ? length - 1 : length - 3;
  if (length > longest || districtEnd < 1 || districtEnd > districtLength) return null;
  let key = 0;
  for (let at = 0; at < districtLength; at += 1) {
    const value = at < districtEnd ? valueOfCharacter(postcode.charCodeAt(at)) : 0;
    if (at < districtEnd && value === 0) return null;
    key = key * base + value;
  }
  for (let at = districtEnd; at < districtEnd + 3; at += 1) {
    const value = at < length ? valueOfCharacter(postcode.charCodeAt(at)) : 0;
    if (at < length && value === 0) return null;
    key = key * base + value;
  }
  return key;
}

/** The key of the sector a unit is in; a sector's own key is itself. */
export const sectorKeyOf = (key: number): number => key - (key % unitsOfSector);
export const isSectorKey = (key: number): boolean => key % unitsOfSector === 0;
/** The first key beyond all units of a sector. */
export const endOfSector = (sectorKey: number): number => sectorKey + unitsOfSector;

/** The postcode a key stands for: the other way round of `postcodeKey`. */
export function postcodeOfKey(key: number): string {
  let text = '';
  for (let rest = key, at = 0; at < longest; at += 1, rest = Math.floor(rest / base)) {
    text = characterOf(rest % base) + text;
  }
  return text;
}

export const keysOfDistrict = unitsOfSector * base;
/** Equal for two keys of one district. */
export const districtNumberOf = (key: number): number => Math.floor(key / keysOfDistrict);

/** "OL4" of any key in it. */
export const districtOfKey = (key: number): string => postcodeOfKey(sectorKeyOf(key)).slice(0, -1);
