/** What does the first page say, in the two minutes that a board has for it? Made of what the blocks have released, and of nothing else. */
import { limitText, numberText } from '../wording.ts';
import { everyCouncil } from './councilTable.ts';
import { countsSentence } from './countsOfChildren.ts';
import { dataRisks, firstQuality } from './dataQuality.ts';
import { firstTable, shortSentence, topGaps } from './firstGaps.ts';
import { firstNumbers } from './firstNumbers.ts';
import type { FirstPageFacts } from './firstPageFacts.ts';
import { planProposals, planSentence } from './firstPlan.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { FirstPage } from './report.ts';
import { whyNotSaid } from './reportBlock.ts';

const mostChanges = 3;

/** "379 of 6,119 children cannot live near home"; null where that is hidden or not known. */
function nearSentence({ blocks, withinMiles }: FirstPageFacts): string | null {
  if (withinMiles === null) return null;
  const table = tableIn(blocks, 'nearHome');
  const [cannot, all] = [cellIn(table, everyCouncil, 'short'), cellIn(table, everyCouncil, 'children')];
  if (cannot.value === null) return null;
  const of = all.value === null ? '' : ` of ${numberText(all.value)}`;
  if (cannot.value === 0) return `Every child could live within ${limitText(withinMiles)} of home`;
  return `${numberText(cannot.value)}${of} ${cannot.value === 1 && of === '' ? 'child' : 'children'} cannot live near home`;
}

/** One to three sentences: places short, children who cannot live near home, what the plan would do. */
export function headlineOf(facts: FirstPageFacts): string {
  const { blocks, scope, plan } = facts;
  const short = shortSentence(blocks, scope);
  const near = nearSentence(facts);
  const gap = cellIn(tableIn(blocks, 'gap-ANY'), everyCouncil, 'numericalGap');
  const first = short ?? `How many places ${scope.regionName} is short ${whyNotSaid(gap)}`;
  const does = plan === null ? null : planSentence(plan, blocks, near === null ? '' : 'of them');
  return [first, near, does].flatMap((sentence) => (sentence === null ? [] : [`${sentence}.`])).join(' ');
}

/** Of the gap first, then of what else the report is about, in its order. */
function firstChanges(blocks: FirstPageFacts['blocks']): readonly string[] {
  const gap = blocks.filter(({ id }) => id === 'GAP');
  const rest = blocks.filter(({ id }) => id !== 'GAP');
  return [...gap, ...rest].flatMap((block) => block.changed).slice(0, mostChanges);
}

/** Shape  lists are empty where nothing is known to say. */
export function firstPageOf(facts: FirstPageFacts): FirstPage {
  const { blocks, scope, plan } = facts;
  return {
    headline: headlineOf(facts),
    numbers: firstNumbers(facts),
    table: firstTable(blocks, scope),
    topGaps: topGaps(blocks, scope),
    changed: firstChanges(blocks),
    proposals: planProposals(plan, blocks),
    quality: firstQuality(blocks),
    dataRisks: dataRisks(facts),
    counts: countsSentence(blocks, { key: everyCouncil }),
  };
}
