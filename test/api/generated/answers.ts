export interface AccessAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly demandTimesAccess: number;
  readonly headline: string;
  readonly hexagons: [AccessHexagon, ...AccessHexagon[]];
  readonly notes: [string, ...string[]];
  readonly placesInReach: number;
  readonly question: AccessQuestionEcho;
  readonly weights: [DistanceWeight, ...DistanceWeight[]];
}

export interface AccessHexagon {
  readonly __typename: string;
  readonly access: number;
  readonly boundary: [[number, ...number[]], ...[number, ...number[]][]];
  readonly demand: Count;
  readonly id: string;
  readonly localAuthority: LocalAuthority;
  readonly marker: string;
}

export interface AccessQuestionEcho {
  readonly __typename: string;
  readonly ageBands: [string, ...string[]];
  readonly asOf: string;
  readonly cohorts: [string, ...string[]];
  readonly method: string;
  readonly placementTypes: [string, ...string[]];
  readonly region: string;
  readonly regionName: string;
}

export interface AccessResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly demandTimesAccess: number;
  readonly field: string;
  readonly headline: string;
  readonly hexagons: [AccessHexagon, ...AccessHexagon[]];
  readonly notes: [string, ...string[]];
  readonly placesInReach: number;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: AccessQuestionEcho;
  readonly sentence: string;
  readonly weights: [DistanceWeight, ...DistanceWeight[]];
}

export interface AdaptedPlaces {
  readonly __typename: string;
  readonly adaptation: string;
  readonly label: string;
  readonly places: number;
  readonly taken: number;
}

export interface Approval {
  readonly __typename: string;
  readonly approver: string;
  readonly reason: string;
  readonly source: string;
}

export interface ApprovalTask {
  readonly __typename: string;
  readonly approver: string;
  readonly dueOn: string;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly home: Home;
  readonly id: string;
  readonly isApproval: boolean;
  readonly kind: string;
  readonly label: string;
  readonly outcome: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly sentence: string;
  readonly source: string;
}

export interface AreaOnMap {
  readonly __typename: string;
  readonly geometry: unknown;
  readonly isMember: boolean;
  readonly localAuthority: LocalAuthority;
}

export interface BadQuestion {
  readonly __typename: string;
  readonly field: string;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly sentence: string;
}

export interface Bounded {
  readonly __typename: string;
  readonly achieved: Count;
  readonly lowerBound: Count;
}

export interface CallRecord {
  readonly __typename: string;
  readonly calledAt: string;
  readonly calledBy: string;
  readonly declineReason: string;
  readonly declineReasonLabel: string;
  readonly home: Home;
  readonly id: string;
  readonly note: string;
  readonly outcome: string;
  readonly outcomeLabel: string;
}

export interface Caution {
  readonly __typename: string;
  readonly sentence: string;
}

export interface CheckedPlanQuestion {
  readonly __typename: string;
  readonly areaCount: number;
  readonly costSource: string;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: PlanQuestionEcho;
}

export interface Child {
  readonly __typename: string;
  readonly ageBand: string;
  readonly ageYears: number;
  readonly id: string;
  readonly isDisabled: boolean;
  readonly isKeyStage4: boolean;
  readonly isUasc: boolean;
  readonly needSignals: [NeedSignalPeriod, ...NeedSignalPeriod[]];
  readonly placement: Placement;
  readonly reference: string;
  readonly responsibleAuthority: LocalAuthority;
  readonly schoolYear: number;
  readonly sex: string;
  readonly siblingGroupSize: number;
  readonly uascCeasedOn: string;
}

export interface ChildConnection {
  readonly __typename: string;
  readonly edges: [ChildEdge, ...ChildEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface ChildEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: Child;
}

export interface Colleague {
  readonly __typename: string;
  readonly displayName: string;
  readonly id: string;
  readonly isYou: boolean;
}

export interface CompareAnswer {
  readonly __typename: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly classes: [number, ...number[]];
  readonly cohortRows: [CompareCohortRow, ...CompareCohortRow[]];
  readonly dataDate: string;
  readonly headline: string;
  readonly losers: [LocalAuthority, ...LocalAuthority[]];
  readonly notes: [string, ...string[]];
  readonly rows: [CompareRow, ...CompareRow[]];
  readonly run: Run;
  readonly total: CompareRow;
  readonly whatDiffers: [string, ...string[]];
  readonly winners: [LocalAuthority, ...LocalAuthority[]];
  readonly withinMiles: number;
}

export interface CompareCohortRow {
  readonly __typename: string;
  readonly ageBand: string;
  readonly change: number;
  readonly placementType: string;
  readonly sentence: string;
  readonly shortA: Count;
  readonly shortB: Count;
}

export interface CompareResult {
  readonly __typename: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly classes: [number, ...number[]];
  readonly cohortRows: [CompareCohortRow, ...CompareCohortRow[]];
  readonly dataDate: string;
  readonly field: string;
  readonly headline: string;
  readonly losers: [LocalAuthority, ...LocalAuthority[]];
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly rows: [CompareRow, ...CompareRow[]];
  readonly run: Run;
  readonly sentence: string;
  readonly total: CompareRow;
  readonly whatDiffers: [string, ...string[]];
  readonly winners: [LocalAuthority, ...LocalAuthority[]];
  readonly withinMiles: number;
}

export interface CompareRow {
  readonly __typename: string;
  readonly change: number;
  readonly farA: number;
  readonly farB: number;
  readonly localAuthority: LocalAuthority;
  readonly sentence: string;
  readonly shortA: Count;
  readonly shortB: Count;
}

export interface ComparedSide {
  readonly __typename: string;
  readonly asOf: string;
  readonly id: string;
  readonly isBaseline: boolean;
  readonly name: string;
  readonly version: number;
}

export interface Count {
  readonly __typename: string;
  readonly marker: string;
  readonly value: number;
}

export interface CountedApartLine {
  readonly __typename: string;
  readonly children: Count;
  readonly label: string;
}

export interface Coverage {
  readonly __typename: string;
  readonly authorities: number;
  readonly authoritiesWithData: number;
  readonly missing: [LocalAuthority, ...LocalAuthority[]];
}

export interface DecidedPlace {
  readonly __typename: string;
  readonly childReferences: [string, ...string[]];
  readonly home: Home;
  readonly milesFromFamily: number;
}

export interface DeclineReasonCount {
  readonly __typename: string;
  readonly declines: Count;
  readonly label: string;
  readonly reason: string;
}

export interface DistanceCurve {
  readonly __typename: string;
  readonly children: Count;
  readonly localAuthority: LocalAuthority;
  readonly points: [DistanceCurvePoint, ...DistanceCurvePoint[]];
}

export interface DistanceCurveAnswer {
  readonly __typename: string;
  readonly curves: [DistanceCurve, ...DistanceCurve[]];
  readonly dataDate: string;
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly question: DistanceCurveQuestionEcho;
  readonly run: Run;
}

export interface DistanceCurvePoint {
  readonly __typename: string;
  readonly best: Count;
  readonly bestShare: number;
  readonly miles: number;
  readonly today: Count;
  readonly todayShare: number;
}

export interface DistanceCurveQuestionEcho {
  readonly __typename: string;
  readonly ageBands: [string, ...string[]];
  readonly asOf: string;
  readonly cohorts: [string, ...string[]];
  readonly localAuthority: string;
  readonly placementTypes: [string, ...string[]];
  readonly region: string;
  readonly regionName: string;
}

export interface DistanceCurveResult {
  readonly __typename: string;
  readonly curves: [DistanceCurve, ...DistanceCurve[]];
  readonly dataDate: string;
  readonly field: string;
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: DistanceCurveQuestionEcho;
  readonly run: Run;
  readonly sentence: string;
}

export interface DistanceWeight {
  readonly __typename: string;
  readonly toMiles: number;
  readonly weight: number;
}

export interface DraftDiscarded {
  readonly __typename: string;
  readonly id: string;
}

export interface DraftDiscardedResult {
  readonly __typename: string;
  readonly field: string;
  readonly id: string;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly sentence: string;
}

export interface EmergencyRoute {
  readonly __typename: string;
  readonly name: string;
  readonly regulation: string;
  readonly sentence: string;
  readonly source: string;
}

export interface ExposureRow {
  readonly __typename: string;
  readonly children: Count;
  readonly localAuthority: LocalAuthority;
  readonly nearNow: Count;
  readonly nearWithout: Count;
}

export interface FactorFinding {
  readonly __typename: string;
  readonly factor: string;
  readonly name: string;
  readonly sentence: string;
  readonly source: string;
  readonly status: string;
}

export interface FarToday {
  readonly __typename: string;
  readonly children: Count;
  readonly lines: [CountedApartLine, ...CountedApartLine[]];
}

export interface FieldProblem {
  readonly __typename: string;
  readonly field: string;
  readonly needId: string;
  readonly sentence: string;
}

export interface FileKindCoverage {
  readonly __typename: string;
  readonly authorities: number;
  readonly authoritiesWithData: number;
  readonly formats: [string, ...string[]];
  readonly kind: string;
  readonly kindLabel: string;
  readonly lastImport: ImportBatch;
  readonly missing: [LocalAuthority, ...LocalAuthority[]];
  readonly older: [LocalAuthority, ...LocalAuthority[]];
  readonly rowsSetAside: number;
  readonly running: number;
  readonly sentence: string;
  readonly status: string;
  readonly waiting: number;
}

export interface FixedMatchEcho {
  readonly __typename: string;
  readonly homeId: string;
  readonly needId: string;
}

export interface Flow {
  readonly __typename: string;
  readonly children: Count;
  readonly from: LocalAuthority;
  readonly to: LocalAuthority;
}

export interface ForecastAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly question: ForecastQuestionEcho;
  readonly rows: [ForecastRow, ...ForecastRow[]];
  readonly source: string;
  readonly tests: [ForecastTest, ...ForecastTest[]];
  readonly total: ForecastRow;
}

