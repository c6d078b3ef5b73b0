import { legalStatusCodes } from '../../../../schema/ssda903Codes.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { aboutWords, needFormWords } from '../../../words/needForm.ts';
import { FormSection } from './FormSection.tsx';
import type { FormPart } from './formPart.ts';
import { fieldId } from './formState.ts';

const statuses = [
  { value: '', label: needFormWords.none },
  ...Object.entries(legalStatusCodes).map(([value, { label }]) => ({ value, label: `${value} ${label}` })),
];

export function AboutSection({ state, set, errorOf }: FormPart) {
  const texts = ['language', 'faith', 'culture', 'medical'] as const;
  return (
    <FormSection title={needFormWords.sections.about}>
      <div className="need-form__row">
        <SelectField
          label={aboutWords.legalStatus}
          options={statuses}
          value={state.legalStatus}
          onChange={(legalStatus) => set({ legalStatus })}
        />
        {texts.map((name) => (
          <TextField
            key={name}
            id={fieldId(name)}
            label={aboutWords[name]}
            value={state[name]}
            error={errorOf(name)}
            onChange={(text) => set({ [name]: text })}
          />
        ))}
      </div>
    </FormSection>
  );
}
