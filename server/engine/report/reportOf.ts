/** What does the whole report say, block by block, and what of it may be published? */
import type { ReportBlockId } from '../../../schema/codes/reportBlocks.ts';
import { reportBlocks } from '../../../schema/codes/reportBlocks.ts';
import type { Solver } from '../assign/finishBySolver.ts';
import { markedCount } from '../count.ts';
import type { PlacingMeasures } from '../decision/placingMeasures.ts';
import { asBefore } from '../disclose/said.ts';
import type { HomeFacts } from '../facts.ts';
import type { SufficiencyTable } from '../gap.ts';
import type { AuthorityTotals } from '../loadedTotals.ts';
import type { LocationTable } from '../location.ts';
import type { MarketShares } from '../market/marketShares.ts';
import type { CostQuartiles } from '../market/weeklyCosts.ts';
import type { NearHomeTable } from '../nearHome/nearHomeTable.ts';
import { costBlock } from './blocks/costBlock.ts';
import { findingBlock } from './blocks/findingBlock.ts';
import { gapBlock } from './blocks/gapBlock.ts';
import { type InCareFacts, inCareBlock } from './blocks/inCareBlock.ts';
import { locationBlock, placedMeasure } from './blocks/locationBlock.ts';
import { recordedCounts } from './blocks/recordedCounts.ts';
import { siblingsBlock } from './blocks/siblingsBlock.ts';
import { supplyBlock } from './blocks/supplyBlock.ts';
import { mixBlock, whoBlock } from './blocks/whoBlock.ts';
import { dutyBlock, methodBlock } from './blocks/wordBlocks.ts';
import { together } from './councilTable.ts';
import { firstPageOf } from './firstPage.ts';
import type { ProposedPlan } from './proposedPlan.ts';
import type { PublishedAreas } from './publishedArea.ts';
import { type ReleaseRule, releaseReport } from './releaseReport.ts';
import type { PreviousReport, ReleasedBlock, Report } from './report.ts';
import { blockOfWords, noNumbers, type ReportBlock, type ReportScope, type Shown } from './reportBlock.ts';
import type { FigureSum, ReleasedTable } from './reportTable.ts';
import { changedIn } from './whatChanged.ts';

/** Exact numbers, which only `reportOf` lets out. */
export interface ReportFacts extends Omit<InCareFacts, 'counts'> {
  readonly scope: ReportScope;
  readonly totals: readonly AuthorityTotals[];
  readonly location: LocationTable;
  /** A row for each council and type. */
  readonly sufficiency: SufficiencyTable;
  /** Null while it is being worked out. */
  readonly nearHome: NearHomeTable | null;
  readonly homes: readonly HomeFacts[];
  readonly shares: MarketShares;
  readonly costs: readonly CostQuartiles[] | null;
  readonly placing: PlacingMeasures;
  /** Null where nothing is published of the councils. */
  readonly publishedAreas: PublishedAreas | null;
  /** Null where none was chosen. */
  readonly plan: ProposedPlan | null;
  /** Null before the first. */
  readonly previous: PreviousReport | null;
}

function blocksOf(facts: ReportFacts): readonly ReportBlock[] {
  const { scope, location } = facts;
  const counts = recordedCounts(facts.totals, scope);
  const notYet = (id: ReportBlockId, what: string, load: string) =>
    blockOfWords(id, `${what} is not part of this report.`, load);
  return [
    dutyBlock(facts.sufficiency.coverage, scope),
    inCareBlock({ ...facts, counts }, scope),
    whoBlock(counts, scope),
    mixBlock(counts, scope),
    notYet('STABILITY', 'How often children move', 'Load the SSDA903 episodes of the whole year.'),
    locationBlock(location, scope),
    siblingsBlock(location, scope),
    supplyBlock(facts, scope),
    gapBlock(facts.sufficiency, facts.nearHome, scope),
    findingBlock(facts.placing, location, scope),
    costBlock(facts.costs, scope),
    notYet('FORECAST', 'A forecast', 'A forecast needs five years of SSDA903 returns.'),
    notYet('PLAN', 'A plan of new places', 'Choose a plan to propose.'),
    blockOfWords('VOICE', 'What children and young people have told us.'),
    blockOfWords('ACTIONS', 'What we will do, who does it, and by when.'),
    methodBlock(scope),
  ];
}

/** Children recorded and children placed are counted by two rules, and mostly are the same children. */
function sameChildren({ totals, scope, location }: ReportFacts): readonly FigureSum[] {
  const placed = new Map<string, number | null>(location.rows.map((row) => [row.localAuthority, row.children.value]));
  const inRegion = location.total.children.value;
  return recordedCounts(totals, scope).sameAs(placedMeasure, (council) => placed.get(council) ?? inRegion);
}

interface Releasing {
  readonly shown: Shown;
  readonly tables: ReadonlyMap<string, ReleasedTable>;
}

function releasedBlock(block: ReportBlock, { shown, tables }: Releasing): ReleasedBlock {
  const { id, picture, notLoaded, notes } = block;
  return {
    ...{ id, title: reportBlocks[id], picture, notLoaded, notes, answer: block.answer(shown), changed: [] },
    comparisons: block.comparisons?.(shown) ?? [],
    quality: block.quality?.(shown) ?? null,
    tables: block.numbers.tables.flatMap((table) => tables.get(table.id) ?? []),
  };
}

/**
 * Shape   the blocks in the order of `reportBlocks`, whatever is loaded; every number of them is released together, and what is said on
 *         the first page, of measures and of changes is made of what is released.
 * Cost    as `releaseReport`; everything else is counted before.
 * Source  domain.md §3; design.md §2.11.
 */
export function reportOf(facts: ReportFacts, rule: ReleaseRule, solver: Solver): Report {
  const { scope, plan, previous, nearHome } = facts;
  const blocks = blocksOf(facts);
  const numbers = together([...blocks.map((block) => block.numbers), { ...noNumbers, sums: sameChildren(facts) }]);
  const released = releaseReport(numbers, rule, solver);
  const shown = (key: string) => released.shown.get(key) ?? markedCount('NOT_AVAILABLE');
  const tables = new Map(released.tables.map((table) => [table.id, table]));
  const unchanged = blocks.map((block) => releasedBlock(block, { shown, tables }));
  const shownBlocks = unchanged.map((block): ReleasedBlock => {
    return { ...block, changed: changedIn(block.id, unchanged, previous) };
  });
  const withinMiles = nearHome?.question.withinMiles ?? null;
  const firstPage = firstPageOf({ scope, blocks: shownBlocks, withinMiles, plan, previous });
  return {
    ...{ headline: firstPage.headline, firstPage, blocks: shownBlocks, measures: [] },
    said: asBefore(released.shown),
    exposed: released.exposed,
  };
}
