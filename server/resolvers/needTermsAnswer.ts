/** Terms of a need between the API's words and the store's. */
import type { NeedTerms as ShownTerms } from '../../schema/needTerms.ts';
import type { PlacementType, Suitability } from '../../schema/vocabulary.ts';
import type { AreaOfChildren, NeedRow, PlaceOfChildren } from '../store/needRow.ts';
import type { NeedTerms } from '../store/needTerms.ts';

function placeTerms({ isPlaced: _isPlaced, ...place }: PlaceOfChildren): NeedTerms['importantPlaces'][number] {
  return { ...place, where: null };
}

const areaTerms = (area: AreaOfChildren): NeedTerms['areasToAvoid'][number] => ({
  ...area,
  where: null,
  centre: null,
  corners: null,
});

/** What a need, or what is on record of children, says. */
export function termsOnRecord(
  places: readonly PlaceOfChildren[],
  areas: readonly AreaOfChildren[],
): Pick<NeedTerms, 'importantPlaces' | 'areasToAvoid'> {
  return { importantPlaces: places.map(placeTerms), areasToAvoid: areas.map(areaTerms) };
}

/** A need as the terms it was written with. */
export function termsOfRow(row: NeedRow): NeedTerms {
  return {
    ...termsOnRecord(row.places, row.areas),
    childReferences: row.childReferences,
    urgency: row.urgency,
    neededBy: row.neededBy,
    isEmergency: row.isEmergency,
    duration: row.duration,
    suitability: row.suitability,
    mustStayAtSchool: row.mustStayAtSchool,
    siblingPlan: row.siblingPlan,
    siblingSubsets: row.siblingSubsets,
    livingWith: row.livingWith ?? (row.isSoloRequired ? 'SOLO' : null),
    requiredAdaptations: row.requiredAdaptations,
    requiredOffers: row.requiredOffers,
    risks: row.risks,
    language: row.language,
    faith: row.faith,
    culture: row.culture,
    medical: row.medical,
    legalStatus: row.legalStatus,
    isShortBreak: row.isShortBreak,
    hasSecureAuthority: row.hasSecureAuthority,
  };
}

export function toShownTerms(terms: NeedTerms): ShownTerms {
  const said = Object.entries(terms.suitability) as [PlacementType, Suitability][];
  return {
    ...terms,
    childReferences: [...terms.childReferences],
    suitability: said.map(([type, suitability]) => ({ type, suitability })),
    importantPlaces: terms.importantPlaces.map((place) => ({
      ...place,
      childReferences: place.childReferences === null ? null : [...place.childReferences],
    })),
    areasToAvoid: terms.areasToAvoid.map(({ centre, corners, outline, ...area }) => ({
      ...area,
      lat: centre?.lat ?? null,
      lng: centre?.lng ?? null,
      corners: corners && [...corners],
      outline: outline && [...outline],
    })),
    siblingSubsets: terms.siblingSubsets.map((group) => [...group]),
    requiredAdaptations: [...terms.requiredAdaptations],
    requiredOffers: [...terms.requiredOffers],
    risks: [...terms.risks],
  };
}
