import { useId, useState } from 'react';
import { type ScenarioChangeKind, scenarioChangeKinds } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { scenarioWords } from '../../words/scenario.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { type ChangeDraft, type FieldWrong, readDraft, type ScenarioNow } from './changeDraft.ts';
import { changeScenarioDocument } from './scenario.graphql.ts';
import { useScenarioWrite } from './useScenarioWrite.ts';

const kindOptions = (Object.keys(scenarioChangeKinds) as ScenarioChangeKind[]).map((value) => ({
  value,
  label: scenarioChangeKinds[value],
}));

interface ScenarioChangeFormProps {
  scenario: ScenarioNow;
  region: ViewerRegion;
  first: ChangeDraft;
  onDone: () => void;
}

/** One change: its kind, what that kind asks, from when and why. */
export function ScenarioChangeForm({ scenario, region, first, onDone }: ScenarioChangeFormProps) {
  const formId = useId();
  const [draft, setDraft] = useState(first);
  const { wrong, setWrong, send } = useScenarioWrite();
  const change = (part: Partial<ChangeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.sentence ?? null;
  const save = async () => {
    const read = readDraft(draft);
    if ('wrong' in read) return setWrong(read.wrong);
    const { id, version } = scenario;
    if (await send(changeScenarioDocument, { id, version, change: read.change }, scenarioWords.added)) onDone();
  };
  return (
    <form
      className="nh-box scenario-form"
      aria-label={draft.replaces === null ? scenarioWords.add : scenarioWords.edit}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary title={scenarioWords.couldNot} errors={wrong.map((one) => summaryOf(one, formId))} />
      <SelectField
        label={scenarioWords.kind}
        options={kindOptions}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <ChangeFields {...{ formId, region, draft, wrong }} onChange={change} />
      <DateField
        id={`${formId}-fromDate`}
        label={scenarioWords.fromDate}
        value={draft.fromDate}
        error={errorOf('fromDate')}
        onChange={(fromDate) => change({ fromDate })}
      />
      <TextField
        id={`${formId}-reason`}
        label={scenarioWords.reason}
        hint={scenarioWords.reasonHint}
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => change({ reason })}
      />
      <div className="nh-tools">
        <Button type="submit">{scenarioWords.save}</Button>
        <Button look="secondary" onPress={onDone}>
          {scenarioWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function summaryOf({ field, sentence }: FieldWrong, formId: string) {
  return field === null ? { sentence } : { sentence, fieldId: `${formId}-${field}` };
}
