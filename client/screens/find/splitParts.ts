/** Who would live where in a split, and whether it keeps together those who are planned to be. */
import { ageInWords } from '../../words/find.ts';
import { splitWords } from '../../words/split.ts';
import type { ChoiceOfHome } from '../decision/choiceAddress.ts';
import type { Match, Need } from './answer.ts';

type Family = Pick<Need, 'siblingSubsets'> & {
  readonly children: readonly { readonly reference: string; readonly ageYears: number }[];
};
type Part = Pick<Match['parts'][number], 'childReferences'>;

/** "C-1042 (14)" for each child of a part. */
export function childrenOfPart({ children }: Family, part: Part): string[] {
  return part.childReferences.map((reference) => {
    const child = children.find((one) => one.reference === reference);
    return child ? `${reference} (${ageInWords(child.ageYears)})` : reference;
  });
}

/** Which children would live in which home, as the decision asks for it. */
export function choiceOfSplit(
  { children }: Family,
  { parts }: { readonly parts: readonly (Part & { readonly home: { readonly id: string } })[] },
): readonly ChoiceOfHome[] {
  return parts.map(({ home, childReferences }) => ({
    homeId: home.id,
    children: children.flatMap(({ reference }, place) => (childReferences.includes(reference) ? [place] : [])),
  }));
}

/** Every planned group lives in one home; where none is planned, all were to live together. */
export function plannedGroupsInWords({ siblingSubsets }: Family, parts: readonly Part[]): string {
  if (siblingSubsets.length === 0) return splitWords.noPlan;
  const isKept = siblingSubsets.every((group) =>
    parts.some((part) => group.every((reference) => part.childReferences.includes(reference))),
  );
  return isKept ? splitWords.keeps : splitWords.keepsNot;
}
