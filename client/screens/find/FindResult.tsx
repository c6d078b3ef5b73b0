import { useEffect, useMemo } from 'react';
import { announce } from '../../ui/announce.ts';
import type { Answer, Need } from './answer.ts';
import { EmergencyAnswer } from './EmergencyAnswer.tsx';
import { FindAnswer } from './FindAnswer.tsx';
import { headingOf } from './headingOf.ts';
import { narrowedAnswer } from './preferred.ts';
import type { FindQuestion } from './question.ts';

interface Props {
  readonly need: Need;
  readonly answer: Answer;
  readonly question: FindQuestion;
  /** How many homes to show. */
  readonly cards: number;
  readonly isFetching: boolean;
  readonly onShowMore: () => void;
}

/** The answer in the way it was asked for: with time to choose, or for today. Its heading is said aloud whenever it changes. */
export function FindResult({ need, answer: whole, question, cards, isFetching, onShowMore }: Props) {
  const { isEmergency } = question;
  // What is preferred is counted among all the homes: until they are here, the answer stays as it was.
  const isWhole = whole.matches.length === whole.matchCount;
  const prefers = isEmergency || !isWhole ? '' : question.prefers.join('.');
  const narrowed = useMemo(
    () =>
      narrowedAnswer(need, whole, {
        cards,
        prefers: prefers === '' ? [] : question.prefers,
      }),
    [need, whole, cards, prefers, question.prefers],
  );
  const sentences = headingOf(need, narrowed);
  const said = sentences.join(' ');
  useEffect(() => {
    if (!isFetching) announce(said);
  }, [said, isFetching]);
  const { answer } = narrowed;
  return answer.question.emergency ? (
    <EmergencyAnswer need={need} answer={answer} sentences={sentences} question={question} onShowMore={onShowMore} />
  ) : (
    <FindAnswer need={need} narrowed={narrowed} sentences={sentences} question={question} onShowMore={onShowMore} />
  );
}
