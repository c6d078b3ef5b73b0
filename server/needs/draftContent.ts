/**
 * What a draft keeps. A postcode typed for a place or an area becomes a spot, as precise as the facts keep it, as soon as it is found;
 * one that is not found is kept as its sector only, and is asked for again. In every other text a whole postcode is cut to its sector.
 */
import { mostCorners } from '../import/drawnArea.ts';
import { readPostcode } from '../import/postcodeText.ts';
import { roughly } from '../store/needRow.ts';
import type { AreaTerms, DraftContent, NeedTerms, PlaceTerms, Spot } from '../store/needTerms.ts';
import { areaSpot, type Found, placeSpot } from './findSpots.ts';
import { mostAreas, mostCharacters, mostChildren, mostPlaces } from './needLimits.ts';

const wholePostcode = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d)[A-Z]{2}\b/gi;

function withoutPostcodes(text: string | null, most: number): string | null {
  return text === null ? null : text.replace(wholePostcode, '$1 $2').slice(0, most);
}

/** Gives each spot an id of its own. */
export type NewId = () => string;

interface Keeping {
  readonly held: DraftContent | null;
  readonly found: ReadonlyMap<string, Found>;
  readonly newId: NewId;
  readonly spots: Record<string, Spot>;
}

function keptPlace(place: PlaceTerms, { held, found, newId, spots }: Keeping): PlaceTerms {
  const where = place.where === null ? undefined : found.get(place.where);
  if (where !== undefined) {
    const id = newId();
    const spot = placeSpot(place, where);
    spots[id] = spot;
    return { ...place, id, where: null, label: spot.label };
  }
  const known = held?.spots[place.id ?? ''];
  const before = held?.terms.importantPlaces.find(({ id }) => id !== null && id === place.id);
  if (known !== undefined && place.id !== null) spots[place.id] = known;
  const typed = readPostcode(place.where ?? '')?.sector ?? withoutPostcodes(place.where, mostCharacters.where);
  return { ...place, where: typed, label: known?.label ?? before?.label ?? null };
}

function keptArea(area: AreaTerms, keeping: Keeping): AreaTerms {
  const { found, newId, spots } = keeping;
  const reason = withoutPostcodes(area.reason, 2 * mostCharacters.reason);
  if (area.corners !== null) {
    const corners = area.corners.slice(0, 2 * mostCorners);
    return { ...area, where: null, centre: null, corners, reason };
  }
  const spot = areaSpot(area, area.where === null ? undefined : found.get(area.where));
  if (spot !== null) {
    const id = newId();
    spots[id] = spot;
    return { ...area, id, where: null, centre: null, label: spot.label, reason, ...shownOf(spot) };
  }
  return { ...heldArea(area, keeping), reason };
}

/** Where a spot of the draft is shown. */
const shownOf = ({ location }: Spot) => ({ middle: location && roughly(location.point), outline: null });

/** One not placed now: as it was placed before, or as it is typed. */
function heldArea(area: AreaTerms, { held, spots }: Keeping): AreaTerms {
  const known = held?.spots[area.id ?? ''];
  const before = held?.terms.areasToAvoid.find(({ id }) => id !== null && id === area.id);
  if (known !== undefined && area.id !== null) spots[area.id] = known;
  const where = readPostcode(area.where ?? '')?.sector ?? withoutPostcodes(area.where, mostCharacters.where);
  const shown = known === undefined ? {} : shownOf(known);
  return { ...area, where, label: known?.label ?? before?.label ?? null, ...shown };
}

export function draftContent(
  terms: NeedTerms,
  beside: { readonly held: DraftContent | null; readonly found: ReadonlyMap<string, Found>; readonly newId: NewId },
): DraftContent {
  const spots: Record<string, Spot> = {};
  const keeping = { ...beside, spots };
  const reference = (text: string) => text.slice(0, mostCharacters.reference);
  const kept: NeedTerms = {
    ...terms,
    childReferences: terms.childReferences.slice(0, 2 * mostChildren).map(reference),
    siblingSubsets: terms.siblingSubsets
      .slice(0, 2 * mostChildren)
      .map((group) => group.slice(0, 2 * mostChildren).map(reference)),
    importantPlaces: terms.importantPlaces.slice(0, 2 * mostPlaces).map((place) => keptPlace(place, keeping)),
    areasToAvoid: terms.areasToAvoid.slice(0, 2 * mostAreas).map((area) => keptArea(area, keeping)),
    neededBy: withoutPostcodes(terms.neededBy, 40),
    language: withoutPostcodes(terms.language, 2 * mostCharacters.language),
    faith: withoutPostcodes(terms.faith, 2 * mostCharacters.faith),
    culture: withoutPostcodes(terms.culture, 2 * mostCharacters.culture),
    medical: withoutPostcodes(terms.medical, 2 * mostCharacters.medical),
    legalStatus: terms.legalStatus?.slice(0, 10) ?? null,
  };
  return { terms: kept, spots };
}
