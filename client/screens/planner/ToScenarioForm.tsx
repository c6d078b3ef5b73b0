import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toScenarioWords as words } from '../../words/plan.ts';
import type { PlanShown } from './planTables.ts';
import { usePlanScenarios } from './usePlanScenarios.ts';
import { useToScenario } from './useToScenario.ts';

const fresh = 'a-new-one';
const [nameId, reasonId] = ['planner-scenario-name', 'planner-scenario-reason'];

interface ToScenarioFormProps {
  plan: PlanShown;
  onClose: () => void;
}

/** The homes of a plan become changes of a scenario: one there is, or a new one. */
export function ToScenarioForm({ plan, onClose }: ToScenarioFormProps) {
  const scenarios = usePlanScenarios(plan.question.region).filter(({ mayChange }) => mayChange);
  const [chosen, setChosen] = useState(plan.scenario?.id ?? fresh);
  const [name, setName] = useState<string>(words.nameUsual);
  const [reason, setReason] = useState(words.reasonUsual(plan.headline));
  const [tried, setTried] = useState(false);
  const { add, isAdding, problem, done } = useToScenario(plan);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const scenario = scenarios.find(({ id }) => id === chosen) ?? null;
  const missing = [
    ...(scenario === null && name.trim() === '' ? [{ sentence: words.nameMissing, fieldId: nameId }] : []),
    ...(reason.trim() === '' ? [{ sentence: words.reasonMissing, fieldId: reasonId }] : []),
  ];
  const wrong = [...(tried ? missing : []), ...(problem === null ? [] : [{ sentence: problem }])];
  const errorOf = (id: string) => (tried ? (missing.find(({ fieldId }) => fieldId === id)?.sentence ?? null) : null);
  const send = () => {
    setTried(true);
    if (missing.length === 0) void add({ scenario, name: name.trim(), reason: reason.trim() });
  };
  return (
    <section className="planner-scenario-form" aria-label={words.heading}>
      <h2 className="nh-h2" tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <ErrorSummary errors={wrong} />
      {done === null ? (
        <>
          <SelectField
            label={words.which}
            options={[
              { value: fresh, label: words.fresh },
              ...scenarios.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            value={scenario?.id ?? fresh}
            onChange={setChosen}
          />
          {scenario === null ? (
            <TextField id={nameId} label={words.name} value={name} error={errorOf(nameId)} onChange={setName} />
          ) : null}
          <TextField id={reasonId} label={words.reason} value={reason} error={errorOf(reasonId)} onChange={setReason} />
          <div className="nh-tools">
            <Button onPress={send}>{isAdding ? words.adding : words.add(plan.homes.length)}</Button>
            <Button look="quiet" onPress={onClose}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{done}</p>
          <Button look="secondary" onPress={onClose}>
            {words.close}
          </Button>
        </>
      )}
    </section>
  );
}
