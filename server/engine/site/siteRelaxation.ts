/** At given prices of children, what would each home gain that takes whom it likes? Homes do not ask who else has taken a child. */
import type { Network } from '../assign/network.ts';

export interface SiteRelaxation {
  readonly network: Network;
  /** The home of option 0; those before it stand already. */
  readonly firstOption: number;
  /** Places of one home. */
  readonly places: Int32Array;
  /** What a child is worth who is placed, before its cost; costs are left out where they are not asked. */
  readonly childWorth: number;
  readonly isCostCounted: boolean;
}

/** What one home takes, and what it gains by that. */
export interface Taken {
  gain: number;
  readonly groups: number[];
  readonly children: number[];
}

/**
 * The most one home of position `home` gains at these prices.
 *
 * Units  prices and gains in worth, for one child.
 * Cost   one pass over the home's arcs; a sort of those that gain where they do not all find room.
 */
export function takeMost(
  { network, places, childWorth, isCostCounted }: SiteRelaxation,
  home: number,
  price: Float64Array,
): Taken {
  const { intoStart, intoGroup, intoCost, groupSize, scale } = network;
  const room = places[home] ?? 0;
  const found: { group: number; gain: number }[] = [];
  for (let at = intoStart[home] ?? 0; room > 0 && at < (intoStart[home + 1] ?? 0); at++) {
    const group = intoGroup[at] ?? 0;
    const cost = isCostCounted ? (intoCost[at] ?? 0) / scale : 0;
    const gain = childWorth - cost - (price[group] ?? 0);
    if (gain > 0) found.push({ group, gain });
  }
  found.sort((a, b) => b.gain - a.gain || a.group - b.group);
  const taken: Taken = { gain: 0, groups: [], children: [] };
  let left = room;
  for (const { group, gain } of found) {
    const children = Math.min(left, groupSize[group] ?? 0);
    if (children === 0) break;
    taken.gain += gain * children;
    taken.groups.push(group);
    taken.children.push(children);
    left -= children;
  }
  return taken;
}
