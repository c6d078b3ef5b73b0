import { type ActionRating, actionRatings } from '../../../schema/codes/reportWords.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { reportWords } from '../../words/report.ts';
import { actionFieldId, fieldIdOf } from './reportChanges.ts';
import type { TypedAction } from './reportEdits.ts';
import { Theirs } from './Theirs.tsx';
import type { ReportDraft } from './useReportDraft.ts';

const { draft: words } = reportWords;
const headingId = fieldIdOf('LIST_ACTIONS');
const ratingOptions = (Object.keys(actionRatings) as ActionRating[]).map((value) => ({
  value,
  label: actionRatings[value],
}));
const newAction: TypedAction = { what: '', owner: '', due: '', rating: 'GREEN' };

/** What will be done, by whom, by when, and how it stands. */
export function ActionFields({ draft }: { draft: ReportDraft }) {
  const { actions } = draft.shown;
  const change = (index: number, part: Partial<TypedAction>) =>
    draft.typeActions(actions.map((action, at) => (at === index ? { ...action, ...part } : action)));
  const drop = (index: number) => {
    draft.typeActions(actions.filter((_, at) => at !== index));
    document.getElementById(headingId)?.focus();
  };
  return (
    <section className="report-part" aria-labelledby={headingId}>
      <h2 className="nh-h2" id={headingId} tabIndex={-1}>
        {words.actions}
      </h2>
      <p className="nh-meta">{words.actionsHint}</p>
      {actions.length === 0 ? <p>{words.noActions}</p> : null}
      {actions.map((action, index) => (
        <ActionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is the row it stands in: it has no other name, and every field is controlled.
          key={index}
          {...{ action, index, draft }}
          onChange={(part) => change(index, part)}
          onDrop={() => drop(index)}
        />
      ))}
      <Button look="secondary" onPress={() => draft.typeActions([...actions, newAction])}>
        {words.addAction}
      </Button>
      <Theirs draft={draft} part="LIST_ACTIONS" />
    </section>
  );
}

interface ActionRowProps {
  action: TypedAction;
  index: number;
  draft: ReportDraft;
  onChange: (part: Partial<TypedAction>) => void;
  onDrop: () => void;
}

function ActionRow({ action, index, draft, onChange, onDrop }: ActionRowProps) {
  const field = (name: 'what' | 'owner' | 'due') => {
    const id = actionFieldId(index, name);
    return {
      id,
      value: action[name],
      error: draft.wrong.find(({ fieldId }) => fieldId === id)?.sentence ?? null,
      onChange: (text: string) => onChange({ [name]: text }),
    };
  };
  return (
    <fieldset className="report-action">
      <legend className="govuk-label">{words.action(index + 1)}</legend>
      <TextField label={words.what} {...field('what')} />
      <TextField label={words.owner} {...field('owner')} />
      <DateField label={words.due} {...field('due')} />
      <SelectField
        label={words.rating}
        options={ratingOptions}
        value={action.rating}
        onChange={(rating) => onChange({ rating })}
      />
      <Button look="quiet" label={words.dropAction(index + 1)} onPress={onDrop}>
        {words.drop}
      </Button>
    </fieldset>
  );
}
