/** Why can a plan not be made as asked? Every reason at once, in words with the arithmetic, before any work starts. */
import { countText, listText, numberText } from '../wording.ts';
import { capitalOf, type KindToOpen, type PlanQuestion, yearlyCostOf } from './planQuestion.ts';

export const mostHomesOfPlan = 20;
export const mostPlacesOfHome = 8;

export interface PlanProblem {
  /** The part of the question to mend. */
  readonly field: string;
  readonly sentence: string;
}

type Test = (question: PlanQuestion) => PlanProblem | null;

const problem = (field: string, sentence: string): PlanProblem => ({ field, sentence });
const poundsText = (pounds: number) => `£${numberText(Math.round(pounds))}`;

function wrongKind({ sizes, ageFrom, ageTo, ...costs }: KindToOpen): string | null {
  if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1 || size > mostPlacesOfHome)) {
    return `Give each kind of home sizes between 1 and ${mostPlacesOfHome} places.`;
  }
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo)
    return 'Give each kind of home ages from the younger to the older.';
  const pounds = [costs.weeklyCostPounds, costs.capitalPoundsPerHome, costs.capitalPoundsPerPlace];
  return pounds.every((each) => Number.isFinite(each) && each >= 0) ? null : 'Give costs of £0 or more.';
}

function cheapest(question: PlanQuestion, costOf: (kind: KindToOpen, places: number) => number): number {
  return Math.min(...question.kinds.flatMap((kind) => kind.sizes.map((size) => costOf(kind, size))));
}

/** Homes that must open: each spot named, and what authorities are owed beyond those. */
function homesOwed({ mustSpots, leastInAuthority, spots }: PlanQuestion): number {
  const must = new Set(mustSpots);
  const given = new Map<string, number>();
  for (const { id, localAuthority } of spots) {
    if (must.has(id)) given.set(localAuthority, (given.get(localAuthority) ?? 0) + 1);
  }
  const beyond = [...leastInAuthority].map(([gss, homes]) => Math.max(0, homes - (given.get(gss) ?? 0)));
  return beyond.reduce((sum, homes) => sum + homes, must.size);
}

function budgetProblem(
  question: PlanQuestion,
  budget: { field: string; name: string; most: number | null; costOf: typeof capitalOf },
): PlanProblem | null {
  if (budget.most === null || question.kinds.length === 0) return null;
  if (!(budget.most >= 0)) return problem(budget.field, `Give a ${budget.name} budget of £0 or more.`);
  const homes = Math.max(1, homesOwed(question));
  const least = homes * cheapest(question, budget.costOf);
  if (least <= budget.most) return null;
  const what = homes === 1 ? 'the cheapest home costs' : `${countText(homes, 'home')} cost at least`;
  return problem(
    budget.field,
    `The ${budget.name} budget is ${poundsText(budget.most)}; ${what} ${poundsText(least)}. Raise the budget, or ask for cheaper homes.`,
  );
}

const tests: readonly Test[] = [
  ({ mostHomes }) =>
    Number.isInteger(mostHomes) && mostHomes >= 1 && mostHomes <= mostHomesOfPlan
      ? null
      : problem('mostHomes', `Ask for between 1 and ${mostHomesOfPlan} homes.`),
  ({ kinds }) => (kinds.length > 0 ? null : problem('kinds', 'Choose at least one kind of home.')),
  ({ kinds }) => {
    const wrong = kinds.map(wrongKind).find((sentence) => sentence !== null);
    return wrong === undefined || wrong === null ? null : problem('kinds', wrong);
  },
  ({ spots, neverSpots }) => {
    const never = new Set(neverSpots);
    return spots.some(({ id }) => !never.has(id))
      ? null
      : problem('spots', 'There is nowhere left to open a home: allow at least one place on the map.');
  },
  ({ mustSpots, neverSpots }) => {
    const both = [...new Set(mustSpots)].filter((spot) => neverSpots.includes(spot));
    return both.length === 0
      ? null
      : problem('mustSpots', `${listText(both)} must have a home and may have none: take it out of one of the two.`);
  },
  ({ spots, mustSpots, neverSpots }) => {
    const known = new Set(spots.map(({ id }) => id));
    const outside = [...new Set([...mustSpots, ...neverSpots])].filter((spot) => !known.has(spot));
    return outside.length === 0
      ? null
      : problem('spots', `${listText(outside)} is not a place on the region’s map where a home could open.`);
  },
  ({ spots, leastInAuthority, neverSpots }) => {
    const never = new Set(neverSpots);
    const without = [...leastInAuthority]
      .filter(
        ([gss, homes]) =>
          homes > 0 && !spots.some(({ id, localAuthority }) => localAuthority === gss && !never.has(id)),
      )
      .map(([gss]) => gss);
    return without.length === 0
      ? null
      : problem('leastInAuthority', `There is nowhere to open a home in ${listText(without)}: ask for none there.`);
  },
  (question) => {
    const owed = homesOwed(question);
    return owed <= question.mostHomes
      ? null
      : problem(
          'mostHomes',
          `The homes that must open are ${owed}; you allow ${question.mostHomes}. Allow ${owed}, or ask for fewer.`,
        );
  },
  (question) =>
    budgetProblem(question, {
      field: 'mostCapitalPounds',
      name: 'capital',
      most: question.mostCapitalPounds,
      costOf: capitalOf,
    }),
  (question) =>
    budgetProblem(question, {
      field: 'mostYearlyPounds',
      name: 'yearly',
      most: question.mostYearlyPounds,
      costOf: yearlyCostOf,
    }),
];

/** Empty where the plan can be made; every problem otherwise, in the order of the form. */
export function planProblems(question: PlanQuestion): readonly PlanProblem[] {
  return tests.flatMap((test) => test(question) ?? []);
}
