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

/** Children more that one home more would bring, by the curve. */
function broughtByNext(curve: readonly CurvePoint[], homes: number): number {
  const [now, next] = [curve[homes]?.shortAfter ?? 0, curve[homes + 1]?.shortAfter ?? 0];
  return curve[homes + 1] === undefined ? 0 : Math.max(0, now - next);
}

/** None where nobody is left short, or nothing that was asked stands in the way of the rest. */
export function planBinding(
  { homes, capitalPounds, yearlyPounds, shortAfter }: PlanOutcome,
  question: PlanQuestion,
  curve: readonly CurvePoint[],
): readonly PlanBinding[] {
  if (shortAfter === 0) return [];
  const more = broughtByNext(curve, homes.length);
  const left = countText(shortAfter, 'child', 'children');
  if (more === 0) {
    const sentence = `One home more would bring no other child near home: ${left} would still be short of a place wherever it stood.`;
    return [{ limit: 'areas', sentence, needsPounds: null }];
  }
  const [capital, yearly] = [leastOf(question, capitalOf), leastOf(question, yearlyCostOf)];
  const money = [
    ...moneyBinding(capitalPounds, {
      ...{ limit: 'mostCapitalPounds', name: 'capital', most: question.mostCapitalPounds, least: capital },
    }),
    ...moneyBinding(yearlyPounds, {
      ...{ limit: 'mostYearlyPounds', name: 'yearly', most: question.mostYearlyPounds, least: yearly },
    }),
  ];
  if (homes.length < question.mostHomes) return money;
  const brings = countText(more, 'more child', 'more children');
  const sentence = `Held back by the number of homes: one home more would bring about ${brings} near home.`;
  return [...money, { limit: 'mostHomes', sentence, needsPounds: null }];
}
