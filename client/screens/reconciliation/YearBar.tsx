import { useState } from 'react';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { reconciliationWords } from '../../words/reconciliation.ts';
import type { Reconciliation } from './reconciliationRows.ts';

/** Which 31 March is compared. */
export function YearBar({ answer, onYear }: { answer: Reconciliation; onYear: (year: number) => void }) {
  const [draft, setDraft] = useState(String(answer.question.year));
  return (
    <div className="nh-return-date">
      <FilterBar
        label={reconciliationWords.filter}
        sentence={reconciliationWords.folded(answer.question.year)}
        onUpdate={() => onYear(Number(draft))}
      >
        <SelectField
          label={reconciliationWords.day}
          options={answer.years.map((year) => ({ value: String(year), label: reconciliationWords.march(year) }))}
          value={draft}
          onChange={setDraft}
        />
      </FilterBar>
    </div>
  );
}
