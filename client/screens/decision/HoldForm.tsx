import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { momentInWords, placingWords } from '../../words/decision.ts';
import { type HoldTime, holdEnds } from './holdTimes.ts';
import { holdPlaceDocument } from './placing.graphql.ts';
import { useLookAgain, usePlacingWrite } from './usePlacing.ts';

interface Props {
  readonly needId: string;
  /** The version of the need that is shown; none while it is not known. */
  readonly needVersion: number | null;
  readonly homeId: string;
  readonly homeName: string;
  readonly onDone: () => void;
}

const times = Object.keys(placingWords.untilOptions) as HoldTime[];

/** Until when the place is kept for this need. */
export function HoldForm({ needId, needVersion, homeId, homeName, onDone }: Props) {
  const id = useId();
  const [time, setTime] = useState<HoldTime>('two');
  const [other, setOther] = useState('');
  const [isTimeMissing, setTimeMissing] = useState(false);
  const { write, problem } = usePlacingWrite(holdPlaceDocument, (data) => data.holdPlace, useLookAgain(needId));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const ends = holdEnds(time, new Date(), other);
    setTimeMissing(ends === null);
    if (ends === null) return;
    const variables = { needId, needVersion, homeId, until: ends.toISOString() };
    if (await write({ variables, said: placingWords.heldSaid(homeName, momentInWords(ends)) })) onDone();
  };
  const sentence = isTimeMissing ? placingWords.noTime : (problem?.sentence ?? null);
  return (
    <form className="nh-placing-form" onSubmit={save} aria-label={placingWords.actionFor(placingWords.hold, homeName)}>
      <ErrorSummary
        errors={sentence === null ? [] : [{ sentence, ...(time === 'other' ? { fieldId: `${id}-other` } : {}) }]}
      />
      <fieldset className="nh-placing-choices">
        <legend className="govuk-label">{placingWords.until}</legend>
        {times.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-time`} checked={one === time} onChange={() => setTime(one)} />{' '}
            {placingWords.untilOptions[one]}
          </label>
        ))}
      </fieldset>
      {time === 'other' && (
        <div className="nh-field">
          <label className="govuk-label" htmlFor={`${id}-other`}>
            {placingWords.otherTime} <span className="nh-meta">({placingWords.untilHints.other})</span>
          </label>
          <input
            type="datetime-local"
            className="govuk-input"
            id={`${id}-other`}
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
        </div>
      )}
      <div className="nh-tools">
        <Button type="submit">{placingWords.hold}</Button>
        <Button look="quiet" onPress={onDone}>
          {placingWords.cancel}
        </Button>
      </div>
    </form>
  );
}
