import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { reportWords } from '../../words/report.ts';
import { useFocusThere } from '../scenario/useFocusThere.ts';
import { withdrawReportDocument } from './draft.graphql.ts';
import { toSummary } from './reportChanges.ts';
import type { ReportPartProps } from './ShownReport.tsx';
import { useReportWrite } from './useReportWrite.ts';

const { withdraw: words } = reportWords;
const reasonId = 'withdraw-reason';

/** Takes a published edition back, with the reason. */
export function WithdrawReport(props: Omit<ReportPartProps, 'region'>) {
  const [isAsking, setAsking] = useState(false);
  if (isAsking) return <WithdrawForm {...props} onDone={() => setAsking(false)} />;
  return (
    <Button look="quiet" onPress={() => setAsking(true)}>
      {words.action}
    </Button>
  );
}

function WithdrawForm({
  report,
  onWritten,
  onStale,
  onDone,
}: Omit<ReportPartProps, 'region'> & { onDone: () => void }) {
  const { id, version } = report;
  const [reason, setReason] = useState('');
  const box = useFocusThere<HTMLFormElement>('main');
  const { wrong, setWrong, send } = useReportWrite({
    onStale,
    staleWords: (sentence) => sentence,
    fieldIdOf: () => reasonId,
  });
  const withdraw = async () => {
    if (reason.trim() === '') return setWrong([{ fieldId: reasonId, sentence: words.missing }]);
    const written = await send(withdrawReportDocument, { id, version, reason: reason.trim() }, words.done);
    if (written !== null) onWritten(written);
  };
  const error = wrong.find(({ fieldId }) => fieldId === reasonId)?.sentence ?? null;
  return (
    <form
      ref={box}
      className="nh-box report-form"
      aria-label={words.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <h2 className="nh-h3">{words.heading}</h2>
      <ErrorSummary title={words.couldNot} errors={toSummary(wrong)} />
      <p>{words.hint}</p>
      <TextField id={reasonId} label={words.reason} value={reason} error={error} onChange={setReason} />
      <div className="nh-tools">
        <Button type="submit">{words.sure}</Button>
        <Button look="secondary" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
