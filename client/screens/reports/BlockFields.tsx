import { reportWords } from '../../words/report.ts';
import { pageOf } from './fileAddress.ts';
import { LongText } from './LongText.tsx';
import { fieldIdOf } from './reportChanges.ts';
import { Theirs } from './Theirs.tsx';
import type { ReportDraft, ReportWork } from './useReportDraft.ts';

const { draft: words } = reportWords;

interface BlockFieldsProps {
  report: ReportWork;
  draft: ReportDraft;
}

/** For each part of the report its answer, and below it the field for what people say of it. */
export function BlockFields({ report, draft }: BlockFieldsProps) {
  const page = pageOf(report.files)?.url ?? null;
  return (
    <section className="report-part" aria-labelledby="narratives">
      <h2 className="nh-h2" id="narratives" tabIndex={-1}>
        {words.narratives}
      </h2>
      <p className="nh-meta">{words.narrativesHint}</p>
      {report.blocks.map((block) => (
        <BlockField key={block.id} block={block} pageUrl={page ?? null} draft={draft} />
      ))}
    </section>
  );
}

interface BlockFieldProps {
  block: ReportWork['blocks'][number];
  pageUrl: string | null;
  draft: ReportDraft;
}

function BlockField({ block, pageUrl, draft }: BlockFieldProps) {
  const { id, title, answer, notLoaded } = block;
  const fieldId = fieldIdOf(id);
  const error = draft.wrong.find((one) => one.fieldId === fieldId)?.sentence ?? null;
  return (
    <div className="report-block">
      <h3 className="nh-h3">{title}</h3>
      <p id={`${fieldId}-answer`}>{answer}</p>
      {notLoaded ? <p className="nh-meta">{notLoaded}</p> : null}
      {pageUrl === null ? null : (
        <p>
          <a href={`${pageUrl}#${id}`} aria-label={words.inPreviewLabel(title)}>
            {words.inPreview}
          </a>
        </p>
      )}
      <LongText
        id={fieldId}
        label={words.narrative(title)}
        value={draft.shown.narratives[id] ?? ''}
        error={error}
        hintId={`${fieldId}-answer`}
        rows={3}
        onChange={(text) => draft.type(id, text)}
      />
      <Theirs draft={draft} part={id} />
    </div>
  );
}
