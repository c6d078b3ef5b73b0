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

/** The groups that one home would rather take, best first: room that each look uses again. */
export interface Wanted {
  readonly group: Int32Array;
  readonly gain: Float64Array;
  size: number;
}

export function roomForWanted({ places }: SiteRelaxation): Wanted {
  const most = places.reduce((largest, each) => Math.max(largest, each), 0);
  return { group: new Int32Array(most + 1), gain: new Float64Array(most + 1), size: 0 };
}

/** Keeps the best `most` in order; of equal ones the first to come. */
function put(wanted: Wanted, entry: { group: number; gain: number }, most: number): void {
  let at = Math.min(wanted.size, most - 1);
  if (wanted.size === most && (wanted.gain[at] ?? 0) >= entry.gain) return;
  for (; at > 0 && (wanted.gain[at - 1] ?? 0) < entry.gain; at--) {
    wanted.gain[at] = wanted.gain[at - 1] ?? 0;
    wanted.group[at] = wanted.group[at - 1] ?? 0;
  }
  wanted.gain[at] = entry.gain;
  wanted.group[at] = entry.group;
  wanted.size = Math.min(most, wanted.size + 1);
}

/** The groups that gain most in the home; as many as it has places are enough, for each has a child. */
function wantBest(relaxation: SiteRelaxation, home: number, look: { price: Float64Array; wanted: Wanted }): void {
  const { network, places, childWorth, isCostCounted } = relaxation;
  const { intoStart, intoGroup, intoCost } = network;
  const perScale = isCostCounted ? 1 / network.scale : 0;
  const room = places[home] ?? 0;
  const entry = { group: 0, gain: 0 };
  look.wanted.size = 0;
  if (room === 0) return;
  for (let at = intoStart[home] ?? 0; at < (intoStart[home + 1] ?? 0); at++) {
    entry.group = intoGroup[at] ?? 0;
    entry.gain = childWorth - (intoCost[at] ?? 0) * perScale - (look.price[entry.group] ?? 0);
    if (entry.gain > 0) put(look.wanted, entry, room);
  }
}

/**
 * The most one home of position `home` gains at these prices; `take` is told of each group it takes.
 *
 * Units  prices and gains in worth, for one child.
 * Cost   one pass over the home's arcs.
 */
export function takeMost(
  relaxation: SiteRelaxation,
  home: number,
  look: { price: Float64Array; wanted: Wanted; take: (group: number, children: number) => void },
): number {
  wantBest(relaxation, home, look);
  const { wanted } = look;
  let left = relaxation.places[home] ?? 0;
  let gain = 0;
  for (let at = 0; at < wanted.size && left > 0; at++) {
    const group = wanted.group[at] ?? 0;
    const children = Math.min(left, relaxation.network.groupSize[group] ?? 0);
    gain += (wanted.gain[at] ?? 0) * children;
    look.take(group, children);
    left -= children;
  }
  return gain;
}
