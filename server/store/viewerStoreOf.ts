import { decisionStoreOf } from './decisions/decisionStore.ts';
import { endHoldsThatAreOver } from './decisions/endHolds.ts';
import { readChild, readChildren, readChildrenByIds } from './readChildren.ts';
import { readClues } from './readClues.ts';
import { readCoverage } from './readCoverage.ts';
import { readFactsVersion, readMatchableHomes, readSufficiencyFacts } from './readFacts.ts';
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
import { readLocalAuthoritiesByGss, readRegions } from './regionGround.ts';
import { readRun, readRuns } from './runs.ts';
import type { ViewerStore } from './viewerStore.ts';

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
    children: (filter, page) => readChildren(reading, filter, page),
    child: (id) => readChild(reading, id),
    childrenByIds: (ids) => readChildrenByIds(reading, ids),
    placementNeeds: (filter, page) => readNeeds(reading, filter, page),
    placementNeed: (id) => readNeed(reading, id),
    factsVersion: () => asHomesStand(() => readFactsVersion(reading)),
    needFacts: (needId, asOf) => readNeedFacts(reading, needId, asOf),
    matchableHomes: () => asHomesStand(() => readMatchableHomes(reading)),
    sufficiencyFacts: (regionId, asOf) => asHomesStand(() => readSufficiencyFacts(reading, regionId, asOf)),
    clues: (authorities) => readClues(reading, authorities),
    coverage: (members) => readCoverage(reading, members),
    importBatches: (page) => readImportBatches(reading, page),
    importBatch: (id) => readImportBatch(reading, id),
    importProblems: (batchId, page) => readImportProblems(reading, batchId, page),
    setAsidePage: (batchId, page) => readSetAsidePage(reading, batchId, page),
    setAsideRows: (batchId) => readSetAsideRows(reading, batchId),
    decisions: decisionStoreOf(reading),
    run: (id) => readRun(reading, id),
    runs: (page) => readRuns(reading, page),
  };
}
