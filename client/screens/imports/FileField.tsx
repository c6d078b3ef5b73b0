import { useId, useState } from 'react';
import { FieldError } from '../../ui/FieldError.tsx';
import { uploadWords } from '../../words/importUpload.ts';

interface FileFieldProps {
  id: string;
  files: readonly File[];
  error: string | null;
  onFiles: (files: readonly File[]) => void;
}

/** A file input that files may also be dropped on. */
export function FileField({ id, files, error, onFiles }: FileFieldProps) {
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way to do what the file input does.
    <div
      className={isOver ? 'nh-drop is-over' : 'nh-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <label className="govuk-label" htmlFor={id}>
        {uploadWords.files}
      </label>
      <p className="govuk-hint" id={hintId}>
        {uploadWords.filesHint}
      </p>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      <input
        className="govuk-file-upload"
        id={id}
        type="file"
        multiple
        aria-describedby={error === null ? hintId : `${hintId} ${id}-error`}
        aria-invalid={error === null ? undefined : true}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
      {files.length === 0 ? null : <p className="nh-meta">{uploadWords.chosen(files.map((file) => file.name))}</p>}
    </div>
  );
}
