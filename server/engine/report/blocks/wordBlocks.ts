/** What duty is this report about, and how are its numbers made? */
import { councilsHave, dateText, upToWords } from '../../wording.ts';
import { blockOfWords, type ReportBlock, type ReportScope } from '../reportBlock.ts';

/** Source  Children Act 1989 s22G; statutory guidance on securing sufficient accommodation (DfE 2010). */
export function dutyBlock(
  { withData, of }: { readonly withData: number; readonly of: number },
  scope: ReportScope,
): ReportBlock {
  const answer = `Each council must see to it, as far as it can, that there are enough homes near home for the children it looks after (Children Act 1989, section 22G).`;
  return {
    ...blockOfWords('DUTY', answer),
    notes: [`Facts as of ${dateText(scope.asOf)}. ${councilsHave(withData, of)} sent both children and homes.`],
  };
}

export function methodBlock(scope: ReportScope, largestSmallCount: number): ReportBlock {
  const answer = `Numbers of ${upToWords(largestSmallCount)} are hidden, and others beside them, so that no child can be worked out.`;
  return {
    ...blockOfWords('METHOD', answer),
    notes: [
      `Facts as of ${dateText(scope.asOf)}.`,
      'A share is said only of ten children or more.',
      'Usable places are those registered, or approved, without those on hold; filled places count.',
      'The near-home gap places all children at once: under the law, within the places there are, brothers and sisters together.',
    ],
  };
}
