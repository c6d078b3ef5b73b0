/** What holds a plan back, and how much more would the next home need? */

import type { PlanOutcome } from '../plan/planPlaces.ts';
import { capitalOf, type PlannedHome, type PlanQuestion, yearlyCostOf } from '../plan/planQuestion.ts';
import { countText } from '../wording.ts';
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

/** The home that would open next if neither money nor the number of homes stood in the way. */
export interface NextToOpen {
  readonly home: PlannedHome;
  readonly areaName: string;
  /** Children more near home with it. */
  readonly children: number;
}

export type WhatIsNext = NextToOpen | 'NO_HOME' | 'NOT_LOOKED_FOR';

interface Budget {
  readonly limit: string;
  readonly name: string;
  readonly most: number | null;
  readonly spent: number;
  /** Of the next home. */
  readonly costs: number;
}

function moneyBinding({ limit, name, most, spent, costs }: Budget, next: WhatIsNext): readonly PlanBinding[] {
  if (most === null || !Number.isFinite(costs)) return [];
  const needsPounds = spent + costs - most;
  // A penny is the arithmetic of sums.
  if (needsPounds < 0.01) return [];
  const which =
    typeof next === 'string'
      ? 'the next home'
      : `the next home, ${countText(next.home.places, 'place')} at ${next.areaName},`;
  const sentence = `Held back by the ${name} budget: ${which} needs ${poundsText(needsPounds)} more.`;
  return [{ limit, sentence, needsPounds }];
}

function homesBinding(next: WhatIsNext): PlanBinding {
  const brings =
    typeof next === 'string'
      ? ''
      : `: one more, at ${next.areaName}, would bring about ${countText(next.children, 'more child', 'more children')} near home`;
  const sentence = `Held back by the number of homes, of which the plan opens as many as it may${brings}.`;
  return { limit: 'mostHomes', sentence, needsPounds: null };
}

function areasBinding(shortAfter: number): PlanBinding {
  const left = countText(shortAfter, 'child', 'children');
  const sentence = `One home more was not found to bring another child near home: ${left} would still be short of a place.`;
  return { limit: 'areas', sentence, needsPounds: null };
}

/** None where nobody is left short, or nothing that was asked stands in the way of the rest. */
export function planBinding(
  { homes, capitalPounds, yearlyPounds, shortAfter }: PlanOutcome,
  question: PlanQuestion,
  next: WhatIsNext,
): readonly PlanBinding[] {
  if (shortAfter === 0) return [];
  if (next === 'NO_HOME' || (typeof next === 'object' && next.children === 0)) return [areasBinding(shortAfter)];
  const costOf = (costs: typeof capitalOf) =>
    typeof next === 'string' ? leastOf(question, costs) : costs(next.home.kind, next.home.places);
  const budgets: readonly Budget[] = [
    {
      ...{ limit: 'mostCapitalPounds', name: 'capital', most: question.mostCapitalPounds },
      ...{ spent: capitalPounds, costs: costOf(capitalOf) },
    },
    {
      ...{ limit: 'mostYearlyPounds', name: 'yearly', most: question.mostYearlyPounds },
      ...{ spent: yearlyPounds, costs: costOf(yearlyCostOf) },
    },
  ];
  const money = budgets.flatMap((budget) => moneyBinding(budget, next));
  return homes.length < question.mostHomes ? money : [...money, homesBinding(next)];
}
