/** Who would live where in a split, and whether it keeps together those who are planned to be. */
import { ageInWords } from '../../words/find.ts';
import { splitWords } from '../../words/split.ts';
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

/** Every planned group lives in one home; where none is planned, all were to live together. */
export function plannedGroupsInWords({ siblingSubsets }: Family, parts: readonly Part[]): string {
  if (siblingSubsets.length === 0) return splitWords.noPlan;
  const isKept = siblingSubsets.every((group) =>
    parts.some((part) => group.every((reference) => part.childReferences.includes(reference))),
  );
  return isKept ? splitWords.keeps : splitWords.keepsNot;
}
