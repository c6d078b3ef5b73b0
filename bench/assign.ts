/** How long does a region, or England, take to be assigned, beside HiGHS on the same numbers in the same run? */
import { assignTogether } from '../server/engine/assign/assign.ts';
import { assignCheck } from '../server/engine/assign/assignCheck.ts';
import type { Flow } from '../server/engine/assign/flow.ts';
import { exactPrices } from '../server/engine/assign/placeValue.ts';
import type { AssignAnswer, AssignProblem } from '../server/engine/assign/problem.ts';
import { solveSplitAgain } from '../server/engine/assign/resolve.ts';
import { costOf, solveSplit } from '../server/engine/assign/splitFlow.ts';
import { loadReferee } from '../test/engine/assign/referee.ts';
import { askHighs } from '../test/engine/assign/worlds.ts';
import { buildWorld, type WorldSize } from './assignWorld.ts';

type Print = (line: string) => void;

const region = {
  groups: 10_000,
  homes: 6_000,
  nearest: 200,
  suitableShare: 0.018,
  short: 0.08,
  widthMiles: 80,
  seed: 1,
};
const england = {
  groups: 63_000,
  homes: 49_000,
  nearest: 200,
  suitableShare: 0.01,
  short: 0.08,
  widthMiles: 300,
  seed: 1,
};

function timed<T>(ask: () => T): { value: T; seconds: number; cpuSeconds: number } {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const value = ask();
  const { user, system } = process.cpuUsage(cpu);
  return { value, seconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6 };
}

const took = ({ seconds, cpuSeconds }: { seconds: number; cpuSeconds: number }) =>
  `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of processor)`;

function describe(problem: AssignProblem): string {
  const children = problem.groupSize.reduce((sum, size) => sum + size, 0);
  const places = problem.capacity.reduce((sum, count) => sum + count, 0);
  const siblings = problem.groupSize.filter((size) => size > 1).length;
  return `${problem.groupSize.length} groups (${siblings} of siblings), ${children} children, ${problem.capacity.length} homes, ${places} places, ${problem.arcHome.length} arcs`;
}

function describeAnswer(answer: AssignAnswer): string {
  const above =
    answer.costLowerBound === 0 ? Infinity : (100 * (answer.cost - answer.costLowerBound)) / answer.costLowerBound;
  return `${answer.unmetChildren} unmet (at least ${answer.unmetLowerBound}), ${(answer.cost / 100).toFixed(0)} weekly miles, within ${above.toFixed(3)} % of its bound, ${answer.status}`;
}

function benchChange(problem: AssignProblem, flow: Flow, print: Print): void {
  const changes: [name: string, capacity: Int32Array][] = [
    ['one place more', problem.capacity.map((places, home) => (home === 17 ? places + 1 : places))],
    ['a home of none', problem.capacity.map((places, home) => (home === 17 ? 0 : places))],
  ];
  for (const [name, capacity] of changes) {
    const changed = { ...problem, capacity };
    const again = timed(() => solveSplitAgain(flow, changed));
    const afresh = timed(() => solveSplit(changed));
    const isSame =
      again.value.total.unmetChildren === afresh.value.total.unmetChildren &&
      costOf(again.value) === costOf(afresh.value);
    const ratio = (afresh.seconds / again.seconds).toFixed(1);
    print(`  ${name}, solved again: ${took(again)}, ${ratio} × faster than afresh, ${isSame ? 'equal' : 'NOT EQUAL'}`);
  }
}

function benchWorld(problem: AssignProblem, print: Print): { flow: Flow; seconds: number } {
  print(`  ${describe(problem)}`);
  const split = timed(() => solveSplit(problem));
  const flow = split.value;
  print(
    `  siblings may split, exact: ${took(split)}; ${flow.total.unmetChildren} unmet, ${(costOf(flow) / 100).toFixed(0)} weekly miles`,
  );
  print(`  value of one more place at every home, exact: ${took(timed(() => exactPrices(flow)))}`);
  benchChange(problem, flow, print);
  const together = timed(() => assignTogether(problem));
  print(`  siblings together: ${took(together)}; ${describeAnswer(together.value)}`);
  print(`  checked: ${assignCheck(problem, together.value) ?? 'every rule is kept'}`);
  print(`  memory at its peak: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  return { flow, seconds: split.seconds };
}

/** Prints, and never judges. HiGHS solves the second stage only, given the number unmet: half of what we are timed for. */
export async function benchAssign(print: Print): Promise<void> {
  const problem = buildWorld(region);
  const { flow, seconds } = benchWorld(problem, print);
  const highs = await loadReferee();
  const { unmetChildren } = flow.total;
  const theirs = timed(() => askHighs(highs, { problem, kind: 'SPLIT', unmetChildren, seconds: 300 }));
  const isSame = Math.ceil(theirs.value.value - 1e-3) === costOf(flow);
  print(
    `  HiGHS, the same split costs: ${took(theirs)}, ${(theirs.seconds / seconds).toFixed(1)} × ours, ${isSame ? 'equal' : `NOT EQUAL: ${theirs.value.value}`}`,
  );
}

/** Other regions as large: is the least unmet met there too, and how near is the cost? */
const otherRegions: readonly (readonly [name: string, size: WorldSize])[] = [
  ...[2, 3, 4, 5, 6].map((seed) => [`another draw, ${seed}`, { ...region, seed }] as const),
  ['more homes suit', { ...region, suitableShare: 0.05, nearest: 100 }],
  ['fewer homes suit', { ...region, suitableShare: 0.004 }],
  ['places enough', { ...region, short: -0.1 }],
];

export function benchAssignOthers(print: Print): void {
  for (const [name, size] of otherRegions) {
    const problem = buildWorld(size);
    const together = timed(() => assignTogether(problem));
    const fault = assignCheck(problem, together.value) ?? 'every rule is kept';
    print(`  ${name}, ${problem.arcHome.length} arcs: ${took(together)}; ${describeAnswer(together.value)}; ${fault}`);
  }
}

export function benchAssignEngland(print: Print): void {
  benchWorld(buildWorld(england), print);
}
