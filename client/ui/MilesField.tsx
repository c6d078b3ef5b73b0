import { en } from '../words/en.ts';
import { FieldError } from './FieldError.tsx';

interface MilesFieldProps {
  id: string;
  label: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

/** The number from 1 to 200 in a miles box, or null when it is none. */
export function readMiles(text: string): number | null {
  const trimmed = text.trim();
  const miles = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return miles >= 1 && miles <= 200 ? miles : null;
}

export function MilesField({ id, label, value, error, onChange }: MilesFieldProps) {
  const errorId = `${id}-error`;
  return (
    <div className="nh-field nh-field--near">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {error === null ? null : <FieldError id={errorId} sentence={error} />}
      <div className="nh-suffix">
        <input
          className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? `${id}-unit` : `${errorId} ${id}-unit`}
          onChange={(event) => onChange(event.target.value)}
        />
        <span id={`${id}-unit`}>{en.miles}</span>
      </div>
    </div>
  );
}
