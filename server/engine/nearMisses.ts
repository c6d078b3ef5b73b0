/** Which homes fail by one thing that could be changed, what is it, and what rank would the change win? */
import type { HardRule } from '../../schema/ruleBook.ts';
import { bestFew } from './bestFew.ts';
import type { HomeFacts } from './facts.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import type { Possible } from './mostTelling.ts';
import { optionOf } from './option.ts';
import { compareOptions, type RankedHome } from './rank.ts';
import { ruleDetail } from './ruleDetail.ts';
import { singleChange } from './singleChange.ts';
import type { WeeklyMiles } from './weeklyMiles.ts';
import { milesText } from './wording.ts';

export interface NearMiss {
  readonly home: HomeFacts;
  readonly miles: number | null;
  readonly rule: HardRule;
  /** What stops it, with the numbers. */
  readonly detail: string;
  /** The single change that would make it possible: "If Ofsted varied its ages to 10 to 17". */
  readonly change: string;
  /** The rank it would take among the matches; other near misses are not counted. */
  readonly rank: number;
  readonly weeklyMiles: WeeklyMiles;
  /** Nearer than the first match is, from where near home is measured; 0 or less: no nearer. Null without a match, or not known. */
  readonly milesNearer: number | null;
  readonly gain: string;
}

/** The rank it would take: one more than the matches that would stand before it. */
function rankAmong(option: RankedHome, matches: readonly RankedHome[]): number {
  let rank = 1;
  for (const match of matches) if (compareOptions(match, option) < 0) rank += 1;
  return rank;
}

/** "3.2 miles nearer than the first match", "The first home that could take the child". */
function gainOver(first: RankedHome | undefined, option: RankedHome): { milesNearer: number | null; gain: string } {
  if (!first) return { milesNearer: null, gain: 'It would be the first home found.' };
  if (first.miles === null || option.miles === null)
    return { milesNearer: null, gain: 'How much nearer is not known.' };
  const milesNearer = first.miles - option.miles;
  if (milesNearer > 0) return { milesNearer, gain: `${milesText(milesNearer)} nearer than the first match.` };
  return { milesNearer, gain: 'No nearer than the first match.' };
}

/**
 * Shape   `told` as `mostTelling` gives them; `matches` in any order.
 * Order   that of `told`.
 */
export function nearMissesOf(
  question: MatchQuestion,
  told: readonly Possible[],
  matches: readonly RankedHome[],
): readonly NearMiss[] {
  const { asked } = question;
  const [first] = bestFew(matches, compareOptions, 1);
  return told.flatMap(({ rule, option }) => {
    const found = singleChange(asked, option.home);
    if (found === null) return [];
    return [
      {
        ...gainOver(first, option),
        ...{ home: option.home, miles: option.miles, rule },
        detail: ruleDetail(rule, asked, option.home),
        change: found.change,
        rank: rankAmong(option, matches),
        weeklyMiles: optionOf(question, option).weeklyMiles,
      },
    ];
  });
}
