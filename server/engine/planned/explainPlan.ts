/** What is a plan in words: a headline, a paragraph for a business case, and how sure it is? */
import type { PlanObjective, PlanStatus } from '../../../schema/codes/planWords.ts';
import { type PlacementType, placementTypes } from '../../../schema/vocabulary.ts';
import type { IsoDate } from '../facts.ts';
import type { PlannedHome } from '../plan/planQuestion.ts';
import { countText, dateText, limitText, listText, lowerFirst, numberText } from '../wording.ts';
import type { PlanMoney, PoundsRange } from './planMoney.ts';
import { poundsText } from './poundsText.ts';

export interface PlanToExplain {
  readonly homes: readonly PlannedHome[];
  readonly areaName: (home: PlannedHome) => string;
  readonly shortBefore: number;
  readonly shortAfter: number;
  /** With the staffed share of places only. */
  readonly leastNewlyNear: number;
  readonly staffedShare: number;
  readonly withinMiles: number;
  readonly money: PlanMoney;
  readonly priceYear: string;
  readonly asOf: IsoDate;
  readonly dataDate: IsoDate;
  readonly scenarioName: string | null;
  readonly proofSentence: string;
}

const homesText = (count: number) => countText(count, 'new home');
const placesOf = (homes: readonly PlannedHome[]) => homes.reduce((sum, { places }) => sum + places, 0);

/** "3 new homes with 12 places would bring 11 of the 15 children short of a place near home" */
export function planHeadline({ homes, shortBefore, shortAfter }: PlanToExplain): string {
  const near = shortBefore - shortAfter;
  if (shortBefore === 0) return 'No child is short of a place near home: no new home would bring one nearer';
  const short = countText(shortBefore, 'child', 'children');
  if (homes.length === 0)
    return `No new home within the limits would bring any of the ${short} short of a place near home`;
  const what = `${homesText(homes.length)} with ${countText(placesOf(homes), 'place')}`;
  if (near === 0) return `${what} would bring none of the ${short} short of a place near home`;
  return `${what} would bring ${numberText(near)} of the ${short} short of a place near home`;
}

function rangeText({ low, middle, high }: PoundsRange): string {
  if (poundsText(low) === poundsText(high)) return poundsText(middle);
  return `${poundsText(middle)} (${poundsText(low)} to ${poundsText(high)})`;
}

/** One of a kind, where the type’s name is not the name of one. */
const nouns: Readonly<Partial<Record<PlacementType, string>>> = {
  FOSTERING: 'foster household',
  SUPPORTED_ACCOMMODATION: 'supported accommodation home',
};

function homeText({ kind, places }: PlannedHome, where: string): string {
  return `a ${nouns[kind.placementType] ?? lowerFirst(placementTypes[kind.placementType].label)} of ${countText(places, 'place')} at ${where}`;
}

function moneyText({ money, priceYear }: PlanToExplain): string {
  const once = `Opening them would cost about ${rangeText(money.capital)} once`;
  const yearly = `running them about ${rangeText(money.yearly)} a year, in prices of ${priceYear}`;
  const today = `The children who would live there cost about ${rangeText(money.today)} a year today`;
  const net = money.net.middle < 0 ? `${poundsText(-money.net.middle)} less` : `${poundsText(money.net.middle)} more`;
  return `${once}, and ${yearly}. ${today}, so the plan would cost about ${net} a year.`;
}

/** Plain sentences, each of them true alone. */
export function planParagraph(plan: PlanToExplain): string {
  const { homes, areaName, shortBefore, shortAfter, withinMiles, staffedShare, leastNewlyNear } = plan;
  const near = shortBefore - shortAfter;
  const whose = plan.scenarioName === null ? 'the region as it is' : `the scenario “${plan.scenarioName}”`;
  const basis = `Worked out for ${whose} on ${dateText(plan.asOf)}, from facts of ${dateText(plan.dataDate)}.`;
  const short = countText(shortBefore, 'child is', 'children are');
  const today = `Within ${limitText(withinMiles)} of home, ${short} short of a place.`;
  if (homes.length === 0) return `${today} ${planHeadline(plan)}. ${plan.proofSentence} ${basis}`;
  const opened = `Opening ${listText(homes.map((home) => homeText(home, areaName(home))))}`;
  const brings = `would bring ${countText(near, 'child', 'children')} near home and leave ${countText(shortAfter, 'child', 'children')} short.`;
  const percent = Math.round(staffedShare * 100);
  const staffed = `With only ${percent}% of the new places staffed, it would bring ${countText(leastNewlyNear, 'child', 'children')}.`;
  return `${today} ${opened} ${brings} ${staffed} ${moneyText(plan)} ${plan.proofSentence} ${basis}`;
}

export interface PlanProofToExplain {
  readonly objective: PlanObjective;
  readonly status: PlanStatus;
  /** Children newly near home, weekly miles saved, or pounds a year. */
  readonly achieved: number;
  readonly bound: number;
}

function amount(objective: PlanObjective, value: number): string {
  if (objective === 'MOST_CHILDREN') return countText(Math.round(value), 'child', 'children');
  return objective === 'LEAST_COST' ? `${poundsText(value)} a year` : `${numberText(Math.round(value))} weekly miles`;
}

/** "Proved best: no choice within these limits brings more than 11 children near home." */
export function planProofSentence({ objective, status, achieved, bound }: PlanProofToExplain): string {
  if (status === 'EVALUATED') return 'A plan made by hand: worked out as it stands, and not compared with others.';
  const most = amount(objective, bound);
  const does =
    objective === 'MOST_CHILDREN'
      ? `brings more than ${most} near home`
      : objective === 'LEAST_COST'
        ? `costs less than ${most}`
        : `saves more than ${most}`;
  if (status === 'PROVED_BEST') return `Proved best: no choice within these limits ${does}.`;
  const stopped = status === 'STOPPED' ? 'Stopped early. ' : '';
  const best = Math.max(Math.abs(achieved), Math.abs(bound));
  const far = best === 0 ? 0 : Math.abs(bound - achieved) / best;
  return `${stopped}The best found has ${amount(objective, achieved)}; no choice within these limits ${does}, so it is within ${(far * 100).toFixed(1)}% of the best.`;
}
