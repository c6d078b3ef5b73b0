/** Where do groups live together, and what do the children who are on their own cost around them? Every move is exact. */
import { closePlaces } from './closePlaces.ts';
import { type ArcLists, emptyFlow, emptyLists, type Flow, link, unlink } from './flow.ts';
import { type Network, networkOf } from './network.ts';
import { openPlaces } from './openPlaces.ts';
import type { AssignProblem } from './problem.ts';
import { findShortage } from './shortage.ts';
import { type GoOn, solveNetwork } from './splitFlow.ts';

/** An answer in the making: larger groups (and any child that must be alone) stand in homes, single children flow around them. */
export interface Whole {
  readonly problem: AssignProblem;
  readonly network: Network;
  /** Groups that take more than one place somewhere, in order. */
  readonly larger: Int32Array;
  /** Arc of the network each larger group is on; -1 = unmet. Meaningless for single children. */
  readonly arcOf: Int32Array;
  /** Places of each home that larger groups take. */
  readonly used: Int32Array;
  readonly inHome: ArcLists;
  readonly total: { unmetChildren: number; cost: number };
  /** What a move to each arc promised at the prices when it last came to nothing; it is tried again when it promises more. */
  readonly promised: Float64Array;
  readonly singleGroups: Int32Array;
  readonly singlesNetwork: Network;
  singles: Flow;
}

export function placesOn(whole: Whole, arc: number): number {
  return whole.problem.arcPlaces[whole.network.arcInProblem[arc] ?? 0] ?? 0;
}

export function costOn(whole: Whole, arc: number): number {
  return whole.problem.arcCost[whole.network.arcInProblem[arc] ?? 0] ?? 0;
}

function isLarger(problem: AssignProblem, network: Network, group: number): boolean {
  if ((problem.groupSize[group] ?? 1) > 1) return true;
  for (let arc = network.arcStart[group] ?? 0; arc < (network.arcStart[group + 1] ?? 0); arc++) {
    if ((problem.arcPlaces[network.arcInProblem[arc] ?? 0] ?? 1) > 1) return true;
  }
  return false;
}

function singlesProblem(problem: AssignProblem, network: Network, groups: Int32Array): AssignProblem {
  const arcStart = new Int32Array(groups.length + 1);
  const arcs: number[] = [];
  for (const [single, group] of groups.entries()) {
    for (let arc = network.arcStart[group] ?? 0; arc < (network.arcStart[group + 1] ?? 0); arc++) {
      arcs.push(network.arcInProblem[arc] ?? 0);
    }
    arcStart[single + 1] = arcs.length;
  }
  return {
    groupSize: new Int32Array(groups.length).fill(1),
    capacity: problem.capacity,
    arcStart,
    arcHome: Int32Array.from(arcs, (arc) => problem.arcHome[arc] ?? 0),
    arcCost: Int32Array.from(arcs, (arc) => problem.arcCost[arc] ?? 0),
    arcPlaces: new Int32Array(arcs.length).fill(1),
  };
}

/** Nobody stands anywhere yet: `standAll` comes next. */
export function emptyWhole(problem: AssignProblem, network: Network): Whole {
  const groups = Int32Array.from(problem.groupSize.keys());
  const larger = groups.filter((group) => isLarger(problem, network, group));
  const singleGroups = groups.filter((group) => !isLarger(problem, network, group));
  const singlesNetwork = networkOf(singlesProblem(problem, network, singleGroups), network);
  return {
    problem,
    network,
    larger,
    arcOf: new Int32Array(problem.groupSize.length).fill(-1),
    used: new Int32Array(problem.capacity.length),
    inHome: emptyLists(problem.capacity.length, network.arcHome.length),
    total: { unmetChildren: larger.reduce((sum, group) => sum + (problem.groupSize[group] ?? 0), 0), cost: 0 },
    promised: new Float64Array(network.arcHome.length),
    singleGroups,
    singlesNetwork,
    singles: emptyFlow(singlesNetwork),
  };
}

