/** What holds a plan back, and how much more would the next home need? */

import type { PlanOutcome } from '../plan/planPlaces.ts';
import { capitalOf, type PlanQuestion, yearlyCostOf } from '../plan/planQuestion.ts';
import { countText } from '../wording.ts';
import type { CurvePoint } from './chooseHomes.ts';
import { poundsText } from './poundsText.ts';

export interface PlanBinding {
  /** The part of the question. */
  readonly limit: string;
  readonly sentence: string;
  readonly needsPounds: number | null;
}

function leastOf(question: PlanQuestion, costOf: typeof capitalOf): number {
  return Math.min(...question.kinds.flatMap((kind) => kind.sizes.map((places) => costOf(kind, places))));
}

function moneyBinding(
  spent: number,
  budget: { readonly limit: string; readonly name: string; readonly most: number | null; readonly least: number },
): readonly PlanBinding[] {
  const { limit, name, most, least } = budget;
  if (most === null || !Number.isFinite(least)) return [];
  const needsPounds = spent + least - most;
  if (needsPounds <= 0) return [];
  const sentence = `Held back by the ${name} budget: the next home needs ${poundsText(needsPounds)} more.`;
  return [{ limit, sentence, needsPounds }];
}

/** Children more that one home more would bring, by the curve; null where that was not looked for. */
function broughtByNext(curve: readonly CurvePoint[], homes: number): number | null {
  const [now, next] = [curve[homes], curve[homes + 1]];
  return now === undefined || next === undefined ? null : Math.max(0, now.shortAfter - next.shortAfter);
}

function homesBinding(more: number | null, shortAfter: number): PlanBinding {
  const left = countText(shortAfter, 'child', 'children');
  if (more === 0) {
    const sentence = `One home more was not found to bring another child near home: ${left} would still be short of a place.`;
    return { limit: 'areas', sentence, needsPounds: null };
  }
  const brings =
    more === null ? '' : `: one more would bring about ${countText(more, 'more child', 'more children')} near home`;
  const sentence = `Held back by the number of homes, of which the plan opens as many as it may${brings}.`;
  return { limit: 'mostHomes', sentence, needsPounds: null };
}

/** None where nobody is left short, or nothing that was asked stands in the way of the rest. */
export function planBinding(
  { homes, capitalPounds, yearlyPounds, shortAfter }: PlanOutcome,
  question: PlanQuestion,
  curve: readonly CurvePoint[],
): readonly PlanBinding[] {
  if (shortAfter === 0) return [];
  const [capital, yearly] = [leastOf(question, capitalOf), leastOf(question, yearlyCostOf)];
  const ofCapital = { limit: 'mostCapitalPounds', name: 'capital', most: question.mostCapitalPounds, least: capital };
  const ofYearly = { limit: 'mostYearlyPounds', name: 'yearly', most: question.mostYearlyPounds, least: yearly };
  const money = [...moneyBinding(capitalPounds, ofCapital), ...moneyBinding(yearlyPounds, ofYearly)];
  const more = broughtByNext(curve, homes.length);
  return homes.length < question.mostHomes && more !== 0 ? money : [...money, homesBinding(more, shortAfter)];
}
