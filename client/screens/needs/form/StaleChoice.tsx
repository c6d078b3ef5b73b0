import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { formatMoment } from '../../../words/formats.ts';
import { staleWords } from '../../../words/needForm.ts';
import { type FormState, stateOf } from './formState.ts';
import { partsThatDiffer, withMine } from './termsInWords.ts';
import type { Stale } from './useNeedForm.ts';

interface StaleChoiceProps {
  readonly mine: FormState;
  readonly stale: Stale;
  readonly onChoose: (chosen: { readonly state: FormState; readonly version: number }) => void;
}

/** Both versions side by side, part by part; nothing is written until the person has chosen. */
export function StaleChoice({ mine, stale, onChoose }: StaleChoiceProps) {
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const theirs = useMemo(() => stateOf(stale.theirs), [stale]);
  const parts = partsThatDiffer(mine, theirs);
  const [mineLabels, setMine] = useState<readonly string[]>(parts.map(({ label }) => label));
  useEffect(() => {
    box.current?.focus();
  }, []);
  const choose = () => {
    const state = withMine(
      mine,
      theirs,
      parts.filter(({ label }) => mineLabels.includes(label)),
    );
    onChoose({ state, version: stale.version });
  };
  return (
    <section className="need-form__stale" ref={box} tabIndex={-1} aria-labelledby={titleId}>
      <h2 className="nh-h2" id={titleId}>
        {staleWords.title(stale.changedBy, formatMoment(stale.changedAt))}
      </h2>
      <p>{parts.length === 0 ? staleWords.same : staleWords.sentence}</p>
      {parts.map(({ label, inWords }) => (
        <fieldset className="need-form__part" key={label}>
          <legend>{label}</legend>
          {[
            { isMine: true, who: staleWords.mine, words: inWords(mine) },
            { isMine: false, who: staleWords.theirs, words: inWords(theirs) },
          ].map(({ isMine, who, words }) => (
            <div className="nh-check" key={who}>
              <input
                type="radio"
                id={`${titleId}-${label}-${who}`}
                name={`${titleId}-${label}`}
                checked={mineLabels.includes(label) === isMine}
                onChange={() => setMine(isMine ? [...mineLabels, label] : mineLabels.filter((one) => one !== label))}
              />
              <label htmlFor={`${titleId}-${label}-${who}`}>
                <b>{who}:</b> {words}
              </label>
            </div>
          ))}
        </fieldset>
      ))}
      <div className="nh-tools">
        <Button onPress={choose}>{staleWords.save}</Button>
      </div>
    </section>
  );
}
