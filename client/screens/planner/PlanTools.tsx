import { useViewer } from '../../session/viewer.tsx';
import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { Link } from '../../url/Link.tsx';
import { en } from '../../words/en.ts';
import { planWords, toScenarioWords } from '../../words/plan.ts';
import { plannerWords } from '../../words/planner.ts';
import { baselineId, compareAddress } from '../compare/compareAddress.ts';

const files = ['csv', 'xlsx', 'geojson'] as const;
const { tools: words } = planWords;

interface PlanToolsProps {
  planId: string;
  /** Null where the person may not have plans made. */
  onOpenByHand: (() => void) | null;
  onToScenario: (() => void) | null;
}

/** What can be done with a plan: take it away, share it, compare it, change it by hand, put it into a scenario. */
export function PlanTools({ planId, onOpenByHand, onToScenario }: PlanToolsProps) {
  const { region } = useViewer();
  return (
    <div className="nh-tools planner-tools">
      {onOpenByHand === null ? null : (
        <Button look="secondary" onPress={onOpenByHand}>
          {plannerWords.hand.open}
        </Button>
      )}
      {onToScenario === null ? null : (
        <Button look="secondary" onPress={onToScenario}>
          {toScenarioWords.open}
        </Button>
      )}
      {region ? (
        <Link to={compareAddress(region.id, { a: baselineId, b: planId, show: 'both', run: null })}>
          {words.compare}
        </Link>
      ) : null}
      <Button look="quiet" onPress={copyAddress}>
        {en.copyLink}
      </Button>
      <ul className="planner-files" aria-label={words.download}>
        {files.map((file) => (
          <li key={file}>
            <a href={`/plans/${encodeURIComponent(planId)}.${file}`} download>
              <span className="nh-hidden">{words.download} </span>
              {words[file]}
            </a>
          </li>
        ))}
      </ul>
      <Button look="quiet" isWideOnly onPress={() => window.print()}>
        {en.print}
      </Button>
    </div>
  );
}
