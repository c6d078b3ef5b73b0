import { useState } from 'react';
import { useClient } from 'urql';
import type { HomesToChooseQuery } from '../../generated/graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceBox } from '../../ui/ChoiceBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { scenarioWords } from '../../words/scenario.ts';
import { type ChangeDraft, openedHomes, type ScenarioNow } from './changeDraft.ts';
import { homesToChooseDocument } from './scenario.graphql.ts';

type FoundHome = HomesToChooseQuery['homes']['edges'][number]['node'];
const words = scenarioWords.fields;

interface HomeChoiceProps {
  id: string;
  scenario: ScenarioNow;
  draft: ChangeDraft;
  error: string | null;
  onChange: (change: Partial<ChangeDraft>) => void;
}

function nameOf({ name, kindLabel, localAuthority }: FoundHome): string {
  return `${name ?? kindLabel}, ${kindLabel.toLowerCase()}, ${localAuthority.name}`;
}

/** A home found by part of its name, town or URN, or one that the scenario itself opens. */
export function HomeChoice({ id, scenario, draft, error, onChange }: HomeChoiceProps) {
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundHome[] | null>(null);
  const opened = openedHomes(scenario, draft.replaces);
  const search = async () => {
    if (typed.trim() === '') return;
    const { data } = await client.query(homesToChooseDocument, { search: typed.trim() }).toPromise();
    setFound(data?.homes.edges.map(({ node }) => node) ?? []);
  };
  return (
    <div className="scenario-home">
      <TextField
        id={id}
        label={words.findHome}
        value={typed}
        error={error}
        onChange={setTyped}
        onEnter={() => void search()}
      />
      <Button look="secondary" onPress={() => void search()}>
        {words.search}
      </Button>
      {opened.length === 0 ? null : (
        <ChoiceBox
          {...{ id: `${id}-opened`, error: null, label: words.openedHome, none: words.noOpened, options: opened }}
          value={opened.some(({ value }) => value === draft.homeId) ? draft.homeId : ''}
          onChange={(homeId) =>
            onChange({ homeId, homeName: opened.find(({ value }) => value === homeId)?.label ?? '' })
          }
        />
      )}
      <p role="status" className="scenario-home__chosen">
        {draft.homeId === '' ? (found?.length === 0 ? words.noHome : '') : words.chosenHome(draft.homeName)}
      </p>
      {found === null || found.length === 0 ? null : (
        <ul className="scenario-home__found" aria-label={words.homeId}>
          {found.map((home) => (
            <li key={home.id}>
              <Button
                look="quiet"
                onPress={() => {
                  onChange({ homeId: home.id, homeName: nameOf(home) });
                  setFound(null);
                }}
              >
                {nameOf(home)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
