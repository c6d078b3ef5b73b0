import { useEffect, useId, useRef } from 'react';

interface SegmentsProps<T extends string> {
  legend: string;
  isLegendHidden?: boolean;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  /** The choice itself brought this part of the screen: the keyboard stays on it. */
  keepsFocus?: boolean;
}

/** A few exclusive choices side by side: radio buttons to everyone but the eye. */
export function Segments<T extends string>({
  legend,
  isLegendHidden,
  options,
  value,
  onChange,
  keepsFocus = false,
}: SegmentsProps<T>) {
  const name = useId();
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (keepsFocus) chosen.current?.focus({ preventScroll: true });
  }, [keepsFocus]);
  return (
    <fieldset className="nh-segments">
      <legend className={isLegendHidden ? 'nh-hidden' : undefined}>{legend}</legend>
      <div className="nh-segments__in">
        {options.map((option) => (
          <label key={option.value}>
            <input
              ref={option.value === value ? chosen : null}
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
