import { CheckBox } from './CheckBox.tsx';

interface CheckListProps<Code extends string> {
  legend: string;
  options: readonly { readonly value: Code; readonly label: string }[];
  chosen: readonly Code[];
  onChange: (chosen: readonly Code[]) => void;
}

/** Any number of choices, in the order of the options whatever order they were made in. */
export function CheckList<Code extends string>({ legend, options, chosen, onChange }: CheckListProps<Code>) {
  return (
    <fieldset className="nh-checks">
      <legend className="govuk-label">{legend}</legend>
      {options.map(({ value, label }) => (
        <CheckBox
          key={value}
          label={label}
          isChecked={chosen.includes(value)}
          onChange={(isChecked) =>
            onChange(
              options.map((option) => option.value).filter((one) => (one === value ? isChecked : chosen.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
