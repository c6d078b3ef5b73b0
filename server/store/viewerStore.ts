import type { AgeBand, Cohort, HomeKind, NeedStatus, Urgency } from '../../schema/vocabulary.ts';
import type {
  ChildFacts,
  GssCode,
  HomeFacts,
  IsoDate,
  NeedFacts,
  PlacementFacts,
  RegionFacts,
} from '../engine/facts.ts';
import type { StoredClues } from '../engine/loadedTotals.ts';
import type { HomeWrite, HomeWritten } from './changeHome.ts';
import type { DecisionStore } from './decisions/decisionStore.ts';
import type { HomeChangeRow, HomeChangeState } from './homeHistory.ts';
import type { HomeRow } from './homeRows.ts';
import type { AssignmentRow, ColleagueRow, NeedToAssign } from './needAssignments.ts';
import type { NeedDraftRow, SavedDraft } from './needDrafts.ts';
import type { NeedPrefillRow } from './needPrefill.ts';
import type { NeedRow } from './needRow.ts';
import type { DraftContent, NeedOutcome } from './needTerms.ts';
import type { NeedChange } from './needWrites.ts';
import type { Page, PageRequest } from './page.ts';
import type { PlanHeadRow, PlanRow } from './plans.ts';
import type { CoverageFacts } from './readCoverage.ts';
import type { ProblemPage } from './readImports.ts';
import type { ReportHistory } from './readReportHistory.ts';
import type { ReportStore } from './reports/reportStore.ts';
import type {
  AreaRow,
  ChildRow,
  ImportBatchRow,
  ImportProblemRow,
  LocalAuthorityRow,
  RegionMapRow,
  RegionRow,
  RunRow,
  SetAsideRow,
  ShownSetAsideRow,
} from './rows.ts';
import type { ScenarioStore } from './scenarios/scenarioStore.ts';

export interface HomeFilter {
  readonly regionId?: string | null;
  readonly localAuthority?: GssCode | null;
  readonly kinds?: readonly HomeKind[] | null;
  readonly hasVacancy?: boolean | null;
  /** Part of a name, town or URN, in any case. */
  readonly search?: string | null;
}
export interface ChildFilter {
  readonly localAuthority?: GssCode | null;
  readonly ageBands?: readonly AgeBand[] | null;
  readonly isUasc?: boolean | null;
  readonly isDisabled?: boolean | null;
  /** Part of a reference, in any case. */
  readonly search?: string | null;
}
export interface NeedFilter {
  readonly localAuthority?: GssCode | null;
  /** OPEN unless given. */
  readonly status?: NeedStatus | null;
  readonly urgencies?: readonly Urgency[] | null;
  /** Needs of at least one of these cohorts. */
  readonly cohorts?: readonly Cohort[] | null;
}

/** Facts of one need and of the region it is asked in. */
export interface NeedQuestionFacts {
  readonly need: NeedFacts;
  readonly region: RegionFacts;
  readonly dataDate: IsoDate;
}

/** Homes this viewer may be matched to. The same object while `version` stays the same, so an index of it can be kept. */
export interface MatchableHomes {
  readonly version: string;
  readonly homes: readonly HomeFacts[];
}

/** What the region's measures are worked out from, as it stood on one day. */
export interface RegionQuestionFacts {
  readonly version: string;
  readonly region: RegionFacts;
  readonly dataDate: IsoDate;
  readonly asOf: IsoDate;
  /** Members' children living in a placement on `asOf`, or with an open need opened by then; in id order. */
  readonly children: readonly ChildFacts[];
  /** Placements that had started and not ended on `asOf`, V3/V4 included; in id order. */
  readonly placements: readonly PlacementFacts[];
  /** Open needs opened by `asOf`, in id order; of the data date or later, every open need, opened by then at the latest. */
  readonly needs: readonly NeedFacts[];
  /** Every home of the region as it stands now; in id order. */
  readonly homes: readonly HomeFacts[];
  /** Members that have sent at least one child; in name order. */
  readonly authoritiesWithData: readonly GssCode[];
  /** Names of the homes' owner groups, by id. */
  readonly ownerGroupNames: ReadonlyMap<string, string>;
}

/**
 * The rows and fields that exist for one viewer. What is not theirs and what is not there give the same answer: null, or a list
 * without it. Reading a child, or a need with its children, writes an audit event in the same transaction; when the event cannot be
 * written, the read fails. Lists throw PageProblem for a cursor they did not give.
 */
export interface ViewerStore {
  regions(): Promise<readonly RegionRow[]>;
  /** Name order. A region's members on its data date; every authority known when no region is given. */
  localAuthorities(regionId?: string | null): Promise<readonly LocalAuthorityRow[]>;
  /** For DataLoader: one query; authorities not known are left out. */
  localAuthoritiesByGss(codes: readonly GssCode[]): Promise<readonly LocalAuthorityRow[]>;
  /** Members' areas in name order. */
  areas(regionId: string): Promise<readonly AreaRow[]>;
  /** Null when the region is not the viewer's. Every signed-in person may see it. */
  regionMap(regionId: string): Promise<RegionMapRow | null>;

