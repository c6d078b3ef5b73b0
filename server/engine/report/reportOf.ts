/** What does the whole report say, block by block, and what of it may be published? */
import { reportBlocks } from '../../../schema/codes/reportBlocks.ts';
import type { Solver } from '../assign/finishBySolver.ts';
import { markedCount } from '../count.ts';
import { asBefore } from '../disclose/said.ts';
import type { AuthorityTotals } from '../loadedTotals.ts';
import { type CostBlockFacts, costBlock } from './blocks/costBlock.ts';
import { type FindingFacts, findingBlock } from './blocks/findingBlock.ts';
import { forecastBlock } from './blocks/forecastBlock.ts';
import { type GapFacts, gapBlock } from './blocks/gapBlock.ts';
import { type InCareFacts, inCareBlock } from './blocks/inCareBlock.ts';
import { type LocationBlockFacts, locationBlock } from './blocks/locationBlock.ts';
import { shortKey } from './blocks/nearHomePart.ts';
import { planBlock, type ShortIn } from './blocks/planBlock.ts';
import { recordedCounts } from './blocks/recordedCounts.ts';
import { siblingsBlock } from './blocks/siblingsBlock.ts';
import { type StabilityFacts, stabilityBlock, stabilityChildren, stabilityMeasure } from './blocks/stabilityBlock.ts';
import { type SupplyFacts, supplyBlock } from './blocks/supplyBlock.ts';
import { type MixFacts, mixBlock, type WhoFacts, whoBlock } from './blocks/whoBlock.ts';
import { dutyBlock, methodBlock } from './blocks/wordBlocks.ts';
import { cohortLinks } from './cohortLinks.ts';
import { everyCouncil, together } from './councilTable.ts';
import { firstPageOf } from './firstPage.ts';
import { measurePages } from './measurePages.ts';
import type { ProposedPlan } from './proposedPlan.ts';
import { type ReleaseRule, releaseReport } from './releaseReport.ts';
import type { CouncilWords, PreviousReport, ReleasedBlock, Report } from './report.ts';
import {
  blockOfWords,
  noNumbers,
  placedMeasure,
  type ReportBlock,
  type ReportScope,
  type Shown,
} from './reportBlock.ts';
import type { FigureSum, ReleasedTable } from './reportTable.ts';
import { changedIn, changedInCouncil } from './whatChanged.ts';

/** Exact numbers, which only `reportOf` lets out. */
export interface ReportFacts
  extends Omit<InCareFacts, 'counts'>,
    WhoFacts,
    MixFacts,
    LocationBlockFacts,
    SupplyFacts,
    StabilityFacts,
    GapFacts,
    FindingFacts,
    CostBlockFacts {
  readonly scope: ReportScope;
  readonly totals: readonly AuthorityTotals[];
  /** Null where none was chosen. */
  readonly plan: ProposedPlan | null;
  /** Null before the first. */
  readonly previous: PreviousReport | null;
}

function shortToday({ nearHome }: ReportFacts): ShortIn {
  const byCouncil = new Map<string, number | null>(
    (nearHome?.rows ?? []).map((row) => [row.localAuthority, row.achieved.value]),
  );
  const all = nearHome?.total.achieved.value ?? null;
  return { key: shortKey, value: (council) => (council === everyCouncil ? all : (byCouncil.get(council) ?? null)) };
}

function blocksOf(facts: ReportFacts, { largestSmallCount }: ReleaseRule): readonly ReportBlock[] {
  const { scope, location, publishedAreas } = facts;
  const counts = recordedCounts(facts.totals, scope);
  return [
    dutyBlock(facts.sufficiency.coverage, scope),
    inCareBlock({ ...facts, counts }, scope),
    whoBlock(counts, facts, scope),
    mixBlock(counts, facts, scope),
    stabilityBlock(facts, scope),
    locationBlock(facts, scope),
    siblingsBlock(location, scope),
    supplyBlock(facts, scope),
    gapBlock(facts, scope),
    findingBlock(facts, scope),
    costBlock(facts, scope),
    forecastBlock(publishedAreas, scope),
    planBlock(facts.plan, shortToday(facts), scope),
    blockOfWords('VOICE', 'What children and young people have told us.'),
    blockOfWords('ACTIONS', 'What we will do, who does it, and by when.'),
    methodBlock(scope, largestSmallCount),
  ];
}

