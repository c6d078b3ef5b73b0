/** Which few of the homes that one change would make possible are told? */
import type { HardRule } from '../../schema/ruleBook.ts';
import { type Anywhere, compareOptions, type RankedHome } from './rank.ts';

export const mostNearMisses = 10;

/** A home that one change would make possible. */
export interface Possible {
  /** The first it fails. */
  readonly rule: HardRule;
  readonly option: RankedHome;
}

export interface MostTelling {
  /** Whether a home could yet be told, by what is so of it wherever it stands: most need not be measured to. */
  couldBeTold(rule: HardRule, anywhere: Anywhere): boolean;
  add(possible: Possible): void;
  /** As the matches would be ordered; ten at most. */
  told(): readonly Possible[];
}

function comparePossible(a: Possible, b: Possible): number {
  return compareOptions(a.option, b.option);
}

/** Where it stands can only add factors that are not met. */
function couldStandBefore(anywhere: Anywhere, { option }: Possible): boolean {
  if (anywhere.isKinship !== option.isKinship) return anywhere.isKinship;
  return anywhere.factorsNotMet <= option.factorsNotMet;
}

/** Puts it where it stands among the best, where there is room. */
function insert(best: Possible[], one: Possible): void {
  const worst = best[mostNearMisses - 1];
  if (worst !== undefined && comparePossible(worst, one) <= 0) return;
  let place = best.length;
  while (place > 0 && comparePossible(one, best[place - 1] ?? one) < 0) place -= 1;
  best.splice(place, 0, one);
  if (best.length > mostNearMisses) best.pop();
}

/**
 * The best of each kind of change, then the next best of any: ten holds would otherwise hide the one age that could be varied.
 *
 * Order  homes may be added in any; what is told is the same.
 */
export function mostTelling(): MostTelling {
  const best: Possible[] = [];
  const bestOfRule = new Map<HardRule, Possible>();
  return {
    couldBeTold(rule, anywhere) {
      const [worst, ofRule] = [best[mostNearMisses - 1], bestOfRule.get(rule)];
      if (worst === undefined || ofRule === undefined) return true;
      return couldStandBefore(anywhere, worst) || couldStandBefore(anywhere, ofRule);
    },
    add(one) {
      const ofRule = bestOfRule.get(one.rule);
      if (ofRule === undefined || comparePossible(one, ofRule) < 0) bestOfRule.set(one.rule, one);
      insert(best, one);
    },
    told() {
      const firsts = [...bestOfRule.values()];
      const others = best.filter((one) => !firsts.includes(one));
      return [...firsts, ...others].slice(0, mostNearMisses).sort(comparePossible);
    },
  };
}
