/** What would more places of a home bring? Everyone is where they were afterwards. */
import { addToArc, type Flow } from './flow.ts';
import { openPlaces } from './openPlaces.ts';

/** Fewer unmet, and cost saved times the network's scale (negative: spent). */
export interface Tried {
  readonly children: number;
  readonly costSaved: number;
}

/**
 * As `openPlaces`, and then every move is undone.
 *
 * Cost  the searches of `openPlaces`, and a copy of the prices: taking places away again would take longer searches than those.
 */
export function tryPlaces(flow: Flow, home: number, count: number): Tried {
  const { homePrice, groupPrice, unmet, free, total } = flow;
  const before = [homePrice.slice(), groupPrice.slice(), unmet.slice(), free.slice()] as const;
  const { unmetChildren, cost } = total;
  const moves: number[] = [];
  flow.moves = moves;
  openPlaces(flow, home, count);
  flow.moves = null;
  const tried = { children: unmetChildren - total.unmetChildren, costSaved: cost - total.cost };
  for (let at = moves.length - 2; at >= 0; at -= 2) addToArc(flow, moves[at] ?? 0, -(moves[at + 1] ?? 0));
  homePrice.set(before[0]);
  groupPrice.set(before[1]);
  unmet.set(before[2]);
  free.set(before[3]);
  total.unmetChildren = unmetChildren;
  total.cost = cost;
  return tried;
}
