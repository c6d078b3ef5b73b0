/** How good is the data, and which risks does it show by itself? */
import { capitalise, countText, listText } from '../wording.ts';
import type { FirstPageFacts } from './firstPageFacts.ts';
import type { ReleasedBlock } from './report.ts';
import { memberNote } from './whatChanged.ts';

const mostSaid = 4;
/** Parts named one by one. */
const mostMissing = 3;

/** That a council has sent children goes without saying where it has sent both. */
function isSaidWithMore(sentence: string, all: readonly string[]): boolean {
  const children = / sent children\.$/;
  return children.test(sentence) && all.includes(sentence.replace(children, ' sent both children and homes.'));
}

/** What the blocks say of their data, those on which the first page rests first. */
export function firstQuality(blocks: readonly ReleasedBlock[]): readonly string[] {
  const order = ['GAP', 'IN_CARE', 'LOCATION', 'SUPPLY', 'COST', 'STABILITY'];
  return order
    .flatMap((id) => blocks.find((block) => block.id === id)?.quality ?? [])
    .filter((sentence, at, all) => all.indexOf(sentence) === at && !isSaidWithMore(sentence, all))
    .slice(0, mostSaid);
}

function hiddenIn(blocks: readonly ReleasedBlock[]): boolean {
  return blocks.some(({ tables }) =>
    tables.some(({ rows }) => rows.some(({ cells }) => cells.some(({ marker }) => marker === 'SUPPRESSED'))),
  );
}

/** Which blocks are not loaded, whether numbers are hidden, and what a plan still has to meet. */
export function dataRisks({ blocks, plan, scope, previous }: FirstPageFacts): readonly string[] {
  const missing = blocks.filter(({ notLoaded }) => notLoaded !== null).map(({ title }) => `“${title}”`);
  const [subject, list] = [countText(missing.length, 'part'), listText(missing)];
  const which = missing.length > mostMissing ? 'each says what is missing' : list;
  const isNotWhole =
    missing.length === 0
      ? []
      : [`${subject} of this report ${missing.length === 1 ? 'is' : 'are'} not whole: ${which}.`];
  const isHidden = hiddenIn(blocks) ? ['Small numbers are hidden to protect children, and others beside them.'] : [];
  const members = memberNote(scope, previous) ?? [];
  const opens =
    plan === null || plan.homes.length === 0
      ? []
      : [
          `Homes of the plan need a manager and registration before they open: ${countText(plan.leadMonths, 'month')} assumed.`,
        ];
  return [...isNotWhole, ...opens, members, ...isHidden].flat().map(capitalise);
}
