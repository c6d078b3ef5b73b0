import { FieldError } from '../../ui/FieldError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Link } from '../../url/Link.tsx';
import { paths } from '../../url/route.ts';
import { plannerWords } from '../../words/planner.ts';
import { baselineId, compareAddress } from '../compare/compareAddress.ts';
import { idOfField } from './fieldIds.ts';
import type { SettingsPart } from './PlannerForm.tsx';
import { usePlanScenarios } from './usePlanScenarios.ts';

const { labels } = plannerWords;
const asIs = 'as-it-is';

/** The region as it is, or as a scenario has it. */
export function ScenarioField({ region, draft, errorOf, change }: SettingsPart) {
  const scenarios = usePlanScenarios(region.id);
  const error = errorOf('scenario');
  const chosen = scenarios.find(({ id }) => id === draft.scenario);
  const options = [
    { value: asIs, label: labels.asIs },
    ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
    // One that is gone stays chosen until the person chooses again: the server says that it is gone.
    ...(draft.scenario !== null && chosen === undefined ? [{ value: draft.scenario, label: draft.scenario }] : []),
  ];
  return (
    <div id={idOfField('scenario')} tabIndex={-1} className="planner-scenario">
      {error === null ? null : <FieldError id={`${idOfField('scenario')}-error`} sentence={error} />}
      <SelectField
        label={labels.scenario}
        options={options}
        value={draft.scenario ?? asIs}
        onChange={(value) => change({ scenario: value === asIs ? null : value })}
      />
      <p className="planner-scenario__links">
        {chosen === undefined ? (
          <Link to={paths.scenarios(region.id)}>{labels.scenarios}</Link>
        ) : (
          <>
            <Link to={paths.scenario(region.id, chosen.id)}>{labels.openScenario}</Link>
            <Link to={compareAddress(region.id, { a: baselineId, b: chosen.id, show: 'both', run: null })}>
              {labels.compareScenario}
            </Link>
          </>
        )}
      </p>
      {chosen?.factsChanged ? <p className="nh-meta">{chosen.factsChanged}</p> : null}
    </div>
  );
}
