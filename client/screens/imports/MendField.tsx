import { FieldError } from '../../ui/FieldError.tsx';
import type { MendCell } from './mendCells.ts';

interface MendFieldProps {
  id: string;
  cell: MendCell;
  value: string;
  onChange: (value: string) => void;
}

/** One cell of a row, under the name its column has in the file. */
export function MendField({ id, cell, value, onChange }: MendFieldProps) {
  const { column, problems } = cell;
  const isWrong = problems.length > 0;
  return (
    <div className="nh-field nh-mend__cell">
      <label className="govuk-label" htmlFor={id}>
        {column}
      </label>
      {isWrong ? <FieldError id={`${id}-error`} sentence={problems.map(({ sentence }) => sentence).join(' ')} /> : null}
      <input
        className={isWrong ? 'govuk-input govuk-input--error' : 'govuk-input'}
        id={id}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${id}-error ${id}-fix` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isWrong ? (
        <p className="nh-meta" id={`${id}-fix`}>
          {problems.map(({ fix }) => fix).join(' ')}
        </p>
      ) : null}
    </div>
  );
}
