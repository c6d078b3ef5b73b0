import { changeHome, undoHomeChange } from './changeHome.ts';
import { decisionStoreOf } from './decisions/decisionStore.ts';
import { endHoldsThatAreOver } from './decisions/endHolds.ts';
import { readFactsVersion } from './factsVersion.ts';
import { readHomeChangeState, readHomeHistory } from './homeHistory.ts';
import { assignNeed, readAssignments, readColleagues } from './needAssignments.ts';
import { discardNeedDraft, readNeedDrafts, saveNeedDraft } from './needDrafts.ts';
import { readNeedPrefill } from './needPrefill.ts';
import { withdrawNeed, writeNeed } from './needWrites.ts';
import { readPlan, readPlans } from './plans.ts';
import { readChild, readChildren, readChildrenByIds } from './readChildren.ts';
import { readClues } from './readClues.ts';
import { readCoverage } from './readCoverage.ts';
import { readMatchableHomes, readSufficiencyFacts } from './readFacts.ts';
import { readAreas, readLocalAuthorities, readRegionMap } from './readGround.ts';
import { readHomes, readHomesByIds } from './readHomes.ts';
import {
  readImportBatch,
  readImportBatches,
  readImportProblems,
  readSetAsidePage,
  readSetAsideRows,
} from './readImports.ts';
import type { Reading } from './reading.ts';
import { readNeed, readNeedFacts, readNeeds } from './readNeeds.ts';
import { readReportHistory } from './readReportHistory.ts';
import { readToday } from './regionDay.ts';
import { readLocalAuthoritiesByGss, readRegions } from './regionGround.ts';
import { reportStoreOf } from './reports/reportStore.ts';
import { readRun, readRuns } from './runs.ts';
import { scenarioStoreOf } from './scenarios/scenarioStore.ts';
import type { ViewerStore } from './viewerStore.ts';

type NeedStore = Pick<
  ViewerStore,
  | 'placementNeeds'
  | 'placementNeed'
  | 'today'
  | 'needPrefill'
  | 'writeNeed'
  | 'withdrawNeed'
  | 'needAssignments'
  | 'colleagues'
  | 'assignNeed'
  | 'needDrafts'
  | 'saveNeedDraft'
  | 'discardNeedDraft'
>;

/** Needs, their drafts, and what is known when one is written. */
function needsOf(reading: Reading): NeedStore {
  return {
    placementNeeds: (filter, page) => readNeeds(reading, filter, page),
    placementNeed: (id) => readNeed(reading, id),
    today: () => readToday(reading),
    needPrefill: (childReferences) => readNeedPrefill(reading, childReferences),
    writeNeed: (change) => writeNeed(reading, change),
    withdrawNeed: (id, version) => withdrawNeed(reading, id, version),
    needAssignments: (needIds) => readAssignments(reading, needIds),
    colleagues: () => readColleagues(reading),
    assignNeed: (asked) => assignNeed(reading, asked),
    needDrafts: () => readNeedDrafts(reading),
    saveNeedDraft: (draft, content) => saveNeedDraft(reading, draft, content),
    discardNeedDraft: (id) => discardNeedDraft(reading, id),
  };
}

/** The store as one viewer has it. */
export function viewerStoreOf(reading: Reading): ViewerStore {
  /** How homes stand, once holds that are over have been released. */
  const asHomesStand = async <T>(read: () => Promise<T>): Promise<T> => {
    await endHoldsThatAreOver(reading);
    return read();
  };
  return {
    regions: () => readRegions(reading),
    localAuthorities: (regionId) => readLocalAuthorities(reading, regionId),
    localAuthoritiesByGss: (codes) => readLocalAuthoritiesByGss(reading, codes),
    areas: (regionId) => readAreas(reading, regionId),
    regionMap: (regionId) => readRegionMap(reading, regionId),
    homes: (filter, page) => asHomesStand(() => readHomes(reading, filter, page)),
    home: async (id) => (await asHomesStand(() => readHomesByIds(reading, [id])))[0] ?? null,
    homesByIds: (ids) => asHomesStand(() => readHomesByIds(reading, ids)),
    homeHistory: (homeId, page) => readHomeHistory(reading, homeId, page),
    homeChangeState: (home) => readHomeChangeState(reading, home),
    now: reading.now,
    changeHome: (write) => asHomesStand(() => changeHome(reading, write)),
    undoHomeChange: (about) => asHomesStand(() => undoHomeChange(reading, about)),
    children: (filter, page) => readChildren(reading, filter, page),
    child: (id) => readChild(reading, id),
    childrenByIds: (ids) => readChildrenByIds(reading, ids),
    ...needsOf(reading),
    factsVersion: () => asHomesStand(() => readFactsVersion(reading)),
    needFacts: (needId, asOf) => readNeedFacts(reading, needId, asOf),
    matchableHomes: () => asHomesStand(() => readMatchableHomes(reading)),
    sufficiencyFacts: (regionId, asOf) => asHomesStand(() => readSufficiencyFacts(reading, regionId, asOf)),
    reportHistory: (regionId, asOf) => readReportHistory(reading, regionId, asOf),
    clues: (authorities) => readClues(reading, authorities),
    coverage: (members) => readCoverage(reading, members),
    importBatches: (page) => readImportBatches(reading, page),
    importBatch: (id) => readImportBatch(reading, id),
    importProblems: (batchId, page) => readImportProblems(reading, batchId, page),
    setAsidePage: (batchId, page) => readSetAsidePage(reading, batchId, page),
    setAsideRows: (batchId) => readSetAsideRows(reading, batchId),
    decisions: decisionStoreOf(reading),
    plan: (id) => readPlan(reading, id),
    plans: () => readPlans(reading),
    scenarios: scenarioStoreOf(reading),
    reports: reportStoreOf(reading),
    run: (id) => readRun(reading, id),
    runs: (page) => readRuns(reading, page),
  };
}
