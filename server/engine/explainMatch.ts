/** What is the answer to "which homes could take these children?", in sentences? */
import { type HardRule, hardRules } from '../../schema/ruleBook.ts';
import { anchorText } from './factors.ts';
import type { NeedFacts } from './facts.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import type { HomeOption } from './option.ts';
import { countText, limitText, listText, lowerFirst, milesText, wholeGroupText } from './wording.ts';

interface RuleCount {
  readonly rule: HardRule;
  readonly count: number;
}

function nearestText(question: MatchQuestion, options: readonly HomeOption[]): string {
  const known = options.flatMap(({ miles }) => (miles === null ? [] : [miles]));
  if (known.length === 0) return 'Where it stands is not recorded.';
  const subject = options.length === 1 ? 'It' : 'The nearest';
  return `${subject} is ${milesText(Math.min(...known))} from ${anchorText(question)}.`;
}

function topReasonsText(ruledOut: readonly RuleCount[]): string {
  const considered = ruledOut.reduce((sum, { count }) => sum + count, 0);
  if (considered === 0) return 'No home with a known location stands that near.';
  const top = ruledOut.toSorted((a, b) => b.count - a.count).slice(0, 3);
  const reasons = top.map(({ rule, count }) => `${lowerFirst(hardRules[rule].name)} (${count})`);
  return `Of ${countText(considered, 'home')} looked at, ${top.length < ruledOut.length ? 'most are ' : ''}ruled out as ${listText(reasons)}.`;
}

/** "4 homes could take both children. The nearest is 3.1 miles from family."; else that there is none, and the three chief reasons. */
export function matchHeadline(
  question: MatchQuestion,
  options: readonly HomeOption[],
  ruledOut: readonly RuleCount[],
): string {
  if (options.length === 0) {
    return `No suitable home within ${limitText(question.withinMiles)}. ${topReasonsText(ruledOut)}`;
  }
  const who = wholeGroupText(question.asked.groupSize);
  return `${countText(options.length, 'home')} could take ${who}. ${nearestText(question, options)}`;
}

function factorCountText(count: number, status: string): string {
  return count === 0 ? `no factor ${status}` : `${countText(count, 'factor')} ${status}`;
}

/** Why this rank: the numbers the order is made from, in the order they count. */
export function rankReason({ home, factorsNotMet, factorsNotKnown, weeklyMiles }: HomeOption): string {
  const kinship = home.kind === 'KINSHIP' ? 'Listed first: the law asks us to look to family and friends first. ' : '';
  const weekly = weeklyMiles.total === null ? 'weekly miles not known' : `${milesText(weeklyMiles.total)} a week`;
  const facts = [factorCountText(factorsNotMet, 'not met'), factorCountText(factorsNotKnown, 'not known'), weekly];
  const text = listText(facts);
  return `${kinship}${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function noAnchorSentence({ children }: NeedFacts): string {
  const whose = children.length === 1 ? 'This child has' : 'These children have';
  return `${whose} no place to measure from: record the postcode of the family home, or of a community place.`;
}

export function matchNotes({ asked, anchors }: MatchQuestion, homesWithoutLocation: number): readonly string[] {
  const notes: string[] = [];
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
