/** Of households chosen: in which order do they bring most, for whom is each, and would one more help? */
import type { RecruitStop, RecruitTarget } from '../../../schema/codes/recruitTargets.ts';
import type { Flow } from '../assign/flow.ts';
import { openGreedily } from '../site/greedySites.ts';
import { mostWorth, openHome, type SiteFlow, siteFlowOf, tryHome } from '../site/siteFlow.ts';
import { openingsOf } from '../site/siteLimits.ts';
import type { SiteProblem } from '../site/siteProblem.ts';
import { childWorth, type Gain, gainOf } from '../site/siteWorth.ts';
import type { RecruitNumbers } from './recruitProblem.ts';
import { recruitTargetOrder } from './recruitTarget.ts';

export interface RecruitedStep extends Gain {
  readonly option: number;
  readonly target: RecruitTarget;
}

type Step = Omit<RecruitedStep, 'target'>;

/** The households chosen, one after another: each the one that then brings most. */
function inOrder(problem: SiteProblem, opened: Int32Array): readonly Step[] {
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

/** Up to the last household that brings a child near home: those after it only save miles. */
function untilNobodyMore(steps: readonly Step[]): readonly Step[] {
  const most = steps.at(-1)?.children ?? 0;
  return most === 0 ? [] : steps.slice(0, steps.findIndex(({ children }) => children === most) + 1);
}

/** Groups with a child in the home. */
function livingIn({ network, children }: Flow, home: number): readonly number[] {
  const groups: number[] = [];
  for (let at = network.intoStart[home] ?? 0; at < (network.intoStart[home + 1] ?? 0); at++) {
    if ((children[network.intoArc[at] ?? 0] ?? 0) > 0) groups.push(network.intoGroup[at] ?? 0);
  }
  return groups;
}

/** For whom the households of each option are, as the list of targets goes; whom it could take where nobody moves in. */
function targetsOf(
  { flow, problem }: SiteFlow,
  { targetOf }: RecruitNumbers,
  option: number,
): readonly RecruitTarget[] {
  const living = livingIn(flow, problem.base.capacity.length + option);
  const asked = living.length > 0 ? living : [...(problem.options[option]?.group.subarray(0, 1) ?? [])];
  const found = asked.flatMap((group) => targetOf[group] ?? []);
  return found.sort((a, b) => recruitTargetOrder.indexOf(a) - recruitTargetOrder.indexOf(b));
}

type More = { readonly option: number; readonly hasRoom: boolean } | null;

/** One more household that would bring a child near home, where there is room for it if that can be; null = none would anywhere. */
function oneThatHelps(site: SiteFlow): More {
  const { problem, flow } = site;
  const most = mostWorth(site);
  const mayOpen = openingsOf({ ...problem, limits: { ...problem.limits, mostHomes: Infinity } })(site.opened);
  const could = [...most.keys()].filter((option) => (most[option] ?? 0) > childWorth / 2);
  const brings = (option: number) => gainOf(tryHome(site, option), flow.network.scale).children > 0;
  for (const hasRoom of [true, false]) {
    const option = could.find((one) => mayOpen(one) === hasRoom && brings(one));
    if (option !== undefined) return { option, hasRoom };
  }
  return null;
}

export interface Recruited {
  readonly steps: readonly RecruitedStep[];
  readonly stop: RecruitStop;
}

/** A choice that was made to its end is only left with a household that helps where an exchange made room for it: that is opened too. */
function openWhatHelps(site: SiteFlow, chosen: Step[], isStopped: boolean): RecruitStop {
  const { limits } = site.problem;
  for (;;) {
    const more = oneThatHelps(site);
    if (more === null) return 'NOBODY_MORE';
    if (chosen.length >= limits.mostHomes) return 'MOST_ASKED';
    if (isStopped) return 'STOPPED';
    if (!more.hasRoom) return 'TOWNS_FULL';
    const gained = gainOf(openHome(site, more.option), site.flow.network.scale);
    const last = chosen.at(-1) ?? { children: 0, costSaved: 0 };
    const children = last.children + gained.children;
    chosen.push({ option: more.option, children, costSaved: last.costSaved + gained.costSaved });
  }
}

/**
 * Shape   ends with the last household that brings a child near home. Gains are of each household and all before it.
 * Order   best first; equal ones: the first option.
 * Cost    two flows, and a look at each option that could bring a child.
 */
export function recruitedSteps(numbers: RecruitNumbers, opened: Int32Array, isStopped: boolean): Recruited {
  const { problem } = numbers;
  const chosen = [...untilNobodyMore(inOrder(problem, opened))];
  const site = siteFlowOf(problem);
  for (const { option } of chosen) openHome(site, option);
  const stop = openWhatHelps(site, chosen, isStopped);
  const left = new Map<number, RecruitTarget[]>();
  for (const { option } of chosen) if (!left.has(option)) left.set(option, [...targetsOf(site, numbers, option)]);
  const steps = chosen.map((step): RecruitedStep => {
    const targets = left.get(step.option) ?? [];
    const target = (targets.length > 1 ? targets.shift() : targets[0]) ?? 'OTHER_CHILDREN';
    return { ...step, target };
  });
  return { steps, stop };
}
