import { useState } from 'react';
import type { Answer } from './answer.ts';

/** The home chosen on the map or in the cards; the first shown until one is chosen, and again after another question. */
export function useSelectedRank(answer: Answer): readonly [number, (rank: number) => void] {
  const asked = `${answer.question.withinMiles} ${answer.question.emergency}`;
  const first = answer.matches[0]?.rank ?? 1;
  const [selected, setSelected] = useState({ asked, rank: first });
  const isThere = selected.asked === asked && answer.matches.some((match) => match.rank === selected.rank);
  return [isThere ? selected.rank : first, (rank) => setSelected({ asked, rank })];
}
