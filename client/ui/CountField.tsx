import { FieldError } from './FieldError.tsx';

interface CountFieldProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** A whole number as it is typed; what is wrong with it is said beside it, and it stays. */
export function CountField({ id, label, hint, value, error, onChange }: CountFieldProps) {
  const described = [hint === undefined ? [] : `${id}-hint`, error === null ? [] : `${id}-error`].flat().join(' ');
  return (
    <div className="nh-field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="nh-meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      <input
        className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
