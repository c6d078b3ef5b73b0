/** Which homes could take the children of a need, near the people and places that matter, and why not the others? */
import { type HardRule, hardRules, ruleSentence } from '../../schema/ruleBook.ts';
import { bestFew } from './bestFew.ts';
import { type HomeMatch, matchOf } from './describeMatch.ts';
import { type EmergencyRoute, emergencyRoutes } from './emergencyRoutes.ts';
import { matchHeadline, matchNotes, noAnchorSentence } from './explainMatch.ts';
import type { IsoDate, NeedFacts, RegionFacts } from './facts.ts';
import type { HomeIndex } from './homeIndex.ts';
import { anchorsOf, importantPlacesOf } from './importantPlaces.ts';
import { type MatchQuestion, nearestFirst } from './matchQuestion.ts';
import { type NearMiss, nearMissesOf } from './nearMisses.ts';
import { optionOf } from './option.ts';
import { compareNumbers, compareOptions, type RankedHome } from './rank.ts';
import { requirementOf } from './requirement.ts';
import { type SortedHomes, sortHomes } from './sortHomes.ts';
import { splitHeadline } from './split/explainSplit.ts';
import { plannedUnits } from './split/plannedUnits.ts';
import { describeSplits, type SplitMatch } from './split/splitMatch.ts';
import { type Splits, splitsOf } from './split/splitOptions.ts';
import { ruleTests } from './suitable.ts';

export const leastLimitMiles = 1;
export const greatestLimitMiles = 200;

export interface NearHomeInput {
  readonly need: NeedFacts;
  readonly homes: HomeIndex;
  readonly region: RegionFacts;
  readonly asOf: IsoDate;
  /** The search limit and the near-home limit in one; the region's own where not given. */
  readonly withinMiles?: number | null;
  readonly isEmergency?: boolean;
  /** How many matches to describe, best first; all where not given. Every match is counted and ranked. */
  readonly describeFirst?: number | null;
}

export interface RuledOut {
  readonly rule: HardRule;
  readonly sentence: string;
  readonly source: string;
  readonly count: number;
  /** Nearest first, then by id. */
  readonly homeIds: readonly string[];
}

export interface NearHomeAnswer {
  readonly kind: 'ANSWER';
  readonly question: {
    readonly needId: string;
    readonly asOf: IsoDate;
    readonly withinMiles: number;
    readonly isEmergency: boolean;
  };
  readonly headline: string;
  /** Best first; all of them unless fewer were asked for. */
  readonly matches: readonly HomeMatch[];
  readonly matchCount: number;
  /**
   * Brothers and sisters in more than one home, best first: where no home could take all of them, or the plan parts them; else none.
   * Where there is no match, the homes of the first are not among those ruled out.
   */
  readonly splits: readonly SplitMatch[];
  /** Only in an emergency. */
  readonly routes: readonly EmergencyRoute[];
  readonly nearMisses: readonly NearMiss[];
  readonly ruledOut: readonly RuledOut[];
  readonly homesConsidered: number;
  /** Homes of the store that could not be considered because where they stand is not known. */
  readonly homesWithoutLocation: number;
  readonly notes: readonly string[];
}

export interface NearHomeProblem {
  readonly kind: 'NO_PLACE_TO_MEASURE_FROM' | 'BAD_LIMIT';
  readonly sentence: string;
}

function isUsableLimit(miles: number): boolean {
  return Number.isFinite(miles) && miles >= leastLimitMiles && miles <= greatestLimitMiles;
}

/** A question and the homes it is asked of. */
interface Asked {
  readonly question: MatchQuestion;
  readonly index: HomeIndex;
}

/** Ids are put in order when somebody first asks for them: most questions show the counts alone. */
function countRuledOut(
  { rule, sentence, count }: Pick<RuledOut, 'rule' | 'sentence' | 'count'>,
  inOrder: () => readonly string[],
): RuledOut {
  const { source } = hardRules[rule];
  let ids: readonly string[] | null = null;
  return {
    ...{ rule, sentence, source, count },
    get homeIds() {
      ids ??= inOrder();
      return ids;
    },
  };
}

/** A split is looked for where it is planned, or where no home takes all. */
function splitsAsked(question: MatchQuestion, homes: HomeIndex, matchCount: number): Splits {
  const { need, groupSize } = question.asked;
  const isPlanned = need.siblingPlan === 'APART' || plannedUnits(need).length > 1;
  return groupSize > 1 && (matchCount === 0 || isPlanned) ? splitsOf(question, homes) : { splits: [], search: 'BEST' };
}

