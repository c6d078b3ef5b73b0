/** Who moves when places of a home close, so that least is lost? */
import { addToArc, addToFree, type Flow } from './flow.ts';
import { placeChildren } from './placeChildren.ts';

/**
 * Takes `count` places of the home away, free ones first; children who lose theirs are placed anew by the cheapest chains.
 *
 * Shape  the home has at least `count` places let in.
 */
export function closePlaces(flow: Flow, home: number, count: number): void {
  const empty = Math.min(count, flow.free[home] ?? 0);
  addToFree(flow, home, -empty);
  for (let left = count - empty; left > 0; ) {
    const arc = flow.inHome.first[home] ?? -1;
    if (arc < 0) return;
    const leaving = Math.min(left, flow.children[arc] ?? 0);
    addToArc(flow, arc, -leaving);
    placeChildren(flow, flow.network.arcGroup[arc] ?? 0, leaving);
    left -= leaving;
  }
}
