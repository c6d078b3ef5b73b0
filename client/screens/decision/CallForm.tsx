import { type FormEvent, useId, useState } from 'react';
import {
  type CallOutcome,
  callOutcomes,
  type DeclineReason,
  declineReasons,
} from '../../../schema/codes/callOutcomes.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { placingWords } from '../../words/decision.ts';
import { logCallDocument } from './placing.graphql.ts';
import { usePlacingWrite } from './usePlacing.ts';

interface Props {
  readonly needId: string;
  readonly homeId: string;
  readonly homeName: string;
  readonly onDone: () => void;
}

const outcomes = Object.keys(callOutcomes) as CallOutcome[];
const reasons = Object.keys(declineReasons) as DeclineReason[];

/** What the home said, and why where it declined. */
export function CallForm({ needId, homeId, homeName, onDone }: Props) {
  const id = useId();
  const [outcome, setOutcome] = useState<CallOutcome>('NO_ANSWER');
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const [note, setNote] = useState('');
  const { write, problem } = usePlacingWrite(logCallDocument, (data) => data.logCall);
  const isDeclined = outcome === 'DECLINED';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const declineReason = isDeclined && reason !== '' ? reason : null;
    const call = { needId, homeId, outcome, declineReason, note };
    if (await write({ variables: { call }, said: placingWords.callSaved(homeName) })) onDone();
  };
  return (
    <form
      className="nh-placing-form"
      onSubmit={save}
      aria-label={placingWords.actionFor(placingWords.logCall, homeName)}
    >
      <ErrorSummary
        errors={
          problem === null ? [] : [{ sentence: problem.sentence, ...(isDeclined ? { fieldId: `${id}-why` } : {}) }]
        }
      />
      <fieldset className="nh-placing-choices">
        <legend className="govuk-label">{placingWords.answered}</legend>
        {outcomes.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-outcome`} checked={one === outcome} onChange={() => setOutcome(one)} />{' '}
            {callOutcomes[one]}
          </label>
        ))}
      </fieldset>
      {isDeclined && (
        <div className="nh-field">
          <label className="govuk-label" htmlFor={`${id}-why`}>
            {placingWords.why}
          </label>
          <select
            className="govuk-select"
            id={`${id}-why`}
            value={reason}
            onChange={(event) => setReason(reasons.find((one) => one === event.target.value) ?? '')}
          >
            <option value="">{placingWords.whyNot}</option>
            {reasons.map((one) => (
              <option key={one} value={one}>
                {declineReasons[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="nh-field">
        <label className="govuk-label" htmlFor={`${id}-note`}>
          {placingWords.note}
        </label>
        <input
          className="govuk-input"
          id={`${id}-note`}
          autoComplete="off"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="nh-tools">
        <Button type="submit">{placingWords.saveCall}</Button>
        <Button look="quiet" onPress={onDone}>
          {placingWords.cancel}
        </Button>
      </div>
    </form>
  );
}
