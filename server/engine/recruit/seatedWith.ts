/** Who would live where once the households are recruited, each group in one home? */
import { solveSplit } from '../assign/splitFlow.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { type SiteProblem, withOpened, withOptions } from '../site/siteProblem.ts';
import type { RecruitBase } from './recruitBase.ts';
import type { RecruitedStep } from './recruitedSteps.ts';
import type { RecruitNumbers } from './recruitProblem.ts';

/** Each group as one, in a household for its size: whole, for households of one size take groups of that size alone. */
function groupsAsOne({ base, options, limits }: SiteProblem): SiteProblem {
  const ones = (of: Int32Array) => new Int32Array(of.length).fill(1);
  return {
    base: { ...base, groupSize: ones(base.groupSize) },
    options: options.map((option) => ({ ...option, places: 1, taken: ones(option.taken) })),
    limits,
  };
}

/** The home of each group of the problem: rooms, then options; -1 = none. */
function homesWith(problem: SiteProblem, opened: Int32Array): Int32Array {
  const asOne = groupsAsOne(problem);
  const { network, children } = solveSplit(withOpened(withOptions(asOne), asOne, opened));
  const homes = new Int32Array(problem.base.groupSize.length).fill(-1);
  for (const [arc, count] of children.entries()) {
    if (count > 0) homes[network.arcGroup[arc] ?? 0] = network.arcHome[arc] ?? -1;
  }
  return homes;
}

/**
 * Shape  position of each group of the world: its room, or rooms and then the households in the order of the steps; -1 = short. As many
 *        are near home as the steps bring.
 * Cost   one flow.
 */
export function seatedWith(
  { placing, rooms }: NearHomeWorld,
  { problem: { capacity }, groupAt }: RecruitBase,
  { numbers, steps }: { readonly numbers: RecruitNumbers; readonly steps: readonly RecruitedStep[] },
): Int32Array {
  const opened = new Int32Array(numbers.households.length);
  const stepsOf = new Map<number, number[]>();
  for (const [at, { option }] of steps.entries()) {
    opened[option] = (opened[option] ?? 0) + 1;
    stepsOf.set(option, [...(stepsOf.get(option) ?? []), at]);
  }
  const homeOf = placing.homeOf.slice();
  for (const [group, home] of homesWith(numbers.problem, opened).entries()) {
    const step = home < capacity.length ? null : (stepsOf.get(home - capacity.length)?.shift() ?? null);
    homeOf[groupAt[group] ?? 0] = step === null ? home : rooms.length + step;
  }
  return homeOf;
}
