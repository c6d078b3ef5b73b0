import { useId, useState } from 'react';
import { type Adaptation, adaptations, type Offer, offers } from '../../../schema/vocabulary.ts';
import { CheckChoices } from '../../ui/CheckChoices.tsx';
import { CountField } from '../../ui/CountField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { homeChangeWords } from '../../words/homeChange.ts';
import { homeWords } from '../../words/homes.ts';
import { ChangeForm, errorOf } from './ChangeForm.tsx';
import { readCountOrNone } from './formValues.ts';
import type { HomeRecord } from './HomeScreen.tsx';
import { changeHomeTakesDocument } from './homeChange.graphql.ts';
import { type SaidWrong, useHomeChange } from './useHomeChange.ts';

const optionsOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
const offerOptions = optionsOf<Offer>(offers);
const adaptationOptions = optionsOf<Adaptation>(adaptations);
const sexOptions = optionsOf<HomeRecord['sexAccepted']>(homeWords.sexAccepted);
const ages = ['ageFrom', 'ageTo'] as const;

interface TakesFormProps {
  home: HomeRecord;
  onSaved: () => void;
  onCancel: () => void;
}

const ageText = (age: number | null | undefined) => (age == null ? '' : String(age));
const isSame = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

/** Whom the home takes in practice. */
export function TakesForm({ home, onSaved, onCancel }: TakesFormProps) {
  const formId = useId();
  const { wrong, setWrong, send } = useHomeChange();
  const [before] = useState({ ...home, ageFrom: ageText(home.ageFrom), ageTo: ageText(home.ageTo) });
  const [typed, setTyped] = useState(before);
  const save = async () => {
    const found: SaidWrong[] = [];
    const age = (field: (typeof ages)[number]) =>
      readCountOrNone({ field, label: homeChangeWords[field], typed: typed[field], before: before[field] }, found);
    const change = {
      id: home.id,
      version: home.version,
      ageFrom: age('ageFrom'),
      ageTo: age('ageTo'),
      sexAccepted: typed.sexAccepted === before.sexAccepted ? undefined : typed.sexAccepted,
      offers: isSame(typed.offers, before.offers) ? undefined : typed.offers,
      adaptations: isSame(typed.adaptations, before.adaptations) ? undefined : typed.adaptations,
    };
    if (found.length > 0) return setWrong(found);
    if (await send(changeHomeTakesDocument, { change }, homeChangeWords.saved)) onSaved();
  };
  return (
    <ChangeForm title={homeChangeWords.changeTakes} formId={formId} wrong={wrong} onSave={save} onCancel={onCancel}>
      <div className="home-change__fields">
        {ages.map((field) => (
          <CountField
            key={field}
            id={`${formId}-${field}`}
            label={homeChangeWords[field]}
            value={typed[field]}
            error={errorOf(wrong, field)}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
        <SelectField
          label={homeWords.sex}
          options={sexOptions}
          value={typed.sexAccepted}
          onChange={(sexAccepted) => setTyped({ ...typed, sexAccepted })}
        />
      </div>
      <CheckChoices
        legend={homeWords.offers}
        options={offerOptions}
        chosen={typed.offers}
        onChange={(chosen) => setTyped({ ...typed, offers: [...chosen] })}
      />
      <CheckChoices
        legend={homeWords.adaptations}
        options={adaptationOptions}
        chosen={typed.adaptations}
        onChange={(chosen) => setTyped({ ...typed, adaptations: [...chosen] })}
      />
    </ChangeForm>
  );
}
