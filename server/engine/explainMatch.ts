/** What is the answer to "which homes could take these children?", in sentences? */
import { type HardRule, hardRules } from '../../schema/ruleBook.ts';
import { anchorText } from './factors.ts';
import type { NeedFacts } from './facts.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import type { RankedHome } from './rank.ts';
import type { Requirement } from './requirement.ts';
import { mostToSplit, type Splits } from './split/splitOptions.ts';
import { countText, dateText, limitText, listText, lowerFirst, milesText, wholeGroupText } from './wording.ts';

/** More places than this that matter to one need are worth a second look. */
const manyPlaces = 20;

interface RuleCount {
  readonly rule: HardRule;
  readonly count: number;
}

function nearestText(question: MatchQuestion, options: readonly RankedHome[]): string {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { miles } of options) if (miles !== null && miles < nearest) nearest = miles;
  if (nearest === Number.POSITIVE_INFINITY) return 'Where it stands is not recorded.';
  const subject = options.length === 1 ? 'It' : 'The nearest';
  return `${subject} is ${milesText(nearest)} from ${anchorText(question)}.`;
}

function topReasonsText(ruledOut: readonly RuleCount[]): string {
  const considered = ruledOut.reduce((sum, { count }) => sum + count, 0);
  if (considered === 0) return 'No home with a known location stands that near.';
  const top = ruledOut.toSorted((a, b) => b.count - a.count).slice(0, 3);
  const reasons = top.map(
    ({ rule, count }) => `${lowerFirst(hardRules[rule].name)}${considered === 1 ? '' : ` (${count})`}`,
  );
  if (top.length === ruledOut.length) {
    const were = considered === 1 ? 'was looked at, and is' : 'were looked at, all';
    return `${countText(considered, 'home')} ${were} ruled out as ${listText(reasons)}.`;
  }
  return `Of ${countText(considered, 'home')} looked at, most are ruled out as ${listText(reasons)}.`;
}

/** "4 homes could take both children. The nearest is 3.1 miles from family."; else that there is none, and the three chief reasons. */
export function matchHeadline(
  question: MatchQuestion,
  options: readonly RankedHome[],
  ruledOut: readonly RuleCount[],
): string {
  const when = question.asked.isEmergency ? ' today' : '';
  if (options.length === 0) {
    return `No suitable home within ${limitText(question.withinMiles)}${when}. ${topReasonsText(ruledOut)}`;
  }
  const who = wholeGroupText(question.asked.groupSize);
  return `${countText(options.length, 'home')} could take ${who}${when}. ${nearestText(question, options)}`;
}

function factorCountText(count: number, status: string): string {
  return count === 0 ? `no factor ${status}` : `${countText(count, 'factor')} ${status}`;
}

/** Why this rank: the numbers the order is made from, in the order they count. */
export function rankReason({ home, factorsNotMet, factorsNotKnown, weeklyMiles }: RankedHome, isTied: boolean): string {
  const kinship = home.kind === 'KINSHIP' ? 'Listed first: the law asks us to look to family and friends first. ' : '';
  const weekly = weeklyMiles.total === null ? 'weekly miles not known' : `${milesText(weeklyMiles.total)} a week`;
  const facts = [factorCountText(factorsNotMet, 'not met'), factorCountText(factorsNotKnown, 'not known'), weekly];
  const text = listText(facts);
  const tie = isTied ? ' Another home has the same numbers: they stand in the order of their ids.' : '';
  return `${kinship}${text.charAt(0).toUpperCase()}${text.slice(1)}.${tie}`;
}

export function noAnchorSentence({ children }: Pick<NeedFacts, 'children'>): string {
  const places = children.flatMap(({ importantPlaces }) => importantPlaces);
  const isRecorded = places.some(({ isFamilyHome, kind }) => isFamilyHome || kind !== 'SCHOOL');
  const whose = children.length === 1 ? 'This child has' : 'These children have';
  if (!isRecorded)
    return `${whose} no place to measure from: record the postcode of the family home, or of a community place.`;
  return `${whose} no place to measure from: where the family home, or a community place, stands is in no postcode table held. Check its postcode, or ask your data officer to load a table that has it.`;
}

/** What of the need should be put right or known before its answer is used. */
function needNotes({ asked, places }: MatchQuestion): readonly string[] {
  const { need, asOf } = asked;
  const isUnsaid = need.siblingPlan === 'SUBSETS' && (need.siblingSubsets ?? []).length === 0;
  return [
    ...(need.neededBy < asOf
      ? [`This home was needed by ${dateText(need.neededBy)}, which has passed: check the date.`]
      : []),
    ...(places.length > manyPlaces
      ? [`${places.length} important places are counted in the weekly miles: check that each is still visited.`]
      : []),
    ...(isUnsaid ? ['The plan is for some to live together, and it is not recorded who: record the groups.'] : []),
  ];
}

/** What a split, or that there is none, is worth. */
function splitNotes({ groupSize }: Requirement, search: Splits['search']): readonly string[] {
  if (search === 'NOT_TRIED') {
    return [
      `A split is looked for up to ${mostToSplit} children, and these are ${groupSize}: record a need for each of the groups that are to live together.`,
    ];
  }
  return search === 'GOOD'
    ? [
        'There are too many ways to split so many children to try all: the splits shown are the best found of many tried.',
      ]
    : [];
}

interface FoundBeside {
  readonly homesWithoutLocation: number;
  readonly splitSearch: Splits['search'];
  /** Every home in reach stands in an area to avoid. */
  readonly areAllToAvoid: boolean;
}

export function matchNotes(question: MatchQuestion, found: FoundBeside): readonly string[] {
  const { asked, anchors } = question;
  const { homesWithoutLocation } = found;
  const notes: string[] = [...needNotes(question)];
  if (found.areAllToAvoid) {
    notes.push('Every home that could otherwise be looked at stands in an area to avoid: check how wide that area is.');
  }
  notes.push(...splitNotes(asked, found.splitSearch));
  if (homesWithoutLocation > 0) {
    const are = homesWithoutLocation === 1 ? 'was' : 'were';
    notes.push(`${countText(homesWithoutLocation, 'home')} without a known location ${are} not looked at.`);
  }
  if (anchors.childrenWithout > 0) {
    const have = anchors.childrenWithout === 1 ? 'child has' : 'children have';
    notes.push(
      `${anchors.childrenWithout} ${have} no place to measure from and ${anchors.childrenWithout === 1 ? 'is' : 'are'} measured with the others.`,
    );
  }
  if (asked.isEmergency) {
    notes.push(
      'Emergency: only places free today are counted. An approved foster carer may take a child outside the terms of approval for up to 6 working days (regulation 23).',
    );
  }
  return notes;
}
