/** What do recruitment targets say in words? */
import { type RecruitStop, recruitTargets } from '../../../schema/codes/recruitTargets.ts';
import { countText, lowerFirst, numberText } from '../wording.ts';
import type { StillShort } from './recruitOutcome.ts';
import type { RecruitRow } from './recruitTargets.ts';
import type { ShortBreakRow } from './shortBreakTargets.ts';

export interface RecruitToExplain {
  readonly households: number;
  /** With brothers and sisters together. */
  readonly shortBefore: number;
  readonly shortAfter: number;
  /** Counted child by child: brothers and sisters may live apart. */
  readonly countedApart: number;
  readonly mostChildren: number;
  readonly isProved: boolean;
  readonly stop: RecruitStop;
  /** Where carers live. */
  readonly towns: number;
}

const childrenText = (count: number) => countText(count, 'child', 'children');
const householdsText = (count: number) => countText(count, 'foster household');

/** 1 → "1st", 12 → "12th", 22 → "22nd". */
export function ordinalText(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${numberText(count)}${ending}`;
}

function stopText({ stop, households }: RecruitToExplain): string {
  if (stop === 'NOBODY_MORE') return `; after the ${ordinalText(households)} nobody more is helped`;
  if (stop === 'MOST_ASKED') return '; one more would still help';
  if (stop === 'TOWNS_FULL') return '; one more would help only where too few carers live';
  return ' (stopped early: the best so far)';
}

/** "12 foster households would bring 14 children near home, of 60 short of a place there; after the 12th nobody more is helped" */
export function recruitHeadline(found: RecruitToExplain): string {
  const { households, shortBefore, shortAfter, towns } = found;
  if (shortBefore === 0) return 'No child is short of a place near home: no foster household needs to be recruited';
  const short = `the ${childrenText(shortBefore)} short of a place near home`;
  if (households === 0 && towns === 0) return `Nobody knows where carers live, so no household is found for ${short}`;
  if (households === 0) return `No foster household would bring any of ${short} nearer`;
  const near = childrenText(shortBefore - shortAfter);
  return `${householdsText(households)} would bring ${near} near home, of ${numberText(shortBefore)} short of a place there${stopText(found)}`;
}

/** How sure is it? */
export function recruitProofSentence(found: RecruitToExplain): string {
  const { countedApart, mostChildren, isProved, households, shortBefore, shortAfter, stop } = found;
  if (households === 0) return 'Every town where carers live was tried, for whoever is short of a place near home.';
  const early = stop === 'STOPPED' ? 'Stopped early. ' : '';
  const apart =
    shortBefore - shortAfter === countedApart
      ? ''
      : ` Counted child by child they bring ${numberText(countedApart)}; with brothers and sisters together, ${numberText(shortBefore - shortAfter)}.`;
  if (isProved) return `${early}Proved: no other choice of as many households brings more children near home.${apart}`;
  return `${early}No choice of households within the number asked for brings more than ${childrenText(mostChildren)} near home; this one brings ${numberText(countedApart)}.${apart}`;
}

/** "Recruit 3 households for teenagers, of 1 place each: 3 children near home (Farnworth 2, Bolton 1)" */
export function rowSentence({ households, target, placesEach, childrenNearHome, towns }: RecruitRow): string {
  const who = `Recruit ${countText(households, 'household')} for ${lowerFirst(recruitTargets[target])}`;
  const where = towns.map((town) => `${town.name} ${town.households}`).join(', ');
  const each = target === 'SIBLINGS_4_OR_MORE' ? `, of ${countText(placesEach, 'place')} each` : '';
  return `${who}${each}: ${childrenText(childrenNearHome)} near home (${where})`;
}

export function shortBreakSentence({ children, usablePlaces, households }: ShortBreakRow): string {
  const have = `${childrenText(children)} with or waiting for short breaks, ${countText(usablePlaces, 'usable place')} for short breaks alone`;
  return households === 0 ? `${have}: enough` : `${have}: ${countText(households, 'household')} short at most`;
}

/** Why recruiting leaves some short; none where nobody is. */
export function stillShortNotes(
  { notToBeFostered, noTownInReach, others }: StillShort,
  withinMiles: string,
): readonly string[] {
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  return [
    notToBeFostered > 0 &&
      `${childrenText(notToBeFostered)} of those still short ${is(notToBeFostered)} not to be fostered: they need a home of another type. The planner says where.`,
    noTownInReach > 0 &&
      `${childrenText(noTownInReach)} of those still short ${is(noTownInReach)} to be fostered, and no town where carers live lies within ${withinMiles} of their family.`,
    others > 0 &&
      `${childrenText(others)} of those still short could be fostered in a town in reach by more households than these, or than these towns have room for.`,
  ].filter((note) => note !== false);
}
