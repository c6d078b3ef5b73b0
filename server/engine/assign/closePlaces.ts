/** Who moves when places of a home close, so that least is lost? */
import { addToArc, addToFree, type Flow } from './flow.ts';
import { type Placed, placeSome } from './placeChildren.ts';

/**
 * Takes up to `count` places of the home away, free ones first; children who lose theirs are placed anew by the cheapest chain.
 * Returns how many, and what each loses beyond the home's price. None where that is `limit` or more.
 *
 * Shape  the home has at least `count` places let in.
 */
export function closeSome(flow: Flow, home: number, wanted: { count: number; limit: number }): Placed {
  const empty = Math.min(wanted.count, flow.free[home] ?? 0);
  if (empty > 0) {
    addToFree(flow, home, -empty);
    return { count: empty, distance: 0 };
  }
  const arc = flow.inHome.first[home] ?? -1;
  if (arc < 0) throw new Error('A home was asked to close more places than it has.');
  const leaving = Math.min(wanted.count, flow.children[arc] ?? 0);
  addToArc(flow, arc, -leaving);
  const placed = placeSome(flow, flow.network.arcGroup[arc] ?? 0, { count: leaving, limit: wanted.limit });
  if (placed.count < leaving) addToArc(flow, arc, leaving - placed.count);
  return placed;
}

/** Takes `count` places of the home away, those who lose theirs placed anew. */
export function closePlaces(flow: Flow, home: number, count: number): void {
  for (let left = count; left > 0; ) left -= closeSome(flow, home, { count: left, limit: Infinity }).count;
}
