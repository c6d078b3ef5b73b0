import type { GssCode } from '../../server/engine/facts.ts';
import { type DemoChild, isInside, reachOf } from './demoChild.ts';
import { type Ground, gridMiles, type HostTowns, type Town } from './ground.ts';
import type { Inflow } from './inflow.ts';
import type { SeededRandom } from './seededRandom.ts';

export interface Placing {
  readonly ground: Ground;
  readonly inflow: Inflow;
  readonly random: SeededRandom;
  readonly members: readonly GssCode[];
}

/**
 * A town to live in that keeps the child's location class: inside or outside, near or far. With `avoidsMembers` an authority outside
 * the region is taken where there is one (the region's own homes of that kind are all on record, and none fitted).
 */
export function chooseHostTown(child: DemoChild, placing: Placing, avoidsMembers = false): Town {
  return isInside(child.locationClass) ? insideTown(child, placing) : outsideTown(child, placing, avoidsMembers);
}

function insideTown(child: DemoChild, { ground, random }: Placing): Town {
  const reach = reachOf(child.locationClass);
  const own = reach === 'UNKNOWN' ? null : ground.reachOf(child.homeTown)[reach].find(({ gss }) => gss === child.gss);
  if (own) return pickOf(own, random);
  if (reach !== 'FAR') return ground.pickTown(child.gss, random);
  const farthest = [...ground.townsOf(child.gss)].sort(
    (a, b) => gridMiles(b.grid, child.homeTown.grid) - gridMiles(a.grid, child.homeTown.grid),
  );
  return farthest[0] ?? ground.pickTown(child.gss, random);
}

function outsideTown(child: DemoChild, { ground, inflow, random, members }: Placing, avoidsMembers: boolean): Town {
  const reach = reachOf(child.locationClass);
  const isNear = reach === 'NEAR' || (reach === 'UNKNOWN' && random.chance(0.6));
  const outside = ground.reachOf(child.homeTown)[isNear ? 'NEAR' : 'FAR'].filter(({ gss }) => gss !== child.gss);
  const elsewhere = avoidsMembers ? outside.filter(({ gss }) => !members.includes(gss)) : [];
  const hosts = elsewhere.length > 0 ? elsewhere : outside;
  const drawn = hosts[random.weightedIndex(hosts.map(({ gss, total }) => total * inflow.pull(gss)))];
  const host = drawn ?? hosts[random.weightedIndex(hosts.map(({ total }) => total))];
  if (host) return pickOf(host, random);
  const anywhere = ground.reachOf(child.homeTown).FAR.filter(({ gss }) => gss !== child.gss);
  return pickOf(random.pick(anywhere), random);
}

function pickOf({ towns, weights }: HostTowns, random: SeededRandom): Town {
  const town = towns[random.weightedIndex(weights)];
  if (!town) throw new Error('A host authority without towns cannot be chosen.');
  return town;
}
