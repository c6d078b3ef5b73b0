/** Which homes in reach could take the children, and under which rule does each of the others fall? */
import type { HardRule } from '../../schema/ruleBook.ts';
import type { HomeFacts, Point } from './facts.ts';
import { firstOf } from './failedRules.ts';
import type { HomeIndex } from './homeIndex.ts';
import { type MatchQuestion, positionsToConsider } from './matchQuestion.ts';
import type { Possible } from './nearMisses.ts';
import { type RankedHome, rankerOf } from './rank.ts';
import { couldChange } from './singleChange.ts';
import { verdictsOf } from './verdict.ts';

export interface SortedHomes {
  /** Homes that could take the children, in no order. */
  readonly options: readonly RankedHome[];
  /** Positions of every other home in reach, under the first rule it fails, in no order. */
  readonly positionsByRule: ReadonlyMap<HardRule, readonly number[]>;
  /** Those of them that one change would make possible. */
  readonly possible: readonly Possible[];
  readonly withoutLocation: number;
}

/** Cost  a tenth of a microsecond for each home in reach, half a microsecond more for each that could take the children or nearly so. */
export function sortHomes(question: MatchQuestion, index: HomeIndex): SortedHomes {
  const rank = rankerOf(question);
  const verdicts = verdictsOf(question, index);
  const options: RankedHome[] = [];
  const possible: Possible[] = [];
  const positionsByRule = new Map<HardRule, number[]>();
  let withoutLocation = 0;
  const ranked = (home: HomeFacts, at: number) =>
    rank({ home, point: pointAt(index, at) }, verdicts.anywhere(home, at));
  for (const at of positionsToConsider(question, index)) {
    const home = verdicts.homeAt(at);
    if (home === undefined) continue;
    if (Number.isNaN(index.lng[at])) withoutLocation += 1;
    const failed = verdicts.failed(home, at);
    const rule = firstOf(failed);
    if (rule === null) {
      options.push(ranked(home, at));
      continue;
    }
    if (couldChange(question.asked, home, failed)) possible.push({ rule, option: ranked(home, at) });
    const sameRule = positionsByRule.get(rule);
    if (sameRule) sameRule.push(at);
    else positionsByRule.set(rule, [at]);
  }
  return { options, positionsByRule, possible, withoutLocation };
}

function pointAt({ lng, lat }: HomeIndex, at: number): Point | null {
  const point = { lng: lng[at] ?? Number.NaN, lat: lat[at] ?? Number.NaN };
  return Number.isNaN(point.lng) || Number.isNaN(point.lat) ? null : point;
}