  /** Name order, then id. */
  homes(filter: HomeFilter, page: PageRequest): Promise<Page<HomeRow>>;
  home(id: string): Promise<HomeRow | null>;
  /** For DataLoader: one query, any order, absent ones left out. */
  homesByIds(ids: readonly string[]): Promise<readonly HomeRow[]>;
  /** Newest first. */
  homeHistory(homeId: string, page: PageRequest): Promise<Page<HomeChangeRow>>;
  homeChangeState(home: { readonly id: string; readonly version: number | null }): Promise<HomeChangeState>;
  /** The store's clock. */
  now(): Date;
  changeHome(write: HomeWrite): Promise<HomeWritten>;
  undoHomeChange(about: { readonly id: string; readonly version: number }): Promise<HomeWritten>;
  /** Reference order, then id. */
  children(filter: ChildFilter, page: PageRequest): Promise<Page<ChildRow>>;
  child(id: string): Promise<ChildRow | null>;
  childrenByIds(ids: readonly string[]): Promise<readonly ChildRow[]>;
  /** Most urgent first, then needed soonest, then id. */
  placementNeeds(filter: NeedFilter, page: PageRequest): Promise<Page<NeedRow>>;
  placementNeed(id: string): Promise<NeedRow | null>;

  /** Today, to the viewer's region: of made-up data the day they are made for. */
  today(): Promise<IsoDate>;
  /** What is on record of children of the viewer's own authority, by their references. */
  needPrefill(childReferences: readonly string[]): Promise<NeedPrefillRow | null>;
  /** Writes a new need, or changes one of the version given, all or nothing. */
  writeNeed(change: NeedChange): Promise<NeedOutcome>;
  withdrawNeed(id: string, version: number): Promise<NeedOutcome>;
  /** For DataLoader: who works on each need; those that are not the viewer's, or of which nobody has said, are left out. */
  needAssignments(needIds: readonly string[]): Promise<readonly AssignmentRow[]>;
  /** People of the viewer's own council who may change needs, by name. */
  colleagues(): Promise<readonly ColleagueRow[]>;
  assignNeed(asked: NeedToAssign): Promise<NeedOutcome>;
  /** The viewer's own, newest first. */
  needDrafts(): Promise<readonly NeedDraftRow[]>;
  /** Null when there is no such draft, or need, of the viewer's, or no room for one more. */
  saveNeedDraft(draft: SavedDraft, content: (held: DraftContent | null) => DraftContent): Promise<NeedDraftRow | null>;
  discardNeedDraft(id: string): Promise<boolean>;

  /** Changes whenever any fact changes, whichever server changed it. Cost: one row. */
  factsVersion(): Promise<string>;
  /** Only an open need has facts to match. `asOf` chooses the members of the region. */
  needFacts(needId: string, asOf?: IsoDate | null): Promise<NeedQuestionFacts | null>;
  matchableHomes(): Promise<MatchableHomes>;
  /** Null unless the viewer has a right to aggregates of that region, exact or suppressed; suppression is the caller's. */
  sufficiencyFacts(regionId: string, asOf?: IsoDate | null): Promise<RegionQuestionFacts | null>;

  /** Of the time before `asOf`, exact; null unless the viewer may see exact numbers of the whole region. */
  reportHistory(regionId: string, asOf: IsoDate): Promise<ReportHistory | null>;

  /** Authorities that are not the viewer's to see exactly are left out. */
  clues(authorities: readonly GssCode[]): Promise<ReadonlyMap<GssCode, StoredClues>>;

  /** What is held of each kind of file, of whom, and how its imports stand; null without the right to import. */
  coverage(members: readonly GssCode[]): Promise<CoverageFacts | null>;
  /** Newest first. */
  importBatches(page: PageRequest): Promise<Page<ImportBatchRow>>;
  importBatch(id: string): Promise<ImportBatchRow | null>;
  /** File order; null when the batch is not the viewer's. */
  importProblems(batchId: string, page: ProblemPage): Promise<Page<ImportProblemRow> | null>;
  /** A page of them, each with its problems; audited, as the rows may hold children's own data. */
  setAsidePage(batchId: string, page: PageRequest): Promise<Page<ShownSetAsideRow> | null>;
  setAsideRows(batchId: string): Promise<readonly SetAsideRow[] | null>;

  readonly decisions: DecisionStore;
  readonly scenarios: ScenarioStore;
  readonly reports: ReportStore;

  /** Null without the right to plans. */
  plan(id: string): Promise<PlanRow | null>;
  /** Newest first. */
  plans(): Promise<readonly PlanHeadRow[]>;

  /** Of the viewer's own region only. */
  run(id: string): Promise<RunRow | null>;
  /** Newest first. */
  runs(page: PageRequest): Promise<Page<RunRow>>;
}
