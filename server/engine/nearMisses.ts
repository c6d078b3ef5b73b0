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
  /** Fewer miles in an ordinary week than with the first match; 0 or less: no fewer. Null as above. */
  readonly weeklyMilesFewer: number | null;
  readonly gain: string;
}

/** The rank it would take: one more than the matches that would stand before it. */
function rankAmong(option: RankedHome, matches: readonly RankedHome[]): number {
  let rank = 1;
  for (const match of matches) if (compareOptions(match, option) < 0) rank += 1;
  return rank;
}

/** Less than this is not said: it would be shown as nothing. */
const leastMilesSaid = 0.05;

/** Null where either is not known. */
function lessThan(first: number | null | undefined, other: number | null): number | null {
  return first == null || other === null ? null : first - other;
}

function gainText(milesNearer: number | null, weeklyMilesFewer: number | null): string {
  const isFewer = weeklyMilesFewer !== null && weeklyMilesFewer >= leastMilesSaid;
  const week = isFewer ? `${milesText(weeklyMilesFewer)} a week fewer` : null;
  if (milesNearer === null) return `How much nearer is not known${week === null ? '' : `; ${week}`}.`;
  if (milesNearer <= 0) return `No nearer than the first match${week === null ? '' : `, but ${week}`}.`;
  return `${milesText(milesNearer)} nearer than the first match${week === null ? '' : `, and ${week}`}.`;
}

/** "3.2 miles nearer than the first match, and 12.0 miles a week fewer.", "It would be the first home found." */
function gainOver(
  first: RankedHome | undefined,
  option: RankedHome,
): Pick<NearMiss, 'milesNearer' | 'weeklyMilesFewer' | 'gain'> {
  const milesNearer = lessThan(first?.miles, option.miles);
  const weeklyMilesFewer = lessThan(first?.weeklyMiles.total, option.weeklyMiles.total);
  const gain = first ? gainText(milesNearer, weeklyMilesFewer) : 'It would be the first home found.';
  return { milesNearer, weeklyMilesFewer, gain };
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
