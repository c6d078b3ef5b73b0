import { LongText } from './LongText.tsx';
import { fieldIdOf } from './reportChanges.ts';
import { partName } from './reportEdits.ts';
import { Theirs } from './Theirs.tsx';
import type { ReportDraft } from './useReportDraft.ts';

interface ListFieldProps {
  part: 'LIST_RISKS' | 'LIST_ASKS';
  label: string;
  hint: string;
  draft: ReportDraft;
}

/** A list as text, one on each line. */
export function ListField({ part, label, hint, draft }: ListFieldProps) {
  const id = fieldIdOf(part);
  const name = partName(part);
  const value = part === 'LIST_RISKS' ? draft.shown.risks : draft.shown.asks;
  return (
    <section className="report-part" aria-labelledby={`${id}-title`}>
      <h2 className="nh-h2" id={`${id}-title`}>
        {name}
      </h2>
      <p className="nh-meta" id={`${id}-hint`}>
        {hint}
      </p>
      <LongText
        id={id}
        label={label}
        value={value}
        error={draft.wrong.find((one) => one.fieldId === id)?.sentence ?? null}
        hintId={`${id}-hint`}
        rows={4}
        onChange={(text) => draft.type(part, text)}
      />
      <Theirs draft={draft} part={part} />
    </section>
  );
}
