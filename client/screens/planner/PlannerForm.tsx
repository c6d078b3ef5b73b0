import type { PlanObjective } from '../../../schema/codes/planWords.ts';
import type { ViewerRegion } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { plannerWords } from '../../words/planner.ts';
import { AgainstFields } from './AgainstFields.tsx';
import { AssumptionFields } from './AssumptionFields.tsx';
import { type ErrorOf, idOfField } from './fieldIds.ts';
import { KindFields } from './KindFields.tsx';
import { LimitFields } from './LimitFields.tsx';
import { mostKinds, newKind, type PlannerDraft } from './plannerDraft.ts';
import { ScenarioField } from './ScenarioField.tsx';
import { SettingField } from './SettingField.tsx';
import { useKindCosts } from './useKindCosts.ts';
import type { PlanAreas } from './usePlanAreas.ts';
import { WhereFields } from './WhereFields.tsx';

const { labels, kind: kindWords } = plannerWords;
const goalOptions = (Object.keys(plannerWords.goals) as PlanObjective[]).map((value) => ({
  value,
  label: plannerWords.goals[value],
}));

/** What the map is being used to choose. */
export type Picking = 'must' | 'never' | 'hand';

export interface SettingsPart {
  readonly region: ViewerRegion;
  readonly draft: PlannerDraft;
  readonly errorOf: ErrorOf;
  readonly change: (change: Partial<PlannerDraft>) => void;
}

interface PlannerFormProps extends SettingsPart {
  areas: PlanAreas;
  /** On the button. */
  runLabel: string;
  mayRun: boolean;
  onPick: (picking: Picking) => void;
  onRun: () => void;
}

function Kinds({ region, draft, errorOf, change }: SettingsPart) {
  const costs = useKindCosts(
    region.id,
    draft.kinds.map(({ type }) => type),
  );
  const put = (kinds: PlannerDraft['kinds']) => change({ kinds });
  return (
    <>
      {draft.kinds.map((kind, at) => (
        <KindFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a kind is what stands at its place; the homes placed by hand say so too.
          key={at}
          kind={kind}
          at={at}
          isOnlyOne={draft.kinds.length === 1}
          costs={costs.kinds[at] ?? null}
          errorOf={errorOf}
          onChange={(next) => put(draft.kinds.with(at, { ...kind, ...next }))}
          onRemove={() => put(draft.kinds.filter((_, other) => other !== at))}
        />
      ))}
      {costs.source === null ? null : <p className="nh-meta">{costs.source}</p>}
      {draft.kinds.length >= mostKinds ? null : (
        <Button look="quiet" onPress={() => put([...draft.kinds, newKind])}>
          {kindWords.add}
        </Button>
      )}
    </>
  );
}

/** Everything a plan is asked, left of its result. */
export function PlannerForm(props: PlannerFormProps) {
  const { draft, errorOf, change } = props;
  return (
    <form
      className="planner-settings"
      aria-label={plannerWords.settings}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onRun();
      }}
    >
      <h2 className="nh-h3" id="settings" tabIndex={-1}>
        {plannerWords.settings}
      </h2>
      <ChoiceField
        id={idOfField('objective')}
        legend={plannerWords.goal}
        options={goalOptions}
        value={draft.goal}
        error={errorOf('objective')}
        onChange={(goal) => change({ goal })}
      />
      {draft.goal === 'LEAST_COST' ? (
        <SettingField
          id={idOfField('leastChildren')}
          label={labels.least}
          value={draft.leastChildren}
          error={errorOf('leastChildren')}
          onChange={(leastChildren) => change({ leastChildren })}
        />
      ) : null}
      <Kinds {...props} />
      <LimitFields {...props} />
      <ScenarioField {...props} />
      <WhereFields {...props} />
      <AssumptionFields {...props} />
      <AgainstFields {...props} />
      {props.mayRun ? (
        <Button type="submit">{props.runLabel}</Button>
      ) : (
        <p className="nh-advice">{plannerWords.notYours}</p>
      )}
    </form>
  );
}
