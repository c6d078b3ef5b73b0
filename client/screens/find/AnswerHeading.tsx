import { Button } from '../../ui/Button.tsx';
import { navigate } from '../../url/location.ts';
import { findWords } from '../../words/find.ts';
import { type FindQuestion, findAddress } from './question.ts';

interface Props {
  readonly sentences: readonly string[];
  readonly question: FindQuestion;
}

/** The answer, and the way to the emergency search and back. */
export function AnswerHeading({ sentences, question }: Props) {
  const toggled = { ...question, isEmergency: !question.isEmergency };
  return (
    <div className="nh-answer">
      <h1 className="nh-h1">
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </h1>
      <div className="nh-tools">
        <Button look="secondary" onPress={() => navigate(findAddress(toggled))}>
          {question.isEmergency ? findWords.emergencyOff : findWords.emergencyOn}
        </Button>
      </div>
    </div>
  );
}
