import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { needFormWords, placeWords } from '../../../words/needForm.ts';
import { listInWords } from '../../../words/phrases.ts';
import { FormSection } from './FormSection.tsx';
import { type FormPart, optionsOf } from './formPart.ts';
import { fieldId, newPlace, type PlaceEntry } from './formState.ts';

type Kind = keyof typeof placeWords.kinds;
const kindOf = ({ kind, isFamilyHome }: PlaceEntry): Kind => (isFamilyHome ? 'HOME' : kind);

/** The people and places a home should be near to. */
export function PlacesSection(part: FormPart) {
  const { state, set, errorOf } = part;
  const error = errorOf('importantPlaces');
  const hasPlaceToMeasureFrom = state.places.some(({ isFamilyHome, kind }) => isFamilyHome || kind === 'COMMUNITY');
  const hasHome = state.places.some(({ isFamilyHome }) => isFamilyHome);
  return (
    <FormSection title={needFormWords.sections.places}>
      <p className="nh-meta">{placeWords.hint}</p>
      <div id={fieldId('importantPlaces')} tabIndex={-1}>
        {error === null ? null : <FieldError id={`${fieldId('importantPlaces')}-error`} sentence={error} />}
        {state.places.map((place, index) => (
          <PlaceRow key={place.key} {...part} place={place} index={index} />
        ))}
      </div>
      {hasPlaceToMeasureFrom ? null : <p className="nh-advice">{placeWords.nothing}</p>}
      <div className="nh-tools">
        <Button
          look="secondary"
          onPress={() => set({ places: [...state.places, newPlace(hasHome ? 'SCHOOL' : 'FAMILY', !hasHome)] })}
        >
          {placeWords.add}
        </Button>
      </div>
      {state.places.some(({ kind }) => kind === 'SCHOOL') ? (
        <CheckBox
          label={placeWords.mustStay}
          isChecked={state.mustStayAtSchool}
          onChange={(mustStayAtSchool) => set({ mustStayAtSchool })}
        />
      ) : null}
    </FormSection>
  );
}

interface PlaceRowProps extends FormPart {
  readonly place: PlaceEntry;
  readonly index: number;
}

function PlaceRow({ place, index, state, set, errorOf }: PlaceRowProps) {
  const at = `importantPlaces.${index}`;
  const change = (changes: Partial<PlaceEntry>) => set({ places: state.places.with(index, { ...place, ...changes }) });
  const kind = kindOf(place);
  const name = place.label ?? placeWords.numbered(placeWords.kinds[kind], index + 1);
  const isOfSome =
    place.childReferences !== null && place.childReferences.length < state.childReferences.length
      ? placeWords.of(listInWords(place.childReferences))
      : '';
  return (
    <fieldset className="need-form__part">
      <legend>
        {name} {isOfSome}
        {place.id === null ? null : <span className="govuk-tag nh-tag--plain">{placeWords.kept}</span>}
      </legend>
      <div className="need-form__row">
        <SelectField
          label={placeWords.kind}
          options={optionsOf(placeWords.kinds)}
          value={kind}
          onChange={(chosen) =>
            change({ isFamilyHome: chosen === 'HOME', kind: chosen === 'HOME' ? 'FAMILY' : chosen })
          }
        />
        <TextField
          id={fieldId(`${at}.where`)}
          label={place.id === null ? placeWords.where : placeWords.instead}
          value={place.where}
          error={errorOf(`${at}.where`)}
          onChange={(where) => change({ where })}
        />
        <TextField
          id={fieldId(`${at}.visitsPerWeek`)}
          label={placeWords.visits}
          isNumber
          value={place.visits}
          error={errorOf(`${at}.visitsPerWeek`)}
          onChange={(visits) => change({ visits })}
        />
        <Button
          look="quiet"
          label={placeWords.takeOut(name)}
          onPress={() => set({ places: state.places.filter(({ key }) => key !== place.key) })}
        >
          {needFormWords.remove}
        </Button>
      </div>
    </fieldset>
  );
}
