/** What is so of a home for one question, wherever it stands: worked out once for all homes that are alike. */

import type { HardRule } from '../../schema/ruleBook.ts';
import { isInArea } from './areaToAvoid.ts';
import { type AreaStanding, areaStandingOf, factorCountsAnywhere } from './factors.ts';
import type { AreaToAvoidFacts, HomeFacts } from './facts.ts';
import type { HomeIndex } from './homeIndex.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import { isChangeable, singleChange } from './nearMisses.ts';
import type { Anywhere } from './rank.ts';
import { indexesWithin } from './reach.ts';
import type { Requirement } from './requirement.ts';
import { firstRuleFailed, ruleTests } from './suitable.ts';

export interface Verdict {
  /** The first it fails; null where it is suitable. */
  readonly rule: HardRule | null;
  /** Where it fails one rule alone, what would make it suitable; null where nothing so simple would. */
  readonly change: string | null;
  readonly anywhere: Anywhere;
}

function verdictOn(asked: Requirement, home: HomeFacts, area: AreaStanding): Verdict {
  const rule = firstRuleFailed(asked, home);
  const found = rule === null || !isChangeable(rule) ? null : singleChange(asked, home);
  const anywhere = { ...factorCountsAnywhere(asked, home, area), isKinship: home.kind === 'KINSHIP' };
  return { rule, change: found?.change ?? null, anywhere };
}

const orderOf = (rule: HardRule) => ruleTests.findIndex((test) => test.rule === rule);

/** Of a home that stands in an area to avoid: the one rule of where it stands, which no single change undoes. */
function toAvoid({ rule, anywhere }: Verdict): Verdict {
  const isFirst = rule === null || orderOf('AREA_TO_AVOID') < orderOf(rule);
  return { rule: isFirst ? 'AREA_TO_AVOID' : rule, change: null, anywhere };
}

function positionsToAvoid({ asked }: MatchQuestion, { points, homes }: HomeIndex): ReadonlySet<number> {
  const inArea = (area: AreaToAvoidFacts) =>
    indexesWithin(points, [area.centre], area.radiusMiles).filter((at) => {
      const point = homes[at]?.location?.point;
      return point !== undefined && isInArea(area, point);
    });
  return new Set(asked.areasToAvoid.flatMap(inArea));
}

/**
 * A verdict for any home of the index, as it is offered to the need. A home with places held for this need is asked by itself.
 *
 * Cost  a look into a table, but for the first home of each kind.
 */
export function verdictsOf(question: MatchQuestion, index: HomeIndex): (home: HomeFacts, at: number) => Verdict {
  const { asked } = question;
  const { alike, homes } = index;
  const avoided = positionsToAvoid(question, index);
  const withoutAreas = { ...asked, areasToAvoid: [] };
  const own = alike.councils.get(asked.need.responsibleAuthority);
  // An adjoining council counts as one far away does, since the factor is not met in either: two to a kind, inside and outside.
  const known = new Array<Verdict | undefined>(2 * alike.kinds);
  return (home, at) => {
    const kind = home === homes[at] ? alike.kindOf[at] : undefined;
    if (kind === undefined) return verdictOn(asked, home, areaStandingOf(question, home));
    const place = 2 * kind + (alike.councilOf[at] === own ? 0 : 1);
    const verdict = known[place] ?? verdictOn(withoutAreas, home, areaStandingOf(question, home));
    known[place] = verdict;
    return avoided.size > 0 && avoided.has(at) ? toAvoid(verdict) : verdict;
  };
}
