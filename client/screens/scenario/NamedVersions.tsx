import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../words/formats.ts';
import { scenarioWords } from '../../words/scenario.ts';
import type { ScenarioNow } from './changeDraft.ts';
import { NameForm } from './NameForm.tsx';
import { nameVersionDocument, restoreVersionDocument } from './scenario.graphql.ts';
import { useScenarioWrite } from './useScenarioWrite.ts';

/** The scenario as it was when somebody gave that a name, newest first. */
export function NamedVersions({ scenario }: { scenario: ScenarioNow }) {
  const { id, version, namedVersions, mayChange } = scenario;
  const [isNaming, setNaming] = useState(false);
  const { wrong, send } = useScenarioWrite();
  const name = async (typed: string) => {
    if (await send(nameVersionDocument, { id, version, name: typed }, scenarioWords.versionNamed)) setNaming(false);
  };
  return (
    <section aria-labelledby="versions">
      <h2 className="nh-h2" id="versions">
        {scenarioWords.versionsHeading}
      </h2>
      {namedVersions.length === 0 ? <p className="nh-meta">{scenarioWords.noVersions}</p> : null}
      <ul className="scenario-versions">
        {namedVersions.map((named) => (
          <li key={named.id}>
            <b>{named.name}</b>{' '}
            <span className="nh-meta">
              {scenarioWords.versionLine(named.changeCount, named.by, formatMoment(named.at))}
            </span>{' '}
            {mayChange ? (
              <Button
                look="quiet"
                label={scenarioWords.restoreLabel(named.name)}
                onPress={() =>
                  void send(
                    restoreVersionDocument,
                    { id, version, versionId: named.id },
                    scenarioWords.restored(named.name),
                  )
                }
              >
                {scenarioWords.restore}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isNaming ? (
        <NameForm
          title={scenarioWords.nameVersion}
          label={scenarioWords.versionName}
          first=""
          action={scenarioWords.save}
          wrong={wrong}
          onSave={(typed) => void name(typed)}
          onCancel={() => setNaming(false)}
        />
      ) : mayChange ? (
        <Button look="secondary" onPress={() => setNaming(true)}>
          {scenarioWords.nameVersion}
        </Button>
      ) : null}
    </section>
  );
}
