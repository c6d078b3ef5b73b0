import type { ImportantPlace, PlacementNeed } from '../../schema/placementNeed.ts';
import { legalStatusCodes } from '../../schema/ssda903Codes.ts';
import { type ImportantPlaceKind, suitabilities } from '../../schema/vocabulary.ts';
import { shownPrecisionMiles } from '../engine/precision.ts';
import { placementTypeOrder } from '../engine/typeOrder.ts';
import { isOfSchoolAge, missingFacts } from '../needs/missingFacts.ts';
import type { NeedRow } from '../store/needRow.ts';
import type { ImportantPlaceRow } from '../store/rows.ts';
import { termsOfRow, toShownTerms } from './needTermsAnswer.ts';
import { toMapPoint } from './rowAnswers.ts';

function toImportantPlace(row: ImportantPlaceRow): ImportantPlace {
  return {
    kind: row.kind,
    label: row.label,
    visitsPerWeek: row.visitsPerWeek,
    area: toMapPoint(row.mapPoint),
    precision: row.precision,
    precisionMiles: row.precisionMiles === null ? null : shownPrecisionMiles(row.precisionMiles),
  };
}

const suitabilityOrder = Object.keys(suitabilities);

function preferredTypes(row: NeedRow): PlacementNeed['preferredTypes'] {
  return placementTypeOrder
    .flatMap((type) => {
      const suitability = row.suitability[type];
      return suitability === undefined ? [] : [{ type, suitability }];
    })
    .sort((a, b) => suitabilityOrder.indexOf(a.suitability) - suitabilityOrder.indexOf(b.suitability));
}

function areaName(places: readonly ImportantPlaceRow[]): string | null {
  const first = (kind: ImportantPlaceKind) => places.find((place) => place.kind === kind);
  const home = places.find((place) => place.isFamilyHome);
  return (home ?? first('FAMILY') ?? first('COMMUNITY') ?? places[0])?.label ?? null;
}

export function toPlacementNeed(row: NeedRow): PlacementNeed {
  const terms = termsOfRow(row);
  return {
    id: row.id,
    reference: row.reference,
    responsibleAuthorityCode: row.responsibleAuthority,
    childIds: row.childIds,
    ages: [...row.childAges],
    openedOn: row.openedOn,
    neededBy: row.neededBy,
    urgency: row.urgency,
    status: row.status,
    cohorts: [...row.cohorts],
    preferredTypes: preferredTypes(row),
    siblingPlan: row.siblingPlan,
    requiredAdaptations: [...row.requiredAdaptations],
    requiredOffers: [...row.requiredOffers],
    isSoloRequired: row.isSoloRequired,
    mustStayAtSchool: row.mustStayAtSchool,
    isShortBreak: row.isShortBreak,
    risks: [...row.risks],
    livingWith: row.livingWith,
    language: row.language,
    faith: row.faith,
    culture: row.culture,
    medical: row.medical,
    isEmergency: row.isEmergency,
    duration: row.duration,
    siblingSubsets: row.siblingSubsets.map((group) => [...group]),
    legalStatus: row.legalStatus,
    legalStatusLabel: row.legalStatus === null ? null : (legalStatusCodes[row.legalStatus]?.label ?? null),
    isKeyStage4: row.isKeyStage4,
    missingFacts: missingFacts(terms, { count: row.childIds.length, isOfSchoolAge: isOfSchoolAge(row.childAges) }),
    version: row.version,
    lastChangedAt: row.changedAt,
    lastChangedBy: row.changedBy,
    terms: toShownTerms(terms),
    areaName: areaName(row.importantPlaces),
    importantPlaces: row.importantPlaces.map(toImportantPlace),
    areasToAvoidCount: row.areasToAvoidCount,
  };
}