export interface ForecastBand {
  readonly __typename: string;
  readonly expected: number;
  readonly high: number;
  readonly low: number;
  readonly on: string;
  readonly width: number;
  readonly yearsAhead: number;
}

export interface ForecastQuestionEcho {
  readonly __typename: string;
  readonly region: string;
  readonly regionName: string;
  readonly yearsAhead: [number, ...number[]];
}

export interface ForecastResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly field: string;
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: ForecastQuestionEcho;
  readonly rows: [ForecastRow, ...ForecastRow[]];
  readonly sentence: string;
  readonly source: string;
  readonly tests: [ForecastTest, ...ForecastTest[]];
  readonly total: ForecastRow;
}

export interface ForecastRow {
  readonly __typename: string;
  readonly bands: [ForecastBand, ...ForecastBand[]];
  readonly lastPublished: number;
  readonly localAuthority: LocalAuthority;
}

export interface ForecastTest {
  readonly __typename: string;
  readonly forecastError: number;
  readonly inside: number;
  readonly lastValueError: number;
  readonly tests: number;
  readonly yearsAhead: number;
}

export interface Freshness {
  readonly __typename: string;
  readonly label: string;
  readonly sentence: string;
  readonly status: string;
}

export interface GapReason {
  readonly __typename: string;
  readonly children: Count;
  readonly label: string;
  readonly reason: string;
}

export interface HandHomeEcho {
  readonly __typename: string;
  readonly areaId: string;
  readonly kind: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly places: number;
  readonly townName: string;
}

export interface HeldPlace {
  readonly __typename: string;
  readonly heldAt: string;
  readonly heldBy: string;
  readonly home: Home;
  readonly id: string;
  readonly places: number;
  readonly until: string;
}

export interface Hold {
  readonly __typename: string;
  readonly id: string;
  readonly places: number;
  readonly reason: string;
  readonly reasonLabel: string;
  readonly until: string;
}

export interface Home {
  readonly __typename: string;
  readonly adaptations: [string, ...string[]];
  readonly adaptedPlaces: [AdaptedPlaces, ...AdaptedPlaces[]];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly confirmedAt: string;
  readonly confirmedBy: string;
  readonly disagreement: HomeChange;
  readonly freshness: Freshness;
  readonly history: HomeChangeConnection;
  readonly holds: [Hold, ...Hold[]];
  readonly id: string;
  readonly inspection: Inspection;
  readonly isShortBreakOnly: boolean;
  readonly kind: string;
  readonly kindLabel: string;
  readonly localAuthority: LocalAuthority;
  readonly location: MapPoint;
  readonly locationPrecision: string;
  readonly mayChange: boolean;
  readonly name: string;
  readonly nextVacancyOn: string;
  readonly notices: [PlaceNotice, ...PlaceNotice[]];
  readonly offers: [string, ...string[]];
  readonly ownerGroupName: string;
  readonly phone: string;
  readonly places: PlaceCounts;
  readonly providerName: string;
  readonly sector: string;
  readonly sexAccepted: string;
  readonly status: string;
  readonly town: string;
  readonly undoable: HomeChange;
  readonly urn: string;
  readonly version: number;
  readonly weeklyCostPounds: number;
}

export interface HomeAnswers {
  readonly __typename: string;
  readonly calls: number;
  readonly declines: number;
  readonly home: Home;
  readonly offers: number;
  readonly reasons: [DeclineReasonCount, ...DeclineReasonCount[]];
}

export interface HomeChange {
  readonly __typename: string;
  readonly at: string;
  readonly by: string;
  readonly changes: [HomeFieldChange, ...HomeFieldChange[]];
  readonly id: string;
  readonly isUndone: boolean;
  readonly kind: string;
  readonly kindLabel: string;
}

