import { useState } from 'react';
import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { navigate } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { reportWords } from '../../words/report.ts';
import { ConfirmBox } from './ConfirmBox.tsx';
import { deleteReportDocument } from './draft.graphql.ts';
import { toSummary } from './reportChanges.ts';
import { noEdits } from './reportEdits.ts';
import { keepEdits } from './reportKept.ts';
import type { ReportPartProps } from './ShownReport.tsx';
import { useReportWrite } from './useReportWrite.ts';

const { remove: words } = reportWords;

/** Takes a draft away, with all that is written in it, after asking once. */
export function DeleteDraft({ region, report, onStale }: Omit<ReportPartProps, 'onWritten'>) {
  const { id, version } = report;
  const { id: userId } = useViewer();
  const [isAsking, setAsking] = useState(false);
  const { wrong, send } = useReportWrite({ onStale, staleWords: (sentence) => sentence, fieldIdOf: () => null });
  const remove = async () => {
    const gone = await send(deleteReportDocument, { id, version }, words.done);
    if (gone === null) return;
    keepEdits(userId, id, noEdits);
    navigate(paths.reports(region.id), 'replace');
  };
  return (
    <section className="report-delete" id="delete-draft" tabIndex={-1} aria-label={words.action}>
      <ErrorSummary title={words.couldNot} errors={toSummary(wrong)} />
      {isAsking ? (
        <ConfirmBox
          heading={words.heading}
          sure={words.sure}
          notYet={words.cancel}
          backTo="delete-draft"
          onSure={() => void remove()}
          onCancel={() => setAsking(false)}
        >
          <p>{words.hint}</p>
        </ConfirmBox>
      ) : (
        <Button look="quiet" onPress={() => setAsking(true)}>
          {words.action}
        </Button>
      )}
    </section>
  );
}