/** In the order of the rules, without the homes of a split that stands in place of the matches. */
function ruledOutBeside(
  { question, index }: Asked,
  { positionsByRule }: SortedHomes,
  chosen: ReadonlySet<number>,
): readonly RuledOut[] {
  return ruleTests.flatMap(({ rule }) => {
    const ruled = positionsByRule.get(rule) ?? [];
    const left = chosen.size === 0 ? ruled : ruled.filter((at) => !chosen.has(at));
    const inOrder = () => {
      const homes = left.flatMap((at) => index.homes[at] ?? []);
      return nearestFirst(question, homes).map(({ home }) => home.id);
    };
    const sentence = ruleSentence(rule, question.asked.groupSize);
    return left.length === 0 ? [] : [countRuledOut({ rule, sentence, count: left.length }, inOrder)];
  });
}

/** One more than is asked for, so that the last of those can be told to be tied. */
function describedMatches(
  question: MatchQuestion,
  options: readonly RankedHome[],
  describeFirst: number,
): readonly HomeMatch[] {
  const best = bestFew(options, compareOptions, describeFirst + 1);
  return best
    .slice(0, describeFirst)
    .map((one, place) => matchOf(question, optionOf(question, one), { rank: place + 1, isTied: isTied(best, place) }));
}

/** The same numbers as the one before or after it. */
function isTied(options: readonly RankedHome[], place: number): boolean {
  const one = options[place];
  return [options[place - 1], options[place + 1]].some((other) => one && other && compareNumbers(one, other) === 0);
}

/** Of the homes that are open and pass the rules before, each stands in an area to avoid. */
function areAllToAvoid({ options, positionsByRule }: SortedHomes): boolean {
  const ruledOutHere = [...positionsByRule.keys()];
  const areaAt = ruleTests.findIndex(({ rule }) => rule === 'AREA_TO_AVOID');
  const isLater = (rule: HardRule) => ruleTests.findIndex((test) => test.rule === rule) > areaAt;
  return options.length === 0 && positionsByRule.has('AREA_TO_AVOID') && !ruledOutHere.some(isLater);
}

function answer({ question, index }: Asked, describeFirst: number): NearHomeAnswer {
  const sorted = sortHomes(question, index);
  const { options } = sorted;
  const { splits, search } = splitsAsked(question, index, options.length);
  const instead = options.length === 0 ? splits[0] : undefined;
  const chosen = new Set(instead?.parts.flatMap(({ option }) => index.positionOf.get(option.home.id) ?? []));
  const ruledOut = ruledOutBeside({ question, index }, sorted, chosen);
  const { need, asOf, isEmergency } = question.asked;
  const homesWithoutLocation = index.homesWithoutLocation - sorted.withoutLocation;
  return {
    kind: 'ANSWER',
    question: { needId: need.id, asOf, withinMiles: question.withinMiles, isEmergency },
    headline: instead
      ? splitHeadline(question.asked, instead, question.withinMiles)
      : matchHeadline(question, options, ruledOut),
    matches: describedMatches(question, options, describeFirst),
    matchCount: options.length,
    splits: describeSplits(question, splits),
    routes: emergencyRoutes(question.asked),
    nearMisses: nearMissesOf(question, sorted.possible, options),
    ruledOut,
    homesConsidered: ruledOut.reduce((sum, { count }) => sum + count, options.length + chosen.size),
    homesWithoutLocation,
    notes: matchNotes(question, {
      homesWithoutLocation,
      splitSearch: search,
      areAllToAvoid: areAllToAvoid(sorted),
    }),
  };
}

/**
 * Rank the homes that could take all the children of one need, best first, and count every other home in reach under the first rule
 * it fails: homesConsidered = matchCount + Σ ruledOut.count, and where nothing matches, the homes of the first split.
 *
 * Units   Turf miles in a straight line. `withinMiles` from 1 to 200, the limit included.
 * Order   see `compareOptions`; the order of homes, children and places given changes nothing.
 * Errors  no place to measure from, or a limit out of range, is a problem with a sentence. No suitable home is an answer.
 * Cost    grows with the homes within the limit, not with all homes: about a microsecond for each of them.
 * Source  Children Act 1989 s22C(7)–(9); rules and factors in schema/ruleBook.ts.
 */
export function rankNearHomes(input: NearHomeInput): NearHomeAnswer | NearHomeProblem {
  const withinMiles = input.withinMiles ?? input.region.nearHomeMiles;
  if (!isUsableLimit(withinMiles)) {
    const sentence = `The distance must be a number of miles from ${leastLimitMiles} to ${greatestLimitMiles}.`;
    return { kind: 'BAD_LIMIT', sentence };
  }
  const anchors = anchorsOf(input.need);
  if (anchors.places.length === 0) {
    return { kind: 'NO_PLACE_TO_MEASURE_FROM', sentence: noAnchorSentence(input.need) };
  }
  const asked = requirementOf(input.need, { asOf: input.asOf, isEmergency: input.isEmergency ?? false });
  const places = importantPlacesOf(input.need);
  const question = { asked, places, anchors, withinMiles, region: input.region };
  return answer({ question, index: input.homes }, input.describeFirst ?? Infinity);
}
