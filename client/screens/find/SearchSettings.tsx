import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { readMiles } from '../../ui/MilesField.tsx';
import { navigate } from '../../url/location.ts';
import { en } from '../../words/en.ts';
import { findWords } from '../../words/find.ts';
import { type FindQuestion, findAddress } from './question.ts';

interface Props {
  readonly question: FindQuestion;
  /** The miles the answer on screen was asked with. */
  readonly answeredMiles: number;
  readonly note: string;
}

/** How near is near: one box from 1 to 200 miles. What was typed stays when it cannot be used. */
export function SearchSettings({ question, answeredMiles, note }: Props) {
  const id = useId();
  // What was typed belongs to the answer it was typed beside; a new answer starts from its own miles.
  const [box, setBox] = useState({ beside: answeredMiles, typed: String(answeredMiles) });
  const typed = box.beside === answeredMiles ? box.typed : String(answeredMiles);
  const [error, setError] = useState<string | null>(null);
  const update = (event: FormEvent) => {
    event.preventDefault();
    const withinMiles = readMiles(typed);
    setError(withinMiles === null ? en.withinMilesError : null);
    if (withinMiles === null) document.getElementById(id)?.focus();
    else navigate(findAddress({ ...question, withinMiles }));
  };
  return (
    <form className="find-settings" aria-label={findWords.settings} noValidate onSubmit={update}>
      {error !== null && <FieldError id={`${id}-error`} sentence={error} />}
      <label className="govuk-label" htmlFor={id}>
        {findWords.distanceLabel}
      </label>
      <div className="nh-suffix">
        <input
          className={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? `${id}-unit` : `${id}-error ${id}-unit`}
          onChange={(event) => setBox({ beside: answeredMiles, typed: event.target.value })}
        />
        <span id={`${id}-unit`}>{en.miles}</span>
      </div>
      <Button look="secondary" type="submit">
        {en.update}
      </Button>
      {note !== '' && <p className="nh-meta">{note}</p>}
    </form>
  );
}
