/** How long does it take to choose new homes for a region, how near the best are they, and what would HiGHS alone take? */

import { solveSplit } from '../server/engine/assign/splitFlow.ts';
import { chooseSites, type SiteAnswer } from '../server/engine/site/chooseSites.ts';
import { finishSites } from '../server/engine/site/finishSites.ts';
import { siteFlowOf } from '../server/engine/site/siteFlow.ts';
import type { SiteProblem } from '../server/engine/site/siteProblem.ts';
import { loadSolver } from '../server/runs/loadSolver.ts';
import { buildSiteWorld, type SiteWorldSize } from './siteWorld.ts';

type Print = (line: string) => void;

const largeRegion = {
  ...{ groups: 10_000, homes: 6_000, nearest: 30, suitableShare: 0.15, short: 0.08, widthMiles: 120, seed: 1 },
  ...{ spots: 500, kinds: 4, kindShare: 0.25 },
};
/** As a city region: each child has hundreds of homes within the limit. */
const cityRegion = {
  ...{ groups: 3_400, homes: 2_700, nearest: 840, suitableShare: 0.9, short: 0.03, widthMiles: 40, seed: 4 },
  ...{ spots: 280, kinds: 1, kindShare: 0.15, sizes: [2, 3, 4], mostHomes: 6 },
};
const large: readonly [name: string, size: SiteWorldSize][] = [
  ['10 homes of 2 to 4 places', { ...largeRegion, sizes: [2, 3, 4], mostHomes: 10 }],
  ['6 homes of 2 to 4 places in a city region', cityRegion],
  ['20 recruited households of one child', { ...largeRegion, sizes: [1], mostHomes: 20, mostAtSpot: 2 }],
  [
    '20 recruited households of 1 to 3 places',
    { ...largeRegion, kinds: 1, sizes: [1, 2, 3], mostHomes: 20, mostAtSpot: 2 },
  ],
];
const smallRegion = { nearest: 20, suitableShare: 0.15, short: 0.1, widthMiles: 50, kindShare: 0.25, sizes: [2, 3] };
const small: readonly [name: string, size: SiteWorldSize][] = [
  ['3 of 32 homes, 90 groups', { ...smallRegion, groups: 90, homes: 45, spots: 8, kinds: 2, mostHomes: 3, seed: 2 }],
  [
    '4 of 80 homes, 200 groups',
    { ...smallRegion, groups: 200, homes: 110, spots: 20, kinds: 2, mostHomes: 4, seed: 3 },
  ],
  [
    '5 recruited households of one child in 20 towns, 200 groups',
    { ...smallRegion, sizes: [1], groups: 200, homes: 110, spots: 20, kinds: 2, mostHomes: 5, mostAtSpot: 2, seed: 4 },
  ],
];
/** A sum that HiGHS does not finish by then is told as it stands. */
const highsSeconds = 60;

interface Timed<Answer> {
  readonly answer: Answer;
  readonly seconds: number;
}

function timed<Answer>(work: () => Answer): Timed<Answer> {
  const before = performance.now();
  const answer = work();
  return { answer, seconds: (performance.now() - before) / 1000 };
}

function told({ gained, mostChildren, mostCostSaved, status }: SiteAnswer): string {
  const above = gained.children === 0 ? 0 : (100 * (mostChildren - gained.children)) / gained.children;
  const miles =
    mostCostSaved === null ? '' : `, weekly miles proved to ${((mostCostSaved - gained.costSaved) / 100).toFixed(1)}`;
  return `${gained.children} more children, at most ${mostChildren} (${above.toFixed(1)} % above)${miles}, ${status}`;
}

/** Baseline: the same question given to HiGHS whole, children only. */
function highsAlone(highs: Awaited<ReturnType<typeof loadSolver>>, problem: SiteProblem) {
  const { network } = siteFlowOf(problem).flow;
  const given = { problem, network, placedChildren: 0, seconds: highsSeconds, goOn: () => true };
  return timed(() => finishSites(highs, { ...given, stage: 'CHILDREN' }));
}

export async function benchPlan(print: Print): Promise<void> {
  const highs = await loadSolver();
  const solver = { highs, seconds: 2 };
  for (const [name, size] of large) {
    const problem = buildSiteWorld(size);
    const { answer, seconds } = timed(() => chooseSites(problem, { solver, isCostProved: false }));
    const pairs = problem.base.arcHome.length;
    print(
      `  ${name} among ${problem.options.length}, ${size.groups} groups, ${pairs} pairs: ${seconds.toFixed(1)} s, ${told(answer)}`,
    );
    const once = timed(() => solveSplit(problem.base));
    const ratio = (seconds / once.seconds).toFixed(1);
    print(
      `  everyone placed once, all pairs looked at: ${once.seconds.toFixed(1)} s; the choice takes ${ratio} times as long`,
    );
  }
  for (const [name, size] of small) {
    const problem = buildSiteWorld(size);
    const alone = highsAlone(highs, problem);
    const ours = timed(() => chooseSites(problem));
    print(`  ${name}: ${ours.seconds.toFixed(2)} s, ${told(ours.answer)}`);
    const ratio = (alone.seconds / ours.seconds).toFixed(1);
    print(`  HiGHS alone, children only: ${alone.seconds.toFixed(2)} s, ${ratio} times as long`);
  }
}
