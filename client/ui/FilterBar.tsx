import { type ReactNode, useId, useState } from 'react';
import { en } from '../words/en.ts';

interface FilterBarProps {
  label: string;
  /** The filter in words, for the folded bar of a phone: "Filter: all types, all ages, 20 miles". */
  sentence: string;
  children: ReactNode;
  onUpdate: () => void;
}

/** The fields of a question in one row with Update at the end; on phones it folds into one sentence. */
export function FilterBar({ label, sentence, children, onUpdate }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={isOpen ? 'nh-fold is-open' : 'nh-fold'}>
      <button
        type="button"
        className="nh-fold__toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {sentence}
      </button>
      <form
        className="nh-filters"
        id={id}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onUpdate();
        }}
      >
        {children}
        <button type="submit" className="govuk-button">
          {en.update}
        </button>
      </form>
    </div>
  );
}
