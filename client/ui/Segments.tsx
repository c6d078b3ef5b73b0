import { useId } from 'react';

interface SegmentsProps<T extends string> {
  legend: string;
  isLegendHidden?: boolean;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few exclusive choices side by side: radio buttons to everyone but the eye. */
export function Segments<T extends string>({ legend, isLegendHidden, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className="nh-segments">
      <legend className={isLegendHidden ? 'nh-hidden' : undefined}>{legend}</legend>
      <div className="nh-segments__in">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
