import { needDurations } from '../../../../schema/codes/needDurations.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { ChoiceField } from '../../../ui/ChoiceField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { needFormWords, whenWords } from '../../../words/needForm.ts';
import { FormSection } from './FormSection.tsx';
import { type FormPart, optionsOf } from './formPart.ts';
import { fieldId } from './formState.ts';

export function WhenSection({ state, set, errorOf }: FormPart) {
  return (
    <FormSection title={needFormWords.sections.when}>
      <ChoiceField
        id={fieldId('urgency')}
        legend={whenWords.urgency}
        options={optionsOf(whenWords.urgencies)}
        value={state.urgency}
        error={errorOf('urgency')}
        onChange={(urgency) => set({ urgency, ...(urgency === 'PLANNED' ? {} : { neededBy: '' }) })}
      />
      {state.urgency === 'PLANNED' || errorOf('neededBy') !== null ? (
        <TextField
          id={fieldId('neededBy')}
          label={whenWords.day}
          hint={whenWords.dayHint}
          value={state.neededBy}
          error={errorOf('neededBy')}
          onChange={(neededBy) => set({ neededBy })}
        />
      ) : null}
      <ChoiceField
        id={fieldId('isEmergency')}
        legend={whenWords.kind}
        options={[
          { value: 'PLANNED', label: whenWords.planned },
          { value: 'EMERGENCY', label: whenWords.emergency },
        ]}
        value={state.isEmergency ? 'EMERGENCY' : 'PLANNED'}
        error={errorOf('isEmergency')}
        onChange={(kind) => set({ isEmergency: kind === 'EMERGENCY' })}
      />
      <ChoiceField
        id={fieldId('duration')}
        legend={whenWords.duration}
        options={optionsOf(needDurations)}
        value={state.duration}
        error={errorOf('duration')}
        onChange={(duration) => set({ duration })}
      />
      <CheckBox
        label={whenWords.shortBreak}
        isChecked={state.isShortBreak}
        onChange={(isShortBreak) => set({ isShortBreak })}
      />
    </FormSection>
  );
}
