import { livingWith } from '../../../../schema/codes/needWords.ts';
import { type PlacementType, placementTypes, type Suitability, suitabilities } from '../../../../schema/vocabulary.ts';
import { ChoiceField } from '../../../ui/ChoiceField.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { homeWords, needFormWords } from '../../../words/needForm.ts';
import { FormSection } from './FormSection.tsx';
import { type FormPart, optionsOf } from './formPart.ts';
import { fieldId } from './formState.ts';

const types = (Object.keys(placementTypes) as PlacementType[]).filter((type) => placementTypes[type].needsPlace);

/** Which types of home suit, and who may live there already. */
export function HomeSection({ state, set, errorOf }: FormPart) {
  const error = errorOf('suitability');
  const say = (type: PlacementType, said: Suitability) => {
    const { [type]: _before, ...others } = state.suitability;
    set({ suitability: said === 'NOT_SPECIFIED' ? others : { ...others, [type]: said } });
  };
  return (
    <FormSection title={needFormWords.sections.home}>
      <fieldset className="need-form__part" id={fieldId('suitability')} tabIndex={-1}>
        <legend>{homeWords.types}</legend>
        {error === null ? null : <FieldError id={`${fieldId('suitability')}-error`} sentence={error} />}
        <div className="need-form__types">
          {types.map((type) => (
            <SelectField
              key={type}
              label={placementTypes[type].label}
              options={optionsOf(suitabilities)}
              value={state.suitability[type] ?? 'NOT_SPECIFIED'}
              onChange={(said) => say(type, said)}
            />
          ))}
        </div>
      </fieldset>
      <ChoiceField
        id={fieldId('livingWith')}
        legend={homeWords.livingWith}
        options={optionsOf(livingWith)}
        value={state.livingWith}
        error={errorOf('livingWith')}
        onChange={(chosen) => set({ livingWith: chosen })}
      />
    </FormSection>
  );
}
