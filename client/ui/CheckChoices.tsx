import { useId } from 'react';

interface CheckChoicesProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
}

/** Any of a few choices. */
export function CheckChoices<T extends string>({ legend, options, chosen, onChange }: CheckChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className="nh-checks">
      <legend className="govuk-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <div className="nh-checks__one" key={value}>
          <input
            type="checkbox"
            id={`${name}-${value}`}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <label htmlFor={`${name}-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}
