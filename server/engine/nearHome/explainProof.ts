/** How good is the answer, in one sentence? */
import { countText, numberText } from '../wording.ts';

export interface ProofToExplain {
  readonly achieved: number;
  readonly lowerBound: number;
  readonly status: 'OPTIMAL' | 'WITHIN_BOUND' | 'STOPPED';
  readonly weeklyMiles: number | null;
  readonly weeklyMilesLowerBound: number | null;
}

/** " The weekly miles are within 0.2% of the fewest possible.", where both are known and differ. */
function milesText({ weeklyMiles, weeklyMilesLowerBound }: ProofToExplain): string {
  if (weeklyMiles === null || weeklyMilesLowerBound === null || weeklyMilesLowerBound <= 0) return '';
  const percent = (100 * (weeklyMiles - weeklyMilesLowerBound)) / weeklyMilesLowerBound;
  if (percent <= 0) return ' The weekly miles are the fewest possible for them, too.';
  const text = percent < 0.01 ? '0.01' : percent.toFixed(percent < 1 ? 2 : 1);
  return ` The weekly miles are within ${text}% of the fewest possible.`;
}

export function proofSentence(proof: ProofToExplain): string {
  const { achieved, lowerBound, status } = proof;
  const stopped = status === 'STOPPED' ? 'Stopped early. ' : '';
  const short = countText(achieved, 'child', 'children');
  if (achieved === 0) return `${stopped}Proved: every child can have a place near home.${milesText(proof)}`;
  if (lowerBound >= achieved) {
    return `${stopped}Proved: no way of giving out the places leaves fewer than ${short} short.${milesText(proof)}`;
  }
  const least = lowerBound === 1 ? '1 is' : `${numberText(lowerBound)} are`;
  return `${stopped}The best found leaves ${short} short; at least ${least}, however places are given out.`;
}
