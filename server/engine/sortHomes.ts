/** Which homes in reach could take the children, and under which rule does each of the others fall? */
import type { HardRule } from '../../schema/ruleBook.ts';
import type { HomeFacts, Point } from './facts.ts';
import type { HomeIndex } from './homeIndex.ts';
import { type MatchQuestion, positionsToConsider } from './matchQuestion.ts';
import type { Possible } from './nearMisses.ts';
import { asOfferedTo } from './ownHolds.ts';
import { type RankedHome, rankerOf } from './rank.ts';
import { verdictsOf } from './verdict.ts';

export interface SortedHomes {
  /** Homes that could take the children, in no order. */
  readonly options: readonly RankedHome[];
  /** Every other home in reach under the first rule it fails, in no order. */
  readonly homesByRule: ReadonlyMap<HardRule, readonly HomeFacts[]>;
  /** Those of them that one change would make possible. */
  readonly possible: readonly Possible[];
  readonly withoutLocation: number;
}

/** Cost  about half a microsecond for each home in reach, as long as many are alike. */
export function sortHomes(question: MatchQuestion, index: HomeIndex): SortedHomes {
  const rank = rankerOf(question);
  const verdictOf = verdictsOf(question, index);
  const options: RankedHome[] = [];
  const possible: Possible[] = [];
  const homesByRule = new Map<HardRule, HomeFacts[]>();
  let withoutLocation = 0;
  for (const at of positionsToConsider(question, index)) {
    const listed = index.homes[at];
    if (listed === undefined) continue;
    const home = asOfferedTo(question.asked.need, listed);
    const { rule, change, anywhere } = verdictOf(home, at);
    const point = pointAt(index, at);
    if (point === null) withoutLocation += 1;
    if (rule === null) options.push(rank({ home, point }, anywhere));
    else {
      if (change !== null) possible.push({ rule, change, option: rank({ home, point }, anywhere) });
      const sameRule = homesByRule.get(rule);
      if (sameRule) sameRule.push(home);
      else homesByRule.set(rule, [home]);
    }
  }
  return { options, homesByRule, possible, withoutLocation };
}

function pointAt({ lng, lat }: HomeIndex, at: number): Point | null {
  const point = { lng: lng[at] ?? Number.NaN, lat: lat[at] ?? Number.NaN };
  return Number.isNaN(point.lng) || Number.isNaN(point.lat) ? null : point;
}
