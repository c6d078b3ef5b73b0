import type { NearHomeAnswer } from '../../schema/nearHomeAnswer.ts';
import { type HomeIndex, indexHomes } from '../engine/homeIndex.ts';
import type { NearHomeProblem } from '../engine/match.ts';
import { KeptAnswers } from '../runs/keptAnswers.ts';
import type { MatchableHomes } from '../store/viewerStore.ts';

/** Each holds some hundred matches. */
const mostRankings = 50;

/** What the engine made from facts that many requests share; lives as long as the server. */
export interface WorkedOut {
  /** Kept as long as the store keeps the same list of homes. */
  homeIndex(homes: MatchableHomes['homes']): HomeIndex;
  readonly rankings: KeptAnswers<NearHomeAnswer | NearHomeProblem>;
}

export function workedOut(): WorkedOut {
  const indexes = new WeakMap<MatchableHomes['homes'], HomeIndex>();
  return {
    homeIndex(homes) {
      const index = indexes.get(homes) ?? indexHomes(homes);
      indexes.set(homes, index);
      return index;
    },
    rankings: new KeptAnswers(mostRankings),
  };
}
