/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AccessMethod =
  | 'E2SFCA'
  | 'TWO_STEP';

export type AccessQuestion = {
  ageBands?: Array<AgeBand> | null | undefined;
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  cohorts?: Array<Cohort> | null | undefined;
  /** E2SFCA unless said. */
  method?: AccessMethod | null | undefined;
  placementTypes?: Array<PlacementType> | null | undefined;
  region: string;
};

export type Adaptation =
  | 'GROUND_FLOOR_BEDROOM'
  | 'HOIST'
  | 'NURSING_CARE'
  | 'SENSORY'
  | 'SIGNING'
  | 'STEP_FREE'
  | 'WHEELCHAIR_BEDROOM';

/** Places that have an adaptation; of them those filled, on hold or reserved. */
export type AdaptedPlacesInput = {
  adaptation: Adaptation;
  places: number;
  taken: number;
};

export type AgeBand =
  | 'AGE_1_4'
  | 'AGE_5_9'
  | 'AGE_10_15'
  | 'AGE_16_17'
  | 'UNDER_1';

export type Cohort =
  | 'BABY'
  | 'DISABLED'
  | 'EXPLOITATION_RISK'
  | 'PARENT_AND_CHILD'
  | 'REMAND_OR_SECURE'
  | 'SHORT_BREAK'
  | 'SIBLING_GROUP'
  | 'SOLO'
  | 'STEP_DOWN'
  | 'TEENAGER'
  | 'THERAPEUTIC'
  | 'UASC';

export type CoverageStatus =
  | 'NOTHING'
  | 'OLDER'
  | 'PARTLY'
  | 'UP_TO_DATE';

export type DistanceCurveQuestion = {
  ageBands?: Array<AgeBand> | null | undefined;
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  cohorts?: Array<Cohort> | null | undefined;
  /** One authority; the region and each of them unless said. */
  localAuthority?: string | null | undefined;
  placementTypes?: Array<PlacementType> | null | undefined;
  region: string;
};

export type Factor =
  | 'DISABILITY'
  | 'EDUCATION'
  | 'IN_AREA'
  | 'NEAR_HOME'
  | 'SIBLINGS';

export type FactorStatus =
  | 'MET'
  | 'NOT_APPLICABLE'
  | 'NOT_KNOWN'
  | 'NOT_MET';

export type Figure =
  | 'ADOPTION'
  | 'AGE_1_4'
  | 'AGE_5_9'
  | 'AGE_10_15'
  | 'AGE_16_17'
  | 'CHILDREN'
  | 'CHILDRENS_HOMES'
  | 'CHILDRENS_HOME_PLACES'
  | 'DISTANCE_NOT_KNOWN'
  | 'FAMILY_CENTRES'
  | 'FAMILY_CENTRE_PLACES'
  | 'FOSTERING'
  | 'HOMES'
  | 'INSIDE'
  | 'INSIDE_NOT_KNOWN'
  | 'INSIDE_OVER_20'
  | 'INSIDE_WITHIN_20'
  | 'OTHER'
  | 'OTHER_RESIDENTIAL'
  | 'OUTSIDE'
  | 'OUTSIDE_NOT_KNOWN'
  | 'OUTSIDE_OVER_20'
  | 'OUTSIDE_WITHIN_20'
  | 'OVER_20'
  | 'RESIDENTIAL_SCHOOL'
  | 'RESIDENTIAL_SCHOOLS'
  | 'RESIDENTIAL_SCHOOL_PLACES'
  | 'SECURE_HOMES'
  | 'SECURE_HOME_PLACES'
  | 'SUPPORTED'
  | 'SUPPORTED_PLACES'
  | 'SUPPORTED_PREMISES'
  | 'UASC'
  | 'UNDER_1'
  | 'WITHIN_20'
  | 'WITH_PARENTS';

export type FigureGroup =
  | 'AGE'
  | 'AREA'
  | 'CHILDREN'
  | 'DISTANCE'
  | 'HOMES'
  | 'LOCATION'
  | 'PLACEMENT'
  | 'UASC';

export type FileKind =
  | 'BOUNDARIES'
  | 'CHILDREN'
  | 'HOMES'
  | 'NEEDS'
  | 'OFSTED'
  | 'PLACEMENTS_BOUGHT'
  | 'POSTCODES'
  | 'SCHOOLS';

export type FreshnessStatus =
  | 'FRESH'
  | 'NEVER'
  | 'STALE';

export type GapReasonCode =
  | 'AREA_TO_AVOID'
  | 'CHOSEN_OR_REQUIRED'
  | 'FULL'
  | 'GROUP_TOO_LARGE'
  | 'NEED_NOT_OFFERED'
  | 'NONE_IN_REACH'
  | 'NO_PLACE_TO_MEASURE_FROM'
  | 'WRONG_TYPE_OR_AGE';

export type HoldReason =
  | 'APPROVAL_PENDING'
  | 'BUILDING'
  | 'CARER_BREAK'
  | 'MATCHING'
  | 'OTHER'
  | 'STAFFING'
  | 'STAYING_PUT';

export type HomeField =
  | 'adaptations'
  | 'adaptedPlaces'
  | 'ageFrom'
  | 'ageTo'
  | 'confirmedOn'
  | 'filledPlaces'
  | 'holds'
  | 'nextVacancyOn'
  | 'noticePlaces'
  | 'offers'
  | 'registeredPlaces'
  | 'reservedPlaces'
  | 'sexAccepted'
  | 'staffedPlaces'
  | 'status';

export type HomeFilter = {
  /** Only homes with a place free today. */
  hasVacancy?: boolean | null | undefined;
  kinds?: Array<HomeKind> | null | undefined;
  localAuthority?: string | null | undefined;
  /** Part of a name, town or URN. */
  search?: string | null | undefined;
};

export type HomeHold = {
  id: string;
  places: number;
  reason: HoldReason;
  /** Null = no end known. */
  until?: string | null | undefined;
  version: number;
};

export type HomeKind =
  | 'AGENCY_FOSTER'
  | 'CHILDRENS_HOME'
  | 'FAMILY_CENTRE'
  | 'IN_HOUSE_FOSTER'
  | 'KINSHIP'
  | 'RESIDENTIAL_SCHOOL'
  | 'SECURE_CHILDRENS_HOME'
  | 'SUPPORTED_ACCOMMODATION';

/** How the places are; what is not given stays. A change also confirms the record. */
export type HomePlacesChange = {
  adaptedPlaces?: Array<AdaptedPlacesInput> | null | undefined;
  filled?: number | null | undefined;
  id: string;
  /** When the next place comes free; null takes the day away. */
  nextVacancyOn?: string | null | undefined;
  /** Filled places whose child is to leave. */
  notice?: number | null | undefined;
  registered?: number | null | undefined;
  reserved?: number | null | undefined;
  /** Places without staff are put on hold for that reason. */
  staffed?: number | null | undefined;
  /** The version the change was made on. */
  version: number;
};

export type HomeStatus =
  | 'CLOSED'
  | 'OPEN'
  | 'SUSPENDED'
  | 'UNREGISTERED';

/** Whom the home takes in practice; what is not given stays. A change also confirms the record. */
export type HomeTakesChange = {
  adaptations?: Array<Adaptation> | null | undefined;
  /** Whole years; null is not recorded. */
  ageFrom?: number | null | undefined;
  /** Whole years; null is not recorded. */
  ageTo?: number | null | undefined;
  id: string;
  offers?: Array<Offer> | null | undefined;
  sexAccepted?: SexAccepted | null | undefined;
  version: number;
};

