import { useId, useState } from 'react';
import { type HoldReason, holdReasons } from '../../../schema/vocabulary.ts';
import { ChoiceBox } from '../../ui/ChoiceBox.tsx';
import { CountField } from '../../ui/CountField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { homeChangeWords } from '../../words/homeChange.ts';
import { ChangeForm, errorOf } from './ChangeForm.tsx';
import { readCount, readDate } from './formValues.ts';
import type { HomeRecord } from './HomeScreen.tsx';
import { holdHomePlacesDocument } from './homeChange.graphql.ts';
import { type SaidWrong, useHomeChange } from './useHomeChange.ts';

const reasons = (Object.keys(holdReasons) as HoldReason[]).map((value) => ({ value, label: holdReasons[value] }));

interface HoldFormProps {
  home: HomeRecord;
  onSaved: () => void;
  onCancel: () => void;
}

/** Places that cannot be used now: how many, why, until when. */
export function HoldForm({ home, onSaved, onCancel }: HoldFormProps) {
  const formId = useId();
  const { wrong, setWrong, send } = useHomeChange();
  const [reason, setReason] = useState<HoldReason | null>(null);
  const [places, setPlaces] = useState('1');
  const [until, setUntil] = useState('');
  const save = async () => {
    const found: SaidWrong[] = [];
    if (reason === null) found.push({ field: 'reason', sentence: homeChangeWords.noReason });
    const asked = readCount({ field: 'places', label: homeChangeWords.places, typed: places, before: '' }, found);
    const day = readDate({ field: 'until', label: homeChangeWords.until, typed: until, before: '' }, found) ?? null;
    if (places.trim() === '')
      found.push({ field: 'places', sentence: homeChangeWords.notACount(homeChangeWords.places) });
    if (reason === null || asked === undefined || found.length > 0) return setWrong(found);
    const hold = { id: home.id, version: home.version, reason, places: asked, until: day };
    if (await send(holdHomePlacesDocument, { hold }, homeChangeWords.held(asked))) onSaved();
  };
  return (
    <ChangeForm title={homeChangeWords.hold} formId={formId} wrong={wrong} onSave={save} onCancel={onCancel}>
      <div className="home-change__fields">
        <ChoiceBox
          id={`${formId}-reason`}
          label={homeChangeWords.reason}
          options={reasons}
          value={reason ?? ''}
          none={homeChangeWords.chooseReason}
          error={errorOf(wrong, 'reason')}
          onChange={(chosen) => setReason(reasons.find(({ value }) => value === chosen)?.value ?? null)}
        />
        <CountField
          id={`${formId}-places`}
          label={homeChangeWords.places}
          hint={homeChangeWords.placesHint(home.places.vacant)}
          value={places}
          error={errorOf(wrong, 'places')}
          onChange={setPlaces}
        />
        <DateField
          id={`${formId}-until`}
          label={homeChangeWords.until}
          value={until}
          error={errorOf(wrong, 'until')}
          onChange={setUntil}
        />
      </div>
    </ChangeForm>
  );
}
