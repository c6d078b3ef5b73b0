import { useId, useState } from 'react';
import { type ImportFormat, importFormats } from '../../../schema/vocabulary.ts';
import type { ImportOrder } from '../../api/importFiles.ts';
import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { uploadWords } from '../../words/importUpload.ts';
import { FileField } from './FileField.tsx';
import { type Choices, UploadChoices, usualChoices } from './UploadChoices.tsx';

/** Formats whose rows belong to one council; the others are of the whole region or country. */
const councilFormats: ReadonlySet<string> = new Set(['ssda903', 'homes', 'needs', 'placements-standard', 'pnw-census']);
const formatOptions = (Object.keys(importFormats) as ImportFormat[]).map((value) => ({
  value,
  label: importFormats[value],
}));
const fromFiles = '';

interface UploadFormProps {
  /** What the files are, to begin with. */
  format: ImportFormat;
  isSending: boolean;
  onSend: (order: ImportOrder) => void;
}

function CouncilField({ council, onCouncil }: { council: string; onCouncil: (gssCode: string) => void }) {
  const { mayImportFor } = useViewer();
  return (
    <SelectField
      label={uploadWords.council}
      options={[
        { value: fromFiles, label: uploadWords.councilFromFiles },
        ...mayImportFor.map(({ gssCode, name }) => ({ value: gssCode, label: name })),
      ]}
      value={council}
      onChange={onCouncil}
    />
  );
}

function FormatHint({ format }: { format: ImportFormat }) {
  return (
    <p className="nh-meta">
      {uploadWords.formatHints[format]}{' '}
      {format === 'homes' ? (
        <a href={uploadWords.templatePath} download>
          {uploadWords.template}
        </a>
      ) : null}
    </p>
  );
}

export function UploadForm({ format: begin, isSending, onSend }: UploadFormProps) {
  const fileId = useId();
  const [format, setFormat] = useState<ImportFormat>(begin);
  const [council, setCouncil] = useState(fromFiles);
  const [choices, setChoices] = useState<Choices>(usualChoices);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<string | null>(null);
  const hasCouncil = councilFormats.has(format);
  const send = (isCheckFirst: boolean) => {
    if (isSending) return;
    setError(files.length === 0 ? uploadWords.noFiles : null);
    if (files.length === 0) return;
    const localAuthority = hasCouncil && council !== fromFiles ? council : null;
    onSend({
      format,
      files,
      isCheckFirst,
      localAuthority,
      isRepairing: choices.repair === 'yes',
      isReplacing: hasCouncil && choices.replace === 'yes',
    });
  };
  return (
    <form
      className="nh-import-form"
      aria-label={uploadWords.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      <ErrorSummary errors={error === null ? [] : [{ sentence: error, fieldId: fileId }]} />
      <SelectField label={uploadWords.format} options={formatOptions} value={format} onChange={setFormat} />
      <FormatHint format={format} />
      {hasCouncil ? <CouncilField council={council} onCouncil={setCouncil} /> : null}
      <FileField
        id={fileId}
        files={files}
        error={error}
        onFiles={(chosen) => {
          setFiles(chosen);
          setError(null);
        }}
      />
      {hasCouncil ? <UploadChoices format={format} choices={choices} onChoices={setChoices} /> : null}
      <div className="nh-tools">
        <Button type="submit">{uploadWords.check}</Button>
        <Button look="secondary" onPress={() => send(false)}>
          {uploadWords.loadNow}
        </Button>
      </div>
    </form>
  );
}
