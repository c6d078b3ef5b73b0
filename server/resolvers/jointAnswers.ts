/** The joint suggestion in the API's words: homes by name, other councils' children as counts that give no child away. */
import type { JointMatch } from '../../schema/jointMatch.ts';
import type { Proof } from '../../schema/nearHomeGap.ts';
import { type Count, countOf, markedCount } from '../engine/count.ts';
import { proofSentence } from '../engine/nearHome/explainProof.ts';
import { countText, limitText, milesText, numberText, smallNumberText } from '../engine/wording.ts';
import type { JointFound, JointRow } from '../runs/jointWork.ts';
import type { RequestContext } from './requestContext.ts';

/** A home's name as it is said: some households have none that is recorded. */
export type NameOfHome = (id: string) => string;

export async function homeNames(ids: readonly string[], { homes }: RequestContext): Promise<NameOfHome> {
  const distinct = [...new Set(ids)];
  const found = await Promise.all(distinct.map((id) => homes.load(id)));
  const names = new Map(found.flatMap((home) => (home?.name ? [[home.id, home.name] as const] : [])));
  return (id) => names.get(id) ?? `home ${id}`;
}

/** How many children wait in other councils is released with the report or not at all: beside it these counts could be subtracted. */
export function hidesOthers({ others }: JointFound, isExact: boolean): boolean {
  return !isExact && others.children > 0;
}

export function shownCounts({ own, others }: JointFound, isHidden: boolean) {
  const show = (children: number): Count => (isHidden ? markedCount('SUPPRESSED') : countOf(children));
  const placed = own.children - own.unmet + others.children - others.unmet;
  return {
    children: show(own.children + others.children),
    childrenPlaced: show(placed),
    othersPlaced: show(others.children - others.unmet),
  };
}

export function shownProof({ proof, seconds }: JointFound, isHidden: boolean, isExact: boolean): Proof {
  const { unmetChildren: achieved, unmetLowerBound: lowerBound, status } = proof;
  const miles = isExact
    ? { weeklyMiles: proof.weeklyMiles, weeklyMilesLowerBound: proof.weeklyMilesLowerBound }
    : { weeklyMiles: null, weeklyMilesLowerBound: null };
  const isProved = lowerBound >= achieved;
  const hiddenText = isProved
    ? 'Proved: no way of giving out the places leaves fewer children short.'
    : 'The best found; that none is better is not proved.';
  return {
    achieved: isHidden ? markedCount('SUPPRESSED') : countOf(achieved),
    lowerBound: isHidden ? markedCount('SUPPRESSED') : countOf(lowerBound),
    status,
    seconds: Math.round(seconds * 1000) / 1000,
    sentence: isHidden ? hiddenText : proofSentence({ achieved, lowerBound, status, ...miles }),
    ...miles,
  };
}

/** Nobody could be placed, for want of anywhere to measure from. */
export function isNobodyMeasured({ own, others, unmeasured }: JointFound): boolean {
  return own.children + others.children === 0 && unmeasured.own + unmeasured.others > 0;
}

const noMeasure = 'no place to measure from';

/** Those who are not placed, whom no count has; other councils’ alone are said to those only who see small numbers. */
export function unmeasuredNotes({ unmeasured }: JointFound, isExact: boolean): string[] {
  const children = isExact ? unmeasured.own + unmeasured.others : 0;
  if (children === 0) return [];
  return [`${countText(children, 'child more waits', 'children more wait')} with ${noMeasure}, and cannot be placed.`];
}

/** What the miles of all count that no child's own do. */
export function visitsNotes({ areVisitsAssumed }: Pick<JointFound, 'areVisitsAssumed'>): string[] {
  if (!areVisitsAssumed) return [];
  return [
    'Where visits to family are not recorded, one a week is taken to choose between homes; no child’s own miles count it.',
  ];
}

