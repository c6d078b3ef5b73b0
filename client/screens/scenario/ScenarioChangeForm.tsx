import { useId } from 'react';
import { type ScenarioChangeKind, scenarioChangeKinds } from '../../../schema/codes/scenarioChangeKinds.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { scenarioWords } from '../../words/scenario.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { type ChangeDraft, type FieldWrong, fieldsOf, readDraft, type ScenarioNow } from './changeDraft.ts';
import { changeScenarioDocument } from './scenario.graphql.ts';
import { useFocusThere } from './useFocusThere.ts';
import type { ScenarioWriting } from './useScenarioWrite.ts';

const kindOptions = (Object.keys(scenarioChangeKinds) as ScenarioChangeKind[]).map((value) => ({
  value,
  label: scenarioChangeKinds[value],
}));

interface ScenarioChangeFormProps {
  scenario: ScenarioNow;
  region: ViewerRegion;
  draft: ChangeDraft;
  writing: ScenarioWriting;
  /** Where the keyboard goes when the form and what opened it are gone. */
  headingId: string;
  onDraft: (draft: ChangeDraft) => void;
  onDone: () => void;
}

/** One change: its kind, what that kind asks, from when and why. */
export function ScenarioChangeForm(props: ScenarioChangeFormProps) {
  const { scenario, region, draft, onDone } = props;
  const { wrong, setWrong, send } = props.writing;
  const formId = useId();
  const box = useFocusThere<HTMLFormElement>(props.headingId);
  const change = (part: Partial<ChangeDraft>) => props.onDraft({ ...draft, ...part });
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.sentence ?? null;
  const isThere = scenario.changes.some(({ id }) => id === draft.replaces);
  const save = async () => {
    const read = readDraft(isThere ? draft : { ...draft, replaces: null });
    if ('wrong' in read) return setWrong(read.wrong);
    const { id, version } = scenario;
    if (await send(changeScenarioDocument, { id, version, change: read.change }, scenarioWords.added)) onDone();
  };
  return (
    <form
      ref={box}
      className="nh-box scenario-form"
      aria-label={draft.replaces === null ? scenarioWords.add : scenarioWords.edit}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary title={scenarioWords.couldNot} errors={wrong.map((one) => summaryOf(one, draft, formId))} />
      {draft.replaces === null || isThere ? null : <p className="nh-advice">{scenarioWords.takenOut}</p>}
      <SelectField
        label={scenarioWords.kind}
        options={kindOptions}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <ChangeFields {...{ formId, region, scenario, draft, wrong }} onChange={change} />
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

/** Leads to the field where the form of this kind has one. */
function summaryOf({ field, sentence }: FieldWrong, { kind }: ChangeDraft, formId: string) {
  const isAsked = field === 'fromDate' || field === 'reason' || fieldsOf[kind].some((asked) => asked === field);
  return isAsked ? { sentence, fieldId: `${formId}-${field}` } : { sentence };
}
