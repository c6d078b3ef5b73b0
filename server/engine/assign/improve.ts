/** Which moves of groups, alone or with one they push out, make the answer better? */
import { closeSome } from './closePlaces.ts';
import { openSome } from './openPlaces.ts';
import type { GoOn } from './splitFlow.ts';
import { hasRoom, isBetter, placesOn, pricedOn, standOn, totalOf, type Whole } from './whole.ts';

interface Move {
  readonly group: number;
  readonly arc: number;
}

/** Moves to make one after the other, and what they save at the present prices (at most). */
interface Plan {
  readonly moves: readonly Move[];
  readonly saves: number;
}

const triesForEach = 3;

/** The group's cheapest arc at the present prices with room, none into `avoided`; -1 (unmet) where there is none. */
export function cheapestArc(whole: Whole, group: number, avoided: number): number {
  const { arcStart, arcHome } = whole.network;
  let [best, least] = [-1, pricedOn(whole, group, -1)];
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    if (arcHome[arc] === avoided || !hasRoom(whole, group, arc)) continue;
    const priced = pricedOn(whole, group, arc);
    if (priced < least) [best, least] = [arc, priced];
  }
  return best;
}

/** Pushing out one group that leaves enough room, to its own cheapest home. */
function planWithPush(whole: Whole, move: Move, saves: number): Plan | null {
  const { network, problem, used, inHome } = whole;
  const home = network.arcHome[move.arc] ?? 0;
  const missing = (used[home] ?? 0) + placesOn(whole, move.arc) - (problem.capacity[home] ?? 0);
  let best: Plan | null = null;
  for (let arc = inHome.first[home] ?? -1; arc >= 0; arc = inHome.next[arc] ?? -1) {
    const other = network.arcGroup[arc] ?? 0;
    if (other === move.group || placesOn(whole, arc) < missing) continue;
    const to = cheapestArc(whole, other, home);
    const both = saves + pricedOn(whole, other, arc) - pricedOn(whole, other, to);
    if (both > 0 && both > (best?.saves ?? 0)) best = { moves: [{ group: other, arc: to }, move], saves: both };
  }
  return best;
}

function plansFor(whole: Whole, group: number, least: number): Plan[] {
  const { arcStart } = whole.network;
  const plans: Plan[] = [];
  const here = pricedOn(whole, group, whole.arcOf[group] ?? -1);
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    const saves = here - pricedOn(whole, group, arc);
    if (saves <= least || arc === whole.arcOf[group]) continue;
    const move = { group, arc };
    const plan = hasRoom(whole, group, arc) ? { moves: [move], saves } : planWithPush(whole, move, saves);
    if (plan && plan.saves > Math.max(least, whole.promised[arc] ?? 0)) plans.push(plan);
  }
  return plans.sort((a, b) => b.saves - a.saves).slice(0, triesForEach);
}

/** Half a move of single children: a place of the home opens (+1) or closes (-1). */
interface Step {
  readonly home: number;
  readonly opens: boolean;
}

function stepsOf(whole: Whole, plan: Plan): Step[] {
  const { network, arcOf } = whole;
  const homeOn = (arc: number) => network.arcHome[arc] ?? 0;
  const repeat = (arc: number, opens: boolean) =>
    arc < 0 ? [] : Array.from({ length: placesOn(whole, arc) }, () => ({ home: homeOn(arc), opens }));
  const closed = plan.moves.flatMap(({ arc }) => repeat(arc, false));
  const opened = plan.moves.flatMap(({ group }) => repeat(arcOf[group] ?? -1, true));
  // A home that one group leaves for another only opens or closes the difference.
  for (const step of opened.slice()) {
    const same = closed.findIndex(({ home }) => home === step.home);
    if (same < 0) continue;
    closed.splice(same, 1);
    opened.splice(opened.indexOf(step), 1);
  }
  return [...closed, ...opened];
}

function take(whole: Whole, { home, opens }: Step, limit: number): number {
  const change = opens ? openSome : closeSome;
  return change(whole.singles, home, { count: 1, limit }).distance;
}

/**
 * Makes the moves if, with all that single children then do, they still save something. What a step takes beyond the prices comes
 * off what the plan saves at them; when nothing is left, the steps taken are taken back.
 */
function isKept(whole: Whole, plan: Plan): boolean {
  const before = totalOf(whole);
  const steps = stepsOf(whole, plan);
  const arcsBefore = plan.moves.map(({ group }) => whole.arcOf[group] ?? -1);
  let left = plan.saves;
  let taken = 0;
  for (; taken < steps.length; taken++) {
    const step = steps[taken];
    const distance = step ? take(whole, step, left) : 0;
    if (distance === Infinity) break;
    left -= distance;
  }
  for (const { group, arc } of plan.moves) standOn(whole, group, arc);
  if (taken === steps.length && isBetter(totalOf(whole), before)) return true;
  for (const step of steps.slice(0, taken).reverse()) take(whole, { home: step.home, opens: !step.opens }, Infinity);
  for (const [at, { group }] of plan.moves.entries()) standOn(whole, group, arcsBefore[at] ?? -1);
  whole.promised[plan.moves.at(-1)?.arc ?? -1] = plan.saves;
  return false;
}

/** Every move that promises to save anything, or only those that promise a child fewer unmet. */
export type Aim = 'COST' | 'UNMET';

/** One round over the larger groups; returns how many moved for the better. */
export function improveOnce(whole: Whole, aim: Aim, goOn: GoOn): number {
  const least = aim === 'UNMET' ? whole.network.unmetWeight / 2 : 0;
  let improved = 0;
  for (const group of whole.larger) {
    if (!goOn()) return improved;
    if (plansFor(whole, group, least).some((plan) => isKept(whole, plan))) improved++;
  }
  return improved;
}
