import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { areaWords, needFormWords, placeWords } from '../../../words/needForm.ts';
import { FormSection } from './FormSection.tsx';
import type { FormPart } from './formPart.ts';
import { type AreaEntry, fieldId, newArea } from './formState.ts';

/** Circles no home may stand in. */
export function AreasSection(part: FormPart) {
  const { state, set, errorOf } = part;
  const error = errorOf('areasToAvoid');
  return (
    <FormSection title={needFormWords.sections.avoid}>
      <p className="nh-meta">{areaWords.hint}</p>
      <div id={fieldId('areasToAvoid')} tabIndex={-1}>
        {error === null ? null : <FieldError id={`${fieldId('areasToAvoid')}-error`} sentence={error} />}
        {state.areas.map((area, index) => (
          <AreaRow key={area.key} {...part} area={area} index={index} />
        ))}
      </div>
      <div className="nh-tools">
        <Button look="secondary" onPress={() => set({ areas: [...state.areas, newArea()] })}>
          {areaWords.add}
        </Button>
      </div>
    </FormSection>
  );
}

interface AreaRowProps extends FormPart {
  readonly area: AreaEntry;
  readonly index: number;
}

function AreaRow({ area, index, state, set, errorOf }: AreaRowProps) {
  const at = `areasToAvoid.${index}`;
  const change = (changes: Partial<AreaEntry>) => set({ areas: state.areas.with(index, { ...area, ...changes }) });
  const name = area.label ?? (area.point === null ? areaWords.numbered(index + 1) : areaWords.point);
  return (
    <fieldset className="need-form__part">
      <legend>
        {name} {area.id === null ? null : <span className="govuk-tag nh-tag--plain">{placeWords.kept}</span>}
      </legend>
      <div className="need-form__row">
        <TextField
          id={fieldId(`${at}.where`)}
          label={area.id === null && area.point === null ? areaWords.where : placeWords.instead}
          value={area.where}
          error={errorOf(`${at}.where`)}
          onChange={(where) => change({ where })}
        />
        <TextField
          id={fieldId(`${at}.radiusMiles`)}
          label={areaWords.miles}
          isNumber
          value={area.miles}
          error={errorOf(`${at}.radiusMiles`)}
          onChange={(miles) => change({ miles })}
        />
        <Button
          look="quiet"
          label={placeWords.takeOut(name)}
          onPress={() => set({ areas: state.areas.filter(({ key }) => key !== area.key) })}
        >
          {needFormWords.remove}
        </Button>
      </div>
    </fieldset>
  );
}
