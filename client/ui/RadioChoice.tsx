import { useId } from 'react';

interface RadioChoiceProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string; hint: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few exclusive choices one below another, each with what follows from it. */
export function RadioChoice<T extends string>({ legend, options, value, onChange }: RadioChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="nh-choice">
      <legend className="govuk-label">{legend}</legend>
      {options.map((option) => (
        <div className="nh-choice__one" key={option.value}>
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            checked={option.value === value}
            aria-describedby={`${name}-${option.value}-hint`}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
          <p className="nh-meta" id={`${name}-${option.value}-hint`}>
            {option.hint}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
