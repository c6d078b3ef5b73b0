import { useState } from 'react';
import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { reportWords } from '../../words/report.ts';
import { ConfirmBox } from './ConfirmBox.tsx';
import { publishReportDocument } from './draft.graphql.ts';
import { toSummary, type WrongField } from './reportChanges.ts';
import type { ReportPartProps } from './ShownReport.tsx';
import { useReportWrite } from './useReportWrite.ts';

const { publish: words } = reportWords;

type PublishReportProps = Omit<ReportPartProps, 'region'> & {
  /** Something is typed that would not be in it. */
  isUnsaved: boolean;
};

/** Publishing, in two steps: what stands in the way is said at the first, who approves it and that it is for ever at the second. */
export function PublishReport({ report, onWritten, onStale, isUnsaved }: PublishReportProps) {
  const { id, version, checks } = report;
  const { displayName } = useViewer();
  const [isAsking, setAsking] = useState(false);
  const { wrong, setWrong, send } = useReportWrite({
    onStale,
    staleWords: (sentence) => sentence,
    fieldIdOf: () => null,
  });
  const ask = () => {
    const red = checks.filter(({ isGreen }) => !isGreen);
    const inTheWay: WrongField[] = [
      ...(isUnsaved ? [{ fieldId: null, sentence: words.unsavedFirst }] : []),
      ...red.map(({ sentence }) => ({ fieldId: null, sentence })),
    ];
    setWrong(inTheWay);
    setAsking(inTheWay.length === 0);
  };
  const publish = async () => {
    const written = await send(publishReportDocument, { id, version }, words.done);
    setAsking(false);
    if (written === null) return;
    onWritten(written);
    // What had the keyboard is gone with the draft.
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <section className="report-publish" aria-labelledby="publish">
      <h2 className="nh-h2" id="publish" tabIndex={-1}>
        {words.heading}
      </h2>
      <p>{words.hint}</p>
      <ErrorSummary title={words.couldNot} errors={toSummary(wrong)} />
      {isAsking ? (
        <ConfirmBox
          heading={words.confirm}
          sure={words.sure(displayName)}
          notYet={words.notYet}
          backTo="publish"
          onSure={() => void publish()}
          onCancel={() => setAsking(false)}
        >
          <p>{words.who(displayName)}</p>
          <p>
            <b>{words.frozen}</b> {words.replaces}
          </p>
        </ConfirmBox>
      ) : (
        <Button onPress={ask}>{words.action}</Button>
      )}
    </section>
  );
}
