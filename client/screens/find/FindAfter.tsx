import { findWords } from '../../words/find.ts';
import type { Answer } from './answer.ts';
import { HeldHomes } from './HeldHomes.tsx';
import { NearMisses } from './NearMisses.tsx';
import type { FindQuestion } from './question.ts';
import { RuledOutList } from './RuledOutList.tsx';

/** What was nearly possible, what was ruled out, and whose decision it is. */
export function FindAfter({ answer, question }: { answer: Answer; question: FindQuestion }) {
  return (
    <>
      <hr className="nh-rule" />
      {question.showsHeld && <HeldHomes question={question} />}
      <div className="find-after">
        <NearMisses nearMisses={answer.nearMisses} />
        <RuledOutList ruledOut={answer.ruledOut} question={question} />
      </div>
      <p className="find-decide">
        <b>{findWords.decide}</b> {findWords.decideRest}
      </p>
    </>
  );
}