export function jointHeadline(
  found: JointFound,
  { name, withinMiles, isHidden }: { name: string; withinMiles: number; isHidden: boolean },
): string {
  const { own, others } = found;
  if (isNobodyMeasured(found)) return `${name}: children are waiting, with ${noMeasure}. None could be placed.`;
  if (isHidden && own.children > 0) {
    const all = countText(own.children, 'waiting child', 'waiting children');
    const isAll = own.unmet === 0 && own.children > 1;
    const mine = isAll
      ? `all ${numberText(own.children)} of your council’s waiting children`
      : `${numberText(own.children - own.unmet)} of your council’s ${all}`;
    return `${name}: ${mine} could have a place within ${limitText(withinMiles)} of home when all councils’ are placed at once.`;
  }
  if (isHidden) return `${name}: all waiting children placed together, within ${limitText(withinMiles)} of home.`;
  const [children, unmet] = [own.children + others.children, own.unmet + others.unmet];
  if (children === 0) return `${name}: no child is waiting for a home.`;
  const waiting = `${numberText(children - unmet)} of ${countText(children, 'waiting child', 'waiting children')}`;
  const rest =
    unmet === 0 ? 'Nobody would be left without.' : `${countText(unmet, 'child', 'children')} would be left without.`;
  return `${name}: ${waiting} could have a place within ${limitText(withinMiles)} of home at once. ${rest}`;
}

function changeText({ change, homeId }: JointRow, nameOf: NameOfHome): string | null {
  if (change === null) return null;
  const to = homeId === null ? 'left without a place near home' : `now at ${nameOf(homeId)}`;
  return change.from === null ? `${to}; before, without a place near home` : `${to}; before, at ${nameOf(change.from)}`;
}

function withoutSentence({ hasChoice, childIds }: JointRow): string {
  if (hasChoice) return 'No place near home is left once all who wait are placed.';
  if (childIds.length === 1)
    return 'No home near could take this child, even with nobody else waiting: their own list says why.';
  return `No one home near could take all ${smallNumberText(childIds.length)}, even with nobody else waiting: their own list says why, and how they could be split.`;
}

function rowSentence(row: JointRow, nameOf: NameOfHome): string {
  const { homeId, milesFromFamily, isFixed } = row;
  if (homeId === null) return withoutSentence(row);
  const miles = milesFromFamily === null ? '' : `, ${milesText(milesFromFamily)} from where near home is measured`;
  return `${isFixed ? 'Fixed by hand: ' : ''}${nameOf(homeId)}${miles}.`;
}

export function toJointMatches({ rows }: JointFound, nameOf: NameOfHome): JointMatch[] {
  return rows.map((row) => {
    const change = changeText(row, nameOf);
    const { needId, reference, childIds, homeId, milesFromFamily, weeklyMiles, isFixed } = row;
    return {
      ...{ needId, reference, childIds, homeId, milesFromFamily, weeklyMiles, isFixed },
      sentence: rowSentence(row, nameOf),
      change: change && `${change.charAt(0).toUpperCase()}${change.slice(1)}.`,
    };
  });
}

/** One sentence for each; none where nothing is fixed. */
export function changeSentences({ rows, cost }: JointFound, nameOf: NameOfHome, isExact: boolean): string[] {
  if (cost === null) return [];
  const own = rows.flatMap((row) => {
    const change = changeText(row, nameOf);
    return change === null ? [] : [`${row.reference} is ${change}.`];
  });
  const others = [
    ...(cost.othersUnmet > 0
      ? ['Children other councils are looking for would be left without a place near home.']
      : []),
    ...(cost.areOthersMoved ? ['Children other councils are looking for would be placed elsewhere.'] : []),
  ];
  const more =
    cost.unmet > 0
      ? [`In all, ${countText(cost.unmet, 'child more', 'children more')} would have no place near home.`]
      : [];
  const isSamePlaced = cost.unmet === 0 && Math.abs(cost.weeklyMiles) >= 0.05;
  const milesMore =
    isSamePlaced && isExact
      ? [`In all, ${milesText(Math.abs(cost.weeklyMiles))} ${cost.weeklyMiles > 0 ? 'more' : 'fewer'} a week.`]
      : [];
  const all = [...own, ...others, ...(isExact ? more : []), ...milesMore];
  return all.length > 0 ? all : ['Nothing else changes.'];
}
