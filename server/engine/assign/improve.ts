/** Which moves of groups, alone or with one they push out, make the answer better? */
import type { GoOn } from './splitFlow.ts';
import { hasRoom, isBetter, moveGroup, placesOn, pricedOn, totalOf, type Whole } from './whole.ts';

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

function plansFor(whole: Whole, group: number): Plan[] {
  const { arcStart } = whole.network;
  const plans: Plan[] = [];
  const here = pricedOn(whole, group, whole.arcOf[group] ?? -1);
  for (let arc = arcStart[group] ?? 0; arc < (arcStart[group + 1] ?? 0); arc++) {
    const saves = here - pricedOn(whole, group, arc);
    if (saves <= 0 || arc === whole.arcOf[group]) continue;
    const move = { group, arc };
    const plan = hasRoom(whole, group, arc) ? { moves: [move], saves } : planWithPush(whole, move, saves);
    if (plan) plans.push(plan);
  }
  return plans.sort((a, b) => b.saves - a.saves).slice(0, triesForEach);
}

function isKept(whole: Whole, plan: Plan): boolean {
  const before = totalOf(whole);
  const undo = plan.moves.map(({ group }) => ({ group, arc: whole.arcOf[group] ?? -1 })).reverse();
  for (const { group, arc } of plan.moves) moveGroup(whole, group, arc);
  if (isBetter(totalOf(whole), before)) return true;
  for (const { group, arc } of undo) moveGroup(whole, group, arc);
  return false;
}

/** One round over the larger groups; returns how many moved for the better. */
export function improveOnce(whole: Whole, goOn: GoOn): number {
  let improved = 0;
  for (const group of whole.larger) {
    if (!goOn()) return improved;
    if (plansFor(whole, group).some((plan) => isKept(whole, plan))) improved++;
  }
  return improved;
}
