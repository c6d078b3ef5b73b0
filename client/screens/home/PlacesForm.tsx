import { useId, useState } from 'react';
import { CountField } from '../../ui/CountField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { homeChangeWords } from '../../words/homeChange.ts';
import { AdaptedFields } from './AdaptedFields.tsx';
import { ChangeForm, errorOf } from './ChangeForm.tsx';
import { readCount, readDate } from './formValues.ts';
import type { HomeRecord } from './HomeScreen.tsx';
import { changeHomePlacesDocument } from './homeChange.graphql.ts';
import { NoticeFields } from './NoticeFields.tsx';
import { readAdapted, typedAdapted } from './typedAdapted.ts';
import { isAnyDay, readNotices, typedNotices } from './typedNotices.ts';
import { type SaidWrong, useHomeChange } from './useHomeChange.ts';

interface PlacesFormProps {
  home: HomeRecord;
  onSaved: () => void;
  onCancel: () => void;
}

const counts = ['registered', 'staffed', 'filled', 'reserved', 'notice'] as const;
type Typed = Readonly<Record<(typeof counts)[number] | 'nextVacancyOn', string>>;

function typedOf({ places, nextVacancyOn }: HomeRecord): Typed {
  const { registered, staffed, filled, reserved, notice } = places;
  const shown = { registered, staffed, filled, reserved, notice };
  const texts = counts.map((field) => [field, String(shown[field])] as const);
  return {
    ...(Object.fromEntries(texts) as Record<(typeof counts)[number], string>),
    nextVacancyOn: nextVacancyOn ?? '',
  };
}

function readPlaces(typed: Typed, before: Typed, wrong: SaidWrong[]) {
  const read = (field: (typeof counts)[number]) =>
    readCount({ field, label: homeChangeWords[field], typed: typed[field], before: before[field] }, wrong);
  const day = { field: 'nextVacancyOn', label: homeChangeWords.nextVacancyOn };
  return {
    ...Object.fromEntries(counts.map((field) => [field, read(field)])),
    nextVacancyOn: readDate({ ...day, typed: typed.nextVacancyOn, before: before.nextVacancyOn }, wrong),
  };
}

/** How many places there are in each state. */
export function PlacesForm({ home, onSaved, onCancel }: PlacesFormProps) {
  const formId = useId();
  const { wrong, setWrong, send } = useHomeChange();
  const [before] = useState(() => ({
    places: typedOf(home),
    adapted: typedAdapted(home),
    notices: typedNotices(home),
  }));
  const [typed, setTyped] = useState(before.places);
  const [adapted, setAdapted] = useState(before.adapted);
  const [notices, setNotices] = useState(before.notices);
  const save = async () => {
    const found: SaidWrong[] = [];
    const places = readPlaces(typed, before.places, found);
    const adaptedPlaces = readAdapted(adapted, before.adapted, found);
    const days = readNotices(notices, before.notices, found);
    if (found.length > 0) return setWrong(found);
    const change = { id: home.id, version: home.version, ...places, adaptedPlaces, notices: days };
    if (await send(changeHomePlacesDocument, { change }, homeChangeWords.saved)) onSaved();
  };
  return (
    <ChangeForm title={homeChangeWords.changePlaces} formId={formId} wrong={wrong} onSave={save} onCancel={onCancel}>
      <div className="home-change__fields">
        {counts.map((field) => (
          <CountField
            key={field}
            id={`${formId}-${field}`}
            label={homeChangeWords[field]}
            {...(field === 'staffed' ? { hint: homeChangeWords.staffedHint } : {})}
            value={typed[field]}
            error={errorOf(wrong, field)}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
        {/* With days of notice, the first of them is when the next place comes free. */}
        {!isAnyDay(notices) && (
          <DateField
            id={`${formId}-nextVacancyOn`}
            label={homeChangeWords.nextVacancyOn}
            value={typed.nextVacancyOn}
            error={errorOf(wrong, 'nextVacancyOn')}
            onChange={(value) => setTyped({ ...typed, nextVacancyOn: value })}
          />
        )}
      </div>
      <NoticeFields formId={formId} notices={notices} wrong={wrong} onChange={setNotices} />
      <AdaptedFields formId={formId} adapted={adapted} wrong={wrong} onChange={setAdapted} />
    </ChangeForm>
  );
}
