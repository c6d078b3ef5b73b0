import { useState } from 'react';
import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { reportWords } from '../../words/report.ts';
import { noEdits, type PartId, partName, type ReportEdits, touchedParts } from './reportEdits.ts';
import { keepEdits, keptEdits } from './reportKept.ts';
import { actionsInWords } from './Theirs.tsx';

const { unsaved: words } = reportWords;

function mineInWords({ texts, actions }: ReportEdits, part: PartId): string {
  return part === 'LIST_ACTIONS' ? actionsInWords(actions?.mine ?? []) : (texts[part]?.mine ?? '');
}

/** What was typed into a draft that can no longer be written in: a colleague has published or deleted it meanwhile. */
export function UnsavedWords({ reportId }: { reportId: string }) {
  const { id: userId } = useViewer();
  const [edits, setEdits] = useState(() => keptEdits(userId, reportId));
  const parts = touchedParts(edits);
  if (parts.length === 0) return null;
  const drop = () => {
    keepEdits(userId, reportId, noEdits);
    setEdits(noEdits);
  };
  return (
    <section className="report-theirs report-unsaved" aria-labelledby="unsaved-words">
      <h2 className="nh-h3" id="unsaved-words">
        {words.heading}
      </h2>
      <p>{words.hint}</p>
      {parts.map((part) => (
        <div key={part}>
          <p className="govuk-label">{partName(part)}</p>
          <p className="report-theirs__text">{mineInWords(edits, part)}</p>
        </div>
      ))}
      <Button look="secondary" onPress={drop}>
        {words.drop}
      </Button>
    </section>
  );
}