export interface HomeChangeConnection {
  readonly __typename: string;
  readonly edges: [HomeChangeEdge, ...HomeChangeEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface HomeChangeEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: HomeChange;
}

export interface HomeChangeResult {
  readonly __typename: string;
  readonly adaptations: [string, ...string[]];
  readonly adaptedPlaces: [AdaptedPlaces, ...AdaptedPlaces[]];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly confirmedAt: string;
  readonly confirmedBy: string;
  readonly disagreement: HomeChange;
  readonly field: string;
  readonly freshness: Freshness;
  readonly history: HomeChangeConnection;
  readonly holds: [Hold, ...Hold[]];
  readonly id: string;
  readonly inspection: Inspection;
  readonly isShortBreakOnly: boolean;
  readonly kind: string;
  readonly kindLabel: string;
  readonly localAuthority: LocalAuthority;
  readonly location: MapPoint;
  readonly locationPrecision: string;
  readonly mayChange: boolean;
  readonly name: string;
  readonly nextVacancyOn: string;
  readonly notices: [PlaceNotice, ...PlaceNotice[]];
  readonly offers: [string, ...string[]];
  readonly ownerGroupName: string;
  readonly phone: string;
  readonly places: PlaceCounts;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly providerName: string;
  readonly sector: string;
  readonly sentence: string;
  readonly sexAccepted: string;
  readonly status: string;
  readonly town: string;
  readonly undoable: HomeChange;
  readonly urn: string;
  readonly version: number;
  readonly weeklyCostPounds: number;
}

export interface HomeConnection {
  readonly __typename: string;
  readonly edges: [HomeEdge, ...HomeEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface HomeEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: Home;
}

export interface HomeFieldChange {
  readonly __typename: string;
  readonly field: string;
  readonly from: string;
  readonly label: string;
  readonly to: string;
}

export interface HomeMatch {
  readonly __typename: string;
  readonly approvals: [Approval, ...Approval[]];
  readonly cautions: [Caution, ...Caution[]];
  readonly confirmedDaysAgo: number;
  readonly distances: [PlaceDistance, ...PlaceDistance[]];
  readonly factors: [FactorFinding, ...FactorFinding[]];
  readonly home: Home;
  readonly homes: [Home, ...Home[]];
  readonly isKinship: boolean;
  readonly isSplit: boolean;
  readonly milesApart: number;
  readonly othersWaiting: [OtherWaiting, ...OtherWaiting[]];
  readonly parts: [MatchPart, ...MatchPart[]];
  readonly placesFree: number;
  readonly rank: number;
  readonly ssda903DistanceMiles: number;
  readonly weeklyMiles: WeeklyMiles;
  readonly whyThisRank: string;
}

export interface HomeReason {
  readonly __typename: string;
  readonly home: Home;
  readonly sentence: string;
}

export interface ImportBatch {
  readonly __typename: string;
  readonly accepted: number;
  readonly blank: number;
  readonly changes: ImportChanges;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly fileNames: [string, ...string[]];
  readonly format: string;
  readonly formatLabel: string;
  readonly id: string;
  readonly identical: number;
  readonly localAuthority: LocalAuthority;
  readonly mayUndo: boolean;
  readonly problems: ImportProblemConnection;
  readonly progress: ImportProgress;
  readonly repairs: [ImportRepairCount, ...ImportRepairCount[]];
  readonly rows: number;
  readonly sentence: string;
  readonly setAside: number;
  readonly setAsideRows: SetAsideRowConnection;
  readonly status: string;
  readonly undoSentence: string;
  readonly warned: number;
}

export interface ImportBatchConnection {
  readonly __typename: string;
  readonly edges: [ImportBatchEdge, ...ImportBatchEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface ImportBatchEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: ImportBatch;
}

export interface ImportBatchResult {
  readonly __typename: string;
  readonly accepted: number;
  readonly blank: number;
  readonly changes: ImportChanges;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly field: string;
  readonly fileNames: [string, ...string[]];
  readonly format: string;
  readonly formatLabel: string;
  readonly id: string;
  readonly identical: number;
  readonly localAuthority: LocalAuthority;
  readonly mayUndo: boolean;
  readonly problems: ImportProblemConnection & [FieldProblem, ...FieldProblem[]];
  readonly progress: ImportProgress;
  readonly repairs: [ImportRepairCount, ...ImportRepairCount[]];
  readonly rows: number;
  readonly sentence: string;
  readonly setAside: number;
  readonly setAsideRows: SetAsideRowConnection;
  readonly status: string;
  readonly undoSentence: string;
  readonly warned: number;
}

export interface ImportChanges {
  readonly __typename: string;
  readonly changed: number;
  readonly identical: number;
  readonly new: number;
  readonly perKind: [ImportKindChanges, ...ImportKindChanges[]];
  readonly removed: number;
  readonly sentence: string;
}

export interface ImportCoverage {
  readonly __typename: string;
  readonly kinds: [FileKindCoverage, ...FileKindCoverage[]];
  readonly region: string;
  readonly returnDate: string;
}

export interface ImportCoverageResult {
  readonly __typename: string;
  readonly field: string;
  readonly kinds: [FileKindCoverage, ...FileKindCoverage[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly region: string;
  readonly returnDate: string;
  readonly sentence: string;
}

export interface ImportKindChanges {
  readonly __typename: string;
  readonly changed: number;
  readonly identical: number;
  readonly kind: string;
  readonly new: number;
  readonly removed: number;
}

export interface ImportProblem {
  readonly __typename: string;
  readonly column: string;
  readonly file: string;
  readonly fix: string;
  readonly line: number;
  readonly rule: string;
  readonly sentence: string;
  readonly severity: string;
}

export interface ImportProblemConnection {
  readonly __typename: string;
  readonly edges: [ImportProblemEdge, ...ImportProblemEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface ImportProblemEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: ImportProblem;
}

export interface ImportProgress {
  readonly __typename: string;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly stage: string;
}

export interface ImportRepairCount {
  readonly __typename: string;
  readonly count: number;
  readonly rule: string;
  readonly sentence: string;
}

export interface ImportantPlace {
  readonly __typename: string;
  readonly area: MapPoint;
  readonly kind: string;
  readonly label: string;
  readonly precision: string;
  readonly precisionMiles: number;
  readonly visitsPerWeek: number;
}

export interface Inspection {
  readonly __typename: string;
  readonly date: string;
  readonly judgement: string;
  readonly source: string;
}

export interface JointAnswer {
  readonly __typename: string;
  readonly changes: [string, ...string[]];
  readonly children: Count;
  readonly childrenPlaced: Count;
  readonly dataDate: string;
  readonly headline: string;
  readonly matches: [JointMatch, ...JointMatch[]];
  readonly notes: [string, ...string[]];
  readonly othersPlaced: Count;
  readonly proof: Proof;
  readonly question: JointQuestionEcho;
  readonly run: Run;
}

export interface JointMatch {
  readonly __typename: string;
  readonly change: string;
  readonly childReferences: [string, ...string[]];
  readonly home: Home;
  readonly isFixed: boolean;
  readonly milesFromFamily: number;
  readonly need: PlacementNeed;
  readonly needId: string;
  readonly reference: string;
  readonly sentence: string;
  readonly weeklyMiles: number;
}

export interface JointQuestionEcho {
  readonly __typename: string;
  readonly asOf: string;
  readonly emergency: boolean;
  readonly fixed: [FixedMatchEcho, ...FixedMatchEcho[]];
  readonly region: string;
  readonly regionName: string;
  readonly withinMiles: number;
}

export interface JointResult {
  readonly __typename: string;
  readonly changes: [string, ...string[]];
  readonly children: Count;
  readonly childrenPlaced: Count;
  readonly dataDate: string;
  readonly field: string;
  readonly headline: string;
  readonly matches: [JointMatch, ...JointMatch[]];
  readonly notes: [string, ...string[]];
  readonly othersPlaced: Count;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly proof: Proof;
  readonly question: JointQuestionEcho;
  readonly run: Run;
  readonly sentence: string;
}

export interface KindToOpenEcho {
  readonly __typename: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly capitalPoundsPerHome: number;
  readonly capitalPoundsPerPlace: number;
  readonly cohorts: [string, ...string[]];
  readonly homeKind: string;
  readonly id: string;
  readonly label: string;
  readonly placementType: string;
  readonly sizes: [number, ...number[]];
  readonly weeklyCostPounds: number;
}

export interface LeastHomesEcho {
  readonly __typename: string;
  readonly homes: number;
  readonly localAuthority: string;
}

export interface LocalAuthority {
  readonly __typename: string;
  readonly centre: MapPoint;
  readonly gssCode: string;
  readonly isMember: boolean;
  readonly name: string;
}

export interface LocationAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly flows: [Flow, ...Flow[]];
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly question: LocationQuestionEcho;
  readonly rows: [LocationRow, ...LocationRow[]];
  readonly total: LocationRow;
}

export interface LocationQuestionEcho {
  readonly __typename: string;
  readonly ageBands: [string, ...string[]];
  readonly asOf: string;
  readonly placementTypes: [string, ...string[]];
  readonly region: string;
  readonly regionName: string;
}

export interface LocationResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly field: string;
  readonly flows: [Flow, ...Flow[]];
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: LocationQuestionEcho;
  readonly rows: [LocationRow, ...LocationRow[]];
  readonly sentence: string;
  readonly total: LocationRow;
}

export interface LocationRow {
  readonly __typename: string;
  readonly atADistance: Count;
  readonly children: Count;
  readonly hostNotKnown: Count;
  readonly insideNotKnown: Count;
  readonly insideOver20: Count;
  readonly insideWithin20: Count;
  readonly localAuthority: LocalAuthority;
  readonly meanMiles: number;
  readonly medianMiles: number;
  readonly outsideNotKnown: Count;
  readonly outsideOver20: Count;
  readonly outsideWithin20: Count;
  readonly placedHere: Count;
  readonly siblings: SiblingsTogether;
  readonly underSixteenNotAllowed: Count;
  readonly unregistered: Count;
}

export interface MapPoint {
  readonly __typename: string;
  readonly lat: number;
  readonly lng: number;
}

export interface MarketAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly exposures: [OwnerExposure, ...OwnerExposure[]];
  readonly headline: string;
  readonly hhi: number;
  readonly largestOneShare: number;
  readonly largestTenShare: number;
  readonly largestThreeShare: number;
  readonly notes: [string, ...string[]];
  readonly owners: [OwnerShare, ...OwnerShare[]];
  readonly question: MarketQuestionEcho;
  readonly run: Run;
  readonly sectors: [SectorShare, ...SectorShare[]];
  readonly weeklyCostQuartiles: [WeeklyCostQuartiles, ...WeeklyCostQuartiles[]];
  readonly withoutOwner: OwnerShare;
}

export interface MarketQuestionEcho {
  readonly __typename: string;
  readonly asOf: string;
  readonly placementType: string;
  readonly region: string;
  readonly regionName: string;
}

export interface MarketResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly exposures: [OwnerExposure, ...OwnerExposure[]];
  readonly field: string;
  readonly headline: string;
  readonly hhi: number;
  readonly largestOneShare: number;
  readonly largestTenShare: number;
  readonly largestThreeShare: number;
  readonly notes: [string, ...string[]];
  readonly owners: [OwnerShare, ...OwnerShare[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: MarketQuestionEcho;
  readonly run: Run;
  readonly sectors: [SectorShare, ...SectorShare[]];
  readonly sentence: string;
  readonly weeklyCostQuartiles: [WeeklyCostQuartiles, ...WeeklyCostQuartiles[]];
  readonly withoutOwner: OwnerShare;
}

export interface MatchPart {
  readonly __typename: string;
  readonly approvals: [Approval, ...Approval[]];
  readonly cautions: [Caution, ...Caution[]];
  readonly childReferences: [string, ...string[]];
  readonly confirmedDaysAgo: number;
  readonly distances: [PlaceDistance, ...PlaceDistance[]];
  readonly factors: [FactorFinding, ...FactorFinding[]];
  readonly home: Home;
  readonly milesFromFamily: number;
  readonly placesFree: number;
  readonly weeklyMiles: WeeklyMiles;
}

export interface Mutation {
  readonly __typename: string;
  readonly acceptImport: ImportBatchResult;
  readonly agreeScenario: ScenarioResult;
  readonly assignNeed: PlacementNeedResult;
  readonly cancelImport: ImportBatchResult;
  readonly cancelRun: RunResult;
  readonly changeHomePlaces: HomeChangeResult;
  readonly changeHomeTakes: HomeChangeResult;
  readonly changePlacementNeed: PlacementNeedResult;
  readonly changeReport: ReportResult;
  readonly changeScenario: ScenarioResult;
  readonly choosePlace: PlacingResult;
  readonly confirmHome: HomeChangeResult;
  readonly createPlacementNeed: PlacementNeedResult;
  readonly createScenario: ScenarioResult;
  readonly dateScenario: ScenarioResult;
  readonly deleteReport: ReportResult;
  readonly deleteScenario: ScenarioResult;
  readonly discardImport: ImportBatchResult;
  readonly discardNeedDraft: DraftDiscardedResult;
  readonly duplicateScenario: ScenarioResult;
  readonly holdHomePlaces: HomeChangeResult;
  readonly holdPlace: PlacingResult;
  readonly logCall: PlacingResult;
  readonly mendSetAsideRow: ImportBatchResult;
  readonly nameScenarioVersion: ScenarioResult;
  readonly publishReport: ReportResult;
  readonly recordApproval: PlacingResult;
  readonly redoScenarioChange: ScenarioResult;
  readonly releaseHold: PlacingResult;
  readonly releaseHomeHold: HomeChangeResult;
  readonly removeScenarioChange: ScenarioResult;
  readonly renameScenario: ScenarioResult;
  readonly restoreScenarioVersion: ScenarioResult;
  readonly saveNeedDraft: NeedDraftResult;
  readonly startPlan: RunResult;
  readonly startReport: RunResult;
  readonly stopRunKeepBest: RunResult;
  readonly undoDecision: PlacingResult;
  readonly undoHomeChange: HomeChangeResult;
  readonly undoImport: ImportBatchResult;
  readonly undoScenarioChange: ScenarioResult;
  readonly withdrawPlacementNeed: PlacementNeedResult;
  readonly withdrawReport: ReportResult;
}

export interface NearHomeAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly driveTimeNote: string;
  readonly headline: string;
  readonly homesConsidered: number;
  readonly matchCount: number;
  readonly matches: [HomeMatch, ...HomeMatch[]];
  readonly nearMisses: [NearMiss, ...NearMiss[]];
  readonly notes: [string, ...string[]];
  readonly question: NearHomeQuestionEcho;
  readonly routes: [EmergencyRoute, ...EmergencyRoute[]];
  readonly ruledOut: [RuledOut, ...RuledOut[]];
  readonly splits: [HomeMatch, ...HomeMatch[]];
}

export interface NearHomeQuestionEcho {
  readonly __typename: string;
  readonly asOf: string;
  readonly emergency: boolean;
  readonly needId: string;
  readonly withinMiles: number;
}

export interface NearHomeResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly driveTimeNote: string;
  readonly field: string;
  readonly headline: string;
  readonly homesConsidered: number;
  readonly matchCount: number;
  readonly matches: [HomeMatch, ...HomeMatch[]];
  readonly nearMisses: [NearMiss, ...NearMiss[]];
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: NearHomeQuestionEcho;
  readonly routes: [EmergencyRoute, ...EmergencyRoute[]];
  readonly ruledOut: [RuledOut, ...RuledOut[]];
  readonly sentence: string;
  readonly splits: [HomeMatch, ...HomeMatch[]];
}

export interface NearMiss {
  readonly __typename: string;
  readonly change: string;
  readonly gain: string;
  readonly home: Home;
  readonly milesFromFamily: number;
  readonly milesNearer: number;
  readonly rule: string;
  readonly sentence: string;
  readonly weeklyMiles: number;
  readonly weeklyMilesFewer: number;
  readonly wouldRank: number;
}

export interface NeedAssignment {
  readonly __typename: string;
  readonly assignedAt: string;
  readonly assignedBy: string;
  readonly assignedTo: Colleague;
  readonly version: number;
}

export interface NeedDraft {
  readonly __typename: string;
  readonly id: string;
  readonly needId: string;
  readonly needVersion: number;
  readonly savedAt: string;
  readonly terms: NeedTerms;
}

export interface NeedDraftResult {
  readonly __typename: string;
  readonly field: string;
  readonly id: string;
  readonly needId: string;
  readonly needVersion: number;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly savedAt: string;
  readonly sentence: string;
  readonly terms: NeedTerms;
}

export interface NeedPrefill {
  readonly __typename: string;
  readonly children: [Child, ...Child[]];
  readonly missingFacts: [string, ...string[]];
  readonly siblings: [RecordedSibling, ...RecordedSibling[]];
  readonly terms: NeedTerms;
}

export interface NeedPrefillResult {
  readonly __typename: string;
  readonly children: [Child, ...Child[]];
  readonly field: string;
  readonly missingFacts: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly sentence: string;
  readonly siblings: [RecordedSibling, ...RecordedSibling[]];
  readonly terms: NeedTerms;
}

export interface NeedSignalPeriod {
  readonly __typename: string;
  readonly end: string;
  readonly kind: string;
  readonly label: string;
  readonly start: string;
}

export interface NeedTerms {
  readonly __typename: string;
  readonly areasToAvoid: [NeedTermsArea, ...NeedTermsArea[]];
  readonly childReferences: [string, ...string[]];
  readonly culture: string;
  readonly duration: string;
  readonly faith: string;
  readonly hasSecureAuthority: boolean;
  readonly importantPlaces: [NeedTermsPlace, ...NeedTermsPlace[]];
  readonly isEmergency: boolean;
  readonly isShortBreak: boolean;
  readonly language: string;
  readonly legalStatus: string;
  readonly livingWith: string;
  readonly medical: string;
  readonly mustStayAtSchool: boolean;
  readonly neededBy: string;
  readonly requiredAdaptations: [string, ...string[]];
  readonly requiredOffers: [string, ...string[]];
  readonly risks: [string, ...string[]];
  readonly siblingPlan: string;
  readonly siblingSubsets: [[string, ...string[]], ...[string, ...string[]][]];
  readonly suitability: [NeedTermsSuitability, ...NeedTermsSuitability[]];
  readonly urgency: string;
}

export interface NeedTermsArea {
  readonly __typename: string;
  readonly corners: [NeedTermsCorner, ...NeedTermsCorner[]];
  readonly id: string;
  readonly label: string;
  readonly lat: number;
  readonly lng: number;
  readonly middle: NeedTermsCorner;
  readonly outline: [NeedTermsCorner, ...NeedTermsCorner[]];
  readonly radiusMiles: number;
  readonly reason: string;
  readonly where: string;
}

export interface NeedTermsCorner {
  readonly __typename: string;
  readonly lat: number;
  readonly lng: number;
}

export interface NeedTermsPlace {
  readonly __typename: string;
  readonly childReferences: [string, ...string[]];
  readonly id: string;
  readonly isFamilyHome: boolean;
  readonly kind: string;
  readonly label: string;
  readonly visitsPerWeek: number;
  readonly where: string;
}

export interface NeedTermsSuitability {
  readonly __typename: string;
  readonly suitability: string;
  readonly type: string;
}

export interface NotFoundProblem {
  readonly __typename: string;
  readonly sentence: string;
}

export interface OtherWaiting {
  readonly __typename: string;
  readonly needId: string;
  readonly reference: string;
  readonly sentence: string;
}

export interface OwnerExposure {
  readonly __typename: string;
  readonly owner: string;
  readonly rows: [ExposureRow, ...ExposureRow[]];
}

export interface OwnerShare {
  readonly __typename: string;
  readonly homes: number;
  readonly id: string;
  readonly name: string;
  readonly places: number;
  readonly sector: string;
  readonly share: number;
}

export interface PageInfo {
  readonly __typename: string;
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

export interface PlaceChoice {
  readonly __typename: string;
  readonly asksDistanceReason: boolean;
  readonly headline: string;
  readonly homes: [WeighedPlace, ...WeighedPlace[]];
  readonly minutesToUndo: number;
  readonly reasonsDue: [ReasonDue, ...ReasonDue[]];
  readonly startsOn: string;
  readonly tasks: [TaskToCome, ...TaskToCome[]];
}

export interface PlaceChoiceResult {
  readonly __typename: string;
  readonly asksDistanceReason: boolean;
  readonly field: string;
  readonly headline: string;
  readonly homeId: string;
  readonly homes: [WeighedPlace, ...WeighedPlace[]];
  readonly minutesToUndo: number;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly reasonsDue: [ReasonDue, ...ReasonDue[]];
  readonly sentence: string;
  readonly startsOn: string;
  readonly takenAt: string;
  readonly tasks: [TaskToCome, ...TaskToCome[]];
}

export interface PlaceCounts {
  readonly __typename: string;
  readonly filled: number;
  readonly notice: number;
  readonly onHold: number;
  readonly registered: number;
  readonly reserved: number;
  readonly staffed: number;
  readonly usable: number;
  readonly vacant: number;
}

export interface PlaceDistance {
  readonly __typename: string;
  readonly driveMinutes: number;
  readonly kind: string;
  readonly label: string;
  readonly miles: number;
  readonly precisionMiles: number;
  readonly precisionSentence: string;
  readonly visitsPerWeek: number;
}

export interface PlaceNotice {
  readonly __typename: string;
  readonly on: string;
  readonly places: number;
}

export interface PlaceTakenProblem {
  readonly __typename: string;
  readonly field: string;
  readonly homeId: string;
  readonly sentence: string;
  readonly takenAt: string;
}

export interface PlaceValue {
  readonly __typename: string;
  readonly areaName: string;
  readonly boundary: [[number, ...number[]], ...[number, ...number[]][]];
  readonly centre: MapPoint;
  readonly childrenNearHome: number;
  readonly hexagonId: string;
  readonly isExact: boolean;
  readonly localAuthority: LocalAuthority;
  readonly placementType: string;
  readonly weeklyMilesSaved: number;
}

export interface PlaceValueAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly question: PlaceValueQuestionEcho;
  readonly run: Run;
  readonly values: [PlaceValue, ...PlaceValue[]];
}

export interface PlaceValueQuestionEcho {
  readonly __typename: string;
  readonly asOf: string;
  readonly first: number;
  readonly placementTypes: [string, ...string[]];
  readonly region: string;
  readonly regionName: string;
  readonly withinMiles: number;
}

export interface PlaceValueResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly field: string;
  readonly headline: string;
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: PlaceValueQuestionEcho;
  readonly run: Run;
  readonly sentence: string;
  readonly values: [PlaceValue, ...PlaceValue[]];
}

export interface Placement {
  readonly __typename: string;
  readonly distanceMiles: number;
  readonly distanceReason: string;
  readonly distanceReasonLabel: string;
  readonly hostAuthority: LocalAuthority;
  readonly startedOn: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly weeklyCostPounds: number;
}

export interface PlacementDecision {
  readonly __typename: string;
  readonly canUndo: boolean;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly distanceReason: string;
  readonly homes: [DecidedPlace, ...DecidedPlace[]];
  readonly id: string;
  readonly isEmergency: boolean;
  readonly reasons: [RecordedReason, ...RecordedReason[]];
  readonly startsOn: string;
  readonly undoUntil: string;
}

export interface PlacementNeed {
  readonly __typename: string;
  readonly ages: [number, ...number[]];
  readonly approvalTasks: [ApprovalTask, ...ApprovalTask[]];
  readonly areaName: string;
  readonly areasToAvoidCount: number;
  readonly assignment: NeedAssignment;
  readonly calls: [CallRecord, ...CallRecord[]];
  readonly children: [Child, ...Child[]];
  readonly cohorts: [string, ...string[]];
  readonly culture: string;
  readonly decision: PlacementDecision;
  readonly duration: string;
  readonly faith: string;
  readonly heldPlaces: [HeldPlace, ...HeldPlace[]];
  readonly id: string;
  readonly importantPlaces: [ImportantPlace, ...ImportantPlace[]];
  readonly isEmergency: boolean;
  readonly isKeyStage4: boolean;
  readonly isShortBreak: boolean;
  readonly isSoloRequired: boolean;
  readonly language: string;
  readonly lastChangedAt: string;
  readonly lastChangedBy: string;
  readonly legalStatus: string;
  readonly legalStatusLabel: string;
  readonly livingWith: string;
  readonly localAuthority: LocalAuthority;
  readonly medical: string;
  readonly missingFacts: [string, ...string[]];
  readonly mustStayAtSchool: boolean;
  readonly neededBy: string;
  readonly openedOn: string;
  readonly preferredTypes: [TypeSuitability, ...TypeSuitability[]];
  readonly reference: string;
  readonly requiredAdaptations: [string, ...string[]];
  readonly requiredOffers: [string, ...string[]];
  readonly risks: [string, ...string[]];
  readonly siblingPlan: string;
  readonly siblingSubsets: [[string, ...string[]], ...[string, ...string[]][]];
  readonly status: string;
  readonly terms: NeedTerms;
  readonly urgency: string;
  readonly version: number;
  readonly waitingDays: number;
}

export interface PlacementNeedConnection {
  readonly __typename: string;
  readonly edges: [PlacementNeedEdge, ...PlacementNeedEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface PlacementNeedEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: PlacementNeed;
}

export interface PlacementNeedResult {
  readonly __typename: string;
  readonly ages: [number, ...number[]];
  readonly approvalTasks: [ApprovalTask, ...ApprovalTask[]];
  readonly areaName: string;
  readonly areasToAvoidCount: number;
  readonly assignment: NeedAssignment;
  readonly calls: [CallRecord, ...CallRecord[]];
  readonly changedAt: string;
  readonly changedBy: string;
  readonly children: [Child, ...Child[]];
  readonly cohorts: [string, ...string[]];
  readonly culture: string;
  readonly decision: PlacementDecision;
  readonly duration: string;
  readonly faith: string;
  readonly field: string;
  readonly heldPlaces: [HeldPlace, ...HeldPlace[]];
  readonly id: string;
  readonly importantPlaces: [ImportantPlace, ...ImportantPlace[]];
  readonly isEmergency: boolean;
  readonly isKeyStage4: boolean;
  readonly isShortBreak: boolean;
  readonly isSoloRequired: boolean;
  readonly language: string;
  readonly lastChangedAt: string;
  readonly lastChangedBy: string;
  readonly legalStatus: string;
  readonly legalStatusLabel: string;
  readonly livingWith: string;
  readonly localAuthority: LocalAuthority;
  readonly medical: string;
  readonly missingFacts: [string, ...string[]];
  readonly mustStayAtSchool: boolean;
  readonly neededBy: string;
  readonly openedOn: string;
  readonly preferredTypes: [TypeSuitability, ...TypeSuitability[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly reference: string;
  readonly requiredAdaptations: [string, ...string[]];
  readonly requiredOffers: [string, ...string[]];
  readonly risks: [string, ...string[]];
  readonly sentence: string;
  readonly siblingPlan: string;
  readonly siblingSubsets: [[string, ...string[]], ...[string, ...string[]][]];
  readonly status: string;
  readonly terms: NeedTerms;
  readonly urgency: string;
  readonly version: number;
  readonly waitingDays: number;
}

export interface PlacingMeasures {
  readonly __typename: string;
  readonly headline: string;
  readonly homes: [HomeAnswers, ...HomeAnswers[]];
  readonly reasons: [DeclineReasonCount, ...DeclineReasonCount[]];
  readonly region: string;
  readonly rows: [PlacingMeasuresRow, ...PlacingMeasuresRow[]];
  readonly total: PlacingMeasuresRow;
}

export interface PlacingMeasuresResult {
  readonly __typename: string;
  readonly headline: string;
  readonly homes: [HomeAnswers, ...HomeAnswers[]];
  readonly reasons: [DeclineReasonCount, ...DeclineReasonCount[]];
  readonly region: string;
  readonly rows: [PlacingMeasuresRow, ...PlacingMeasuresRow[]];
  readonly sentence: string;
  readonly total: PlacingMeasuresRow;
}

export interface PlacingMeasuresRow {
  readonly __typename: string;
  readonly decided: Count;
  readonly declines: Count;
  readonly localAuthority: LocalAuthority;
  readonly medianDays: number;
  readonly offers: Count;
}

export interface PlacingResult {
  readonly __typename: string;
  readonly ages: [number, ...number[]];
  readonly approvalTasks: [ApprovalTask, ...ApprovalTask[]];
  readonly areaName: string;
  readonly areasToAvoidCount: number;
  readonly assignment: NeedAssignment;
  readonly calls: [CallRecord, ...CallRecord[]];
  readonly changedAt: string;
  readonly changedBy: string;
  readonly children: [Child, ...Child[]];
  readonly cohorts: [string, ...string[]];
  readonly culture: string;
  readonly decision: PlacementDecision;
  readonly duration: string;
  readonly faith: string;
  readonly field: string;
  readonly heldPlaces: [HeldPlace, ...HeldPlace[]];
  readonly homeId: string;
  readonly id: string;
  readonly importantPlaces: [ImportantPlace, ...ImportantPlace[]];
  readonly isEmergency: boolean;
  readonly isKeyStage4: boolean;
  readonly isShortBreak: boolean;
  readonly isSoloRequired: boolean;
  readonly language: string;
  readonly lastChangedAt: string;
  readonly lastChangedBy: string;
  readonly legalStatus: string;
  readonly legalStatusLabel: string;
  readonly livingWith: string;
  readonly localAuthority: LocalAuthority;
  readonly medical: string;
  readonly missing: [ReasonDue, ...ReasonDue[]];
  readonly missingFacts: [string, ...string[]];
  readonly mustStayAtSchool: boolean;
  readonly neededBy: string;
  readonly openedOn: string;
  readonly preferredTypes: [TypeSuitability, ...TypeSuitability[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly reference: string;
  readonly requiredAdaptations: [string, ...string[]];
  readonly requiredOffers: [string, ...string[]];
  readonly risks: [string, ...string[]];
  readonly sentence: string;
  readonly siblingPlan: string;
  readonly siblingSubsets: [[string, ...string[]], ...[string, ...string[]][]];
  readonly status: string;
  readonly takenAt: string;
  readonly terms: NeedTerms;
  readonly urgency: string;
  readonly version: number;
  readonly waitingDays: number;
}

export interface PlacingSteps {
  readonly __typename: string;
  readonly elsewhere: Count;
  readonly emptyHere: Count;
  readonly heldHere: Count;
  readonly otherCouncilsHere: Count;
  readonly withoutPlace: Count;
}

export interface Plan {
  readonly __typename: string;
  readonly alternatives: [PlanAlternative, ...PlanAlternative[]];
  readonly assumptions: [PlanAssumption, ...PlanAssumption[]];
  readonly binding: [PlanBinding, ...PlanBinding[]];
  readonly capitalPounds: PoundsRange;
  readonly check: PlanCheck;
  readonly childrenNewlyNearHome: number;
  readonly childrenRange: PlanChildrenRange;
  readonly cohortRows: [PlanCohortRow, ...PlanCohortRow[]];
  readonly curve: [PlanCurvePoint, ...PlanCurvePoint[]];
  readonly dataDate: string;
  readonly existingHomes: [PlanExistingHome, ...PlanExistingHome[]];
  readonly headline: string;
  readonly homes: [PlannedHome, ...PlannedHome[]];
  readonly id: string;
  readonly isStale: boolean;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly netYearlyPounds: PoundsRange;
  readonly notes: [string, ...string[]];
  readonly paragraph: string;
  readonly priceYear: string;
  readonly proof: PlanProof;
  readonly question: PlanQuestionEcho;
  readonly robustness: [PlanRobustness, ...PlanRobustness[]];
  readonly rows: [PlanRow, ...PlanRow[]];
  readonly scenario: PlanScenario;
  readonly shortAfter: number;
  readonly shortBefore: number;
  readonly staleSentence: string;
  readonly status: string;
  readonly todayYearlyPounds: PoundsRange;
  readonly weeklyMilesSaved: number;
  readonly yearlyPounds: PoundsRange;
}

export interface PlanAlternative {
  readonly __typename: string;
  readonly childrenNewlyNearHome: number;
  readonly homes: [PlannedHome, ...PlannedHome[]];
  readonly sentence: string;
}

export interface PlanArea {
  readonly __typename: string;
  readonly boundary: [[number, ...number[]], ...[number, ...number[]][]];
  readonly centre: MapPoint;
  readonly id: string;
  readonly localAuthority: LocalAuthority;
  readonly name: string;
}

export interface PlanAssumption {
  readonly __typename: string;
  readonly label: string;
  readonly name: string;
  readonly sentence: string;
  readonly source: string;
  readonly value: string;
}

export interface PlanBinding {
  readonly __typename: string;
  readonly limit: string;
  readonly needsPounds: number;
  readonly sentence: string;
}

export interface PlanCheck {
  readonly __typename: string;
  readonly isSound: boolean;
  readonly sentences: [string, ...string[]];
}

export interface PlanChildrenRange {
  readonly __typename: string;
  readonly high: number;
  readonly low: number;
}

export interface PlanCohortRow {
  readonly __typename: string;
  readonly ageBand: string;
  readonly childrenNewlyNearHome: number;
  readonly cohort: string;
  readonly placementType: string;
}

export interface PlanCurvePoint {
  readonly __typename: string;
  readonly bound: number;
  readonly homes: number;
  readonly isOverBudget: boolean;
  readonly shortAfter: number;
}

export interface PlanExistingHome {
  readonly __typename: string;
  readonly childrenAfter: number;
  readonly childrenBefore: number;
  readonly home: Home;
  readonly sentence: string;
}

export interface PlanProof {
  readonly __typename: string;
  readonly achieved: number;
  readonly bound: number;
  readonly seconds: number;
  readonly sentence: string;
}

export interface PlanQuestionEcho {
  readonly __typename: string;
  readonly areas: string;
  readonly asOf: string;
  readonly homes: [HandHomeEcho, ...HandHomeEcho[]];
  readonly kinds: [KindToOpenEcho, ...KindToOpenEcho[]];
  readonly leadMonths: number;
  readonly leastChildren: number;
  readonly leastInAuthority: [LeastHomesEcho, ...LeastHomesEcho[]];
  readonly leastInEachAuthority: number;
  readonly mostCapitalPounds: number;
  readonly mostHomes: number;
  readonly mostYearlyPounds: number;
  readonly mustAreas: [string, ...string[]];
  readonly neverAreas: [string, ...string[]];
  readonly neverAuthorities: [string, ...string[]];
  readonly objective: string;
  readonly onlyAuthorities: [string, ...string[]];
  readonly region: string;
  readonly regionName: string;
  readonly robustAgainst: [string, ...string[]];
  readonly scenario: string;
  readonly staffedShare: number;
  readonly withinMiles: number;
}

export interface PlanQuestionResult {
  readonly __typename: string;
  readonly areaCount: number;
  readonly costSource: string;
  readonly field: string;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: PlanQuestionEcho;
  readonly sentence: string;
}

export interface PlanRobustness {
  readonly __typename: string;
  readonly bestChildren: number;
  readonly childrenNewlyNearHome: number;
  readonly name: string;
  readonly regret: number;
  readonly scenario: PlanScenario;
  readonly sentence: string;
}

export interface PlanRow {
  readonly __typename: string;
  readonly children: number;
  readonly localAuthority: LocalAuthority;
  readonly nearAfter: number;
  readonly nearBefore: number;
}

export interface PlanRowInList {
  readonly __typename: string;
  readonly headline: string;
  readonly id: string;
  readonly isStale: boolean;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly objective: string;
  readonly scenario: PlanScenario;
  readonly status: string;
}

export interface PlanScenario {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
}

export interface PlannedHome {
  readonly __typename: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly areaId: string;
  readonly areaName: string;
  readonly boundary: [[number, ...number[]], ...[number, ...number[]][]];
  readonly capitalPounds: number;
  readonly centre: MapPoint;
  readonly childrenLiving: number;
  readonly childrenNearHome: number;
  readonly kindId: string;
  readonly letter: string;
  readonly localAuthority: LocalAuthority;
  readonly placementType: string;
  readonly places: number;
  readonly weeklyMilesSaved: number;
  readonly yearlyPounds: number;
}

export interface PoundsRange {
  readonly __typename: string;
  readonly high: number;
  readonly low: number;
  readonly middle: number;
}

export interface Problem {
  readonly __typename: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly field: string;
  readonly homeId: string;
  readonly missing: [ReasonDue, ...ReasonDue[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly sentence: string;
  readonly takenAt: string;
  readonly version: number;
}

export interface Proof {
  readonly __typename: string;
  readonly achieved: Count;
  readonly lowerBound: Count;
  readonly seconds: number;
  readonly sentence: string;
  readonly status: string;
  readonly weeklyMiles: number;
  readonly weeklyMilesLowerBound: number;
}

export interface PublishedCount {
  readonly __typename: string;
  readonly marker: string;
  readonly roundedTo: number;
  readonly value: number;
}

export interface Query {
  readonly __typename: string;
  readonly accessSurface: AccessResult;
  readonly child: Child;
  readonly children: ChildConnection;
  readonly colleagues: [Colleague, ...Colleague[]];
  readonly compareScenarios: CompareResult;
  readonly distanceCurve: DistanceCurveResult;
  readonly forecast: ForecastResult;
  readonly home: Home;
  readonly homes: HomeConnection;
  readonly importBatch: ImportBatch;
  readonly importBatches: ImportBatchConnection;
  readonly importCoverage: ImportCoverageResult;
  readonly jointMatches: JointResult;
  readonly localAuthorities: [LocalAuthority, ...LocalAuthority[]];
  readonly market: MarketResult;
  readonly nearHomeMatches: NearHomeResult;
  readonly needDrafts: [NeedDraft, ...NeedDraft[]];
  readonly needPrefill: NeedPrefillResult;
  readonly placeChoice: PlaceChoiceResult;
  readonly placeValues: PlaceValueResult;
  readonly placementLocation: LocationResult;
  readonly placementNeed: PlacementNeed;
  readonly placementNeeds: PlacementNeedConnection;
  readonly placingMeasures: PlacingMeasuresResult;
  readonly plan: Plan;
  readonly planAreas: [PlanArea, ...PlanArea[]];
  readonly planQuestion: PlanQuestionResult;
  readonly plans: [PlanRowInList, ...PlanRowInList[]];
  readonly reconciliation: ReconciliationResult;
  readonly recruitTargets: RecruitResult;
  readonly regionMap: RegionMap;
  readonly regions: [Region, ...Region[]];
  readonly report: Report;
  readonly reports: [Report, ...Report[]];
  readonly run: Run;
  readonly runs: RunConnection;
  readonly scenario: Scenario;
  readonly scenarios: [Scenario, ...Scenario[]];
  readonly sufficiency: SufficiencyResult;
  readonly viewer: Viewer;
}

export interface ReasonDue {
  readonly __typename: string;
  readonly field: string;
  readonly homeId: string;
  readonly sentence: string;
  readonly subject: string;
  readonly subjectLabel: string;
}

export interface ReasonsMissingProblem {
  readonly __typename: string;
  readonly missing: [ReasonDue, ...ReasonDue[]];
  readonly sentence: string;
}

export interface ReconciliationAnswer {
  readonly __typename: string;
  readonly dataDate: string;
  readonly date: string;
  readonly headline: string;
  readonly lines: [ReconciliationLine, ...ReconciliationLine[]];
  readonly notes: [string, ...string[]];
  readonly question: ReconciliationQuestionEcho;
  readonly sources: [string, ...string[]];
  readonly years: [number, ...number[]];
}

export interface ReconciliationLine {
  readonly __typename: string;
  readonly difference: number;
  readonly group: string;
  readonly loaded: Count;
  readonly localAuthority: LocalAuthority;
  readonly published: PublishedCount;
  readonly sentence: string;
  readonly status: string;
  readonly what: string;
  readonly whatLabel: string;
}

export interface ReconciliationQuestionEcho {
  readonly __typename: string;
  readonly localAuthority: LocalAuthority;
  readonly region: string;
  readonly regionName: string;
  readonly year: number;
}

export interface ReconciliationResult {
  readonly __typename: string;
  readonly dataDate: string;
  readonly date: string;
  readonly field: string;
  readonly headline: string;
  readonly lines: [ReconciliationLine, ...ReconciliationLine[]];
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly question: ReconciliationQuestionEcho;
  readonly sentence: string;
  readonly sources: [string, ...string[]];
  readonly years: [number, ...number[]];
}

export interface RecordedReason {
  readonly __typename: string;
  readonly home: Home;
  readonly reason: string;
  readonly sentence: string;
  readonly subject: string;
  readonly subjectLabel: string;
}

export interface RecordedSibling {
  readonly __typename: string;
  readonly child: Child;
  readonly openNeedReference: string;
}

export interface RecruitAnswer {
  readonly __typename: string;
  readonly assumptions: [PlanAssumption, ...PlanAssumption[]];
  readonly byAuthority: [RecruitAuthorityRow, ...RecruitAuthorityRow[]];
  readonly byCohort: [RecruitCohortRow, ...RecruitCohortRow[]];
  readonly cheapest: string;
  readonly childrenNewlyNearHome: number;
  readonly curve: [RecruitCurvePoint, ...RecruitCurvePoint[]];
  readonly headline: string;
  readonly households: number;
  readonly levers: [RecruitLever, ...RecruitLever[]];
  readonly notes: [string, ...string[]];
  readonly proof: PlanProof;
  readonly question: RecruitQuestionEcho;
  readonly rows: [RecruitRow, ...RecruitRow[]];
  readonly run: Run;
  readonly shortAfter: number;
  readonly shortBefore: number;
  readonly shortBreaks: [RecruitShortBreakRow, ...RecruitShortBreakRow[]];
  readonly stop: string;
  readonly stopSentence: string;
  readonly stopsHelpingAt: number;
  readonly towns: [RecruitTown, ...RecruitTown[]];
}

export interface RecruitAuthorityRow {
  readonly __typename: string;
  readonly childrenNewlyNearHome: number;
  readonly households: number;
  readonly localAuthority: LocalAuthority;
  readonly places: number;
  readonly shortAfter: number;
  readonly shortBefore: number;
}

export interface RecruitCohortRow {
  readonly __typename: string;
  readonly childrenNewlyNearHome: number;
  readonly cohort: string;
  readonly households: number;
  readonly places: number;
  readonly shortAfter: number;
  readonly shortBefore: number;
}

export interface RecruitCostsEcho {
  readonly __typename: string;
  readonly fosteringWeeklyPounds: number;
  readonly kinshipSetUpPounds: number;
  readonly kinshipWeeklyPounds: number;
  readonly liftHoldsPoundsPerPlace: number;
  readonly retentionPoundsPerHousehold: number;
  readonly setUpPoundsPerHousehold: number;
}

export interface RecruitCurvePoint {
  readonly __typename: string;
  readonly childrenNewlyNearHome: number;
  readonly cohort: string;
  readonly households: number;
  readonly localAuthority: LocalAuthority;
  readonly shortAfter: number;
  readonly townName: string;
  readonly weeklyMilesSaved: number;
}

export interface RecruitLever {
  readonly __typename: string;
  readonly childrenNewlyNearHome: number;
  readonly costSentence: string;
  readonly isCheapest: boolean;
  readonly label: string;
  readonly lever: string;
  readonly poundsPerChild: PoundsRange;
  readonly sentence: string;
  readonly setUpPounds: PoundsRange;
  readonly todayYearlyPounds: PoundsRange;
  readonly units: number;
  readonly yearlyPounds: PoundsRange;
}

export interface RecruitLeverSizesEcho {
  readonly __typename: string;
  readonly kinshipMorePercent: number;
  readonly liftHoldsPercent: number;
  readonly retainPercent: number;
}

export interface RecruitQuestionEcho {
  readonly __typename: string;
  readonly asOf: string;
  readonly cohorts: [string, ...string[]];
  readonly costs: RecruitCostsEcho;
  readonly households: number;
  readonly levers: RecruitLeverSizesEcho;
  readonly onlyAuthorities: [string, ...string[]];
  readonly region: string;
  readonly regionName: string;
  readonly scenario: string;
  readonly scenarioName: string;
  readonly withinMiles: number;
}

export interface RecruitResult {
  readonly __typename: string;
  readonly assumptions: [PlanAssumption, ...PlanAssumption[]];
  readonly byAuthority: [RecruitAuthorityRow, ...RecruitAuthorityRow[]];
  readonly byCohort: [RecruitCohortRow, ...RecruitCohortRow[]];
  readonly cheapest: string;
  readonly childrenNewlyNearHome: number;
  readonly curve: [RecruitCurvePoint, ...RecruitCurvePoint[]];
  readonly field: string;
  readonly headline: string;
  readonly households: number;
  readonly levers: [RecruitLever, ...RecruitLever[]];
  readonly notes: [string, ...string[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly proof: PlanProof;
  readonly question: RecruitQuestionEcho;
  readonly rows: [RecruitRow, ...RecruitRow[]];
  readonly run: Run;
  readonly sentence: string;
  readonly shortAfter: number;
  readonly shortBefore: number;
  readonly shortBreaks: [RecruitShortBreakRow, ...RecruitShortBreakRow[]];
  readonly stop: string;
  readonly stopSentence: string;
  readonly stopsHelpingAt: number;
  readonly towns: [RecruitTown, ...RecruitTown[]];
}

export interface RecruitRow {
  readonly __typename: string;
  readonly childrenNewlyNearHome: number;
  readonly cohort: string;
  readonly cumulative: number;
  readonly firstHousehold: number;
  readonly households: number;
  readonly localAuthority: LocalAuthority;
  readonly placesEach: number;
  readonly sentence: string;
  readonly towns: [RecruitTownCount, ...RecruitTownCount[]];
}

export interface RecruitShortBreakRow {
  readonly __typename: string;
  readonly children: number;
  readonly households: number;
  readonly localAuthority: LocalAuthority;
  readonly sentence: string;
  readonly usablePlaces: number;
}

export interface RecruitTown {
  readonly __typename: string;
  readonly centre: MapPoint;
  readonly households: number;
  readonly id: string;
  readonly localAuthority: LocalAuthority;
  readonly name: string;
  readonly share: number;
}

export interface RecruitTownCount {
  readonly __typename: string;
  readonly households: number;
  readonly name: string;
}

export interface Region {
  readonly __typename: string;
  readonly areaNote: string;
  readonly areasAreApproximate: boolean;
  readonly attribution: string;
  readonly dataDate: string;
  readonly id: string;
  readonly isSynthetic: boolean;
  readonly members: [LocalAuthority, ...LocalAuthority[]];
  readonly name: string;
  readonly nearHomeMiles: number;
}

export interface RegionMap {
  readonly __typename: string;
  readonly areas: [AreaOnMap, ...AreaOnMap[]];
  readonly areasAreApproximate: boolean;
  readonly attribution: string;
  readonly land: unknown;
  readonly note: string;
  readonly towns: [TownOnMap, ...TownOnMap[]];
}

export interface Report {
  readonly __typename: string;
  readonly actions: [ReportAction, ...ReportAction[]];
  readonly approvedBy: string;
  readonly asOf: string;
  readonly asks: [string, ...string[]];
  readonly blocks: [ReportBlock, ...ReportBlock[]];
  readonly changedAt: string;
  readonly changedBy: string;
  readonly checks: [ReportCheck, ...ReportCheck[]];
  readonly councils: [LocalAuthority, ...LocalAuthority[]];
  readonly edition: number;
  readonly files: [ReportFile, ...ReportFile[]];
  readonly fingerprint: string;
  readonly firstPage: ReportFirstPage;
  readonly headline: string;
  readonly id: string;
  readonly isStale: boolean;
  readonly largestSmallCount: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly mayChange: boolean;
  readonly measures: [ReportMeasure, ...ReportMeasure[]];
  readonly plan: ReportPlan;
  readonly publishedAt: string;
  readonly region: Region;
  readonly risks: [string, ...string[]];
  readonly staleSentence: string;
  readonly status: string;
  readonly supersededBy: string;
  readonly title: string;
  readonly version: number;
  readonly withdrawnReason: string;
  readonly withinMiles: number;
}

export interface ReportAction {
  readonly __typename: string;
  readonly due: string;
  readonly owner: string;
  readonly rating: string;
  readonly what: string;
}

export interface ReportBlock {
  readonly __typename: string;
  readonly answer: string;
  readonly changed: [string, ...string[]];
  readonly comparisons: [string, ...string[]];
  readonly id: string;
  readonly narrative: string;
  readonly notLoaded: string;
  readonly notes: [string, ...string[]];
  readonly picture: ReportPicture;
  readonly quality: string;
  readonly tables: [ReportTable, ...ReportTable[]];
  readonly title: string;
}

export interface ReportCell {
  readonly __typename: string;
  readonly marker: string;
  readonly text: string;
  readonly value: number;
}

export interface ReportCheck {
  readonly __typename: string;
  readonly isGreen: boolean;
  readonly name: string;
  readonly sentence: string;
}

export interface ReportColumn {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

export interface ReportFile {
  readonly __typename: string;
  readonly audience: string;
  readonly format: string;
  readonly sentence: string;
  readonly url: string;
}

export interface ReportFirstPage {
  readonly __typename: string;
  readonly changed: [string, ...string[]];
  readonly counts: string;
  readonly dataRisks: [string, ...string[]];
  readonly headline: string;
  readonly numbers: [ReportKeyNumber, ...ReportKeyNumber[]];
  readonly proposals: [string, ...string[]];
  readonly quality: [string, ...string[]];
  readonly table: ReportTable;
  readonly topGaps: [string, ...string[]];
}

export interface ReportKeyNumber {
  readonly __typename: string;
  readonly detail: string;
  readonly label: string;
  readonly text: string;
}

export interface ReportMeasure {
  readonly __typename: string;
  readonly formula: string;
  readonly id: string;
  readonly limits: [string, ...string[]];
  readonly meaning: string;
  readonly source: string;
  readonly title: string;
  readonly workedExample: string;
}

export interface ReportPicture {
  readonly __typename: string;
  readonly columnId: string;
  readonly kind: string;
  readonly tableId: string;
}

export interface ReportPlan {
  readonly __typename: string;
  readonly headline: string;
  readonly id: string;
}

export interface ReportResult {
  readonly __typename: string;
  readonly actions: [ReportAction, ...ReportAction[]];
  readonly approvedBy: string;
  readonly asOf: string;
  readonly asks: [string, ...string[]];
  readonly blocks: [ReportBlock, ...ReportBlock[]];
  readonly changedAt: string;
  readonly changedBy: string;
  readonly checks: [ReportCheck, ...ReportCheck[]];
  readonly councils: [LocalAuthority, ...LocalAuthority[]];
  readonly edition: number;
  readonly field: string;
  readonly files: [ReportFile, ...ReportFile[]];
  readonly fingerprint: string;
  readonly firstPage: ReportFirstPage;
  readonly headline: string;
  readonly id: string;
  readonly isStale: boolean;
  readonly largestSmallCount: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly mayChange: boolean;
  readonly measures: [ReportMeasure, ...ReportMeasure[]];
  readonly plan: ReportPlan;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly publishedAt: string;
  readonly region: Region;
  readonly risks: [string, ...string[]];
  readonly sentence: string;
  readonly staleSentence: string;
  readonly status: string;
  readonly supersededBy: string;
  readonly title: string;
  readonly version: number;
  readonly withdrawnReason: string;
  readonly withinMiles: number;
}

export interface ReportRow {
  readonly __typename: string;
  readonly cells: [ReportCell, ...ReportCell[]];
  readonly id: string;
  readonly label: string;
}

export interface ReportTable {
  readonly __typename: string;
  readonly caption: string;
  readonly columns: [ReportColumn, ...ReportColumn[]];
  readonly id: string;
  readonly rowHeading: string;
  readonly rows: [ReportRow, ...ReportRow[]];
  readonly source: string;
  readonly total: ReportRow;
}

export interface RuledOut {
  readonly __typename: string;
  readonly count: number;
  readonly homeReasons: [HomeReason, ...HomeReason[]];
  readonly homes: [Home, ...Home[]];
  readonly name: string;
  readonly rule: string;
  readonly sentence: string;
  readonly source: string;
}

export interface Run {
  readonly __typename: string;
  readonly done: number;
  readonly endedAt: string;
  readonly headline: string;
  readonly id: string;
  readonly kind: string;
  readonly resultId: string;
  readonly stage: string;
  readonly startedAt: string;
  readonly status: string;
  readonly total: number;
}

export interface RunConnection {
  readonly __typename: string;
  readonly edges: [RunEdge, ...RunEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface RunEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: Run;
}

export interface RunResult {
  readonly __typename: string;
  readonly done: number;
  readonly endedAt: string;
  readonly field: string;
  readonly headline: string;
  readonly id: string;
  readonly kind: string;
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly resultId: string;
  readonly sentence: string;
  readonly stage: string;
  readonly startedAt: string;
  readonly status: string;
  readonly total: number;
}

export interface Scenario {
  readonly __typename: string;
  readonly asOf: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly changes: [ScenarioChangeRow, ...ScenarioChangeRow[]];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly factsChanged: string;
  readonly id: string;
  readonly isAgreed: boolean;
  readonly isBaseline: boolean;
  readonly mayChange: boolean;
  readonly name: string;
  readonly namedVersions: [ScenarioVersion, ...ScenarioVersion[]];
  readonly problems: [ScenarioProblem, ...ScenarioProblem[]];
  readonly region: string;
  readonly undoable: number;
  readonly undone: number;
  readonly version: number;
  readonly whatChanged: [string, ...string[]];
}

export interface ScenarioChangeRow {
  readonly __typename: string;
  readonly adaptations: [string, ...string[]];
  readonly ageBands: [string, ...string[]];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly areaId: string;
  readonly fromDate: string;
  readonly holdReasons: [string, ...string[]];
  readonly homeId: string;
  readonly homeKind: string;
  readonly households: number;
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly latitude: number;
  readonly localAuthority: string;
  readonly longitude: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly offers: [string, ...string[]];
  readonly ownerGroup: string;
  readonly placeName: string;
  readonly placementType: string;
  readonly placementTypes: [string, ...string[]];
  readonly places: number;
  readonly placesEach: number;
  readonly reason: string;
  readonly sentence: string;
  readonly sexAccepted: string;
  readonly sharePercent: number;
  readonly townName: string;
  readonly yearlyLossPercent: number;
}

export interface ScenarioProblem {
  readonly __typename: string;
  readonly changeId: string;
  readonly field: string;
  readonly sentence: string;
}

export interface ScenarioResult {
  readonly __typename: string;
  readonly asOf: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly changes: [ScenarioChangeRow, ...ScenarioChangeRow[]];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly factsChanged: string;
  readonly field: string;
  readonly id: string;
  readonly isAgreed: boolean;
  readonly isBaseline: boolean;
  readonly mayChange: boolean;
  readonly name: string;
  readonly namedVersions: [ScenarioVersion, ...ScenarioVersion[]];
  readonly problems: [FieldProblem, ...FieldProblem[]] & [ScenarioProblem, ...ScenarioProblem[]];
  readonly region: string;
  readonly sentence: string;
  readonly undoable: number;
  readonly undone: number;
  readonly version: number;
  readonly whatChanged: [string, ...string[]];
}

export interface ScenarioVersion {
  readonly __typename: string;
  readonly at: string;
  readonly by: string;
  readonly changeCount: number;
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

export interface SectorShare {
  readonly __typename: string;
  readonly homes: number;
  readonly places: number;
  readonly sector: string;
  readonly share: number;
}

export interface SetAsideRow {
  readonly __typename: string;
  readonly cells: [string, ...string[]];
  readonly columns: [string, ...string[]];
  readonly file: string;
  readonly line: number;
  readonly position: number;
  readonly problems: [ImportProblem, ...ImportProblem[]];
  readonly record: number;
  readonly waitsFor: string;
}

export interface SetAsideRowConnection {
  readonly __typename: string;
  readonly edges: [SetAsideRowEdge, ...SetAsideRowEdge[]];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface SetAsideRowEdge {
  readonly __typename: string;
  readonly cursor: string;
  readonly node: SetAsideRow;
}

export interface SiblingsTogether {
  readonly __typename: string;
  readonly apart: Count;
  readonly notKnown: Count;
  readonly togetherAsPlanned: Count;
}

export interface StaleProblem {
  readonly __typename: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly sentence: string;
  readonly version: number;
}

export interface Subscription {
  readonly __typename: string;
  readonly runProgress: Run;
}

export interface SufficiencyAnswer {
  readonly __typename: string;
  readonly apart: [CountedApartLine, ...CountedApartLine[]];
  readonly coverage: Coverage;
  readonly dataDate: string;
  readonly headline: string;
  readonly limitNotice: string;
  readonly method: string;
  readonly notes: [string, ...string[]];
  readonly placedBetween: [Flow, ...Flow[]];
  readonly proof: Proof;
  readonly question: SufficiencyQuestionEcho;
  readonly rows: [SufficiencyRow, ...SufficiencyRow[]];
  readonly run: Run;
  readonly total: SufficiencyRow;
}

export interface SufficiencyQuestionEcho {
  readonly __typename: string;
  readonly ageBands: [string, ...string[]];
  readonly asOf: string;
  readonly cohorts: [string, ...string[]];
  readonly placementTypes: [string, ...string[]];
  readonly reading: string;
  readonly region: string;
  readonly regionName: string;
  readonly releasePlacesOfOtherRegions: boolean;
  readonly scenario: string;
  readonly withinMiles: number;
}

export interface SufficiencyResult {
  readonly __typename: string;
  readonly apart: [CountedApartLine, ...CountedApartLine[]];
  readonly coverage: Coverage;
  readonly dataDate: string;
  readonly field: string;
  readonly headline: string;
  readonly limitNotice: string;
  readonly method: string;
  readonly notes: [string, ...string[]];
  readonly placedBetween: [Flow, ...Flow[]];
  readonly problems: [FieldProblem, ...FieldProblem[]];
  readonly proof: Proof;
  readonly question: SufficiencyQuestionEcho;
  readonly rows: [SufficiencyRow, ...SufficiencyRow[]];
  readonly run: Run;
  readonly sentence: string;
  readonly total: SufficiencyRow;
}

export interface SufficiencyRow {
  readonly __typename: string;
  readonly ageBand: string;
  readonly cohort: string;
  readonly demand: Count;
  readonly farToday: FarToday;
  readonly localAuthority: LocalAuthority;
  readonly nearHomeChildren: Count;
  readonly nearHomeGap: Bounded;
  readonly notes: [string, ...string[]];
  readonly numericalGap: Count;
  readonly placementType: string;
  readonly placing: PlacingSteps;
  readonly reasons: [GapReason, ...GapReason[]];
  readonly registeredPlaces: Count;
  readonly usablePlaces: Count;
}

export interface TaskToCome {
  readonly __typename: string;
  readonly approver: string;
  readonly dueOn: string;
  readonly homeId: string;
  readonly kind: string;
  readonly label: string;
  readonly sentence: string;
  readonly source: string;
}

export interface TownOnMap {
  readonly __typename: string;
  readonly lat: number;
  readonly lng: number;
  readonly localAuthority: LocalAuthority;
  readonly name: string;
  readonly population: number;
}

export interface TypeSuitability {
  readonly __typename: string;
  readonly suitability: string;
  readonly type: string;
}

export interface Viewer {
  readonly __typename: string;
  readonly countsHiddenUpTo: number;
  readonly displayName: string;
  readonly id: string;
  readonly isSyntheticData: boolean;
  readonly localAuthority: LocalAuthority;
  readonly mayChangePlacementNeeds: boolean;
  readonly mayImport: boolean;
  readonly mayImportFor: [LocalAuthority, ...LocalAuthority[]];
  readonly maySeeChildren: boolean;
  readonly maySeeExactNumbers: boolean;
  readonly maySeeHomes: boolean;
  readonly maySeePlacementNeeds: boolean;
  readonly mode: string;
  readonly region: Region;
  readonly role: string;
  readonly roleLabel: string;
  readonly today: string;
}

export interface WeeklyCostQuartiles {
  readonly __typename: string;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly placementType: string;
  readonly placements: number;
  readonly upperQuartile: number;
}

export interface WeeklyMiles {
  readonly __typename: string;
  readonly community: number;
  readonly family: number;
  readonly missing: [string, ...string[]];
  readonly school: number;
  readonly total: number;
}

export interface WeighedPlace {
  readonly __typename: string;
  readonly approvals: [Approval, ...Approval[]];
  readonly cautions: [Caution, ...Caution[]];
  readonly childReferences: [string, ...string[]];
  readonly factors: [FactorFinding, ...FactorFinding[]];
  readonly home: Home;
  readonly milesFromFamily: number;
  readonly weeklyMiles: WeeklyMiles;
}

export interface Answers {
  readonly __typename: string;
  readonly acceptImport: ImportBatchResult;
  readonly accessSurface: AccessResult;
  readonly agreeScenario: ScenarioResult;
  readonly assignNeed: PlacementNeedResult;
  readonly cancelImport: ImportBatchResult;
  readonly cancelRun: RunResult;
  readonly changeHomePlaces: HomeChangeResult;
  readonly changeHomeTakes: HomeChangeResult;
  readonly changePlacementNeed: PlacementNeedResult;
  readonly changeReport: ReportResult;
  readonly changeScenario: ScenarioResult;
  readonly child: Child;
  readonly children: ChildConnection;
  readonly choosePlace: PlacingResult;
  readonly colleagues: [Colleague, ...Colleague[]];
  readonly compareScenarios: CompareResult;
  readonly confirmHome: HomeChangeResult;
  readonly createPlacementNeed: PlacementNeedResult;
  readonly createScenario: ScenarioResult;
  readonly dateScenario: ScenarioResult;
  readonly deleteReport: ReportResult;
  readonly deleteScenario: ScenarioResult;
  readonly discardImport: ImportBatchResult;
  readonly discardNeedDraft: DraftDiscardedResult;
  readonly distanceCurve: DistanceCurveResult;
  readonly duplicateScenario: ScenarioResult;
  readonly forecast: ForecastResult;
  readonly holdHomePlaces: HomeChangeResult;
  readonly holdPlace: PlacingResult;
  readonly home: Home;
  readonly homes: HomeConnection;
  readonly importBatch: ImportBatch;
  readonly importBatches: ImportBatchConnection;
  readonly importCoverage: ImportCoverageResult;
  readonly jointMatches: JointResult;
  readonly localAuthorities: [LocalAuthority, ...LocalAuthority[]];
  readonly logCall: PlacingResult;
  readonly market: MarketResult;
  readonly mendSetAsideRow: ImportBatchResult;
  readonly nameScenarioVersion: ScenarioResult;
  readonly nearHomeMatches: NearHomeResult;
  readonly needDrafts: [NeedDraft, ...NeedDraft[]];
  readonly needPrefill: NeedPrefillResult;
  readonly placeChoice: PlaceChoiceResult;
  readonly placeValues: PlaceValueResult;
  readonly placementLocation: LocationResult;
  readonly placementNeed: PlacementNeed;
  readonly placementNeeds: PlacementNeedConnection;
  readonly placingMeasures: PlacingMeasuresResult;
  readonly plan: Plan;
  readonly planAreas: [PlanArea, ...PlanArea[]];
  readonly planQuestion: PlanQuestionResult;
  readonly plans: [PlanRowInList, ...PlanRowInList[]];
  readonly publishReport: ReportResult;
  readonly reconciliation: ReconciliationResult;
  readonly recordApproval: PlacingResult;
  readonly recruitTargets: RecruitResult;
  readonly redoScenarioChange: ScenarioResult;
  readonly regionMap: RegionMap;
  readonly regions: [Region, ...Region[]];
  readonly releaseHold: PlacingResult;
  readonly releaseHomeHold: HomeChangeResult;
  readonly removeScenarioChange: ScenarioResult;
  readonly renameScenario: ScenarioResult;
  readonly report: Report;
  readonly reports: [Report, ...Report[]];
  readonly restoreScenarioVersion: ScenarioResult;
  readonly run: Run;
  readonly runs: RunConnection;
  readonly saveNeedDraft: NeedDraftResult;
  readonly scenario: Scenario;
  readonly scenarios: [Scenario, ...Scenario[]];
  readonly startPlan: RunResult;
  readonly startReport: RunResult;
  readonly stopRunKeepBest: RunResult;
  readonly sufficiency: SufficiencyResult;
  readonly undoDecision: PlacingResult;
  readonly undoHomeChange: HomeChangeResult;
  readonly undoImport: ImportBatchResult;
  readonly undoScenarioChange: ScenarioResult;
  readonly viewer: Viewer;
  readonly withdrawPlacementNeed: PlacementNeedResult;
  readonly withdrawReport: ReportResult;
}