import { Button } from '../../ui/Button.tsx';
import { reportWords } from '../../words/report.ts';
import { partName } from './reportEdits.ts';
import type { ReportDraft } from './useReportDraft.ts';

const { save: words } = reportWords;

/** At the foot of the window while something is typed and not saved. */
export function SaveBar({ draft }: { draft: ReportDraft }) {
  if (draft.touched.length === 0) return null;
  return (
    <section className="report-save" aria-label={words.bar}>
      <p>
        <b>{words.unsaved(draft.touched.map(partName))}</b> <span className="nh-meta">{words.kept}</span>
      </p>
      <div className="nh-tools">
        <Button onPress={() => void draft.save()}>{words.action}</Button>
        <Button look="quiet" onPress={draft.drop}>
          {words.drop}
        </Button>
      </div>
    </section>
  );
}
