import { FieldError } from './FieldError.tsx';

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
  hint?: string;
  isNumber?: boolean;
  onEnter?: () => void;
}

/** One line of text under its label. */
export function TextField({ id, label, value, error, onChange, hint, isNumber = false, onEnter }: TextFieldProps) {
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])];
  return (
    <div className={isNumber ? 'nh-field nh-field--number' : 'nh-field'}>
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
        autoComplete="off"
        spellCheck={false}
        inputMode={isNumber ? 'decimal' : undefined}
        value={value}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={about.length === 0 ? undefined : about.join(' ')}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || onEnter === undefined) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
}
