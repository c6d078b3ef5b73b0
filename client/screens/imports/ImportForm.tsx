import { useId, useState } from 'react';
import { type ImportFormat, importFormats } from '../../../schema/vocabulary.ts';
import type { ImportOrder } from '../../api/importFiles.ts';
import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { importWords } from '../../words/imports.ts';
import { FileField } from './FileField.tsx';

/** Formats whose rows belong to one council; the others are of the whole region or country. */
const councilFormats: ReadonlySet<ImportFormat> = new Set([
  'ssda903',
  'homes',
  'needs',
  'placements-standard',
  'pnw-census',
]);
const formatOptions = (Object.keys(importFormats) as ImportFormat[]).map((value) => ({
  value,
  label: importFormats[value],
}));
const fromFiles = '';

interface ImportFormProps {
  isSending: boolean;
  onSend: (order: ImportOrder) => void;
}

export function ImportForm({ isSending, onSend }: ImportFormProps) {
  const { mayImportFor } = useViewer();
  const fileId = useId();
  const [format, setFormat] = useState<ImportFormat>('homes');
  const [council, setCouncil] = useState<string>(fromFiles);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<string | null>(null);
  const hasCouncil = councilFormats.has(format);
  const send = (isCheckFirst: boolean) => {
    if (isSending) return;
    setError(files.length === 0 ? importWords.noFiles : null);
    if (files.length === 0) return;
    onSend({ format, files, isCheckFirst, localAuthority: hasCouncil && council !== fromFiles ? council : null });
  };
  return (
    <form
      className="nh-import-form"
      aria-label={importWords.formTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <ErrorSummary errors={error === null ? [] : [{ sentence: error, fieldId: fileId }]} />
      <h2 className="nh-h2">{importWords.formTitle}</h2>
      <SelectField label={importWords.format} options={formatOptions} value={format} onChange={setFormat} />
      <p className="nh-meta">
        {importWords.formatHints[format]}{' '}
        {format === 'homes' ? (
          <a href={importWords.templatePath} download>
            {importWords.template}
          </a>
        ) : null}
      </p>
      {hasCouncil ? (
        <SelectField
          label={importWords.council}
          options={[
            { value: fromFiles, label: importWords.councilFromFiles },
            ...mayImportFor.map(({ gssCode, name }) => ({ value: gssCode, label: name })),
          ]}
          value={council}
          onChange={setCouncil}
        />
      ) : null}
      <FileField
        id={fileId}
        files={files}
        error={error}
        onFiles={(chosen) => {
          setFiles(chosen);
          setError(null);
        }}
      />
      <div className="nh-tools">
        <Button type="submit">{importWords.load}</Button>
        <Button look="secondary" onPress={() => send(true)}>
          {importWords.checkFirst}
        </Button>
      </div>
      <p className="nh-meta" role="status">
        {isSending ? importWords.sending : ''}
      </p>
    </form>
  );
}
