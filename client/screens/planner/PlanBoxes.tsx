import { planStatuses } from '../../../schema/codes/planWords.ts';
import { Button } from '../../ui/Button.tsx';
import { planWords } from '../../words/plan.ts';
import type { PlanShown } from './planTables.ts';

const { boxes: words } = planWords;

function bindingTitle(binding: PlanShown['binding']): string {
  const [only] = binding;
  const limit = binding.length === 1 && only !== undefined ? words.limits[only.limit] : undefined;
  return limit === undefined ? words.binding : words.bindingOne(limit);
}

interface PlanBoxesProps {
  plan: PlanShown;
  /** Null where the person may not have plans made. */
  onChangeAssumptions: (() => void) | null;
}

/** What holds the plan back, how sure it is, and what it takes for granted. */
export function PlanBoxes({ plan, onChangeAssumptions }: PlanBoxesProps) {
  const { binding, proof, check, assumptions, status } = plan;
  return (
    <div className="planner-boxes">
      {binding.length === 0 ? null : (
        <section className="planner-box planner-box--binds">
          <h2 className="nh-h3">{bindingTitle(binding)}</h2>
          {binding.map(({ sentence }) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      <section className="planner-box">
        <h2 className="nh-h3">{words.sure}</h2>
        <p>
          <b>{planStatuses[status]}.</b> {proof.sentence}
        </p>
        <p>{words.tested(Math.round(proof.seconds))}</p>
        {check.isSound && check.sentences.length === 0 ? <p>{words.sound}</p> : null}
        {check.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
      <section className="planner-box planner-box--wide">
        <h2 className="nh-h3">{words.assumes}</h2>
        <dl className="planner-assumptions">
          {assumptions.map(({ name, label, value, sentence, source }) => (
            <div key={`${name} ${label}`}>
              <dt>{label}</dt>
              <dd>
                <b>{value}</b>
                <span className="nh-meta">
                  {[sentence, source === '' ? '' : `${words.source}: ${source}`].filter(Boolean).join(' ')}
                </span>
              </dd>
            </div>
          ))}
        </dl>
        {onChangeAssumptions === null ? null : (
          <Button look="quiet" label={words.changeLabel} onPress={onChangeAssumptions}>
            {words.change}
          </Button>
        )}
      </section>
    </div>
  );
}
