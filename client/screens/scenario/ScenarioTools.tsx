import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { copyAddress } from '../../ui/copyAddress.ts';
import { navigate } from '../../url/location.ts';
import { paths } from '../../url/route.ts';
import { scenarioWords } from '../../words/scenario.ts';
import type { ScenarioNow } from './changeDraft.ts';
import { NameForm } from './NameForm.tsx';
import {
  agreeScenarioDocument,
  deleteScenarioDocument,
  duplicateScenarioDocument,
  renameScenarioDocument,
} from './scenario.graphql.ts';
import { useScenarioWrite } from './useScenarioWrite.ts';

interface ScenarioToolsProps {
  scenario: ScenarioNow;
  regionId: string;
  onUndo: () => void;
  onRedo: () => void;
}

type Asking = 'rename' | 'duplicate' | 'remove' | null;

/** Undo and redo always stand here, and say why they do nothing; the rest open in the page. */
export function ScenarioTools({ scenario, regionId, onUndo, onRedo }: ScenarioToolsProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const { id, version, isAgreed, mayChange, undoable, undone } = scenario;
  const { send } = useScenarioWrite();
  const done = () => setAsking(null);
  return (
    <>
      <div className="nh-tools scenario-tools">
        {mayChange ? (
          <>
            <Button look="secondary" onPress={undoable > 0 ? onUndo : () => announce(scenarioWords.nothingToUndo)}>
              {scenarioWords.undo}
            </Button>
            <Button look="secondary" onPress={undone > 0 ? onRedo : () => announce(scenarioWords.nothingToRedo)}>
              {scenarioWords.redo}
            </Button>
            <Button look="quiet" onPress={() => setAsking('rename')}>
              {scenarioWords.rename}
            </Button>
            <Button look="quiet" onPress={() => setAsking('duplicate')}>
              {scenarioWords.duplicate}
            </Button>
            <Button
              look="quiet"
              onPress={() =>
                void send(agreeScenarioDocument, { id, version, isAgreed: !isAgreed }, scenarioWords.added)
              }
            >
              {isAgreed ? scenarioWords.notAgree : scenarioWords.agree}
            </Button>
            <Button look="quiet" onPress={() => setAsking('remove')}>
              {scenarioWords.remove}
            </Button>
          </>
        ) : null}
        <Button look="quiet" onPress={() => void copyAddress()}>
          {scenarioWords.copyLink}
        </Button>
      </div>
      {asking === null ? null : <Asked key={asking} {...{ asking, scenario, regionId }} onDone={done} />}
    </>
  );
}

interface AskedProps {
  asking: 'rename' | 'duplicate' | 'remove';
  scenario: ScenarioNow;
  regionId: string;
  onDone: () => void;
}

function Asked({ asking, scenario, regionId, onDone }: AskedProps) {
  const { id, name, version } = scenario;
  const { wrong, setWrong, send } = useScenarioWrite();
  const act = {
    rename: async (to: string) => {
      if (await send(renameScenarioDocument, { id, version, name: to }, scenarioWords.renamed)) onDone();
    },
    duplicate: async (to: string) => {
      const made = await send(duplicateScenarioDocument, { id, name: to }, scenarioWords.duplicated(to));
      if (made !== null) navigate(paths.scenario(regionId, made.id));
    },
    remove: async (typed: string) => {
      if (typed !== name) return setWrong([{ field: null, sentence: scenarioWords.removeNot }]);
      if (await send(deleteScenarioDocument, { id, version }, scenarioWords.removed(name)))
        navigate(paths.scenarios(regionId));
    },
  };
  const look = {
    rename: { title: scenarioWords.rename, label: scenarioWords.createName, first: name, action: scenarioWords.save },
    duplicate: {
      ...{ title: scenarioWords.duplicate, label: scenarioWords.createName },
      ...{ first: scenarioWords.duplicateName(name), action: scenarioWords.save },
    },
    remove: {
      ...{ title: scenarioWords.remove, label: scenarioWords.removeAsk(name) },
      ...{ first: '', action: scenarioWords.removeSure },
    },
  }[asking];
  return <NameForm {...look} wrong={wrong} onSave={(typed) => void act[asking](typed)} onCancel={onDone} />;
}
