/** Why exactly is each of these homes ruled out for the need, from the facts of both? */
import type { HardRule } from '../../schema/ruleBook.ts';
import type { HomeFacts, NeedFacts } from './facts.ts';
import { asOfferedTo } from './ownHolds.ts';
import { type PlacingDay, requirementOf } from './requirement.ts';
import { ruleDetail } from './ruleDetail.ts';

export interface RuledOutReason {
  readonly homeId: string;
  /** The home's own facts against the need's, by its reference: "N-2041: Approved for 0 to 12; the child is 14." */
  readonly sentence: string;
}

/** Which homes, of all of them, fail which rule first. */
export interface RuledOutHomes {
  readonly rule: HardRule;
  readonly homeIds: readonly string[];
}

/** Order  as the ids are given. Cost: one pass over the homes. */
export function ruledOutReasons(
  need: NeedFacts,
  day: PlacingDay,
  { rule, homeIds, homes }: RuledOutHomes & { readonly homes: readonly HomeFacts[] },
): readonly RuledOutReason[] {
  const asked = requirementOf(need, day);
  const wanted = new Set(homeIds);
  const found = new Map(homes.filter(({ id }) => wanted.has(id)).map((home) => [home.id, home]));
  return homeIds.flatMap((homeId) => {
    const home = found.get(homeId);
    return home === undefined
      ? []
      : [{ homeId, sentence: `${need.reference}: ${ruleDetail(rule, asked, asOfferedTo(need, home))}` }];
  });
}
