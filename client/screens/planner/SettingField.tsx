import { FieldError } from '../../ui/FieldError.tsx';

interface SettingFieldProps {
  id: string;
  label: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
  before?: string;
  after?: string;
  hint?: string;
}

/** One number of the settings: its words left, its box right, units beside the box. */
export function SettingField({ id, label, value, error, onChange, before, after, hint }: SettingFieldProps) {
  const about = [
    before === undefined && after === undefined ? [] : [`${id}-unit`],
    hint === undefined ? [] : [`${id}-hint`],
    error === null ? [] : [`${id}-error`],
  ].flat();
  return (
    <div className="planner-set">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="nh-suffix">
        {before === undefined ? null : <span aria-hidden="true">{before}</span>}
        <input
          className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={about.length === 0 ? undefined : about.join(' ')}
          onChange={(event) => onChange(event.target.value)}
        />
        {after === undefined ? null : <span aria-hidden="true">{after}</span>}
        {before === undefined && after === undefined ? null : (
          <span className="nh-hidden" id={`${id}-unit`}>
            {[before, after].filter(Boolean).join(' ')}
          </span>
        )}
      </div>
      {hint === undefined ? null : (
        <p className="nh-meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
    </div>
  );
}
