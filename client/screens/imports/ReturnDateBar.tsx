import { useId, useState } from 'react';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { formatDate } from '../../words/formats.ts';
import { importWords } from '../../words/imports.ts';
import { readDay } from '../../words/readDay.ts';

interface ReturnDateBarProps {
  returnDate: string;
  problem: string | null;
  onProblem: (sentence: string | null) => void;
  onChange: (day: string) => void;
}

/** The day the files are wanted for. */
export function ReturnDateBar({ returnDate, problem, onProblem, onChange }: ReturnDateBarProps) {
  const id = useId();
  const [draft, setDraft] = useState(formatDate(returnDate));
  const update = () => {
    const day = readDay(draft);
    onProblem(day === null ? importWords.dateError : null);
    if (day !== null) onChange(day);
  };
  return (
    <div className="nh-return-date">
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem, fieldId: id }]} />
      <FilterBar label={importWords.filter} sentence={importWords.folded(returnDate)} onUpdate={update}>
        <DateField id={id} label={importWords.returnDate} value={draft} error={problem} onChange={setDraft} />
      </FilterBar>
    </div>
  );
}
