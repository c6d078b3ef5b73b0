import { FieldError } from './FieldError.tsx';

interface ChoiceBoxProps {
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** '' = none chosen. */
  value: string;
  none: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** One of a list, or none yet. */
export function ChoiceBox({ id, label, options, value, none, error, onChange }: ChoiceBoxProps) {
  return (
    <div className="nh-field">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      <select
        className={error === null ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={id}
        value={value}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
