/** What is a split of brothers and sisters, in sentences? */
import type { Requirement } from '../requirement.ts';
import { capitalise, countText, limitText, listText, milesText, smallNumberText, wholeGroupText } from '../wording.ts';
import type { Split } from './splitOptions.ts';

/** "two in one home and one in another". */
function sizesText({ parts }: Split): string {
  return listText(
    parts.map(({ children }, at) => `${smallNumberText(children.length)} in ${at === 0 ? 'one home' : 'another'}`),
  );
}

function apartText({ milesApart, parts }: Split): string {
  if (milesApart === null) return 'how far apart is not known';
  return parts.length === 2 ? `${milesText(milesApart)} apart` : `at most ${milesText(milesApart)} apart`;
}

/** A split that the plan asks for is no failure to keep brothers and sisters together. */
export function siblingsInSplit({ need }: Requirement, split: Split): { status: 'MET' | 'NOT_MET'; sentence: string } {
  const where = `${capitalise(sizesText(split))}, ${apartText(split)}`;
  if (need.siblingPlan === 'APART')
    return { status: 'MET', sentence: `Each in a home of their own, as planned: ${apartText(split)}.` };
  if (need.siblingPlan !== 'SUBSETS' || (need.siblingSubsets ?? []).length === 0)
    return { status: 'NOT_MET', sentence: `Split: ${sizesText(split)}, ${apartText(split)}.` };
  if (split.subsetsBroken === 0) return { status: 'MET', sentence: `${where}: those planned to live together do.` };
  const broken = countText(split.subsetsBroken, 'planned group', 'planned groups');
  return { status: 'NOT_MET', sentence: `${where}: ${broken} of brothers and sisters would be parted.` };
}

/** "No home within 20 miles could take all three children. They could live in two homes 1.2 miles apart: a split." */
export function splitHeadline({ need, groupSize }: Requirement, split: Split, withinMiles: number): string {
  const homes = `${smallNumberText(split.parts.length)} homes, ${apartText(split)}`;
  if (need.siblingPlan === 'APART') return `The plan is to live apart: they could live in ${homes}.`;
  return `No home within ${limitText(withinMiles)} could take ${wholeGroupText(groupSize)}. Split, they could live in ${homes}.`;
}

/** The numbers the order is made from, in the order they count. */
export function splitReason(split: Split, withSameNumbers: number): string {
  const { notWithKin, notMet, notKnown, milesNotKnown, miles } = split.sums;
  const facts = [
    `${smallNumberText(split.parts.length)} homes`,
    ...(split.subsetsBroken > 0 ? [`${countText(split.subsetsBroken, 'planned group')} parted`] : []),
    ...(notWithKin < 0 ? [`${countText(-notWithKin, 'child', 'children')} with kin`] : []),
    `${notMet === 0 ? 'no factor' : countText(notMet, 'factor')} not met and ${notKnown === 0 ? 'none' : notKnown} not known, counted over all the homes`,
    milesNotKnown > 0
      ? 'some miles not known'
      : `${milesText(miles)} for the week’s visits and the way between the homes`,
  ];
  const tie =
    withSameNumbers > 0 ? ' Another split has the same numbers: they stand in the order of the homes’ ids.' : '';
  return `A split: ${facts.join('; ')}.${tie}`;
}