export function standOn(whole: Whole, group: number, arc: number): void {
  const { network, arcOf, used, inHome, total, problem } = whole;
  const before = arcOf[group] ?? -1;
  const size = problem.groupSize[group] ?? 0;
  if (before >= 0) {
    const home = network.arcHome[before] ?? 0;
    used[home] = (used[home] ?? 0) - placesOn(whole, before);
    unlink(inHome, home, before);
    total.cost -= costOn(whole, before);
    total.unmetChildren += size;
  }
  arcOf[group] = arc;
  if (arc < 0) return;
  const home = network.arcHome[arc] ?? 0;
  used[home] = (used[home] ?? 0) + placesOn(whole, arc);
  link(inHome, home, arc);
  total.cost += costOn(whole, arc);
  total.unmetChildren -= size;
}

/** The larger group moves to the arc's home (-1: it is unmet), and single children make way at least cost. */
export function moveGroup(whole: Whole, group: number, arc: number): void {
  const before = whole.arcOf[group] ?? -1;
  standOn(whole, group, arc);
  if (before >= 0) openPlaces(whole.singles, whole.network.arcHome[before] ?? 0, placesOn(whole, before));
  if (arc >= 0) closePlaces(whole.singles, whole.network.arcHome[arc] ?? 0, placesOn(whole, arc));
}

/** All larger groups stand where `arcOf` says, which fits; single children are placed round them anew. False when stopped. */
export function standAll(whole: Whole, arcOf: Int32Array, goOn: GoOn): boolean {
  whole.promised.fill(0);
  for (const group of whole.larger) standOn(whole, group, -1);
  for (const group of whole.larger) standOn(whole, group, arcOf[group] ?? -1);
  const places = whole.problem.capacity.map((count, home) => count - (whole.used[home] ?? 0));
  const singles = solveNetwork(whole.singlesNetwork, findShortage(whole.singlesNetwork, { places }), goOn);
  if (singles) whole.singles = singles;
  return singles !== null;
}

export function hasRoom(whole: Whole, group: number, arc: number): boolean {
  const { network, problem, used } = whole;
  const home = network.arcHome[arc] ?? 0;
  const before = whole.arcOf[group] ?? -1;
  const own = before >= 0 && network.arcHome[before] === home ? placesOn(whole, before) : 0;
  return (used[home] ?? 0) - own + placesOn(whole, arc) <= (problem.capacity[home] ?? 0);
}

/**
 * What the group costs on this arc at the present prices, scaled. The difference between two arcs is never more than the move
 * truly costs, for what single children cost is convex in the places left to them: a move that does not pay here does not pay.
 */
export function pricedOn(whole: Whole, group: number, arc: number): number {
  const { network, problem, singles } = whole;
  if (arc < 0) return network.unmetWeight * (problem.groupSize[group] ?? 0);
  return (
    costOn(whole, arc) * network.scale + placesOn(whole, arc) * (singles.homePrice[network.arcHome[arc] ?? 0] ?? 0)
  );
}

export interface Total {
  readonly unmetChildren: number;
  readonly cost: number;
}

export function totalOf(whole: Whole): Total {
  const { singles, total } = whole;
  return {
    unmetChildren: total.unmetChildren + singles.total.unmetChildren,
    cost: total.cost + singles.total.cost / singles.network.scale,
  };
}

export function isBetter(a: Total, b: Total): boolean {
  return a.unmetChildren < b.unmetChildren || (a.unmetChildren === b.unmetChildren && a.cost < b.cost);
}

/** Home of each group, as an answer gives it. */
export function homesOf(whole: Whole): Int32Array {
  const { network, singles } = whole;
  const homes = new Int32Array(whole.problem.groupSize.length).fill(-1);
  for (const group of whole.larger) {
    const arc = whole.arcOf[group] ?? -1;
    if (arc >= 0) homes[group] = network.arcHome[arc] ?? -1;
  }
  for (const [single, group] of whole.singleGroups.entries()) {
    const arc = singles.ofGroup.first[single] ?? -1;
    if (arc >= 0) homes[group] = singles.network.arcHome[arc] ?? -1;
  }
  return homes;
}
