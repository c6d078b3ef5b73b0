import { FieldError } from '../../ui/FieldError.tsx';
import { reportWords } from '../../words/report.ts';

/** As the API allows. */
const mostCharacters = 5000;
const toldWithin = 500;

interface LongTextProps {
  id: string;
  label: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
  hintId?: string | undefined;
  rows: number;
}

/** Several lines of plain text; how many characters are left is said near the end. Too many are never cut off. */
export function LongText({ id, label, value, error, onChange, hintId, rows }: LongTextProps) {
  const left = mostCharacters - value.length;
  const about = [
    ...(hintId === undefined ? [] : [hintId]),
    ...(error === null ? [] : [`${id}-error`]),
    ...(left < toldWithin ? [`${id}-left`] : []),
  ];
  return (
    <div className="nh-field report-text">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {error === null ? null : <FieldError id={`${id}-error`} sentence={error} />}
      <textarea
        className={error === null ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={id}
        rows={rows}
        value={value}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={about.length === 0 ? undefined : about.join(' ')}
        onChange={(event) => onChange(event.target.value)}
      />
      {left < toldWithin ? (
        <p className="nh-meta" id={`${id}-left`}>
          {reportWords.draft.left(left)}
        </p>
      ) : null}
    </div>
  );
}
