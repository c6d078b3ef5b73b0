import { CheckList } from '../../ui/CheckList.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { plannerWords } from '../../words/planner.ts';
import { idOfField } from './fieldIds.ts';
import type { SettingsPart } from './PlannerForm.tsx';
import { SettingsFold } from './SettingsFold.tsx';
import { usePlanScenarios } from './usePlanScenarios.ts';

/** Scenarios that the plan is tried under. */
export function AgainstFields({ region, draft, errorOf, change }: SettingsPart) {
  const scenarios = usePlanScenarios(region.id).filter(({ id }) => id !== draft.scenario);
  const error = errorOf('robustAgainst');
  return (
    <SettingsFold title={plannerWords.folds.against} hasError={error !== null}>
      <div id={idOfField('robustAgainst')} tabIndex={-1}>
        {error === null ? null : <FieldError id={`${idOfField('robustAgainst')}-error`} sentence={error} />}
        {scenarios.length === 0 ? (
          <p className="nh-meta">{plannerWords.noScenarios}</p>
        ) : (
          <CheckList
            legend={plannerWords.folds.against}
            options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.against}
            onChange={(against) => change({ against })}
          />
        )}
        <p className="nh-meta">{plannerWords.againstHint}</p>
      </div>
    </SettingsFold>
  );
}
