/** How many households for short breaks is each authority short of? Counted apart from places to live in. */
import { homeKinds } from '../../../schema/vocabulary.ts';
import { demandCasesOn } from '../demand.ts';
import type { GssCode } from '../facts.ts';
import type { NearHomeWorld } from '../nearHome/nearHomeWorld.ts';
import { placesOffered } from '../supply.ts';

export interface ShortBreakRow {
  readonly localAuthority: GssCode;
  /** Who have, or wait for, short breaks and nowhere to live from the authority. */
  readonly children: number;
  /** With foster households of the authority that offer short breaks alone. */
  readonly usablePlaces: number;
  /** Of one place each; 0 where places are enough. */
  readonly households: number;
}

/**
 * Shape   children less usable places, by authority; those with neither are left out. Nights are shared, so that one household often
 *         serves several children: the most that could be needed.
 * Order   most short first, then as members are.
 */
export function shortBreakTargets({ facts, setting }: NearHomeWorld): readonly ShortBreakRow[] {
  const children = new Map<GssCode, number>();
  for (const { demand } of demandCasesOn(facts, setting.asOf)) {
    if (demand.isStay) continue;
    children.set(demand.responsibleAuthority, (children.get(demand.responsibleAuthority) ?? 0) + 1);
  }
  const homes = facts.homes.filter((home) => home.isShortBreakOnly && homeKinds[home.kind].isFostering);
  const rows = facts.region.members.map((localAuthority) => {
    const usablePlaces = homes
      .filter(({ hostAuthority }) => hostAuthority === localAuthority)
      .reduce((sum, home) => sum + placesOffered(home).usable, 0);
    const short = (children.get(localAuthority) ?? 0) - usablePlaces;
    return {
      localAuthority,
      children: children.get(localAuthority) ?? 0,
      usablePlaces,
      households: Math.max(0, short),
    };
  });
  const known = rows.filter((row) => row.children > 0 || row.usablePlaces > 0);
  return known.toSorted((a, b) => b.households - a.households);
}
