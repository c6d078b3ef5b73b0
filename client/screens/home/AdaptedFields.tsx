import { adaptations } from '../../../schema/vocabulary.ts';
import { CountField } from '../../ui/CountField.tsx';
import { homeChangeWords } from '../../words/homeChange.ts';
import { errorOf } from './ChangeForm.tsx';
import type { TypedAdapted } from './typedAdapted.ts';
import type { SaidWrong } from './useHomeChange.ts';

interface AdaptedFieldsProps {
  formId: string;
  adapted: readonly TypedAdapted[];
  wrong: readonly SaidWrong[];
  onChange: (adapted: readonly TypedAdapted[]) => void;
}

/** For each adaptation of the home: how many places have it, and how many of those are taken. */
export function AdaptedFields({ formId, adapted, wrong, onChange }: AdaptedFieldsProps) {
  const change = (at: number, part: Partial<TypedAdapted>) =>
    onChange(adapted.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return adapted.map(({ adaptation, places, taken }, at) => {
    const id = `${formId}-adaptedPlaces.${adaptation}`;
    return (
      <fieldset className="home-change__adapted" key={adaptation}>
        <legend className="govuk-label">{homeChangeWords.adapted(adaptations[adaptation])}</legend>
        <div className="home-change__fields">
          <CountField
            id={id}
            label={homeChangeWords.adaptedPlaces}
            hint={homeChangeWords.adaptedHint}
            value={places}
            error={errorOf(wrong, `adaptedPlaces.${adaptation}`)}
            onChange={(value) => change(at, { places: value })}
          />
          <CountField
            id={`${id}-taken`}
            label={homeChangeWords.adaptedTaken}
            value={taken}
            error={null}
            onChange={(value) => change(at, { taken: value })}
          />
        </div>
      </fieldset>
    );
  });
}
