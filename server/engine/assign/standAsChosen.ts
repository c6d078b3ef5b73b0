/** Where do larger groups stand if each takes the best of the homes that chose it? */

import { cheapestArc } from './improve.ts';
import type { BoundSearch } from './raiseBound.ts';
import type { GoOn } from './splitFlow.ts';
import { costOn, hasRoom, moveGroup, standAll, type Whole } from './whole.ts';

/** Each fits: a home chooses no more than it has places for. Groups nobody chose then go, largest first, where there is room. False when
 * stopped on the way, with nothing that counts. */
export function standAsChosen(whole: Whole, search: BoundSearch, goOn: GoOn): boolean {
  const { relaxation, choice } = search;
  const arcOf = new Int32Array(whole.arcOf.length).fill(-1);
  for (let at = 0; at < choice.chosenCount; at++) {
    const arc = relaxation.arc[choice.chosen[at] ?? 0] ?? 0;
    const group = whole.network.arcGroup[arc] ?? 0;
    const other = arcOf[group] ?? -1;
    if (other < 0 || costOn(whole, arc) < costOn(whole, other)) arcOf[group] = arc;
  }
  if (!standAll(whole, arcOf, goOn)) return false;
  const { groupSize } = whole.problem;
  const unplaced = whole.larger.filter((group) => (arcOf[group] ?? -1) < 0 && choice.timesChosen[group] === 0);
  unplaced.sort((a, b) => (groupSize[b] ?? 0) - (groupSize[a] ?? 0) || a - b);
  for (const group of unplaced) {
    const arc = cheapestArc(whole, group, -1);
    if (arc >= 0) moveGroup(whole, group, arc);
  }
  return true;
}

/** Larger groups that have an arc here (-1: none) all move to it, as far as there is room; single children make way. */
export function standOnThese(whole: Whole, arcOf: Int32Array): void {
  const moving = whole.larger.filter((group) => (arcOf[group] ?? -1) >= 0 && arcOf[group] !== whole.arcOf[group]);
  for (const group of moving) moveGroup(whole, group, -1);
  for (const group of moving) {
    const arc = arcOf[group] ?? -1;
    if (hasRoom(whole, group, arc)) moveGroup(whole, group, arc);
  }
}
