import { useMemo, useState } from 'react';
import { recruitTargets } from '../../../schema/codes/recruitTargets.ts';
import { useRegionMap } from '../../map/useRegionMap.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { CheckChoices } from '../../ui/CheckChoices.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { recruitWords as words } from '../../words/recruit.ts';
import { SettingField } from '../planner/SettingField.tsx';
import { SettingsFold } from '../planner/SettingsFold.tsx';
import { usePlanScenarios } from '../planner/usePlanScenarios.ts';
import {
  type CostName,
  costNames,
  draftErrors,
  type FieldError,
  type LeverName,
  leverNames,
  type RecruitDraft,
  targetCodes,
} from './recruitDraft.ts';

interface RecruitFormProps {
  region: ViewerRegion;
  /** As it was asked last. */
  asked: RecruitDraft;
  /** What the server has against it. */
  problems: readonly FieldError[];
  onRun: (draft: RecruitDraft) => void;
}

interface PartProps {
  region: ViewerRegion;
  draft: RecruitDraft;
  errorOf: (field: string) => string | null;
  change: (part: Partial<RecruitDraft>) => void;
}

const idOf = (field: string) => `recruit-${field.replace('.', '-')}`;
const asIs = 'as-it-is';
const targetOptions = targetCodes.map((value) => ({ value, label: recruitTargets[value] }));

function ScenarioChoice({ region, draft, change }: PartProps) {
  const scenarios = usePlanScenarios(region.id);
  const isKnown = scenarios.some(({ id }) => id === draft.scenario);
  const options = [
    { value: asIs, label: words.labels.asIs },
    ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
    // One that is gone stays chosen until the person chooses again: the server says that it is gone.
    ...(draft.scenario !== null && !isKnown ? [{ value: draft.scenario, label: draft.scenario }] : []),
  ];
  return (
    <div id={idOf('scenario')} tabIndex={-1}>
      <SelectField
        label={words.labels.scenario}
        options={options}
        value={draft.scenario ?? asIs}
        onChange={(value) => change({ scenario: value === asIs ? null : value })}
      />
    </div>
  );
}

function WhoAndWhere({ region, draft, errorOf, change }: PartProps) {
  const { ground } = useRegionMap(region.id);
  const councils = useMemo(
    () => (ground?.members ?? []).map(({ gssCode, name }) => ({ value: gssCode as string, label: name })),
    [ground],
  );
  return (
    <SettingsFold title={words.folds.who} hasError={errorOf('onlyAuthorities') !== null}>
      <CheckChoices
        legend={words.labels.cohorts}
        options={targetOptions}
        chosen={draft.cohorts}
        onChange={(cohorts) => change({ cohorts: targetCodes.filter((code) => cohorts.includes(code)) })}
      />
      <p className="nh-meta">{words.hints.cohorts}</p>
      <CheckChoices
        legend={words.labels.only}
        options={councils}
        chosen={draft.only}
        onChange={(only) => change({ only: [...only].sort() })}
      />
      <p className="nh-meta">{words.hints.only}</p>
    </SettingsFold>
  );
}

function Costs({ draft, errorOf, change }: PartProps) {
  const field = (name: CostName) => `costs.${name}`;
  return (
    <SettingsFold
      id="recruit-costs"
      title={words.folds.costs}
      hasError={costNames.some((name) => errorOf(field(name)) !== null)}
    >
      <p className="nh-meta">{words.costsHint}</p>
      {costNames.map((name) => (
        <SettingField
          key={name}
          id={idOf(field(name))}
          label={words.costs[name] ?? name}
          before="£"
          value={draft.costs[name]}
          error={errorOf(field(name))}
          onChange={(typed) => change({ costs: { ...draft.costs, [name]: typed } })}
        />
      ))}
    </SettingsFold>
  );
}

function Levers({ draft, errorOf, change }: PartProps) {
  const field = (name: LeverName) => `levers.${name}`;
  return (
    <SettingsFold title={words.folds.levers} hasError={leverNames.some((name) => errorOf(field(name)) !== null)}>
      {leverNames.map((name) => (
        <SettingField
          key={name}
          id={idOf(field(name))}
          label={words.levers[name] ?? name}
          after={name === 'kinshipMorePercent' ? words.points : words.percent}
          value={draft.levers[name]}
          error={errorOf(field(name))}
          onChange={(typed) => change({ levers: { ...draft.levers, [name]: typed } })}
        />
      ))}
    </SettingsFold>
  );
}

/** The question: what is typed stays until it is worked out, and what is wrong with it is said before. */
export function RecruitForm({ region, asked, problems, onRun }: RecruitFormProps) {
  const [draft, setDraft] = useState(asked);
  const [tried, setTried] = useState(false);
  const own = tried ? draftErrors(draft) : [];
  const wrong = own.length > 0 ? own : draft === asked ? problems : [];
  const errorOf = (field: string) => wrong.find((one) => one.field === field)?.sentence ?? null;
  const change = (part: Partial<RecruitDraft>) => setDraft((now) => ({ ...now, ...part }));
  const part = { region, draft, errorOf, change };
  const run = () => {
    setTried(true);
    if (draftErrors(draft).length === 0) onRun(draft);
  };
  return (
    <form
      className="planner-settings recruit-settings"
      aria-label={words.settings}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <ErrorSummary errors={wrong.map(({ field, sentence }) => ({ sentence, fieldId: idOf(field) }))} />
      <SettingField
        id={idOf('households')}
        label={words.labels.households}
        value={draft.households}
        error={errorOf('households')}
        onChange={(households) => change({ households })}
      />
      <SettingField
        id={idOf('withinMiles')}
        label={words.labels.within}
        after="miles"
        hint={words.hints.within}
        value={draft.withinMiles}
        error={errorOf('withinMiles')}
        onChange={(withinMiles) => change({ withinMiles })}
      />
      <ScenarioChoice {...part} />
      <WhoAndWhere {...part} />
      <Costs {...part} />
      <Levers {...part} />
      <button type="submit" className="govuk-button">
        {words.run}
      </button>
    </form>
  );
}
