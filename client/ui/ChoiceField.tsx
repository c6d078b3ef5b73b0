import { FieldError } from './FieldError.tsx';

interface ChoiceFieldProps<Code extends string> {
  id: string;
  legend: string;
  options: readonly { readonly value: Code; readonly label: string }[];
  /** Null until one is chosen. */
  value: Code | null;
  error: string | null;
  onChange: (value: Code) => void;
}

/** A few exclusive choices side by side, none of them made for the person. The first takes the focus of an error. */
export function ChoiceField<Code extends string>({
  id,
  legend,
  options,
  value,
  error,
  onChange,
}: ChoiceFieldProps<Code>) {
  return (
    <fieldset className="nh-radios" aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend className="govuk-label">{legend}</legend>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      <div className="nh-radios__in">
        {options.map((option, index) => (
          <div className="nh-check" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <label htmlFor={index === 0 ? id : `${id}-${option.value}`}>{option.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
