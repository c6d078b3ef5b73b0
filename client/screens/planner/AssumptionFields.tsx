import { plannerWords } from '../../words/planner.ts';
import { idOfField } from './fieldIds.ts';
import type { SettingsPart } from './PlannerForm.tsx';
import { SettingField } from './SettingField.tsx';
import { SettingsFold } from './SettingsFold.tsx';

const { labels } = plannerWords;

/** What a plan takes for granted beside the costs of each kind of home. */
export function AssumptionFields({ draft, errorOf, change }: SettingsPart) {
  const hasError = ['leadMonths', 'staffedShare'].some((field) => errorOf(field) !== null);
  return (
    <SettingsFold id="planner-assumptions" title={plannerWords.folds.money} hasError={hasError}>
      <SettingField
        id={idOfField('leadMonths')}
        label={labels.lead}
        after={plannerWords.months}
        value={draft.leadMonths}
        error={errorOf('leadMonths')}
        onChange={(leadMonths) => change({ leadMonths })}
      />
      <SettingField
        id={idOfField('staffedShare')}
        label={labels.staffed}
        after={plannerWords.percent}
        value={draft.staffedPercent}
        error={errorOf('staffedShare')}
        onChange={(staffedPercent) => change({ staffedPercent })}
      />
    </SettingsFold>
  );
}
