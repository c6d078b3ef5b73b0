import { preferenceWords } from '../../words/preferences.ts';
import { sentencesOf } from '../../words/sentences.ts';
import type { Need } from './answer.ts';
import type { NarrowedAnswer } from './preferred.ts';

/** The answer in one or two sentences. Where there is no home, the reasons stand below with their counts. */
export function headingOf(need: Need, { answer, couldTake, prefers }: NarrowedAnswer): readonly string[] {
  if (prefers.length > 0 && couldTake > 0) {
    const children = need.children.length;
    const council = need.localAuthority.name;
    return [preferenceWords.answer({ kept: answer.matchCount, couldTake, children, prefers, council })];
  }
  const sentences = sentencesOf(answer.headline);
  return answer.matchCount === 0 && answer.splits.length === 0 ? sentences.slice(0, 1) : sentences;
}
