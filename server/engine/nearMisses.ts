/** Which homes fail by one thing that could be changed, what is it, and what rank would the change win? */
import type { HardRule } from '../../schema/ruleBook.ts';
import { homeKinds, offers } from '../../schema/vocabulary.ts';
import { bestFew } from './bestFew.ts';
import type { HomeFacts, IsoDate } from './facts.ts';
import { freePlacesIn } from './freePlaces.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import { optionOf } from './option.ts';
import { compareOptions, type RankedHome } from './rank.ts';
import type { Requirement } from './requirement.ts';
import { ruleDetail } from './ruleDetail.ts';
import { firstRuleFailed, rulesFailed } from './suitable.ts';
import type { WeeklyMiles } from './weeklyMiles.ts';
import { dateText, listText, lowerFirst, milesText, wholeGroupText } from './wording.ts';

export const mostNearMisses = 10;
/** Farther outside the registered or approved ages than this, a change is not a small one. */
export const mostYearsOutside = 2;

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

type Change = (asked: Requirement, home: HomeFacts) => string | null;

function ageChange(asked: Requirement, home: HomeFacts): string | null {
  const from = home.ageFrom === null ? null : Math.min(home.ageFrom, asked.youngestAge);
  const to = home.ageTo === null ? null : Math.max(home.ageTo, asked.oldestAge);
  const yearsBelow = home.ageFrom === null || from === null ? 0 : home.ageFrom - from;
  const yearsAbove = home.ageTo === null || to === null ? 0 : to - home.ageTo;
  if (yearsBelow > mostYearsOutside || yearsAbove > mostYearsOutside) return null;
  const ages = [...(yearsBelow > 0 ? [`from age ${from}`] : []), ...(yearsAbove > 0 ? [`up to age ${to}`] : [])];
  const approver = homeKinds[home.kind].isFostering
    ? 'the carers were approved'
    : 'Ofsted varied its registration to take children';
  return `If ${approver} ${listText(ages)}`;
}

/** The first day on which enough holds will have ended; null where that many have no end date. */
function holdsEndOn(asked: Requirement, home: HomeFacts): IsoDate | null {
  const days = home.holds.flatMap(({ until }) => until ?? []).toSorted();
  return days.find((day) => freePlacesIn(home, day).free >= asked.groupSize) ?? null;
}

function holdChange(asked: Requirement, home: HomeFacts): string {
  const { neededBy } = asked.need;
  const ends = holdsEndOn(asked, home);
  if (!asked.isEmergency && ends !== null && ends <= neededBy)
    return `When the hold ends on ${dateText(ends)}, as planned`;
  const by = asked.isEmergency || neededBy <= asked.asOf ? 'today' : `by ${dateText(neededBy)}`;
  return home.onHoldPlaces === 1 ? `If the hold ended ${by}` : `If enough holds ended ${by}`;
}

const changes: Readonly<Partial<Record<HardRule, Change>>> = {
  AGE: ageChange,
  ON_HOLD: holdChange,
  FOSTERING_LIMIT: (asked) =>
    `If the council where the carers live exempted ${wholeGroupText(asked.groupSize)} by name`,
  NEED_NOT_OFFERED: ({ need }, home) => {
    const missing = need.requiredOffers.filter((offer) => !home.offers.includes(offer));
    return `If it offered: ${listText(missing.map((offer) => lowerFirst(offers[offer])))}`;
  },
};

/** Rules that a child's leaving can undo. */
const rulesOfWhoIsThere: ReadonlySet<HardRule> = new Set([
  'SOLO',
  'FOSTERING_LIMIT',
  'NO_PLACE_FREE',
  'TOO_FEW_PLACES',
]);

/** The first day for which notice is given on which nothing stops it any more. */
function comesFree(asked: Requirement, home: HomeFacts, failed: readonly HardRule[]): string | null {
  if (home.notices === undefined || !failed.every((rule) => rulesOfWhoIsThere.has(rule))) return null;
  const days = home.notices.map(({ on }) => on).filter((on) => on > asked.asOf);
  const day = days.toSorted().find((on) => firstRuleFailed({ ...asked, holdsReleasedBy: on }, home) === null);
  if (day === undefined) return null;
  return `When ${asked.groupSize === 1 ? 'a place comes' : 'enough places come'} free on ${dateText(day)}, as notice is given`;
}

/** Whether a home that fails this rule could be one change away. */
export function isChangeable(rule: HardRule): boolean {
  return changes[rule] !== undefined || rulesOfWhoIsThere.has(rule);
}

/** The change that would make the home suitable; null where it fails more than one rule, or one that cannot be changed so simply. */
export function singleChange(asked: Requirement, home: HomeFacts): { rule: HardRule; change: string } | null {
  const failed = rulesFailed(asked, home);
  const [rule, ...others] = failed;
  if (rule === undefined) return null;
  const leaves = comesFree(asked, home, failed);
  if (leaves !== null) return { rule, change: leaves };
  if (others.length > 0) return null;
  const change = changes[rule]?.(asked, home) ?? null;
  return change === null ? null : { rule, change };
}

/** The rank it would take: one more than the matches that would stand before it. */
function rankAmong(option: RankedHome, matches: readonly RankedHome[]): number {
  let rank = 1;
  for (const match of matches) if (compareOptions(match, option) < 0) rank += 1;
  return rank;
}

/** A home that one change would make possible. */
export interface Possible {
  readonly rule: HardRule;
  readonly change: string;
  readonly option: RankedHome;
}

function comparePossible(a: Possible, b: Possible): number {
  return compareOptions(a.option, b.option);
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

/** The best of each kind of change, then the next best of any: ten holds would otherwise hide the one age that could be varied. */
function mostTelling(possible: readonly Possible[]): readonly Possible[] {
  const bestOfRule = new Map<HardRule, Possible>();
  for (const one of possible) {
    const best = bestOfRule.get(one.rule);
    if (best === undefined || comparePossible(one, best) < 0) bestOfRule.set(one.rule, one);
  }
  const firsts = [...bestOfRule.values()];
  const others = bestFew(possible, comparePossible, mostNearMisses).filter((one) => !firsts.includes(one));
  return [...firsts, ...others].slice(0, mostNearMisses).sort(comparePossible);
}

/**
 * Shape   `possible` and `matches` in any order.
 * Order   as the matches would be ordered; ten at most, the best of each kind of change among them.
 */
export function nearMissesOf(
  question: MatchQuestion,
  possible: readonly Possible[],
  matches: readonly RankedHome[],
): readonly NearMiss[] {
  const { asked } = question;
  const [first] = bestFew(matches, compareOptions, 1);
  return mostTelling(possible).map(({ rule, change, option }) => ({
    ...gainOver(first, option),
    home: option.home,
    miles: option.miles,
    rule,
    detail: ruleDetail(rule, asked, option.home),
    change,
    rank: rankAmong(option, matches),
    weeklyMiles: optionOf(question, option).weeklyMiles,
  }));
}
