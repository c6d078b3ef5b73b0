import { plannerWords } from '../../words/planner.ts';
import { idOfField } from './fieldIds.ts';
import type { SettingsPart } from './PlannerForm.tsx';
import { SettingField } from './SettingField.tsx';

const { labels } = plannerWords;

/** How many homes, for how much money, and what near home means. */
export function LimitFields({ region, draft, errorOf, change }: SettingsPart) {
  const number = (part: 'mostHomes' | 'capitalMillions' | 'yearlyMillions' | 'withinMiles', field: string) => ({
    id: idOfField(field),
    value: draft[part] ?? '',
    error: errorOf(field),
    onChange: (typed: string) => change({ [part]: typed }),
  });
  return (
    <>
      {draft.hand === null ? <SettingField {...number('mostHomes', 'mostHomes')} label={labels.homes} /> : null}
      <SettingField
        {...number('capitalMillions', 'mostCapitalPounds')}
        label={labels.capital}
        before="£"
        after={plannerWords.million}
      />
      <SettingField
        {...number('yearlyMillions', 'mostYearlyPounds')}
        label={labels.yearly}
        before="£"
        after={plannerWords.million}
        hint={plannerWords.noLimit}
      />
      <SettingField
        {...number('withinMiles', 'withinMiles')}
        value={draft.withinMiles ?? String(region.nearHomeMiles)}
        label={labels.within}
        after="miles"
      />
    </>
  );
}
