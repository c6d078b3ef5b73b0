/** In whose area would the children of each authority live, when everyone is placed at once? */
import { countOf } from '../count.ts';
import type { GssCode } from '../facts.ts';
import type { Flow } from '../location.ts';
import { compareText } from '../order.ts';
import type { NearHomeWorld } from './nearHomeWorld.ts';

/** Children of one member placed in homes of another. */
interface Between {
  readonly from: GssCode;
  readonly to: GssCode;
  readonly children: number;
}

export function betweenMembers({ placing, standing, rooms }: NearHomeWorld): readonly Between[] {
  const counts = new Map<string, Between>();
  for (const [group, { cases }] of standing.groups.entries()) {
    const to = rooms[placing.homeOf[group] ?? -1]?.home.hostAuthority;
    if (to === undefined) continue;
    for (const { demand } of cases) {
      const from = demand.responsibleAuthority;
      if (from === to) continue;
      const key = `${from} ${to}`;
      counts.set(key, { from, to, children: (counts.get(key)?.children ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.children - a.children || compareText(a.from, b.from) || compareText(a.to, b.to),
  );
}

/**
 * Who would live in whose area in the one placing of everybody.
 *
 * Shape   children of one member in homes of another; never nobody. From one member they add up to its `elsewhere` of `placingFlows`; to
 *         one, to its `otherCouncilsHere` and those in foster households at their limit, who take no place.
 * Order   most children first, then by codes.
 */
export function placedBetween(world: NearHomeWorld): readonly Flow[] {
  return betweenMembers(world).map(({ from, to, children }) => ({ from, to, children: countOf(children) }));
}
