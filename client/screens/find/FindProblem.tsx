import { useViewer } from '../../session/viewer.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { findWords } from '../../words/find.ts';
import type { Need } from './answer.ts';
import { NeedSummary } from './NeedSummary.tsx';
import type { FindQuestion } from './question.ts';
import { SearchSettings } from './SearchSettings.tsx';

interface Props {
  readonly need: Need;
  readonly sentence: string;
  readonly question: FindQuestion;
}

/** A question that cannot be answered as asked: the sentence that says why, beside what was asked. */
export function FindProblem({ need, sentence, question }: Props) {
  const { region } = useViewer();
  return (
    <>
      <h1 className="nh-h1">{findWords.documentTitle}</h1>
      <ErrorSummary errors={[{ sentence }]} />
      <NeedSummary need={need} dataDate={region?.dataDate ?? need.neededBy} />
      <SearchSettings question={question} answeredMiles={question.withinMiles ?? region?.nearHomeMiles ?? 20} note="" />
    </>
  );
}