/** Children recorded, children placed and children whose year is known are counted by rules of their own, and mostly are the same. */
function sameChildren({ totals, scope, location, stability }: ReportFacts): readonly FigureSum[] {
  const placed = new Map<string, number | null>(location.rows.map((row) => [row.localAuthority, row.children.value]));
  const inRegion = location.total.children.value;
  const counts = recordedCounts(totals, scope);
  return [
    ...counts.sameAs(placedMeasure, (council) => placed.get(council) ?? inRegion),
    ...counts.sameAs(stabilityMeasure, stabilityChildren(stability, scope)),
  ];
}

interface Releasing {
  readonly shown: Shown;
  readonly tables: ReadonlyMap<string, ReleasedTable>;
}

function releasedBlock(block: ReportBlock, { shown, tables }: Releasing): ReleasedBlock {
  const { id, picture, notLoaded, notes } = block;
  return {
    ...{
      id,
      title: reportBlocks[id],
      picture,
      notLoaded,
      notes,
      answer: block.answer(shown),
      changed: [],
      councils: {},
    },
    comparisons: block.comparisons?.(shown) ?? [],
    quality: block.quality?.(shown) ?? null,
    tables: block.numbers.tables.flatMap((table) => tables.get(table.id) ?? []),
  };
}

interface Comparing {
  readonly shown: Shown;
  readonly now: readonly ReleasedBlock[];
  readonly previous: PreviousReport | null;
}

function wordsOfCouncils(block: ReportBlock, { councils }: ReportScope, { shown, ...both }: Comparing) {
  return Object.fromEntries(
    councils.map(({ gss, name }): [string, CouncilWords] => {
      const council = { key: gss, name };
      const answer = block.ofCouncil?.(shown, council) ?? null;
      const comparisons = block.besideCouncil?.(council) ?? [];
      return [gss, { answer, comparisons, changed: changedInCouncil(block.id, both, council) }];
    }),
  );
}

/**
 * Shape   the blocks in the order of `reportBlocks`, whatever is loaded; every number of them is released together, and what is said on
 *         the first page, of measures and of changes is made of what is released.
 * Cost    as `releaseReport`; everything else is counted before.
 * Source  domain.md §3; design.md §2.11.
 */
export function reportOf(facts: ReportFacts, rule: ReleaseRule, solver: Solver): Report {
  const { scope, plan, previous, nearHome } = facts;
  const blocks = blocksOf(facts, rule);
  const inBlocks = together(blocks.map((block) => block.numbers));
  const numbers = together([inBlocks, { ...noNumbers, sums: sameChildren(facts) }, cohortLinks(inBlocks)]);
  const released = releaseReport(numbers, rule, solver);
  const shown = (key: string) => released.ownShown.get(key) ?? markedCount('NOT_AVAILABLE');
  const tables = new Map(released.tables.map((table) => [table.id, table]));
  const unchanged = blocks.map((block) => releasedBlock(block, { shown, tables }));
  const shownBlocks = unchanged.map((block, at): ReleasedBlock => {
    const made = blocks[at];
    const councils = made === undefined ? {} : wordsOfCouncils(made, scope, { shown, now: unchanged, previous });
    return { ...block, councils, changed: changedIn(block.id, unchanged, previous) };
  });
  const withinMiles = nearHome?.question.withinMiles ?? null;
  const firstPage = firstPageOf({
    scope,
    blocks: shownBlocks,
    withinMiles,
    plan,
    previous,
    publishedAreas: facts.publishedAreas,
  });
  return {
    ...{ headline: firstPage.headline, firstPage, blocks: shownBlocks },
    measures: measurePages({
      ...{ scope, blocks: shownBlocks, withinMiles },
      largestSmallCount: rule.largestSmallCount,
    }),
    said: asBefore(released.shown),
    exposed: released.exposed,
  };
}