export type ImportStatus =
  | 'ACCEPTED'
  | 'ACCEPTED_WITH_SET_ASIDE'
  | 'ALREADY_LOADED'
  | 'CANCELLED'
  | 'DISCARDED'
  | 'REJECTED'
  | 'RUNNING'
  | 'STAGED'
  | 'UNDONE';

export type ImportantPlaceKind =
  | 'COMMUNITY'
  | 'FAMILY'
  | 'SCHOOL';

export type LocationQuestion = {
  ageBands?: Array<AgeBand> | null | undefined;
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  placementTypes?: Array<PlacementType> | null | undefined;
  region: string;
};

export type Marker =
  | 'LOW'
  | 'NOT_APPLICABLE'
  | 'NOT_AVAILABLE'
  | 'SUPPRESSED';

export type MarketQuestion = {
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  /** All that need a place unless said. */
  placementType?: PlacementType | null | undefined;
  region: string;
};

export type NearHomeQuestion = {
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  /** Only places free today (regulation 23). */
  emergency?: boolean | null | undefined;
  needId: string;
  /** Miles, 1 to 200; the region’s near-home miles unless said. */
  withinMiles?: number | null | undefined;
};

export type Offer =
  | 'BABY'
  | 'DISABILITY'
  | 'EXPLOITATION'
  | 'PARENT_AND_CHILD'
  | 'REMAND'
  | 'SAME_DAY'
  | 'SHORT_BREAK'
  | 'SIBLINGS'
  | 'SOLO'
  | 'STEP_DOWN'
  | 'TEENAGERS'
  | 'THERAPEUTIC'
  | 'UASC';

export type PlaceValueQuestion = {
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  /** The best so many; 100 unless said, 1,000 at most. */
  first?: number | null | undefined;
  /** All that need a place unless said. */
  placementTypes?: Array<PlacementType> | null | undefined;
  region: string;
  /** Miles, 1 to 200; the region’s near-home miles unless said. */
  withinMiles?: number | null | undefined;
};

export type PlacementType =
  | 'CHILDRENS_HOME'
  | 'FAMILY_CENTRE'
  | 'FOSTERING'
  | 'KINSHIP'
  | 'OTHER'
  | 'RESIDENTIAL_SCHOOL'
  | 'SECURE'
  | 'SUPPORTED_ACCOMMODATION'
  | 'WITH_PARENTS';

export type ProblemSeverity =
  | 'REPAIRED'
  | 'SET_ASIDE'
  | 'WARNING';

export type ProofStatus =
  | 'OPTIMAL'
  | 'STOPPED'
  | 'WITHIN_BOUND';

export type ReconciledStatus =
  | 'AGREES'
  | 'DIFFERS'
  | 'NOT_LOADED'
  | 'NOT_PUBLISHED';

export type Role =
  | 'BOARD'
  | 'COMMISSIONER'
  | 'DATA_OFFICER'
  | 'PLACEMENT_OFFICER';

export type RunStatus =
  | 'CANCELLED'
  | 'FAILED'
  | 'FINISHED'
  | 'QUEUED'
  | 'RUNNING'
  | 'STOPPED_KEEPING_BEST';

export type RunningMode =
  | 'DEMO'
  | 'PRODUCTION';

export type Sector =
  | 'HEALTH'
  | 'LOCAL_AUTHORITY'
  | 'PRIVATE'
  | 'VOLUNTARY';

export type Sex =
  | 'F'
  | 'M'
  | 'U';

export type SexAccepted =
  | 'ANY'
  | 'F'
  | 'M';

export type SiblingPlan =
  | 'APART'
  | 'SUBSETS'
  | 'TOGETHER';

export type SufficiencyQuestion = {
  /** Asked for: one row each. Not asked for: all ages together. */
  ageBands?: Array<AgeBand> | null | undefined;
  /** The region’s data date unless said. */
  asOf?: string | null | undefined;
  /** Asked for: one row each; cohorts may overlap. */
  cohorts?: Array<Cohort> | null | undefined;
  /** Asked for: one row each. Not asked for: all that need a place. */
  placementTypes?: Array<PlacementType> | null | undefined;
  /** EVERYONE unless said. */
  reading?: SufficiencyReading | null | undefined;
  region: string;
  /** What if places held by other regions’ children were free? Not, unless said. */
  releasePlacesOfOtherRegions?: boolean | null | undefined;
  /** Miles, 1 to 200; the region’s near-home miles unless said. */
  withinMiles?: number | null | undefined;
};

export type SufficiencyReading =
  | 'EVERYONE'
  | 'WAITING_OR_BADLY_FAR';

export type Suitability =
  | 'NOT_SPECIFIED'
  | 'PREFERRED'
  | 'SUITABLE'
  | 'UNSUITABLE';

export type Urgency =
  | 'PLANNED'
  | 'SAME_DAY'
  | 'WITHIN_5_DAYS';

export type RegionMapQueryVariables = Exact<{
  region: string;
}>;


export type RegionMapQuery = { __typename: 'Query', regionMap: { __typename: 'RegionMap', areasAreApproximate: boolean, note: string, attribution: string, land: unknown, areas: Array<{ __typename: 'AreaOnMap', isMember: boolean, geometry: unknown, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string, centre: { __typename: 'MapPoint', lat: number, lng: number } | null } }>, towns: Array<{ __typename: 'TownOnMap', name: string, lat: number, lng: number, population: number | null }> } | null };

export type RunProgressQueryVariables = Exact<{
  id: string;
}>;


export type RunProgressQuery = { __typename: 'Query', run: { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null } | null };

export type RunNowFragment = { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null };

export type RunsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunsQuery = { __typename: 'Query', runs: { __typename: 'RunConnection', edges: Array<{ __typename: 'RunEdge', node: { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null } }> } };

