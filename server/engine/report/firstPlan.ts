/** What of the proposed plan is said on the first page? */
import { placementTypes } from '../../../schema/vocabulary.ts';
import { poundsText } from '../planned/poundsText.ts';
import { capitalise, countText, listText, lowerFirst, numberText, smallNumberText } from '../wording.ts';
import { everyCouncil } from './councilTable.ts';
import type { ProposedPlan } from './proposedPlan.ts';
import { cellIn, tableIn } from './releasedCells.ts';
import type { ReleasedBlock } from './report.ts';

type Blocks = readonly ReleasedBlock[];

/** One of a kind, where the name of the type is not the name of one. */
const nouns: Readonly<Record<string, readonly [string, string]>> = {
  FOSTERING: ['foster household', 'foster households'],
  KINSHIP: ['kinship household', 'kinship households'],
  SUPPORTED_ACCOMMODATION: ['supported accommodation home', 'supported accommodation homes'],
};

/** "six children’s homes and one foster household" */
export function homesInWords({ homes }: ProposedPlan): string {
  const types = [...new Set(homes.map(({ placementType }) => placementType))];
  return listText(
    types.map((type) => {
      const count = homes.filter(({ placementType }) => placementType === type).length;
      const label = lowerFirst(placementTypes[type].label);
      const [one, many] = nouns[type] ?? [label, `${label}s`];
      return `${smallNumberText(count)} new ${count === 1 ? one : many}`;
    }),
  );
}

/** Children newly near home; null where that is hidden or not known. */
export function newlyNear(blocks: Blocks): number | null {
  return cellIn(tableIn(blocks, 'plan'), everyCouncil, 'newly').value;
}

/** "Six new children’s homes would bring 24 of them near home"; `them` is who was named in the sentence before, or nobody. */
export function planSentence(plan: ProposedPlan, blocks: Blocks, them: string): string {
  const what = capitalise(homesInWords(plan));
  const newly = newlyNear(blocks);
  if (plan.homes.length === 0) return 'The plan proposed opens no new home';
  if (newly === null) return `${what} are proposed; how many children they would bring near home is not shown`;
  if (newly <= 0) return `${what} would bring no more children near home`;
  const whom = them === '' ? countText(newly, 'child', 'children') : `${numberText(newly)} ${them}`;
  return `${what} would bring ${whom} near home`;
}

function moneyProposal({ capital, yearly, priceYear }: ProposedPlan): string {
  const range = ({ low, high }: ProposedPlan['capital']) =>
    poundsText(low) === poundsText(high) ? poundsText(low) : `${poundsText(low)} to ${poundsText(high)}`;
  return `Opening costs ${range(capital)} once; running costs ${range(yearly)} a year, in prices of ${priceYear}.`;
}

export function planProposals(plan: ProposedPlan | null, blocks: Blocks): readonly string[] {
  if (plan === null || plan.homes.length === 0) return [];
  const places = plan.homes.reduce((sum, home) => sum + home.places, 0);
  const councils = new Set(plan.homes.map(({ localAuthority }) => localAuthority)).size;
  const where = `in ${smallNumberText(councils)} ${councils === 1 ? 'council' : 'councils'}`;
  const table = tableIn(blocks, 'plan');
  const [before, after] = [cellIn(table, everyCouncil, 'before').value, cellIn(table, everyCouncil, 'after').value];
  const cut =
    before === null || after === null
      ? []
      : [
          `${capitalise(countText(before, 'child', 'children'))} cannot live near home; the plan leaves ${numberText(after)}.`,
        ];
  return [`Open ${homesInWords(plan)} with ${countText(places, 'place')} ${where}.`, ...cut, moneyProposal(plan)];
}
