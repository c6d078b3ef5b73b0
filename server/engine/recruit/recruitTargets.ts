/** How many foster households, for whom and in which authority, would close how much of the near-home gap: best first? */
import type { RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { GssCode } from '../facts.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { compareText } from '../order.ts';
import { chooseSites, type SiteOptions } from '../site/chooseSites.ts';
import { openGreedily } from '../site/greedySites.ts';
import { siteFlowOf } from '../site/siteFlow.ts';
import type { SiteProblem } from '../site/siteProblem.ts';
import { type Gain, gainOf } from '../site/siteWorth.ts';
import { type HouseholdToRecruit, type RecruitSpot, recruitProblemOf } from './recruitProblem.ts';

/** One more household, in the order in which they bring most. */
export interface RecruitStep {
  readonly household: HouseholdToRecruit;
  /** Children near home, and weekly miles saved, of this household and all before it. */
  readonly childrenNearHome: number;
  readonly weeklyMilesSaved: number;
}

/** The households of one authority and target. */
export interface RecruitRow {
  readonly localAuthority: GssCode;
  readonly target: RecruitTarget;
  readonly households: number;
  readonly places: number;
  readonly childrenNearHome: number;
  /** The step at which the first of them is recruited, from 1. */
  readonly firstStep: number;
  readonly towns: readonly { readonly name: string; readonly households: number }[];
}

export interface RecruitTargets {
  /** Short of a place near home before anybody is recruited; brothers and sisters may live apart in this sum. */
  readonly shortBefore: number;
  /** Ends where one more household would bring no child near home, or with the most asked for. */
  readonly steps: readonly RecruitStep[];
  /** By the step of their first household. */
  readonly rows: readonly RecruitRow[];
  /** No choice of as many households brings more. */
  readonly mostChildren: number;
  readonly isProved: boolean;
  /** One more household would bring nobody near home. */
  readonly isAllThatHelps: boolean;
}

export interface RecruitQuestion {
  readonly spots: readonly RecruitSpot[];
  readonly mostHouseholds: number;
}

const hundredths = 100;

/** The households chosen, one after another: each the one that then brings most. */
function stepsOf(problem: SiteProblem, opened: Int32Array): readonly (Gain & { readonly option: number })[] {
  const options = problem.options.map((option, at) => ({ ...option, mostHomes: opened[at] ?? 0 }));
  const site = siteFlowOf({ ...problem, options });
  const { scale } = site.flow.network;
  const { steps } = openGreedily(
    site,
    (worth) => worth,
    () => true,
  );
  return steps.map(({ option, worth }) => ({ option, ...gainOf(worth, scale) }));
}

function townsOf(steps: readonly RecruitStep[]): RecruitRow['towns'] {
  const towns = new Map<string, number>();
  for (const { household } of steps) towns.set(household.spot.name, (towns.get(household.spot.name) ?? 0) + 1);
  return [...towns]
    .map(([name, households]) => ({ name, households }))
    .sort((a, b) => b.households - a.households || compareText(a.name, b.name));
}

interface RecruitedStep extends RecruitStep {
  /** From 1. */
  readonly step: number;
  /** Children near home of this household alone. */
  readonly brought: number;
}

function rowOf(steps: readonly RecruitedStep[]): RecruitRow | [] {
  const [first] = steps;
  if (!first) return [];
  const sum = (of: (step: RecruitedStep) => number) => steps.reduce((total, step) => total + of(step), 0);
  return {
    localAuthority: first.household.spot.localAuthority,
    target: first.household.target,
    households: steps.length,
    places: sum(({ household }) => household.places),
    childrenNearHome: sum(({ brought }) => brought),
    firstStep: first.step,
    towns: townsOf(steps),
  };
}

function rowsOf(steps: readonly RecruitStep[]): readonly RecruitRow[] {
  const ofKey = new Map<string, RecruitedStep[]>();
  for (const [at, step] of steps.entries()) {
    const { spot, target } = step.household;
    const key = `${spot.localAuthority} ${target}`;
    const brought = step.childrenNearHome - (steps[at - 1]?.childrenNearHome ?? 0);
    ofKey.set(key, [...(ofKey.get(key) ?? []), { ...step, step: at + 1, brought }]);
  }
  return [...ofKey.values()].flatMap(rowOf);
}

/** Up to the last household that brings a child near home: those after it only save miles. */
function untilNobodyMore<Step extends Gain>(steps: readonly Step[]): readonly Step[] {
  const most = steps.at(-1)?.children ?? 0;
  return most === 0 ? [] : steps.slice(0, steps.findIndex(({ children }) => children === most) + 1);
}

/**
 * Shape   households of one child are recruited exactly: no other choice of as many brings more. With brothers and sisters in it the
 *         choice is within `mostChildren`. Every step brings fewer or as many children as the one before, but for brothers and sisters.
 * Order   best first; equal households: by town as given, then as the targets are listed.
 * Errors  no town, or nobody short: no steps.
 * Cost    20 households in a large region (10,000 groups): seconds; `npm run bench -- plan`.
 * Source  greedy on an M-natural-concave valuation (Murota 2003; engine.md §4).
 */
export function recruitTargetsOf(
  world: NearHomeWorld,
  { spots, mostHouseholds }: RecruitQuestion,
  options: SiteOptions = {},
): RecruitTargets {
  const { problem, households } = recruitProblemOf(world, spots, mostHouseholds);
  const answer = chooseSites(problem, options);
  const chosen = answer.opened === null ? [] : stepsOf(problem, answer.opened);
  const steps = untilNobodyMore(chosen).flatMap(({ option, children, costSaved }): RecruitStep[] => {
    const household = households[option];
    return household ? [{ household, childrenNearHome: children, weeklyMilesSaved: costSaved / hundredths }] : [];
  });
  const brought = steps.at(-1)?.childrenNearHome ?? 0;
  return {
    shortBefore: answer.before.unmetChildren,
    steps,
    rows: rowsOf(steps),
    mostChildren: Math.max(brought, answer.mostChildren),
    isProved: answer.mostChildren <= brought,
    isAllThatHelps: steps.length < mostHouseholds && answer.status !== 'STOPPED',
  };
}
