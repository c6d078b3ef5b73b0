import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { decisionWords } from '../../words/decision.ts';
import { recordApprovalDocument } from './placing.graphql.ts';
import type { Task } from './placing.ts';
import { usePlacingWrite } from './usePlacing.ts';

const { tasks: words } = decisionWords;

/** Who approved it, or did it. */
export function TaskForm({ task }: { task: Task }) {
  const id = useId();
  const [isApproved, setApproved] = useState(true);
  const [givenBy, setGivenBy] = useState('');
  const { write, problem } = usePlacingWrite(recordApprovalDocument, (data) => data.recordApproval);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = task.isApproval ? (isApproved ? 'APPROVED' : 'NOT_APPROVED') : 'DONE';
    const approval = { taskId: task.id, outcome, givenBy } as const;
    if (await write({ variables: { approval }, said: words.recorded(task.label) })) setGivenBy('');
  };
  return (
    <form className="nh-task-form" onSubmit={save} aria-label={words.recordFor(task.label)}>
      <ErrorSummary errors={problem === null ? [] : [{ sentence: problem.sentence, fieldId: `${id}-by` }]} />
      {task.isApproval && (
        <fieldset className="nh-placing-choices">
          <legend className="nh-hidden">{words.outcome}</legend>
          <label>
            <input type="radio" name={`${id}-outcome`} checked={isApproved} onChange={() => setApproved(true)} />{' '}
            {words.approved}
          </label>
          <label>
            <input type="radio" name={`${id}-outcome`} checked={!isApproved} onChange={() => setApproved(false)} />{' '}
            {words.notApproved}
          </label>
        </fieldset>
      )}
      <label className="govuk-label" htmlFor={`${id}-by`}>
        {words.by}
      </label>
      <input
        className="govuk-input"
        id={`${id}-by`}
        autoComplete="off"
        maxLength={100}
        value={givenBy}
        onChange={(event) => setGivenBy(event.target.value)}
      />
      <Button type="submit" look="secondary" label={words.recordFor(task.label)}>
        {words.record}
      </Button>
    </form>
  );
}