export type AreaHomesQueryVariables = Exact<{
  filter?: HomeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AreaHomesQuery = { __typename: 'Query', homes: { __typename: 'HomeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'HomeEdge', node: { __typename: 'Home', id: string, name: string | null, kind: HomeKind, kindLabel: string, places: { __typename: 'PlaceCounts', registered: number, usable: number, vacant: number }, holds: Array<{ __typename: 'Hold', reason: HoldReason, places: number }> } }> } };

export type FindHomesQueryVariables = Exact<{
  needId: string;
  question: NearHomeQuestion;
  first?: number | null | undefined;
}>;


export type FindHomesQuery = { __typename: 'Query', placementNeed: { __typename: 'PlacementNeed', id: string, reference: string, neededBy: string, urgency: Urgency, siblingPlan: SiblingPlan | null, requiredAdaptations: Array<Adaptation>, requiredOffers: Array<Offer>, isSoloRequired: boolean, mustStayAtSchool: boolean, isShortBreak: boolean, areasToAvoidCount: number, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string }, children: Array<{ __typename: 'Child', id: string, reference: string, ageYears: number, sex: Sex, schoolYear: number | null, isKeyStage4: boolean }>, preferredTypes: Array<{ __typename: 'TypeSuitability', type: PlacementType, suitability: Suitability }>, importantPlaces: Array<{ __typename: 'ImportantPlace', kind: ImportantPlaceKind, label: string, visitsPerWeek: number | null, area: { __typename: 'MapPoint', lat: number, lng: number } | null }> } | null, nearHomeMatches:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'NearHomeAnswer', dataDate: string, headline: string, matchCount: number, homesConsidered: number, notes: Array<string>, question: { __typename: 'NearHomeQuestionEcho', withinMiles: number, asOf: string, emergency: boolean }, matches: Array<{ __typename: 'HomeMatch', rank: number, isKinship: boolean, placesFree: number, whyThisRank: string, home: { __typename: 'Home', id: string, name: string | null, kindLabel: string, town: string | null, phone: string | null, confirmedAt: string | null, localAuthority: { __typename: 'LocalAuthority', name: string }, location: { __typename: 'MapPoint', lat: number, lng: number } | null }, distances: Array<{ __typename: 'PlaceDistance', kind: ImportantPlaceKind, label: string, miles: number, precisionSentence: string | null, visitsPerWeek: number | null }>, weeklyMiles: { __typename: 'WeeklyMiles', total: number | null, family: number | null, school: number | null, community: number | null, missing: Array<ImportantPlaceKind> }, factors: Array<{ __typename: 'FactorFinding', factor: Factor, status: FactorStatus, sentence: string, source: string }>, approvals: Array<{ __typename: 'Approval', approver: string, reason: string, source: string }>, cautions: Array<{ __typename: 'Caution', sentence: string }> }>, nearMisses: Array<{ __typename: 'NearMiss', sentence: string, change: string, wouldRank: number, weeklyMiles: number | null, home: { __typename: 'Home', id: string, name: string | null, town: string | null, localAuthority: { __typename: 'LocalAuthority', name: string }, location: { __typename: 'MapPoint', lat: number, lng: number } | null } }>, ruledOut: Array<{ __typename: 'RuledOut', rule: string, name: string, sentence: string, source: string, count: number }> }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type RuledOutHomesQueryVariables = Exact<{
  question: NearHomeQuestion;
  first?: number | null | undefined;
}>;


export type RuledOutHomesQuery = { __typename: 'Query', nearHomeMatches:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NearHomeAnswer', ruledOut: Array<{ __typename: 'RuledOut', rule: string, homes: Array<{ __typename: 'Home', id: string, name: string | null, kindLabel: string, town: string | null, ageFrom: number | null, ageTo: number | null, places: { __typename: 'PlaceCounts', registered: number, vacant: number, onHold: number }, localAuthority: { __typename: 'LocalAuthority', name: string } }> }> }
    | { __typename: 'NotFoundProblem' }
   };

export type DistanceCurveQueryVariables = Exact<{
  question: DistanceCurveQuestion;
}>;


export type DistanceCurveQuery = { __typename: 'Query', distanceCurve:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'DistanceCurveAnswer', headline: string, dataDate: string, notes: Array<string>, question: { __typename: 'DistanceCurveQuestionEcho', region: string, regionName: string, asOf: string, placementTypes: Array<PlacementType> | null, ageBands: Array<AgeBand> | null, cohorts: Array<Cohort> | null }, curves: Array<{ __typename: 'DistanceCurve', localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, children: { __typename: 'Count', value: number | null, marker: Marker | null }, points: Array<{ __typename: 'DistanceCurvePoint', miles: number, todayShare: number | null, bestShare: number | null, today: { __typename: 'Count', value: number | null, marker: Marker | null }, best: { __typename: 'Count', value: number | null, marker: Marker | null } }> }>, run: { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null } | null }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type GapQueryVariables = Exact<{
  question: SufficiencyQuestion;
}>;


export type GapQuery = { __typename: 'Query', sufficiency:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'SufficiencyAnswer', headline: string, dataDate: string, method: string, notes: Array<string>, limitNotice: string | null, question: { __typename: 'SufficiencyQuestionEcho', region: string, regionName: string, asOf: string, withinMiles: number, placementTypes: Array<PlacementType> | null, ageBands: Array<AgeBand> | null, cohorts: Array<Cohort> | null, reading: SufficiencyReading, releasePlacesOfOtherRegions: boolean }, coverage: { __typename: 'Coverage', authorities: number, authoritiesWithData: number, missing: Array<{ __typename: 'LocalAuthority', gssCode: string, name: string }> }, rows: Array<{ __typename: 'SufficiencyRow', notes: Array<string>, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, nearHomeChildren: { __typename: 'Count', value: number | null, marker: Marker | null } | null, nearHomeGap: { __typename: 'Bounded', achieved: { __typename: 'Count', value: number | null, marker: Marker | null }, lowerBound: { __typename: 'Count', value: number | null, marker: Marker | null } } | null, placing: { __typename: 'PlacingSteps', otherCouncilsHere: { __typename: 'Count', value: number | null, marker: Marker | null }, heldHere: { __typename: 'Count', value: number | null, marker: Marker | null }, emptyHere: { __typename: 'Count', value: number | null, marker: Marker | null }, elsewhere: { __typename: 'Count', value: number | null, marker: Marker | null }, withoutPlace: { __typename: 'Count', value: number | null, marker: Marker | null } } | null, reasons: Array<{ __typename: 'GapReason', reason: GapReasonCode, label: string, children: { __typename: 'Count', value: number | null, marker: Marker | null } }>, demand: { __typename: 'Count', value: number | null, marker: Marker | null }, registeredPlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } }>, total: { __typename: 'SufficiencyRow', notes: Array<string>, nearHomeChildren: { __typename: 'Count', value: number | null, marker: Marker | null } | null, nearHomeGap: { __typename: 'Bounded', achieved: { __typename: 'Count', value: number | null, marker: Marker | null }, lowerBound: { __typename: 'Count', value: number | null, marker: Marker | null } } | null, placing: { __typename: 'PlacingSteps', otherCouncilsHere: { __typename: 'Count', value: number | null, marker: Marker | null }, heldHere: { __typename: 'Count', value: number | null, marker: Marker | null }, emptyHere: { __typename: 'Count', value: number | null, marker: Marker | null }, elsewhere: { __typename: 'Count', value: number | null, marker: Marker | null }, withoutPlace: { __typename: 'Count', value: number | null, marker: Marker | null } } | null, reasons: Array<{ __typename: 'GapReason', reason: GapReasonCode, label: string, children: { __typename: 'Count', value: number | null, marker: Marker | null } }>, demand: { __typename: 'Count', value: number | null, marker: Marker | null }, registeredPlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } }, proof: { __typename: 'Proof', status: ProofStatus, seconds: number, sentence: string } | null, apart: Array<{ __typename: 'CountedApartLine', label: string, children: { __typename: 'Count', value: number | null, marker: Marker | null } }>, run: { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null } | null }
   };

export type GapNumbersFragment = { __typename: 'SufficiencyRow', notes: Array<string>, nearHomeChildren: { __typename: 'Count', value: number | null, marker: Marker | null } | null, nearHomeGap: { __typename: 'Bounded', achieved: { __typename: 'Count', value: number | null, marker: Marker | null }, lowerBound: { __typename: 'Count', value: number | null, marker: Marker | null } } | null, placing: { __typename: 'PlacingSteps', otherCouncilsHere: { __typename: 'Count', value: number | null, marker: Marker | null }, heldHere: { __typename: 'Count', value: number | null, marker: Marker | null }, emptyHere: { __typename: 'Count', value: number | null, marker: Marker | null }, elsewhere: { __typename: 'Count', value: number | null, marker: Marker | null }, withoutPlace: { __typename: 'Count', value: number | null, marker: Marker | null } } | null, reasons: Array<{ __typename: 'GapReason', reason: GapReasonCode, label: string, children: { __typename: 'Count', value: number | null, marker: Marker | null } }>, demand: { __typename: 'Count', value: number | null, marker: Marker | null }, registeredPlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } };

