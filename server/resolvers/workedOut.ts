import type { NearHomeAnswer } from '../../schema/nearHomeAnswer.ts';
import { defaultPageSize } from '../../schema/pageSize.ts';
import { type HomeIndex, indexHomes } from '../engine/homeIndex.ts';
import type { NearHomeProblem } from '../engine/match.ts';
import { KeptAnswers } from '../runs/keptAnswers.ts';
import type { MatchableHomes } from '../store/viewerStore.ts';

/** With every match described each holds some hundred; with a page of them, little more than the places in the index of the homes ruled out. */
const mostWhole = 50;
const mostOfAPage = 300;

type Rankings = KeptAnswers<NearHomeAnswer | NearHomeProblem>;

interface OfHomes {
  readonly index: HomeIndex;
  readonly whole: Rankings;
  readonly ofAPage: Rankings;
}

/** What the engine made from facts that many requests share: kept as long as the store keeps the same list of homes, and no longer. */
export interface WorkedOut {
  homeIndex(homes: MatchableHomes['homes']): HomeIndex;
  /** Of questions that have so many matches described; who may ask them is settled before. */
  rankings(homes: MatchableHomes['homes'], describeFirst: number): Rankings;
}

export function workedOut(): WorkedOut {
  const kept = new WeakMap<MatchableHomes['homes'], OfHomes>();
  const of = (homes: MatchableHomes['homes']): OfHomes => {
    const known = kept.get(homes);
    if (known !== undefined) return known;
    const made: OfHomes = {
      index: indexHomes(homes),
      whole: new KeptAnswers(mostWhole),
      ofAPage: new KeptAnswers(mostOfAPage),
    };
    kept.set(homes, made);
    return made;
  };
  return {
    homeIndex: (homes) => of(homes).index,
    rankings: (homes, describeFirst) => (describeFirst > defaultPageSize ? of(homes).whole : of(homes).ofAPage),
  };
}
