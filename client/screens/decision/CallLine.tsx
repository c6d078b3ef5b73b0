import { momentInWords, placingWords } from '../../words/decision.ts';
import { type Call, nameOf } from './placing.ts';

/** What a home said, when and to whom. */
export function CallLine({ call, isNamed = false }: { call: Call; isNamed?: boolean }) {
  const outcome =
    call.declineReasonLabel == null ? call.outcomeLabel : `${call.outcomeLabel}: ${call.declineReasonLabel}`;
  const words = placingWords.called(outcome, momentInWords(call.calledAt), call.calledBy);
  return (
    <>
      {isNamed && <b>{nameOf(call.home)}: </b>}
      {words}
      {call.note == null ? null : <span className="nh-meta"> {call.note}</span>}
    </>
  );
}