export type GapPlacesQueryVariables = Exact<{
  question: SufficiencyQuestion;
}>;


export type GapPlacesQuery = { __typename: 'Query', sufficiency:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'SufficiencyAnswer', headline: string, dataDate: string, method: string, notes: Array<string>, question: { __typename: 'SufficiencyQuestionEcho', region: string, regionName: string, asOf: string, withinMiles: number, placementTypes: Array<PlacementType> | null, ageBands: Array<AgeBand> | null, cohorts: Array<Cohort> | null, reading: SufficiencyReading, releasePlacesOfOtherRegions: boolean }, coverage: { __typename: 'Coverage', authorities: number, authoritiesWithData: number, missing: Array<{ __typename: 'LocalAuthority', gssCode: string, name: string }> }, rows: Array<{ __typename: 'SufficiencyRow', notes: Array<string>, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, demand: { __typename: 'Count', value: number | null, marker: Marker | null }, registeredPlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } }>, total: { __typename: 'SufficiencyRow', notes: Array<string>, demand: { __typename: 'Count', value: number | null, marker: Marker | null }, registeredPlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
   };

export type PlaceNumbersFragment = { __typename: 'SufficiencyRow', notes: Array<string>, demand: { __typename: 'Count', value: number | null, marker: Marker | null }, registeredPlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } };

export type GapByTypeQueryVariables = Exact<{
  fostering: SufficiencyQuestion;
  kinship: SufficiencyQuestion;
  childrensHome: SufficiencyQuestion;
  secure: SufficiencyQuestion;
  supportedAccommodation: SufficiencyQuestion;
  familyCentre: SufficiencyQuestion;
  residentialSchool: SufficiencyQuestion;
}>;


export type GapByTypeQuery = { __typename: 'Query', FOSTERING:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
  , KINSHIP:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
  , CHILDRENS_HOME:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
  , SECURE:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
  , SUPPORTED_ACCOMMODATION:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
  , FAMILY_CENTRE:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
  , RESIDENTIAL_SCHOOL:
    | { __typename: 'BadQuestion' }
    | { __typename: 'NotFoundProblem' }
    | { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } }
   };

type TypeTotal_BadQuestion_Fragment = { __typename: 'BadQuestion' };

type TypeTotal_NotFoundProblem_Fragment = { __typename: 'NotFoundProblem' };

type TypeTotal_SufficiencyAnswer_Fragment = { __typename: 'SufficiencyAnswer', total: { __typename: 'SufficiencyRow', demand: { __typename: 'Count', value: number | null, marker: Marker | null }, usablePlaces: { __typename: 'Count', value: number | null, marker: Marker | null }, numericalGap: { __typename: 'Count', value: number | null, marker: Marker | null } } };

export type TypeTotalFragment =
  | TypeTotal_BadQuestion_Fragment
  | TypeTotal_NotFoundProblem_Fragment
  | TypeTotal_SufficiencyAnswer_Fragment
;

export type AccessSurfaceQueryVariables = Exact<{
  question: AccessQuestion;
}>;


export type AccessSurfaceQuery = { __typename: 'Query', accessSurface:
    | { __typename: 'AccessAnswer', headline: string, dataDate: string, notes: Array<string>, demandTimesAccess: number | null, placesInReach: number | null, question: { __typename: 'AccessQuestionEcho', region: string, regionName: string, asOf: string, placementTypes: Array<PlacementType> | null, ageBands: Array<AgeBand> | null, cohorts: Array<Cohort> | null, method: AccessMethod }, hexagons: Array<{ __typename: 'AccessHexagon', id: string, boundary: Array<Array<number>>, access: number | null, marker: Marker | null, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, demand: { __typename: 'Count', value: number | null, marker: Marker | null } }> }
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type PlaceValuesQueryVariables = Exact<{
  question: PlaceValueQuestion;
}>;


export type PlaceValuesQuery = { __typename: 'Query', placeValues:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'PlaceValueAnswer', headline: string, dataDate: string, notes: Array<string>, question: { __typename: 'PlaceValueQuestionEcho', region: string, regionName: string, asOf: string, withinMiles: number, placementTypes: Array<PlacementType> | null, first: number }, values: Array<{ __typename: 'PlaceValue', hexagonId: string, boundary: Array<Array<number>>, areaName: string | null, placementType: PlacementType, childrenNearHome: number | null, weeklyMilesSaved: number | null, isExact: boolean, centre: { __typename: 'MapPoint', lat: number, lng: number }, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null }>, run: { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null } | null }
   };

export type GapLocationQueryVariables = Exact<{
  question: LocationQuestion;
}>;


export type GapLocationQuery = { __typename: 'Query', placementLocation:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'LocationAnswer', headline: string, dataDate: string, notes: Array<string>, question: { __typename: 'LocationQuestionEcho', region: string, regionName: string, asOf: string, placementTypes: Array<PlacementType> | null, ageBands: Array<AgeBand> | null }, rows: Array<{ __typename: 'LocationRow', meanMiles: number | null, medianMiles: number | null, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, children: { __typename: 'Count', value: number | null, marker: Marker | null }, insideWithin20: { __typename: 'Count', value: number | null, marker: Marker | null }, insideOver20: { __typename: 'Count', value: number | null, marker: Marker | null }, insideNotKnown: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideWithin20: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideOver20: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideNotKnown: { __typename: 'Count', value: number | null, marker: Marker | null }, atADistance: { __typename: 'Count', value: number | null, marker: Marker | null }, placedHere: { __typename: 'Count', value: number | null, marker: Marker | null }, siblings: { __typename: 'SiblingsTogether', togetherAsPlanned: { __typename: 'Count', value: number | null, marker: Marker | null }, apart: { __typename: 'Count', value: number | null, marker: Marker | null }, notKnown: { __typename: 'Count', value: number | null, marker: Marker | null } }, underSixteenNotAllowed: { __typename: 'Count', value: number | null, marker: Marker | null }, unregistered: { __typename: 'Count', value: number | null, marker: Marker | null } }>, total: { __typename: 'LocationRow', meanMiles: number | null, medianMiles: number | null, children: { __typename: 'Count', value: number | null, marker: Marker | null }, insideWithin20: { __typename: 'Count', value: number | null, marker: Marker | null }, insideOver20: { __typename: 'Count', value: number | null, marker: Marker | null }, insideNotKnown: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideWithin20: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideOver20: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideNotKnown: { __typename: 'Count', value: number | null, marker: Marker | null }, atADistance: { __typename: 'Count', value: number | null, marker: Marker | null }, placedHere: { __typename: 'Count', value: number | null, marker: Marker | null }, siblings: { __typename: 'SiblingsTogether', togetherAsPlanned: { __typename: 'Count', value: number | null, marker: Marker | null }, apart: { __typename: 'Count', value: number | null, marker: Marker | null }, notKnown: { __typename: 'Count', value: number | null, marker: Marker | null } }, underSixteenNotAllowed: { __typename: 'Count', value: number | null, marker: Marker | null }, unregistered: { __typename: 'Count', value: number | null, marker: Marker | null } }, flows: Array<{ __typename: 'Flow', from: { __typename: 'LocalAuthority', gssCode: string, name: string, isMember: boolean, centre: { __typename: 'MapPoint', lat: number, lng: number } | null }, to: { __typename: 'LocalAuthority', gssCode: string, name: string, isMember: boolean, centre: { __typename: 'MapPoint', lat: number, lng: number } | null }, children: { __typename: 'Count', value: number | null, marker: Marker | null } }> }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type LocationNumbersFragment = { __typename: 'LocationRow', meanMiles: number | null, medianMiles: number | null, children: { __typename: 'Count', value: number | null, marker: Marker | null }, insideWithin20: { __typename: 'Count', value: number | null, marker: Marker | null }, insideOver20: { __typename: 'Count', value: number | null, marker: Marker | null }, insideNotKnown: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideWithin20: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideOver20: { __typename: 'Count', value: number | null, marker: Marker | null }, outsideNotKnown: { __typename: 'Count', value: number | null, marker: Marker | null }, atADistance: { __typename: 'Count', value: number | null, marker: Marker | null }, placedHere: { __typename: 'Count', value: number | null, marker: Marker | null }, siblings: { __typename: 'SiblingsTogether', togetherAsPlanned: { __typename: 'Count', value: number | null, marker: Marker | null }, apart: { __typename: 'Count', value: number | null, marker: Marker | null }, notKnown: { __typename: 'Count', value: number | null, marker: Marker | null } }, underSixteenNotAllowed: { __typename: 'Count', value: number | null, marker: Marker | null }, unregistered: { __typename: 'Count', value: number | null, marker: Marker | null } };

