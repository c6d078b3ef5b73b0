/** What is so of a home for one question, wherever it stands: worked out once for all homes that are alike. */
import type { HardRule } from '../../schema/ruleBook.ts';
import { factorCountsAnywhere } from './factors.ts';
import type { HomeFacts } from './facts.ts';
import type { HomeIndex } from './homeIndex.ts';
import type { MatchQuestion } from './matchQuestion.ts';
import { isChangeable, singleChange } from './nearMisses.ts';
import type { Anywhere } from './rank.ts';
import { firstRuleFailed } from './suitable.ts';

export interface Verdict {
  /** The first it fails; null where it is suitable. */
  readonly rule: HardRule | null;
  /** Where it fails one rule alone, what would make it suitable; null where nothing so simple would. */
  readonly change: string | null;
  readonly anywhere: Anywhere;
}

function verdictOn(question: MatchQuestion, home: HomeFacts): Verdict {
  const rule = firstRuleFailed(question.asked, home);
  const found = rule === null || !isChangeable(rule) ? null : singleChange(question.asked, home);
  const anywhere = { ...factorCountsAnywhere(question, home), isKinship: home.kind === 'KINSHIP' };
  return { rule, change: found?.change ?? null, anywhere };
}

/**
 * A verdict for any home of the index. Homes with a place of this need's own are each asked, as are all where there is an area to
 * avoid, which is a rule of where they stand.
 *
 * Cost  a look into a table, but for the first home of each kind.
 */
export function verdictsOf(
  question: MatchQuestion,
  { alike, homes }: HomeIndex,
): (home: HomeFacts, at: number) => Verdict {
  if (question.asked.areasToAvoid.length > 0) return (home) => verdictOn(question, home);
  const known = new Array<Verdict | undefined>(alike.kinds);
  return (home, at) => {
    const kind = alike.kindOf[at];
    if (kind === undefined || home !== homes[at]) return verdictOn(question, home);
    const verdict = known[kind] ?? verdictOn(question, home);
    known[kind] = verdict;
    return verdict;
  };
}
