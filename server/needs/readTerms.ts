/** Terms as they are sent, tidied: every part there, texts on one line, nothing that a database cannot hold. */
import type { NeedTerms as SentTerms } from '../../schema/needTerms.ts';
import { tidyCorners } from '../import/drawnArea.ts';
import type { NeedTerms } from '../store/needTerms.ts';

/** Null where nothing is left. */
export function tidy(text: string | null | undefined): string | null {
  const plain = (text ?? '')
    .replace(/\p{Surrogate}/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

const finite = (value: number | null | undefined) => (value === null || value === undefined ? null : value);
const once = <T>(values: readonly T[] | null | undefined): readonly T[] => [...new Set(values ?? [])];
const references = (said: readonly string[] | null | undefined) => once((said ?? []).flatMap((one) => tidy(one) ?? []));

function readPlaces({ importantPlaces }: SentTerms): NeedTerms['importantPlaces'] {
  return (importantPlaces ?? []).map((place) => ({
    id: place.id ?? null,
    kind: place.kind ?? 'FAMILY',
    where: tidy(place.where),
    label: null,
    visitsPerWeek: finite(place.visitsPerWeek),
    isFamilyHome: place.isFamilyHome === true && (place.kind ?? 'FAMILY') === 'FAMILY',
    childReferences: place.childReferences?.length ? references(place.childReferences) : null,
  }));
}

function readAreas({ areasToAvoid }: SentTerms): NeedTerms['areasToAvoid'] {
  return (areasToAvoid ?? []).map(({ id, where, lat, lng, radiusMiles, corners, reason }) => {
    const isDrawn = corners !== null && corners !== undefined;
    return {
      id: id ?? null,
      where: tidy(where),
      centre: typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : null,
      corners: isDrawn ? tidyCorners(corners.map((corner) => ({ lat: corner.lat, lng: corner.lng }))) : null,
      label: null,
      radiusMiles: isDrawn ? null : finite(radiusMiles),
      reason: tidy(reason),
      middle: null,
      outline: null,
    };
  });
}

export function readTerms(sent: SentTerms): NeedTerms {
  const said = (sent.suitability ?? []).filter(({ suitability }) => suitability !== 'NOT_SPECIFIED');
  return {
    childReferences: references(sent.childReferences),
    urgency: sent.urgency ?? null,
    neededBy: tidy(sent.neededBy),
    isEmergency: sent.isEmergency ?? false,
    duration: sent.duration ?? null,
    suitability: Object.fromEntries(said.map(({ type, suitability }) => [type, suitability])),
    importantPlaces: readPlaces(sent),
    mustStayAtSchool: sent.mustStayAtSchool ?? false,
    areasToAvoid: readAreas(sent),
    siblingPlan: sent.siblingPlan ?? null,
    siblingSubsets: (sent.siblingSubsets ?? [])
      .map((group) => group.flatMap((one) => tidy(one) ?? []))
      .filter((group) => group.length > 0),
    livingWith: sent.livingWith ?? null,
    requiredAdaptations: once(sent.requiredAdaptations),
    requiredOffers: once(sent.requiredOffers),
    risks: once(sent.risks),
    language: tidy(sent.language),
    faith: tidy(sent.faith),
    culture: tidy(sent.culture),
    medical: tidy(sent.medical),
    legalStatus: tidy(sent.legalStatus),
    isShortBreak: sent.isShortBreak ?? false,
    hasSecureAuthority: sent.hasSecureAuthority ?? false,
  };
}
