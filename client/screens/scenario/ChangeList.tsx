import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { scenarioWords } from '../../words/scenario.ts';
import type { ChangeRow, ScenarioNow } from './changeDraft.ts';

interface ChangeListProps {
  scenario: ScenarioNow;
  /** The change whose form stands in its place; null where none does. */
  edited: { readonly id: string; readonly form: ReactNode } | null;
  onEdit: (change: ChangeRow) => void;
  onRemove: (change: ChangeRow) => void;
}

/** The changes in their order, each in words, with why and what is wrong with it. */
export function ChangeList({ scenario, edited, onEdit, onRemove }: ChangeListProps) {
  const { changes, problems, mayChange } = scenario;
  if (changes.length === 0) return <p className="nh-meta">{scenarioWords.noChanges}</p>;
  return (
    <ol className="scenario-changes">
      {changes.map((change) => (
        <li key={change.id}>
          <p className="scenario-changes__what">{change.sentence}</p>
          <p className="nh-meta">{scenarioWords.because(change.reason, change.madeBy)}</p>
          {problems
            .filter(({ changeId }) => changeId === change.id)
            .map(({ sentence }) => (
              <p className="nh-advice" key={sentence}>
                {sentence}
              </p>
            ))}
          {edited?.id === change.id ? edited.form : null}
          {mayChange && edited?.id !== change.id ? (
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
