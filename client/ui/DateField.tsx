import { FieldError } from './FieldError.tsx';

interface DateFieldProps {
  id: string;
  label: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** A day typed in words or figures; read it with `readDay`. */
export function DateField({ id, label, value, error, onChange }: DateFieldProps) {
  return (
    <div className="nh-field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      <input
        className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        autoComplete="off"
        value={value}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
