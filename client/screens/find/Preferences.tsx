import { navigate } from '../../url/location.ts';
import { preferenceWords } from '../../words/preferences.ts';
import type { Need } from './answer.ts';
import { preferencesOf } from './preferred.ts';
import { type FindQuestion, findAddress, type Preference } from './question.ts';

interface Props {
  readonly need: Need;
  readonly question: FindQuestion;
}

/** Boxes that hide homes without what is preferred, and one that lists those on hold. No box changes a rule or the order. */
export function Preferences({ need, question }: Props) {
  const { prefers, showsHeld } = question;
  const ask = (change: Partial<FindQuestion>) => navigate(findAddress({ ...question, ...change }), 'replace');
  const toggled = (preference: Preference) =>
    preferencesOf(need).filter((one) => (one === preference) !== prefers.includes(one));
  return (
    <fieldset className="find-prefer">
      <legend>{preferenceWords.legend}</legend>
      {preferencesOf(need).map((preference) => (
        <Box
          key={preference}
          label={preferenceWords.label(preference, need.localAuthority.name)}
          isOn={prefers.includes(preference)}
          onChange={() => ask({ prefers: toggled(preference) })}
        />
      ))}
      <Box label={preferenceWords.held} isOn={showsHeld} onChange={() => ask({ showsHeld: !showsHeld })} />
    </fieldset>
  );
}

function Box({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: () => void }) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={onChange} />
      {label}
    </label>
  );
}