type HomeChanged_BadQuestion_Fragment = { __typename: 'BadQuestion', sentence: string, field: string | null };

type HomeChanged_Home_Fragment = { __typename: 'Home', id: string, version: number };

type HomeChanged_NotFoundProblem_Fragment = { __typename: 'NotFoundProblem', sentence: string };

type HomeChanged_StaleProblem_Fragment = { __typename: 'StaleProblem', sentence: string };

export type HomeChangedFragment =
  | HomeChanged_BadQuestion_Fragment
  | HomeChanged_Home_Fragment
  | HomeChanged_NotFoundProblem_Fragment
  | HomeChanged_StaleProblem_Fragment
;

export type ConfirmHomeMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type ConfirmHomeMutation = { __typename: 'Mutation', answer:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'Home', id: string, version: number }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'StaleProblem', sentence: string }
   };

export type ChangeHomePlacesMutationVariables = Exact<{
  change: HomePlacesChange;
}>;


export type ChangeHomePlacesMutation = { __typename: 'Mutation', answer:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'Home', id: string, version: number }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'StaleProblem', sentence: string }
   };

export type ChangeHomeTakesMutationVariables = Exact<{
  change: HomeTakesChange;
}>;


export type ChangeHomeTakesMutation = { __typename: 'Mutation', answer:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'Home', id: string, version: number }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'StaleProblem', sentence: string }
   };

export type HoldHomePlacesMutationVariables = Exact<{
  hold: HomeHold;
}>;


export type HoldHomePlacesMutation = { __typename: 'Mutation', answer:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'Home', id: string, version: number }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'StaleProblem', sentence: string }
   };

export type ReleaseHomeHoldMutationVariables = Exact<{
  id: string;
  holdId: string;
  version: number;
}>;


export type ReleaseHomeHoldMutation = { __typename: 'Mutation', answer:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'Home', id: string, version: number }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'StaleProblem', sentence: string }
   };

export type UndoHomeChangeMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type UndoHomeChangeMutation = { __typename: 'Mutation', answer:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'Home', id: string, version: number }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'StaleProblem', sentence: string }
   };

export type HomeRecordQueryVariables = Exact<{
  id: string;
  changes: number;
}>;


export type HomeRecordQuery = { __typename: 'Query', home: { __typename: 'Home', id: string, name: string | null, kindLabel: string, version: number, mayChange: boolean, urn: string | null, status: HomeStatus, town: string | null, providerName: string | null, ownerGroupName: string | null, sector: Sector | null, ageFrom: number | null, ageTo: number | null, sexAccepted: SexAccepted, isShortBreakOnly: boolean, offers: Array<Offer>, adaptations: Array<Adaptation>, weeklyCostPounds: number | null, nextVacancyOn: string | null, phone: string | null, locationPrecision: string | null, confirmedBy: string | null, localAuthority: { __typename: 'LocalAuthority', name: string }, places: { __typename: 'PlaceCounts', registered: number, usable: number, staffed: number, filled: number, vacant: number, onHold: number, reserved: number, notice: number }, holds: Array<{ __typename: 'Hold', id: string, reason: HoldReason, reasonLabel: string, places: number, until: string | null }>, adaptedPlaces: Array<{ __typename: 'AdaptedPlaces', adaptation: Adaptation, label: string, places: number, taken: number }>, inspection: { __typename: 'Inspection', date: string, judgement: string | null, source: string } | null, location: { __typename: 'MapPoint', lat: number, lng: number } | null, freshness: { __typename: 'Freshness', status: FreshnessStatus, sentence: string, label: string | null }, disagreement: { __typename: 'HomeChange', at: string, by: string, changes: Array<{ __typename: 'HomeFieldChange', field: HomeField, label: string, from: string, to: string }> } | null, undoable: { __typename: 'HomeChange', by: string, kindLabel: string } | null, history: { __typename: 'HomeChangeConnection', totalCount: number, edges: Array<{ __typename: 'HomeChangeEdge', node: { __typename: 'HomeChange', id: string, at: string, by: string, kindLabel: string, isUndone: boolean, changes: Array<{ __typename: 'HomeFieldChange', field: HomeField, label: string, from: string, to: string }> } }> } } | null };

