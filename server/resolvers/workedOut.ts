import type { NearHomeAnswer } from '../../schema/nearHomeAnswer.ts';
import { type HomeIndex, indexHomes } from '../engine/homeIndex.ts';
import type { NearHomeProblem } from '../engine/match.ts';
import { KeptAnswers } from '../runs/keptAnswers.ts';
import type { MatchableHomes } from '../store/viewerStore.ts';

/** Matches described, of all rankings kept together: some tens of megabytes. */
const mostMatches = 20_000;
/** Places in the index of homes ruled out that take as much room as one match described. */
const placesOfAMatch = 400;

type Ranking = NearHomeAnswer | NearHomeProblem;

interface OfHomes {
  readonly index: HomeIndex;
  readonly rankings: KeptAnswers<Ranking>;
}

/** What the engine made from facts that many requests share: kept as long as the store keeps the same list of homes, and no longer. */
export interface WorkedOut {
  ofHomes(homes: MatchableHomes['homes']): OfHomes;
}

function weightOf(ranking: Ranking): number {
  if ('kind' in ranking) return 1;
  return 1 + ranking.allMatches.length + ranking.homesConsidered / placesOfAMatch;
}

export function workedOut(): WorkedOut {
  const kept = new WeakMap<MatchableHomes['homes'], OfHomes>();
  return {
    ofHomes(homes) {
      const made = kept.get(homes) ?? { index: indexHomes(homes), rankings: new KeptAnswers(mostMatches, weightOf) };
      kept.set(homes, made);
      return made;
    },
  };
}
