import { Button } from '../../ui/Button.tsx';
import { formatDate } from '../../words/formats.ts';
import { scenarioWords } from '../../words/scenario.ts';
import type { ChangeRow, ScenarioNow } from './changeDraft.ts';

interface ChangeListProps {
  scenario: ScenarioNow;
  onEdit: (change: ChangeRow) => void;
  onRemove: (change: ChangeRow) => void;
}

/** The changes in their order, each in words, with why and what is wrong with it. */
export function ChangeList({ scenario, onEdit, onRemove }: ChangeListProps) {
  const { changes, problems, mayChange } = scenario;
  if (changes.length === 0) return <p className="nh-meta">{scenarioWords.noChanges}</p>;
  return (
    <ol className="scenario-changes">
      {changes.map((change) => (
        <li key={change.id}>
          <p>
            <b>{change.sentence}</b>
          </p>
          <p className="nh-meta">
            {formatDate(change.fromDate)}. {scenarioWords.because(change.reason, change.madeBy)}
          </p>
          {problems
            .filter(({ changeId }) => changeId === change.id)
            .map(({ sentence }) => (
              <p className="nh-advice" key={sentence}>
                {sentence}
              </p>
            ))}
          {mayChange ? (
            <div className="nh-tools">
              <Button look="quiet" label={scenarioWords.editLabel(change.sentence)} onPress={() => onEdit(change)}>
                {scenarioWords.edit}
              </Button>
              <Button look="quiet" label={scenarioWords.dropLabel(change.sentence)} onPress={() => onRemove(change)}>
                {scenarioWords.drop}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