export type HomeListQueryVariables = Exact<{
  filter?: HomeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HomeListQuery = { __typename: 'Query', homes: { __typename: 'HomeConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'HomeEdge', node: { __typename: 'Home', id: string, name: string | null, kindLabel: string, town: string | null, localAuthority: { __typename: 'LocalAuthority', name: string }, places: { __typename: 'PlaceCounts', registered: number, usable: number, vacant: number }, freshness: { __typename: 'Freshness', sentence: string, label: string | null } } }> } };

export type ImportHistoryQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportHistoryQuery = { __typename: 'Query', importBatches: { __typename: 'ImportBatchConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ImportBatchEdge', node: { __typename: 'ImportBatch', id: string, formatLabel: string, status: ImportStatus, fileNames: Array<string>, createdAt: string, createdBy: string, accepted: number, setAside: number, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null } }> } };

export type ImportCoverageQueryVariables = Exact<{
  region: string;
  returnDate?: string | null | undefined;
}>;


export type ImportCoverageQuery = { __typename: 'Query', importCoverage:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'ImportCoverage', returnDate: string, kinds: Array<{ __typename: 'FileKindCoverage', kind: FileKind, kindLabel: string, formats: Array<string>, authoritiesWithData: number, authorities: number, status: CoverageStatus, sentence: string, rowsSetAside: number, waiting: number, running: number, missing: Array<{ __typename: 'LocalAuthority', gssCode: string, name: string }>, older: Array<{ __typename: 'LocalAuthority', gssCode: string, name: string }>, lastImport: { __typename: 'ImportBatch', id: string, createdAt: string, createdBy: string } | null }> }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type ImportBatchByIdQueryVariables = Exact<{
  id: string;
}>;


export type ImportBatchByIdQuery = { __typename: 'Query', importBatch: { __typename: 'ImportBatch', id: string, format: string, formatLabel: string, status: ImportStatus, sentence: string, fileNames: Array<string>, createdAt: string, createdBy: string, rows: number, accepted: number, setAside: number, identical: number, blank: number, warned: number, mayUndo: boolean, undoSentence: string | null, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, progress: { __typename: 'ImportProgress', stage: string, rowsDone: number, rowsTotal: number | null } | null, changes: { __typename: 'ImportChanges', new: number, changed: number, identical: number, removed: number, sentence: string, perKind: Array<{ __typename: 'ImportKindChanges', kind: string, new: number, changed: number, identical: number, removed: number }> } | null, repairs: Array<{ __typename: 'ImportRepairCount', rule: string, sentence: string, count: number }> } | null };

export type SetAsideRowsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SetAsideRowsQuery = { __typename: 'Query', importBatch: { __typename: 'ImportBatch', id: string, setAsideRows: { __typename: 'SetAsideRowConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'SetAsideRowEdge', node: { __typename: 'SetAsideRow', position: number, file: string, line: number, columns: Array<string>, cells: Array<string>, waitsFor: string | null, problems: Array<{ __typename: 'ImportProblem', column: string | null, rule: string, sentence: string, fix: string }> } }> } } | null };

export type ImportProblemsQueryVariables = Exact<{
  id: string;
  severity: ProblemSeverity;
  first?: number | null | undefined;
}>;


export type ImportProblemsQuery = { __typename: 'Query', importBatch: { __typename: 'ImportBatch', id: string, problems: { __typename: 'ImportProblemConnection', totalCount: number, edges: Array<{ __typename: 'ImportProblemEdge', node: { __typename: 'ImportProblem', file: string, line: number | null, column: string | null, sentence: string, fix: string } }> } } | null };

export type AcceptImportMutationVariables = Exact<{
  id: string;
}>;


export type AcceptImportMutation = { __typename: 'Mutation', acceptImport:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'ImportBatch', id: string, status: ImportStatus, sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type DiscardImportMutationVariables = Exact<{
  id: string;
}>;


export type DiscardImportMutation = { __typename: 'Mutation', discardImport:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'ImportBatch', id: string, status: ImportStatus, sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type CancelImportMutationVariables = Exact<{
  id: string;
}>;


export type CancelImportMutation = { __typename: 'Mutation', cancelImport:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'ImportBatch', id: string, status: ImportStatus, sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type UndoImportMutationVariables = Exact<{
  id: string;
}>;


export type UndoImportMutation = { __typename: 'Mutation', undoImport:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'ImportBatch', id: string, status: ImportStatus, sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type MendSetAsideRowMutationVariables = Exact<{
  id: string;
  position: number;
  cells: Array<string> | string;
}>;


export type MendSetAsideRowMutation = { __typename: 'Mutation', mendSetAsideRow:
    | { __typename: 'BadQuestion', sentence: string, field: string | null }
    | { __typename: 'ImportBatch', id: string, status: ImportStatus, sentence: string, setAside: number }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type MarketQueryVariables = Exact<{
  question: MarketQuestion;
}>;


export type MarketQuery = { __typename: 'Query', market:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'MarketAnswer', headline: string, dataDate: string, notes: Array<string>, largestOneShare: number | null, largestThreeShare: number | null, largestTenShare: number | null, hhi: number | null, question: { __typename: 'MarketQuestionEcho', region: string, regionName: string, asOf: string, placementType: PlacementType | null }, owners: Array<{ __typename: 'OwnerShare', name: string, sector: Sector | null, homes: number, places: number, share: number | null }>, withoutOwner: { __typename: 'OwnerShare', homes: number, places: number, share: number | null }, sectors: Array<{ __typename: 'SectorShare', sector: Sector | null, homes: number, places: number, share: number | null }>, weeklyCostQuartiles: Array<{ __typename: 'WeeklyCostQuartiles', placementType: PlacementType, placements: number, lowerQuartile: number, median: number, upperQuartile: number }> | null }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type MarketExposureQueryVariables = Exact<{
  question: MarketQuestion;
}>;


export type MarketExposureQuery = { __typename: 'Query', market:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'MarketAnswer', exposures: Array<{ __typename: 'OwnerExposure', owner: string, rows: Array<{ __typename: 'ExposureRow', localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, children: { __typename: 'Count', value: number | null, marker: Marker | null }, nearNow: { __typename: 'Count', value: number | null, marker: Marker | null }, nearWithout: { __typename: 'Count', value: number | null, marker: Marker | null } }> }>, run: { __typename: 'Run', id: string, kind: string, status: RunStatus, stage: string, done: number | null, total: number | null, startedAt: string, endedAt: string | null, headline: string | null } | null }
    | { __typename: 'NotFoundProblem', sentence: string }
   };

export type NeedQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NeedQueueQuery = { __typename: 'Query', placementNeeds: { __typename: 'PlacementNeedConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'PlacementNeedEdge', node: { __typename: 'PlacementNeed', id: string, reference: string, ages: Array<number>, openedOn: string, neededBy: string, urgency: Urgency, cohorts: Array<Cohort>, siblingPlan: SiblingPlan | null, areaName: string | null, children: Array<{ __typename: 'Child', ageYears: number, sex: Sex }>, preferredTypes: Array<{ __typename: 'TypeSuitability', type: PlacementType, suitability: Suitability }> } }> } };

export type ReconciliationQueryVariables = Exact<{
  region: string;
  year?: number | null | undefined;
}>;


export type ReconciliationQuery = { __typename: 'Query', reconciliation:
    | { __typename: 'BadQuestion', sentence: string }
    | { __typename: 'NotFoundProblem', sentence: string }
    | { __typename: 'ReconciliationAnswer', headline: string, date: string, years: Array<number>, sources: Array<string>, notes: Array<string>, question: { __typename: 'ReconciliationQuestionEcho', year: number, regionName: string }, lines: Array<{ __typename: 'ReconciliationLine', what: Figure, whatLabel: string, group: FigureGroup, difference: number | null, status: ReconciledStatus, sentence: string, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, loaded: { __typename: 'Count', value: number | null, marker: Marker | null }, published: { __typename: 'PublishedCount', value: number | null, marker: Marker | null, roundedTo: number } }> }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', id: string, displayName: string, role: Role, roleLabel: string, mode: RunningMode, isSyntheticData: boolean, mayImport: boolean, maySeeExactNumbers: boolean, maySeeHomes: boolean, maySeePlacementNeeds: boolean, localAuthority: { __typename: 'LocalAuthority', gssCode: string, name: string } | null, mayImportFor: Array<{ __typename: 'LocalAuthority', gssCode: string, name: string }>, region: { __typename: 'Region', id: string, name: string, dataDate: string, nearHomeMiles: number, isSynthetic: boolean, areasAreApproximate: boolean, areaNote: string, attribution: string, members: Array<{ __typename: 'LocalAuthority', gssCode: string, name: string }> } | null } };

export const RunNowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<RunNowFragment, unknown>;
export const PlaceNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registeredPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usablePlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numericalGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]} as unknown as DocumentNode<PlaceNumbersFragment, unknown>;
export const GapNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"nearHomeChildren"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearHomeGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"achieved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"otherCouncilsHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emptyHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"elsewhere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registeredPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usablePlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numericalGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]} as unknown as DocumentNode<GapNumbersFragment, unknown>;
export const TypeTotalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TypeTotal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usablePlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numericalGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TypeTotalFragment, unknown>;
export const LocationNumbersFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideWithin20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideOver20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideNotKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideWithin20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideOver20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideNotKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atADistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meanMiles"}},{"kind":"Field","name":{"kind":"Name","value":"medianMiles"}},{"kind":"Field","name":{"kind":"Name","value":"placedHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"siblings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"togetherAsPlanned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"underSixteenNotAllowed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unregistered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]} as unknown as DocumentNode<LocationNumbersFragment, unknown>;
export const HomeChangedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<HomeChangedFragment, unknown>;
export const RegionMapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegionMap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionMap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areasAreApproximate"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"land"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isMember"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"towns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}},{"kind":"Field","name":{"kind":"Name","value":"population"}}]}}]}}]}}]} as unknown as DocumentNode<RegionMapQuery, RegionMapQueryVariables>;
export const RunProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RunProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<RunProgressQuery, RunProgressQueryVariables>;
export const RunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;
export const AreaHomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaHomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HomeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"homes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"vacant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"places"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AreaHomesQuery, AreaHomesQueryVariables>;
export const FindHomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindHomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"needId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NearHomeQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"needId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"ageYears"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}},{"kind":"Field","name":{"kind":"Name","value":"schoolYear"}},{"kind":"Field","name":{"kind":"Name","value":"isKeyStage4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"neededBy"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"preferredTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}}]}},{"kind":"Field","name":{"kind":"Name","value":"siblingPlan"}},{"kind":"Field","name":{"kind":"Name","value":"requiredAdaptations"}},{"kind":"Field","name":{"kind":"Name","value":"requiredOffers"}},{"kind":"Field","name":{"kind":"Name","value":"isSoloRequired"}},{"kind":"Field","name":{"kind":"Name","value":"mustStayAtSchool"}},{"kind":"Field","name":{"kind":"Name","value":"isShortBreak"}},{"kind":"Field","name":{"kind":"Name","value":"areasToAvoidCount"}},{"kind":"Field","name":{"kind":"Name","value":"importantPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"visitsPerWeek"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearHomeMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NearHomeAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withinMiles"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"emergency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"matchCount"}},{"kind":"Field","name":{"kind":"Name","value":"homesConsidered"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"isKinship"}},{"kind":"Field","name":{"kind":"Name","value":"placesFree"}},{"kind":"Field","name":{"kind":"Name","value":"whyThisRank"}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"distances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"miles"}},{"kind":"Field","name":{"kind":"Name","value":"precisionSentence"}},{"kind":"Field","name":{"kind":"Name","value":"visitsPerWeek"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weeklyMiles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"school"}},{"kind":"Field","name":{"kind":"Name","value":"community"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"factors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"approvals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approver"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cautions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearMisses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"wouldRank"}},{"kind":"Field","name":{"kind":"Name","value":"weeklyMiles"}},{"kind":"Field","name":{"kind":"Name","value":"home"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruledOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<FindHomesQuery, FindHomesQueryVariables>;
export const RuledOutHomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RuledOutHomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NearHomeQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nearHomeMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NearHomeAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ruledOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"homes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"ageFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ageTo"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"vacant"}},{"kind":"Field","name":{"kind":"Name","value":"onHold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RuledOutHomesQuery, RuledOutHomesQueryVariables>;
export const DistanceCurveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DistanceCurve"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DistanceCurveQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distanceCurve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DistanceCurveAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"placementTypes"}},{"kind":"Field","name":{"kind":"Name","value":"ageBands"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"curves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"miles"}},{"kind":"Field","name":{"kind":"Name","value":"today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"todayShare"}},{"kind":"Field","name":{"kind":"Name","value":"bestShare"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<DistanceCurveQuery, DistanceCurveQueryVariables>;
export const GapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Gap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"limitNotice"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"withinMiles"}},{"kind":"Field","name":{"kind":"Name","value":"placementTypes"}},{"kind":"Field","name":{"kind":"Name","value":"ageBands"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"releasePlacesOfOtherRegions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorities"}},{"kind":"Field","name":{"kind":"Name","value":"authoritiesWithData"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GapNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proof"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registeredPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usablePlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numericalGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GapNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"nearHomeChildren"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearHomeGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"achieved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lowerBound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"otherCouncilsHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heldHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emptyHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"elsewhere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<GapQuery, GapQueryVariables>;
export const GapPlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GapPlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"withinMiles"}},{"kind":"Field","name":{"kind":"Name","value":"placementTypes"}},{"kind":"Field","name":{"kind":"Name","value":"ageBands"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"}},{"kind":"Field","name":{"kind":"Name","value":"reading"}},{"kind":"Field","name":{"kind":"Name","value":"releasePlacesOfOtherRegions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorities"}},{"kind":"Field","name":{"kind":"Name","value":"authoritiesWithData"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceNumbers"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"registeredPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usablePlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numericalGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]} as unknown as DocumentNode<GapPlacesQuery, GapPlacesQueryVariables>;
export const GapByTypeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GapByType"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fostering"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinship"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"childrensHome"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"secure"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"supportedAccommodation"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"familyCentre"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"residentialSchool"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"FOSTERING"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fostering"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"KINSHIP"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinship"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"CHILDRENS_HOME"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"childrensHome"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"SECURE"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"secure"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"SUPPORTED_ACCOMMODATION"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"supportedAccommodation"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"FAMILY_CENTRE"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"familyCentre"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"RESIDENTIAL_SCHOOL"},"name":{"kind":"Name","value":"sufficiency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"residentialSchool"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TypeTotal"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TypeTotal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SufficiencyAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usablePlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numericalGap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GapByTypeQuery, GapByTypeQueryVariables>;
export const AccessSurfaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessSurface"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccessQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessSurface"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"demandTimesAccess"}},{"kind":"Field","name":{"kind":"Name","value":"placesInReach"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"placementTypes"}},{"kind":"Field","name":{"kind":"Name","value":"ageBands"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hexagons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demand"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<AccessSurfaceQuery, AccessSurfaceQueryVariables>;
export const PlaceValuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlaceValues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceValueQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeValues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceValueAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"withinMiles"}},{"kind":"Field","name":{"kind":"Name","value":"placementTypes"}},{"kind":"Field","name":{"kind":"Name","value":"first"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hexagonId"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}},{"kind":"Field","name":{"kind":"Name","value":"areaName"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"placementType"}},{"kind":"Field","name":{"kind":"Name","value":"childrenNearHome"}},{"kind":"Field","name":{"kind":"Name","value":"weeklyMilesSaved"}},{"kind":"Field","name":{"kind":"Name","value":"isExact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<PlaceValuesQuery, PlaceValuesQueryVariables>;
export const GapLocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GapLocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocationQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementLocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"placementTypes"}},{"kind":"Field","name":{"kind":"Name","value":"ageBands"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationNumbers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isMember"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isMember"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationNumbers"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideWithin20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideOver20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"insideNotKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideWithin20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideOver20"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outsideNotKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"atADistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meanMiles"}},{"kind":"Field","name":{"kind":"Name","value":"medianMiles"}},{"kind":"Field","name":{"kind":"Name","value":"placedHere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"siblings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"togetherAsPlanned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notKnown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"underSixteenNotAllowed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unregistered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]} as unknown as DocumentNode<GapLocationQuery, GapLocationQueryVariables>;
export const ConfirmHomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmHome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"confirmHome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<ConfirmHomeMutation, ConfirmHomeMutationVariables>;
export const ChangeHomePlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeHomePlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"change"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HomePlacesChange"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"changeHomePlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"change"},"value":{"kind":"Variable","name":{"kind":"Name","value":"change"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<ChangeHomePlacesMutation, ChangeHomePlacesMutationVariables>;
export const ChangeHomeTakesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeHomeTakes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"change"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HomeTakesChange"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"changeHomeTakes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"change"},"value":{"kind":"Variable","name":{"kind":"Name","value":"change"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<ChangeHomeTakesMutation, ChangeHomeTakesMutationVariables>;
export const HoldHomePlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldHomePlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hold"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HomeHold"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"holdHomePlaces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"hold"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hold"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<HoldHomePlacesMutation, HoldHomePlacesMutationVariables>;
export const ReleaseHomeHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseHomeHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"holdId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"releaseHomeHold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"holdId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"holdId"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<ReleaseHomeHoldMutation, ReleaseHomeHoldMutationVariables>;
export const UndoHomeChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoHomeChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"answer"},"name":{"kind":"Name","value":"undoHomeChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HomeChanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HomeChanged"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HomeChangeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Home"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]} as unknown as DocumentNode<UndoHomeChangeMutation, UndoHomeChangeMutationVariables>;
export const HomeRecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HomeRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"home"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"mayChange"}},{"kind":"Field","name":{"kind":"Name","value":"urn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"providerName"}},{"kind":"Field","name":{"kind":"Name","value":"ownerGroupName"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"staffed"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"vacant"}},{"kind":"Field","name":{"kind":"Name","value":"onHold"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reasonLabel"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ageFrom"}},{"kind":"Field","name":{"kind":"Name","value":"ageTo"}},{"kind":"Field","name":{"kind":"Name","value":"sexAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"isShortBreakOnly"}},{"kind":"Field","name":{"kind":"Name","value":"offers"}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"}},{"kind":"Field","name":{"kind":"Name","value":"adaptedPlaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adaptation"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inspection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"judgement"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weeklyCostPounds"}},{"kind":"Field","name":{"kind":"Name","value":"nextVacancyOn"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lat"}},{"kind":"Field","name":{"kind":"Name","value":"lng"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locationPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disagreement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"undoable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"isUndone"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HomeRecordQuery, HomeRecordQueryVariables>;
export const HomeListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HomeList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HomeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"homes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"vacant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HomeListQuery, HomeListQueryVariables>;
export const ImportHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importBatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"formatLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fileNames"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"setAside"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportHistoryQuery, ImportHistoryQueryVariables>;
export const ImportCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"returnDate"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"returnDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"returnDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnDate"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"kindLabel"}},{"kind":"Field","name":{"kind":"Name","value":"formats"}},{"kind":"Field","name":{"kind":"Name","value":"authoritiesWithData"}},{"kind":"Field","name":{"kind":"Name","value":"authorities"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rowsSetAside"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"running"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"older"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportCoverageQuery, ImportCoverageQueryVariables>;
export const ImportBatchByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportBatchById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"formatLabel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"fileNames"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"setAside"}},{"kind":"Field","name":{"kind":"Name","value":"identical"}},{"kind":"Field","name":{"kind":"Name","value":"blank"}},{"kind":"Field","name":{"kind":"Name","value":"warned"}},{"kind":"Field","name":{"kind":"Name","value":"mayUndo"}},{"kind":"Field","name":{"kind":"Name","value":"undoSentence"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"rowsDone"}},{"kind":"Field","name":{"kind":"Name","value":"rowsTotal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"identical"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"perKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"identical"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"repairs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<ImportBatchByIdQuery, ImportBatchByIdQueryVariables>;
export const SetAsideRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SetAsideRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"setAsideRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"columns"}},{"kind":"Field","name":{"kind":"Name","value":"cells"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetAsideRowsQuery, SetAsideRowsQueryVariables>;
export const ImportProblemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"severity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemSeverity"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"severity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"severity"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"fix"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportProblemsQuery, ImportProblemsQueryVariables>;
export const AcceptImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptImportMutation, AcceptImportMutationVariables>;
export const DiscardImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<DiscardImportMutation, DiscardImportMutationVariables>;
export const CancelImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<CancelImportMutation, CancelImportMutationVariables>;
export const UndoImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<UndoImportMutation, UndoImportMutationVariables>;
export const MendSetAsideRowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MendSetAsideRow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"position"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cells"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mendSetAsideRow"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"position"},"value":{"kind":"Variable","name":{"kind":"Name","value":"position"}}},{"kind":"Argument","name":{"kind":"Name","value":"cells"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cells"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportBatch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"setAside"}}]}}]}}]}}]} as unknown as DocumentNode<MendSetAsideRowMutation, MendSetAsideRowMutationVariables>;
export const MarketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Market"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarketQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"market"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarketAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"placementType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"homes"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withoutOwner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"homes"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sectors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sector"}},{"kind":"Field","name":{"kind":"Name","value":"homes"}},{"kind":"Field","name":{"kind":"Name","value":"places"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"largestOneShare"}},{"kind":"Field","name":{"kind":"Name","value":"largestThreeShare"}},{"kind":"Field","name":{"kind":"Name","value":"largestTenShare"}},{"kind":"Field","name":{"kind":"Name","value":"hhi"}},{"kind":"Field","name":{"kind":"Name","value":"weeklyCostQuartiles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementType"}},{"kind":"Field","name":{"kind":"Name","value":"placements"}},{"kind":"Field","name":{"kind":"Name","value":"lowerQuartile"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"upperQuartile"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<MarketQuery, MarketQueryVariables>;
export const MarketExposureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MarketExposure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarketQuestion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"market"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarketAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exposures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearWithout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BadQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFoundProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"headline"}}]}}]} as unknown as DocumentNode<MarketExposureQuery, MarketExposureQueryVariables>;
export const NeedQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NeedQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placementNeeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageYears"}},{"kind":"Field","name":{"kind":"Name","value":"sex"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ages"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"neededBy"}},{"kind":"Field","name":{"kind":"Name","value":"urgency"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"}},{"kind":"Field","name":{"kind":"Name","value":"preferredTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"suitability"}}]}},{"kind":"Field","name":{"kind":"Name","value":"siblingPlan"}},{"kind":"Field","name":{"kind":"Name","value":"areaName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NeedQueueQuery, NeedQueueQueryVariables>;
export const ReconciliationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reconciliation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReconciliationAnswer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"sources"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"question"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"regionName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"whatLabel"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loaded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}}]}},{"kind":"Field","name":{"kind":"Name","value":"published"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}},{"kind":"Field","name":{"kind":"Name","value":"roundedTo"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReconciliationQuery, ReconciliationQueryVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleLabel"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"isSyntheticData"}},{"kind":"Field","name":{"kind":"Name","value":"mayImport"}},{"kind":"Field","name":{"kind":"Name","value":"maySeeExactNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"maySeeHomes"}},{"kind":"Field","name":{"kind":"Name","value":"maySeePlacementNeeds"}},{"kind":"Field","name":{"kind":"Name","value":"localAuthority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayImportFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dataDate"}},{"kind":"Field","name":{"kind":"Name","value":"nearHomeMiles"}},{"kind":"Field","name":{"kind":"Name","value":"isSynthetic"}},{"kind":"Field","name":{"kind":"Name","value":"areasAreApproximate"}},{"kind":"Field","name":{"kind":"Name","value":"areaNote"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gssCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;