/** How many foster households, for whom and in which authority, would close how much of the near-home gap: best first? */
import type { RecruitStop, RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { GssCode } from '../facts.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { compareText } from '../order.ts';
import { chooseSites, type SiteOptions } from '../site/chooseSites.ts';
import { besideWhoStays, everyoneAnew } from './recruitBase.ts';
import { recruitedSteps } from './recruitedSteps.ts';
import { type HouseholdOffered, type RecruitQuestion, recruitProblemOf } from './recruitProblem.ts';
import { seatedWith } from './seatedWith.ts';

/** A household to recruit. */
export interface HouseholdToRecruit extends HouseholdOffered {
  readonly target: RecruitTarget;
}

/** One more household, in the order in which they bring most. */
export interface RecruitStep {
  readonly household: HouseholdToRecruit;
  /** Children near home, and weekly miles saved, of this household and all before it. */
  readonly childrenNearHome: number;
  readonly weeklyMilesSaved: number;
}

/** The households of one authority, target and size. */
export interface RecruitRow {
  readonly localAuthority: GssCode;
  readonly target: RecruitTarget;
  /** Of each household. */
  readonly placesEach: number;
  readonly households: number;
  readonly childrenNearHome: number;
  /** The step at which the first of them is recruited, from 1. */
  readonly firstStep: number;
  readonly towns: readonly { readonly name: string; readonly households: number }[];
}

export interface RecruitTargets {
  /** Short of a place near home before anybody is recruited. */
  readonly shortBefore: number;
  /** Ends where one more household would bring no child near home, or with the most that there may be. */
  readonly steps: readonly RecruitStep[];
  /** By the step of their first household. */
  readonly rows: readonly RecruitRow[];
  /** No choice of as many households as were asked for brings more. */
  readonly mostChildren: number;
  readonly isProved: boolean;
  readonly stop: RecruitStop;
  /** Where each group of the world would live: in its rooms, then in the households in the order of `steps`; -1 = short. */
  readonly homeOf: Int32Array;
}

const hundredths = 100;

function townsOf(steps: readonly RecruitStep[]): RecruitRow['towns'] {
  const towns = new Map<string, number>();
  for (const { household } of steps) towns.set(household.spot.name, (towns.get(household.spot.name) ?? 0) + 1);
  return [...towns]
    .map(([name, households]) => ({ name, households }))
    .sort((a, b) => b.households - a.households || compareText(a.name, b.name));
}

interface CountedStep extends RecruitStep {
  /** From 1. */
  readonly step: number;
  /** Children near home of this household alone. */
  readonly brought: number;
}

function rowOf(steps: readonly CountedStep[]): RecruitRow | [] {
  const [first] = steps;
  if (!first) return [];
  return {
    localAuthority: first.household.spot.localAuthority,
    target: first.household.target,
    placesEach: first.household.places,
    households: steps.length,
    childrenNearHome: steps.reduce((sum, { brought }) => sum + brought, 0),
    firstStep: first.step,
    towns: townsOf(steps),
  };
}

function rowsOf(steps: readonly RecruitStep[]): readonly RecruitRow[] {
  const ofKey = new Map<string, CountedStep[]>();
  for (const [at, step] of steps.entries()) {
    const { spot, target, places } = step.household;
    const key = `${spot.localAuthority} ${target} ${places}`;
    const brought = step.childrenNearHome - (steps[at - 1]?.childrenNearHome ?? 0);
    ofKey.set(key, [...(ofKey.get(key) ?? []), { ...step, step: at + 1, brought }]);
  }
  return [...ofKey.values()].flatMap(rowOf);
}

/** No choice of as many households brings more; of singles alone, what was chosen is the most. */
function mostOf(world: NearHomeWorld, question: RecruitQuestion, options: SiteOptions): number {
  const { before, mostChildren } = chooseSites(recruitProblemOf(world, everyoneAnew(world), question).problem, options);
  return world.placing.unmetChildren - (before.unmetChildren - mostChildren);
}

/**
 * Shape   households of one child are recruited exactly: no other choice of as many brings more, whatever each town has room for. With
 *         brothers and sisters in it the choice is within `mostChildren`, and they are together.
 * Order   best first; equal households: by town as given, then the smaller.
 * Errors  no town, or nobody short: no steps.
 * Cost    20 households in a large region (10,000 groups): seconds; `npm run bench -- plan`.
 * Source  greedy on an M-natural-concave valuation (Murota 2003; engine.md §4): where a child of a town's household may be any child, its
 *         share is a number of places like any other.
 */
export function recruitTargetsOf(
  world: NearHomeWorld,
  question: RecruitQuestion,
  options: SiteOptions = {},
): RecruitTargets {
  const base = besideWhoStays(world);
  const numbers = recruitProblemOf(world, base, question);
  const answer = chooseSites(numbers.problem, options);
  const opened = answer.opened ?? new Int32Array(numbers.households.length);
  const recruited = recruitedSteps(numbers, opened, answer.status === 'STOPPED');
  const steps = recruited.steps.flatMap(({ option, target, children, costSaved }): RecruitStep[] => {
    const household = numbers.households[option];
    if (household === undefined) return [];
    return [
      { household: { ...household, target }, childrenNearHome: children, weeklyMilesSaved: costSaved / hundredths },
    ];
  });
  const brought = steps.at(-1)?.childrenNearHome ?? 0;
  const isEveryone =
    base.groupAt.length === world.standing.groups.length && numbers.households.every(({ places }) => places === 1);
  const most = isEveryone ? answer.mostChildren : mostOf(world, question, options);
  return {
    shortBefore: world.placing.unmetChildren,
    steps,
    rows: rowsOf(steps),
    mostChildren: Math.max(brought, most),
    isProved: most <= brought,
    stop: recruited.stop,
    homeOf: seatedWith(world, base, { numbers, steps: recruited.steps }),
  };
}
